"""Reads the gettext catalogues: key and language to text."""

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from bot.message import LANGUAGES

_LOCALES = Path(__file__).parent.parent / "locales"
_FALLBACK = "en"

Texts = dict[str, str]


@cache
def texts(language: str) -> Texts:
    """Gives a language's texts by key; what a language lacks is there in English.

    Args:
        language: One of `bot.message.LANGUAGES`.

    Returns:
        The templates, with `{placeholders}` as `str.format` takes them.
    """
    found = dict(texts(_FALLBACK)) if language != _FALLBACK else {}
    path = _LOCALES / language / "LC_MESSAGES" / "isoko.po"
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
        found |= {str(m.id): str(m.string) for m in catalogue if m.id and m.string}
    return found


@cache
def words(language: str, key: str) -> tuple[str, ...]:
    """Gives a text that is a list of words, separated by `|`, longest first."""
    parts = (part.strip().casefold() for part in texts(language)[key].split("|"))
    return tuple(sorted((part for part in parts if part), key=len, reverse=True))


@cache
def words_of_all(key: str) -> tuple[str, ...]:
    """Gives the words of all languages, longest first: people mix languages."""
    return tuple(sorted({word for language in LANGUAGES for word in words(language, key)}, key=len, reverse=True))
