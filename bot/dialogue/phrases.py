"""Finds the phrases of many word lists of the catalogues in a text at once, whatever their language. Pure."""

from functools import cache

import ahocorasick
from msgspec import Struct

from bot.dialogue.catalogues import keys, words_of_all
from nlu.normalise import normalise


class Phrase(Struct, frozen=True):
    """A phrase in the normal form of a text.

    Attributes:
        lists: Keys of the word lists that it stands in.
        start: Index of its first character.
        end: Index behind its last character.
    """

    lists: tuple[str, ...]
    start: int
    end: int


@cache
def _automaton(start: str) -> ahocorasick.Automaton:
    lists: dict[str, list[str]] = {}
    for key in keys(start):
        for word in words_of_all(start + key):
            if spelt := normalise(word).text.strip():
                lists.setdefault(spelt, []).append(start + key)
    automaton = ahocorasick.Automaton()
    for spelt, found in lists.items():
        automaton.add_word(spelt, (len(spelt), tuple(dict.fromkeys(found))))
    automaton.make_automaton()
    return automaton


def find(text: str, start: str) -> list[Phrase]:
    """Gives the phrases of all lists whose keys start so, the longest where several overlap, in order.

    Args:
        text: As it was written.
        start: How the keys start.

    Returns:
        The phrases.
    """
    plain = normalise(text).text
    hits: list[Phrase] = []
    for last, (length, lists) in _automaton(start).iter(plain):
        first, end = last + 1 - length, last + 1
        if not (_joined(plain, first) or _joined(plain, end)):
            hits.append(Phrase(lists, first, end))
    found: list[Phrase] = []
    for hit in sorted(hits, key=lambda hit: hit.start - hit.end):
        if all(hit.end <= other.start or other.end <= hit.start for other in found):
            found.append(hit)
    return sorted(found, key=lambda hit: hit.start)


def without(text: str, key: str) -> str:
    """Gives the normal form of a text without the phrases of a list."""
    plain = normalise(text).text
    for phrase in find(text, key):
        plain = plain[: phrase.start] + " " * (phrase.end - phrase.start) + plain[phrase.end :]
    return plain


def has(text: str, key: str) -> bool:
    """Whether a text has a phrase of a list."""
    return any(key in phrase.lists for phrase in find(text, key))


def _joined(text: str, at: int) -> bool:
    """Whether a word of Latin letters or digits goes on across a place."""
    return 0 < at < len(text) and _is_latin(text[at - 1]) and _is_latin(text[at])


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
