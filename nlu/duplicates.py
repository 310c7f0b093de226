"""Near-duplicates: texts so alike that the second teaches nothing, or gives a test away.

Two texts are near-duplicates if one of these holds:

- They are the same but for case, accents, punctuation, emoji, blanks, which digits stand in them (beside words), and
  letters held down ("helloooo").
- They are the same but for what is named in them ("a bag of beans", "a bag of tea"), where names are given and enough
  is left besides them: `REST_MIN` letters.
- They are long, at least `LONG_MIN` letters, and similar: at most one character in ten differs.

A Chinese character counts as three letters. Texts of different languages are never duplicates: "ok" is many languages'.
Texts of different intents contradict each other where they are the same but for case, accents, blanks and punctuation
without question marks; likeness is no fault there, for "cancel my order" beside "change my order" teaches much.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from msgspec import Struct
from rapidfuzz import fuzz, process

from nlu.normalise import normalise
from nlu.rasa_yaml import Example

SIMILAR_MIN = 90.0
"""Similarity in per cent from which long texts are near-duplicates."""

LONG_MIN = 18
"""Letters of a long text."""

REST_MIN = 9
"""Letters that must be left beside names; else all short orders ("two beans") would be one."""

_NO_WORD = re.compile(r"[^\w]+|_")
_WORD = re.compile(r"[^\W\d]")
_SIGN = re.compile(r"[^\w?+]|_")
_DIGITS = re.compile(r"\d+")
_HELD = re.compile(r"([^\W\d\u2e80-\u9fff])\1{2,}")
_HAN = re.compile(r"[\u2e80-\u9fff]")
_NAME = "\N{DIAMOND OPERATOR}"


class Twins(Struct, frozen=True):
    """Two near-duplicates.

    Attributes:
        first: The one that comes first, or that belongs to the first collection.
        second: The other one.
        contradict: Whether they are the same text with different intents.
    """

    first: Example
    second: Example
    contradict: bool = False


def within(examples: Sequence[Example], names: Collection[str] = ()) -> list[Twins]:
    """Finds the near-duplicates in one collection.

    Args:
        examples: All of it, of any languages and intents.
        names: Names whose difference makes no new text: products, places, number words.

    Returns:
        Pairs of an earlier and a later example; without the later ones, there are none left.
    """
    mask = _mask(names)
    said: dict[tuple[str | None, str], Example] = {}
    framed: dict[tuple[str | None, str, str], Example] = {}
    found: list[Twins] = []
    kept: dict[tuple[str | None, str], list[Example]] = defaultdict(list)
    for example in examples:
        spelled = words(example.text)
        other = said.setdefault((example.language, _exact(example.text)), example)
        frame = _frame(spelled, mask) or _solid(spelled)
        like = framed.setdefault((example.language, example.intent, frame), example)
        if other.intent != example.intent:
            found.append(Twins(other, example, contradict=True))
        elif like is not example:
            found.append(Twins(like, example))
        else:
            kept[example.language, example.intent].append(example)
    for group in kept.values():
        found += _similar_within(group)
    return found


def between(examples: Sequence[Example], others: Sequence[Example]) -> list[Twins]:
    """Finds the near-duplicates between two collections, whatever their intents, such as training and a test.

    Args:
        examples: The one collection.
        others: The other.

    Returns:
        Each example of the one collection that has a near-duplicate in the other, with the first such.
    """
    found: list[Twins] = []
    for language in dict.fromkeys(example.language for example in examples):
        ours = [example for example in examples if example.language == language]
        theirs = [other for other in others if other.language == language]
        same: dict[str, Example] = {}
        for other in theirs:
            same.setdefault(_solid(words(other.text)), other)
        rest = []
        for example in ours:
            twin = same.get(_solid(words(example.text)))
            if twin is None:
                rest.append(example)
            else:
                found.append(Twins(example, twin))
        found += [Twins(example, other) for example, other in _similar(rest, theirs)]
    return found


def words(text: str) -> str:
    """Gives what is compared of a text: its words, digits beside them all alike; or all of it, if it has no words."""
    normal = normalise(text).text
    spelled = " ".join(_NO_WORD.sub(" ", normal).split())
    if not _WORD.search(spelled):
        return spelled or normal.strip()
    return _HELD.sub(r"\1", _DIGITS.sub("0", spelled))


def _exact(text: str) -> str:
    normal = normalise(text).text
    spelled = _solid(_SIGN.sub(" ", normal))
    return spelled if spelled.strip("?+") else normal.strip()


def _solid(spelled: str) -> str:
    return "".join(spelled.split())


def _letters(spelled: str) -> int:
    solid = _solid(spelled)
    return len(solid) + 2 * len(_HAN.findall(solid))


def _mask(names: Collection[str]) -> re.Pattern[str] | None:
    spelled = sorted({words(name) for name in names} - {""}, key=len, reverse=True)
    if not spelled:
        return None
    latin = "|".join(re.escape(name) for name in spelled if not _HAN.search(name))
    chinese = "|".join(re.escape(name) for name in spelled if _HAN.search(name))
    return re.compile("|".join(([rf"\b(?:{latin})\b"] if latin else []) + ([chinese] if chinese else [])))


def _frame(spelled: str, mask: re.Pattern[str] | None) -> str | None:
    """Gives a text with its names taken out, or None if it says too little without them."""
    if mask is None:
        return None
    frame = mask.sub(_NAME, spelled)
    return frame if _letters(frame.replace(_NAME, "")) >= REST_MIN else None


def _similar_within(group: list[Example]) -> Iterator[Twins]:
    long = [(spelled, example) for example in group if _letters(spelled := words(example.text)) >= LONG_MIN]
    if len(long) < 2:
        return
    texts = [spelled for spelled, _ in long]
    scores = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=SIMILAR_MIN, dtype=np.float32)
    gone: set[int] = set()
    for first, second in np.argwhere(np.triu(scores, 1)):
        if int(first) not in gone and int(second) not in gone:
            gone.add(int(second))
            yield Twins(long[first][1], long[second][1])


def _similar(ours: list[Example], theirs: list[Example]) -> Iterator[tuple[Example, Example]]:
    one, other = (
        [(spelled, example) for example in some if _letters(spelled := words(example.text)) >= LONG_MIN]
        for some in (ours, theirs)
    )
    if not one or not other:
        return
    scores = process.cdist(
        [spelled for spelled, _ in one],
        [spelled for spelled, _ in other],
        scorer=fuzz.ratio,
        score_cutoff=SIMILAR_MIN,
        dtype=np.float32,
    )
    for at in np.flatnonzero(scores.any(axis=1)):
        yield one[at][1], other[int(scores[at].argmax())][1]
