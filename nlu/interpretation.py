"""The values of understanding, and `Interpreter`, the port that gives them."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct


class Entity(Struct, frozen=True):
    """Something named in a text.

    Attributes:
        name: Kind: product, tour, category, quantity, unit, weight, volume, place, date, people, order_number,
            language, currency.
        value: The normal form: an SKU, a number (weights in grams, volumes in millilitres), an ISO date, an ISO 3166
            country, an ISO 639 language, or an ISO 4217 currency.
        start: Index of its first character in the original text.
        end: Index behind its last character in the original text.
    """

    name: str
    value: str | int | float
    start: int
    end: int


class Intent(Struct, frozen=True):
    """What a text is for, and how sure that is (0 to 1)."""

    name: str
    confidence: float


class Interpretation(Struct, frozen=True):
    """What was meant by a text.

    Attributes:
        text: The text as it came.
        language: ISO 639-1 code of the language that it is in.
        language_confidence: 0 to 1; low where the text is short or belongs to several languages.
        intents: Candidates, most likely first, never empty.
        entities: In order of appearance.
    """

    text: str
    language: str
    language_confidence: float
    intents: tuple[Intent, ...]
    entities: tuple[Entity, ...] = ()

    @property
    def intent(self) -> Intent:
        """The most likely intent."""
        return self.intents[0]

    def all(self, name: str) -> tuple[Entity, ...]:
        """Gives the entities of that name, in order of appearance."""
        return tuple(entity for entity in self.entities if entity.name == name)


class Vocabulary(Struct, frozen=True):
    """The words of a shop, as values.

    Attributes:
        aliases: From an alias in any language to (entity name, value), such as
            `"咖啡豆": ("product", "coffee-beans-500g")`. Entity names are product, tour, category and place.
    """

    aliases: Mapping[str, tuple[str, str]]


class Situation(Struct, frozen=True):
    """What the understanding of one text may lean on.

    Attributes:
        today: The shopper's date, to resolve "tomorrow".
        language: The conversation's language so far, or None.
        asks: What the bot waits for, or None.
    """

    today: dt.date
    language: str | None = None
    asks: str | None = None


class Interpreter(Protocol):
    """The port of understanding. Async, so that a server can stand behind it."""

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant. Never raises for any text."""
        ...
