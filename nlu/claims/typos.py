"""Words that are one slip of the finger away from known ones: "nataak", "cofee", "souce"."""

import re
from collections.abc import Iterable

_LENGTH_MIN = 4
_DOUBLED = re.compile(r"([a-z])\1+")


class Typos:
    """Finds the word that was meant.

    Two letters swapped, a letter drawn out, one left out or one too many; the first letter is always right.

    Args:
        words: Known words.
        exchanged: Whether a letter may be exchanged for another, which makes many more words alike.
    """

    def __init__(self, words: Iterable[str], exchanged: bool) -> None:
        self._words = frozenset(word for word in words if word.isascii() and word.isalpha() and len(word) >= 3)
        self._exchanged = exchanged
        self._near: dict[str, str] = {}
        for word in sorted(self._words):
            for slip in _slips(word, exchanged):
                self._near.setdefault(slip, word)

    def meant(self, word: str) -> str | None:
        """Gives the known word that a word nearly is, or None."""
        drawn = _DOUBLED.sub(r"\1", word)
        if drawn != word and drawn in self._words:
            return drawn
        if len(word) < _LENGTH_MIN:
            return None
        if word in self._near:
            return self._near[word]
        if len(word) > _LENGTH_MIN + 1:
            for less in _shorter(word):
                if less in self._words:
                    return less
        if self._exchanged:
            return next((self._near[mask] for mask in _masks(word) if mask in self._near), None)
        return None


def _slips(word: str, exchanged: bool) -> Iterable[str]:
    if len(word) < _LENGTH_MIN:
        return
    for at in range(1, len(word) - 1):
        yield f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    if len(word) > _LENGTH_MIN:
        yield from _shorter(word)
        if exchanged:
            yield from _masks(word)


def _shorter(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(1, len(word)))


def _masks(word: str) -> Iterable[str]:
    return (f"{word[:at]}?{word[at + 1 :]}" for at in range(1, len(word)))
