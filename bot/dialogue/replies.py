"""Keys with data, and their rendering to text in the shopper's language."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, structs

from bot.dialogue import formats
from bot.dialogue.catalogues import Texts, texts
from bot.dialogue.presses import Press
from bot.message import Button, Reply
from storage.rules.money import Money


class Day(Struct, frozen=True):
    """A date (ISO) to be written in the shopper's language."""

    iso: str


class ShortDay(Struct, frozen=True):
    """A date (ISO) on a button."""

    iso: str


class Country(Struct, frozen=True):
    """A country (ISO 3166 alpha-2) to be named in the shopper's language."""

    code: str


class Names(Struct, frozen=True):
    """A text that the shop itself gives in several languages."""

    by_language: Mapping[str, str]


class Term(Struct, frozen=True):
    """Another key of the catalogue, with its own data, inside a text."""

    key: str
    data: Mapping[str, Any] = {}


class Lines(Struct, frozen=True):
    """Terms, a line each."""

    terms: tuple[Term, ...]


class Option(Struct, frozen=True):
    """A button before it is rendered: a key, a name of the shop, or a plain label (a number, a language's own name).

    Attributes:
        label: What it will show.
        press: What it carries back.
    """

    label: Term | Names | ShortDay | str
    press: Press


class Say(Struct, frozen=True):
    """One reply before it is rendered.

    Attributes:
        key: Key of the text.
        data: Values for its placeholders.
        options: Buttons.
        image: Picture in the shop's `media` folder, or None.
    """

    key: str
    data: Mapping[str, Any] = {}
    options: tuple[Option, ...] = ()
    image: str | None = None

    def plain(self) -> "Say":
        """Gives it without buttons, for where something follows that has its own."""
        return structs.replace(self, options=())


def option(key: str, verb: str, argument: str = "", stamp: int | None = None) -> Option:
    """Makes a button whose label is a key of the catalogue."""
    return Option(Term(key), Press(verb, argument, stamp))


class Renderer:
    """Renders into one language.

    Args:
        language: One of `bot.message.LANGUAGES`.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._texts: Texts = texts(language)
        self._writers: dict[type, Callable[[Any], str]] = {
            str: lambda value: value,
            int: lambda value: formats.number(value, language),
            Money: lambda value: formats.money(value, language),
            Day: lambda value: formats.date(value.iso, language),
            ShortDay: lambda value: formats.short_date(value.iso, language),
            Country: lambda value: formats.country(value.code, language),
            Names: self._name,
            Term: self._term,
            Lines: lambda value: "\n".join(map(self._term, value.terms)),
        }

    def render(self, say: Say) -> Reply:
        """Renders one reply."""
        buttons = tuple(Button(self._write(option.label), str(option.press)) for option in say.options)
        # A text may end with a placeholder that is empty this time.
        return Reply(self._fill(say.key, say.data).rstrip(), buttons, say.image)

    def _write(self, value: Any) -> str:
        return self._writers[type(value)](value)

    def _term(self, term: Term) -> str:
        return self._fill(term.key, term.data)

    def _name(self, names: Names) -> str:
        by_language = names.by_language
        return by_language.get(self._language) or by_language.get("en") or next(iter(by_language.values()))

    def _fill(self, key: str, data: Mapping[str, Any]) -> str:
        template = self._texts[key]
        return template.format_map({name: self._write(value) for name, value in data.items()}) if data else template
