"""The values of understanding, and `Interpreter`, the port that gives them."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

_SECOND_MIN = 0.3
"""Confidence that a second intent needs to be worth a question."""
_GAP_MAX = 0.15
"""How far the second intent may be behind the first before it is out of the race."""


class Entity(Struct, frozen=True):
    """Something named in a text.

    Attributes:
        name: Kind: product, tour, category, attribute, quantity, unit, weight, volume, place, date, people,
            order_number, language, currency, offer.
        value: The normal form: an SKU, a number (weights in grams, volumes in millilitres), an ISO date, an ISO 3166
            country, an ISO 639 language, an ISO 4217 currency, or an offer's code.
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


class Mention(Struct, frozen=True, omit_defaults=True):
    """A thing as a text speaks of it.

    Attributes:
        product: SKU of the product or tour that is named, or None.
        category: The category, where only that is named.
        quantity: The number that goes with it, or None.
        refused: Whether it is to be left out ("no chili", "不要辣的", "sans sauce").
        back: Whether it points at what was spoken of before ("two of those", "it", "那个", "make it three").
        place: Which of the things that were shown it is, counted from 0; -1 is the last. None where no place is named.
        price: -1 for the cheapest of the things that were shown, 1 for the dearest, else 0.
        change: Whether the quantity comes on top of what there is (1, "one more") or off it (-1, "one less"), or is all
            there shall be (0).
    """

    product: str | None = None
    category: str | None = None
    quantity: int | float | None = None
    refused: bool = False
    back: bool = False
    place: int | None = None
    price: int = 0
    change: int = 0


class Interpretation(Struct, frozen=True):
    """What was meant by a text.

    Attributes:
        text: The text as it came.
        language: ISO 639-1 code of the language that it is in.
        language_confidence: 0 to 1; low where the text is short or belongs to several languages.
        intents: Candidates, most likely first, never empty.
        entities: In order of appearance.
        mentions: The things that it speaks of, each with what is said of it, in order of appearance.
        corrects: Whether it takes back or changes what was said before ("no, three", "make it three", "不对，是三包").
        greets: Whether it begins with a greeting, be it all that it says or not.
        clauses: The things that it does, where it does several ("two bags please, and what is shipping to France?"):
            each an interpretation of a slice of the text. Empty where it does one thing.
    """

    text: str
    language: str
    language_confidence: float
    intents: tuple[Intent, ...]
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    corrects: bool = False
    greets: bool = False
    clauses: tuple["Interpretation", ...] = ()

    @property
    def intent(self) -> Intent:
        """The most likely intent."""
        return self.intents[0]

    @property
    def unsure(self) -> bool:
        """Whether the first two intents are so close that one asks back instead of choosing."""
        if len(self.intents) < 2:
            return False
        first, second = self.intents[0].confidence, self.intents[1].confidence
        return second >= _SECOND_MIN and first - second < _GAP_MAX

    def all(self, name: str) -> tuple[Entity, ...]:
        """Gives the entities of that name, in order of appearance."""
        return tuple(entity for entity in self.entities if entity.name == name)


class Vocabulary(Struct, frozen=True):
    """The words of a shop, as values.

    Attributes:
        aliases: From an alias in any language to (entity name, value), such as
            `"咖啡豆": ("product", "coffee-beans-500g")`. Entity names are product, tour, category, place and attribute
            (what is asked of a thing: `"altitude": ("attribute", "altitude")`).
    """

    aliases: Mapping[str, tuple[str, str]]


class OfferWords(Struct, frozen=True):
    """What an offer is called.

    Attributes:
        code: Its claim code, letters and then digits, such as "A1".
        words: Other words for it, in any language ("咖啡豆"); offers may share a word.
    """

    code: str
    words: tuple[str, ...] = ()


class Situation(Struct, frozen=True):
    """What the understanding of one text may lean on.

    Attributes:
        today: The shopper's date, to resolve "tomorrow".
        language: The conversation's language so far, or None.
        asks: What the bot waits for, or None.
        offers: What is on offer now, in the order of opening. Only then can a text be a claim.
    """

    today: dt.date
    language: str | None = None
    asks: str | None = None
    offers: tuple[OfferWords, ...] = ()


class Interpreter(Protocol):
    """The port of understanding. Async, so that a server can stand behind it."""

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant. Never raises for any text."""
        ...
