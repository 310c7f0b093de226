"""Numbers in words, in the two grammars that five languages need: "two hundred and five" and "mia mbili na tano"."""

import re
from collections.abc import Iterator

from msgspec import Struct

from nlu.readers.number_words import WORDS, NumberWord

_WORD = re.compile(r"[a-z]+")
_GAP = re.compile(r"(?:\s|-){1,3}")
_LINK = re.compile(r"(?:\s+|-)(?:(?:and|et|na)(?:\s+|-)|n'\s?)")
_ROOMY = 10**15


class Spoken(Struct, frozen=True):
    """A number in words.

    Attributes:
        value: What it says.
        start: Index of its first character.
        end: Index behind its last character.
        lone: The word, where it is a single one.
    """

    value: int
    start: int
    end: int
    lone: str | None


class _Token(Struct, frozen=True):
    word: NumberWord
    start: int
    end: int
    link: str | None
    """How it is tied to the number word before it: "gap", "and", or not (None)."""


def find(text: str) -> Iterator[Spoken]:
    """Gives the numbers in words of a normal form, longest first from the left."""
    tokens = _tokens(text)
    at = 0
    while at < len(tokens):
        bantu = tokens[at].word.multiplied_after
        value, end = _bantu(tokens, at) if bantu else _european(tokens, at)
        start, stop = tokens[at].start, tokens[end - 1].end
        yield Spoken(value, start, stop, text[start:stop] if end == at + 1 else None)
        at = end


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _WORD.finditer(text):
        word = WORDS.get(match.group())
        if word is None:
            continue
        link = None
        if tokens and tokens[-1].word.multiplied_after == word.multiplied_after:
            between = text[tokens[-1].end : match.start()]
            link = "gap" if _GAP.fullmatch(between) else "and" if _LINK.fullmatch(between) else None
        tokens.append(_Token(word, match.start(), match.end(), link))
    return tokens


def _european(tokens: list[_Token], at: int) -> tuple[int, int]:
    """Adds and multiplies from the left: 3 (x 1,000) + 4 (x 100) + 12."""
    total = group = 0
    room = _ROOMY  # what is added must be smaller
    limit = _ROOMY  # so must the next thousand or million
    end = at
    while end < len(tokens) and (end == at or tokens[end].link):
        word = tokens[end].word
        if group % 100 == 4 and word.value == 20 and tokens[end].link == "gap":  # quatre-vingt
            group, room = group + 76, 20
        elif word.kind == "scale" and word.value >= 1_000:
            if word.value >= limit:
                break
            total, group, room, limit = total + max(group, 1) * word.value, 0, 1_000, word.value
        elif word.kind == "scale":
            if group >= 10 or (end > at and not group and not total):
                break
            group, room = max(group, 1) * word.value, 100 if word.value == 100 else 0
        elif word.value < room and (word.value or end == at):
            group, room = group + word.value, _room(word)
        else:
            break
        end += 1
    return total + group, end


def _room(word: NumberWord) -> int:
    if word.kind == "ten":
        return 20 if word.value == 60 else 10  # soixante-dix
    return 10 if word.value == 10 else 0  # dix-sept


def _bantu(tokens: list[_Token], at: int) -> tuple[int, int]:
    """Adds terms that get smaller, each a scale with its multiplier behind it, a ten or a one."""
    total, end, base = 0, at, _ROOMY
    while end < len(tokens):
        word = tokens[end].word
        tied = end == at or tokens[end].link == "and" or (tokens[end].link == "gap" and base >= 100)
        if not tied or word.value >= base:
            break
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if word.kind == "scale" and following and _multiplies(following, word):
            total, end = total + word.value * following.word.value, end + 2
        else:
            total, end = total + word.value, end + 1
        base = {"one": 0, "teen": 0, "ten": 10, "scale": word.value}[word.kind]
    return total, end


def _multiplies(token: _Token, scale: NumberWord) -> bool:
    return token.link == "gap" and token.word.value < min(scale.value, 100)
