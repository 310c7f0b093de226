"""Whether a text says only what a passage holds: what a language model wrote is told only if it does. Pure.

The rule is stricter than a reader would be, since a refusal costs nothing: the passage itself is told then. Each word
must begin as a word of the passage does, or be one of the language's common words; each number must stand in the
passage; and a sentence denies if, and only if, the passage's sentence that it comes from does. Words are put in
another order and left out, nothing is brought in: not even "yes", and no word of the question. What this cannot see is
a false sentence made of true words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable

from bot.familiar import folded

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,:/\u202f\u00a0]\d+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+")
_STEM = 5
"""Letters of a word that tell it from others; what follows is mostly inflection."""
_COMMON_SHARE = 0.25
"""Share of a language's passages from which on a word belongs to the language rather than to a passage."""
_PAIRS_MIN = 0.6
"""Share of the pairs of Chinese characters that the passage must hold: single characters say little."""
_LONGER_MAX = 1.1
"""How many times as long as the passage a text about it may be."""


def common_words(passages: Collection[str]) -> frozenset[str]:
    """Gives the words that any text of a language may use: those that many of its passages have.

    Args:
        passages: All passages in that language.

    Returns:
        The words, as `is_grounded` compares them.
    """
    counts = Counter(word for passage in passages for word in set(_words(passage)))
    least = max(2.0, _COMMON_SHARE * len(passages))
    return frozenset(word for word, count in counts.items() if count >= least)


def is_grounded(text: str, passage: str, common: Collection[str], negations: Collection[str]) -> bool:
    """Says whether a text keeps to a passage.

    Args:
        text: What was written from it.
        passage: What it was written from.
        common: The language's `common_words`.
        negations: The language's words that deny ("not", "sans", "不").

    Returns:
        Whether nothing was found that the passage does not hold.
    """
    sentences = _sentences(text)
    if not sentences or len(text) > _LONGER_MAX * len(passage):
        return False
    held = {*_words(passage), *common, *(word for negation in negations for word in _words(negation))}
    if not held.issuperset(_words(text)) or not _numbers(text) <= _numbers(passage) or not _pairs_held(text, passage):
        return False
    sources = _sentences(passage)
    return all(_denies(sentence, negations) == _denies(_source(sentence, sources), negations) for sentence in sentences)


def _source(sentence: str, sources: list[str]) -> str:
    """The sentence of the passage that shares most words with a sentence, the shortest of several."""
    words = set(_words(sentence))
    return max(sources, key=lambda source: (len(words.intersection(_words(source))), -len(source)))


def _denies(sentence: str, negations: Collection[str]) -> bool:
    plain = folded(sentence)
    words = set(_WORD.findall(plain))
    return any(word in plain if _HAN.search(word) else folded(word) in words for word in negations)


def _pairs_held(text: str, passage: str) -> bool:
    pairs = [text[at : at + 2] for at in range(len(text) - 1) if _HAN.match(text[at]) and _HAN.match(text[at + 1])]
    return sum(pair in passage for pair in pairs) >= _PAIRS_MIN * len(pairs)


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]


def _numbers(text: str) -> set[str]:
    return {re.sub(r"\D", "", number) for number in _NUMBER.findall(unicodedata.normalize("NFKC", text))}


def _words(text: str) -> Iterable[str]:
    plain = folded(text)
    yield from _HAN.findall(plain)
    for word in _WORD.findall(_HAN.sub(" ", plain)):
        yield word[:_STEM]
