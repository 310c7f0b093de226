"""The words that a language brings with its training data: its name, its numbers, its yes and no. Ready to be found."""

import re
from collections.abc import Iterable, Mapping

from nlu.interpretation import Entity
from nlu.lexicon import Lexicon
from nlu.marks import Marks
from nlu.normalise import normalise
from nlu.readers.number_words import UNITS

Lookups = Mapping[str, Mapping[str, str | None]]
"""From a table's name to its phrases, each with the language (ISO 639-1) that alone has it, or None."""
Synonyms = Mapping[str, Iterable[str]]
"""From what phrases stand for to the phrases."""

BARE = ("affirm", "deny", "thanks", "greet", "goodbye", "checkout")
"""Intents that a word says by itself, and the names of the tables of those words; the surer table first."""

_SIGNS = {
    "USD": "usd us$ $",
    "CNY": "cny rmb ¥",
    "JPY": "jpy",
    "GBP": "gbp £",
    "EUR": "eur €",
    "RWF": "rwf frw",
}
"""What stands for a currency in every language."""

_LANGUAGE = re.compile(r"[a-z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"[0-9]{1,9}")


class Words:
    """The words of all languages that a model was trained on: people mix languages.

    What a synonym stands for tells what kind of word it is: "fr" is a language, "USD" a currency, "12" a number and
    "jar" a unit.

    Args:
        lookups: The tables `idiom` (what holds a name of goods, a number or a language and means none of them),
            `shared` (words that speakers of other languages type too), `filler` (words that change nothing), `link`
            (words that tie an amount to its goods), and those of `BARE`. What is missing finds nothing; other tables
            are somebody else's.
        synonyms: Languages, currencies, numbers and units.

    Attributes:
        numbers: Number words beside those of the grammars in `spoken_numbers`.
        units: From a unit or measure word to its normal form.
        idioms: What is named by none of its parts.
        bare: For each intent of `BARE` its words with their language, None where they tell none.
        fillers: Words that change nothing about what they stand beside.
        links: Words that tie an amount to what it is of, one item of an order to the next, or goods to the order.
        shared: Words that tell nothing about the language.
    """

    def __init__(self, lookups: Lookups, synonyms: Synonyms) -> None:
        signs = {sign: code for code, signs in _SIGNS.items() for sign in signs.split()}
        self._names = (
            ("language", Lexicon({word: code for word, code in _pairs(synonyms) if _LANGUAGE.fullmatch(code)})),
            ("currency", Lexicon(signs | {word: code for word, code in _pairs(synonyms) if _CURRENCY.fullmatch(code)})),
        )
        self.numbers = Lexicon({word: int(value) for word, value in _pairs(synonyms) if _NUMBER.fullmatch(value)})
        kinds = frozenset(UNITS.values())
        self.units = UNITS | {word: unit for word, unit in _pairs(synonyms) if unit in kinds}
        self.idioms = Lexicon(dict.fromkeys(_phrases(lookups, "idiom")))
        self.shared = frozenset(_phrases(lookups, "shared"))
        self.bare = {intent: self._bare(lookups.get(intent, {})) for intent in BARE}
        self.fillers = frozenset(_phrases(lookups, "filler"))
        self.links = frozenset(_phrases(lookups, "link"))

    def _bare(self, table: Mapping[str, str | None]) -> dict[str, str | None]:
        folded = {_fold(phrase): language for phrase, language in table.items()}
        return {word: None if word in self.shared else language for word, language in folded.items()}

    def names(self, text: str, seen: Marks) -> list[Entity]:
        """Gives the languages and currencies that a normal form with these marks names."""
        return [
            Entity(name, code, start, end)
            for name, lexicon in self._names
            if not lexicon.firsts.isdisjoint(seen)
            for code, start, end in lexicon.find(text)
        ]


def _pairs(synonyms: Synonyms) -> list[tuple[str, str]]:
    return [(_fold(phrase), value) for value, phrases in synonyms.items() for phrase in phrases]


def _phrases(lookups: Lookups, table: str) -> list[str]:
    return [_fold(phrase) for phrase in lookups.get(table, {})]


def _fold(phrase: str) -> str:
    return normalise(phrase).text.strip()


NO_WORDS = Words({}, {})
"""Where no language brought any."""
