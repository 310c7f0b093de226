"""What stands in a text at all, told in one pass: most readers need not look at most texts.

A reader whose patterns all hold one of some words or signs looks only at texts that have one of them among their marks.
"""

import re
from collections.abc import Iterable

Marks = frozenset[str]
"""Of a normal form: its runs of Latin letters, whole, and each other character that is no blank."""

DIGIT = "0"
"""The mark of every text that holds a digit, of whatever script."""

_MARK = re.compile(r"[a-z]+|[^a-z\s]")
_DIGIT = re.compile(r"\d")


def read(text: str) -> Marks:
    """Gives the marks of a normal form."""
    marks = frozenset(_MARK.findall(text))
    return marks | {DIGIT} if _DIGIT.search(text) else marks


def firsts(words: Iterable[str]) -> Marks:
    """Gives the first mark of each word: one of these has any text in which one of the words stands by itself."""
    return frozenset(_MARK.findall(word)[0] for word in words)
