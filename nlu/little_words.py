"""The little words that carry structure: refusals, corrections, places in a list, "and". They come with a model."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from nlu.lexicon import Lexicon
from nlu.normalise import normalise

PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
"""Tables of words for a place in a list, and the place, counted from 0; -1 is the last."""

TABLES = (
    "refusal", "nor", "denial", "correction", "back", *PLACES, "cheaper", "dearer", "more", "less", "and", "also",
    "please", "decoy",
)  # fmt: skip
"""The lookup tables that are read; other tables of a training file are somebody else's."""


class Word(Struct, frozen=True):
    """A little word in a text, in places of its normal form.

    Attributes:
        tables: The tables that it stands in.
        start: Index of its first character.
        end: Index behind its last character.
    """

    tables: frozenset[str]
    start: int
    end: int


class LittleWords:
    """The little words of all languages that a model was trained on, ready to be found: people mix languages.

    Args:
        lookups: From a table's name to its phrases. A table that is missing finds nothing.
    """

    def __init__(self, lookups: Mapping[str, Iterable[str]]) -> None:
        tables: dict[str, set[str]] = {}
        for name in TABLES:
            for phrase in lookups.get(name, ()):
                tables.setdefault(normalise(phrase).text.strip(), set()).add(name)
        tables.pop("", None)
        self._lexicon = Lexicon({phrase: frozenset(names) for phrase, names in tables.items()}) if tables else None

    def find(self, text: str) -> list[Word]:
        """Gives the little words of a normal form in order, the longest where several overlap."""
        if self._lexicon is None:
            return []
        return [Word(tables, *span) for tables, *span in self._lexicon.find(text) if "decoy" not in tables]
