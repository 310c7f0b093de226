"""From a normal form to the features that classifiers weigh: pieces of words, words and pairs of words.

Training and serving call these same functions, so that an exported model sees what it was trained on.
"""

import re
from itertools import pairwise

LENGTH_MAX = 400
"""Characters that are classified: what somebody wants is said by then, and time stays in bounds."""

PIECE_MAX = 4
"""Longest piece of a word, in characters."""

_TOKEN = re.compile(r"[\u2e80-\u9fff]+|[^\W\d_\u2e80-\u9fff]+|\d+|[^\w\s]")
_REPEATED = re.compile(r"([^\W\d])\1{2,}")
_DIGIT = re.compile(r"\d")


def tokens(text: str) -> list[str]:
    """Cuts a normal form into words, runs of Chinese characters, numbers (all digits alike) and single signs."""
    return [plain(written) for written in cut(text)]


def cut(text: str) -> list[str]:
    """Cuts a normal form into tokens as they are written."""
    return _TOKEN.findall(text, 0, LENGTH_MAX)


def plain(written: str) -> str:
    """Makes of a token what is classified: digits all alike, letters at most twice in a row."""
    return _REPEATED.sub(r"\1\1", _DIGIT.sub("0", written))


def pieces(words: list[str]) -> list[str]:
    """Gives all pieces of 1 to `PIECE_MAX` characters of each word, its ends marked by a blank."""
    found = []
    for word in words:
        padded = f" {word} "
        length = len(padded)
        for size in range(2, PIECE_MAX + 1):
            if size >= length:
                found.append(padded)
                break
            found += [padded[at : at + size] for at in range(length - size + 1)]
        found += word
    return found


def phrases(words: list[str]) -> list[str]:
    """Gives the words, the pairs of neighbours, the first and the last; each Chinese character is a word here."""
    small: list[str] = []
    for word in words:
        if "\u2e80" <= word[0] <= "\u9fff":
            small += word
        else:
            small.append(word)
    ends = [f"^ {small[0]}", f"{small[-1]} $"] if small else []
    return small + list(map(" ".join, pairwise(small))) + ends
