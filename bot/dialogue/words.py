"""Finds words of the catalogues' word lists in what was written, in whatever language they are. Pure."""

import re
from typing import Literal

from bot.dialogue.catalogues import words_of_all

_HAN = re.compile(r"[\u3400-\u9fff]")


def says(text: str, key: str) -> bool:
    """Whether a text has one of the words of a key, in any language."""
    folded = text.casefold()
    # Asked of every message, of many words: most of them are nowhere in it, and that is soon seen.
    for word in words_of_all(key):  # noqa: SIM110 - a generator costs three times as much here
        if word in folded and place(word, folded) is not None:
            return True
    return False


def place(word: str, folded: str) -> int | None:
    """Where a word stands in a folded text by itself, or None; Chinese words need no gaps around them."""
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        pairs = (folded[max(at - 1, 0) : at] + word[0], word[-1] + folded[end : end + 1])
        if _HAN.match(word) or not any(len(pair) > 1 and pair.isalnum() for pair in pairs):
            return at
        at = folded.find(word, at + 1)
    return None


def without_lead(text: str, key: str) -> str:
    """Takes a word of a key off the beginning of a text ("my name is Grace" gives "Grace")."""
    folded = text.casefold()
    if len(folded) != len(text) or not folded.startswith(words_of_all(key)):
        return text
    for word in words_of_all(key):
        if folded.startswith(word):
            rest = text[len(word) :]
            if not word[-1].isascii() or not rest or not rest[0].isalnum():
                return rest.lstrip(" :：,，是为")
    return text


def says_wrong(text: str) -> bool:
    """Whether a text says that something is wrong."""
    return says(text, "words.wrong")


def says_not(text: str) -> bool:
    """Whether a text denies something."""
    return says(text, "words.not")


def speaks_of_day(text: str) -> bool:
    """Whether a text speaks of a day of travel ("change the date")."""
    return says(text, "words.date")


def detail_meant(text: str) -> Literal["name", "phone", "address"] | None:
    """Gives the detail that a text speaks of, or None."""
    for name in ("phone", "address", "name"):
        if says(text, f"words.{name}"):
            return name
    return None
