"""Reads the gettext catalogues: key and language to text, and what their headers say of a language."""

import re
from functools import cache

from babel.messages.pofile import read_po

from bot.message import CATALOGUES, LANGUAGES

_FALLBACK = "en"
_FIRST_TEXT = re.compile(r'^msgid "[^"]', re.MULTILINE)
_HEADER = re.compile(r'^"(?P<name>[A-Za-z-]+): (?P<value>.*)\\n"$', re.MULTILINE)

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
    with CATALOGUES[language].open("rb") as file:
        catalogue = read_po(file)
    return found | {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


@cache
def header(language: str, name: str) -> str | None:
    """Gives a line of the head of a language's catalogue, such as `X-CLDR`, or None where it has none."""
    head = _FIRST_TEXT.split(CATALOGUES[language].read_text(encoding="utf-8"), maxsplit=1)[0]
    return dict(_HEADER.findall(head)).get(name)


@cache
def words(language: str, key: str) -> tuple[str, ...]:
    """Gives a text that is a list of words, separated by `|`, longest first.

    A hyphen in front of a word stands for any prefix of the language, as dictionaries of Kinyarwanda write stems.
    """
    parts = [part.strip().casefold() for part in texts(language)[key].split("|")]
    stems = [part[1:] for part in parts if part.startswith("-")]
    prefixes = words(language, "words.prefixes") if stems else ()
    whole = {part for part in parts if part and not part.startswith("-")}
    whole |= {prefix + stem for stem in stems for prefix in prefixes}
    return tuple(sorted(whole, key=len, reverse=True))


@cache
def words_of_all(key: str) -> tuple[str, ...]:
    """Gives the words of all languages, longest first: people mix languages."""
    return tuple(sorted({word for language in LANGUAGES for word in words(language, key)}, key=len, reverse=True))


@cache
def keys(start: str) -> tuple[str, ...]:
    """Gives the rest of the keys that start so, in the catalogue's order."""
    return tuple(key.removeprefix(start) for key in texts(_FALLBACK) if key.startswith(start))


def all_texts() -> list[str]:
    """Gives all texts of all languages, each word of a list of words as a text of its own."""
    return [part for language in LANGUAGES for text in texts(language).values() for part in text.split("|")]
