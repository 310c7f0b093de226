"""Finds concepts: what a text speaks of, whichever of the five languages it says it in."""

import re
from collections.abc import Collection
from itertools import combinations

import ahocorasick

from nlu.concepts.deeds import DEEDS
from nlu.concepts.elsewhere import ELSEWHERE
from nlu.concepts.manners import MANNERS
from nlu.concepts.topics import TOPICS
from nlu.features import LENGTH_MAX

_EDGE = re.compile(r"[^\w']+")

CONCEPTS_MAX = 12
"""Concepts of one text that are paired; more of them are a letter, not a wish."""


def _automaton(spaced: bool) -> ahocorasick.Automaton:
    """Makes the automaton of the patterns with blanks between words (which are in ASCII), or of the others."""
    patterns: dict[str, set[str]] = {}
    for concept, alternatives in (DEEDS | TOPICS | MANNERS | ELSEWHERE).items():
        for pattern in alternatives.split("|"):
            if pattern.isascii() == spaced:
                patterns.setdefault(pattern, set()).add(concept)
    automaton = ahocorasick.Automaton()
    for pattern, concepts in patterns.items():
        automaton.add_word(pattern, tuple(sorted(concepts)))
    automaton.make_automaton()
    return automaton


_SPACED = _automaton(spaced=True)
_UNSPACED = _automaton(spaced=False)

_NAMES = {"product": "goods", "category": "goods", "tour": "tour"}
NAMED = frozenset(
    {"goods", "tour", "@date", "@people", "@quantity", "@unit", "@place", "@order_number", "@language", "@currency"}
)
"""Concepts of what is named in a text; whatever it is for, any of them may be left out or come along."""

OFTEN_NAMED = ("goods", "tour", "@date", "@people", "@quantity", "@place", "@order_number")
"""Those that come along most, in whatever it is that somebody wants."""

_TELLS_NOTHING = frozenset({"weight", "volume"})  # questions and orders name them alike


def find(text: str, named: Collection[str] = ()) -> list[str]:
    """Gives the concepts of a normal form, each once, in order of the alphabet.

    Args:
        text: The normal form.
        named: Names of the entities in it, which are concepts too: a shop's own words count as goods.

    Returns:
        The concepts.
    """
    framed = f" {_EDGE.sub(' ', text[:LENGTH_MAX])} "
    concepts = {concept for _, found in _SPACED.iter(framed) for concept in found}
    if not text.isascii():  # there only the longest counts: 没有 is no part of 有没有
        concepts.update(concept for _, found in _UNSPACED.iter_long(framed) for concept in found)
    concepts.update([_NAMES.get(name, f"@{name}") for name in named if name not in _TELLS_NOTHING])
    return sorted(concepts)


def features(found: list[str]) -> list[str]:
    """Gives concepts and their pairs, for what is meant often is in what comes together."""
    found = found[:CONCEPTS_MAX]
    return found + [f"{first} {second}" for first, second in combinations(found, 2)]
