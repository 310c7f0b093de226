"""Finds the knowledge passage that answers a question, or none: below the threshold nothing is said.

Ranking is BM25 over the beginnings of words (Kinyarwanda and Swahili glue much to their words) and, for Chinese, pairs
of characters. BM25 alone always finds something, so a passage must also cover enough of what the question asks: the
share of the question's weight (inverse document frequency) that the passage contains. A page's keywords are phrases
that people ask with ("how hot", "签证"): one that stands in the question as it is lifts its page, and says by itself
that the page answers, unless it only names goods ("coffee"), which every question about them does.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import bm25s
from msgspec import Struct

from storage.catalogue import Passage

_WORD = re.compile(r"[^\W\d_]+|\d+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STEM = 5
COVERED_MIN = 0.45
"""Share of a question's weight that a passage must contain to be an answer."""
COVERED_LEAST = 0.33
"""The same where something else says that the question is one for the pages: its intent, or a keyword."""
KEYED_MIN = 2.6
"""Weight of a keyword in the question by which alone a passage is an answer: that of a word on two pages or fewer."""
_COVERED_KEYED = 0.38
_QUESTION_MAX = 400


class Found(Struct, frozen=True):
    """A passage that answers.

    Attributes:
        passage: The passage.
        covered: Share of the question's weight that it contains, 0 to 1.
        beyond: Weight of what it contains of the question beside the names of goods.
        keyed: Weight of its weightiest keyword that stands in the question, 0 where none does.
        fits: Whether it speaks of the goods that the question names, if it names any.
        slight: Whether it has but one word of the question, and that in its body only, where any word may stand.
    """

    passage: Passage
    covered: float
    beyond: float
    keyed: float
    fits: bool = True
    slight: bool = False

    @property
    def meant(self) -> bool:
        """Whether the question names what this very page is about."""
        return self.fits and self.keyed >= KEYED_MIN and self.covered >= _COVERED_KEYED


class Passages:
    """An index over a shop's knowledge pages.

    Args:
        passages: All passages, in all languages.
        names: Names of what is sold, in all languages: they tell no page from another.
        words: Other words for it, some of which ("hot pepper") do say something besides.
    """

    def __init__(self, passages: Sequence[Passage], names: Iterable[str] = (), words: Sequence[str] = ()) -> None:
        single = [word for word in words if " " not in word]
        goods = _all_tokens((*names, *single))
        self._indexes = {
            language: _Index(
                [passage for passage in passages if passage.language == language], goods, goods | _all_tokens(words)
            )
            for language in {passage.language for passage in passages}
        }

    def find(self, question: str, language: str, least: float = COVERED_MIN) -> Found | None:
        """Finds the passage in that language that answers best.

        Args:
            question: As it was asked.
            language: ISO 639-1 code.
            least: The smallest share of the question that must be covered.

        Returns:
            The passage, or None where none covers enough.
        """
        index = self._indexes.get(language)
        return index.find(question, least) if index else None

    def topic(self, topic: str, language: str) -> Passage | None:
        """Gives the first passage of a topic in that language, or None."""
        index = self._indexes.get(language)
        return index.topic(topic) if index else None


class _Index:
    def __init__(self, passages: list[Passage], goods: frozenset[str], all_goods: frozenset[str]) -> None:
        self._passages = passages
        tokens = [list(_passage_tokens(passage)) for passage in passages]
        self._sets = [frozenset(found) for found in tokens]
        self._heads = [_all_tokens((passage.title, *passage.keywords)) for passage in passages]
        in_documents = Counter(token for found in self._sets for token in found)
        count = len(passages)
        self._weight = {token: math.log(1 + (count - n + 0.5) / (n + 0.5)) for token, n in in_documents.items()}
        self._unknown = math.log(1 + (count + 0.5) / 0.5)
        self._bm25 = bm25s.BM25()
        self._bm25.index(tokens, show_progress=False)
        self._keywords: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, passage in enumerate(passages):
            for keyword in {tuple(_tokens(keyword)) for keyword in passage.keywords}:
                if keyword:
                    self._keywords[keyword].append(at)
        self._lengths = sorted({len(keyword) for keyword in self._keywords})
        self._goods = goods
        self._all_goods = all_goods

    def topic(self, topic: str) -> Passage | None:
        return next((passage for passage in self._passages if passage.topic == topic), None)

    def find(self, question: str, least: float) -> Found | None:
        tokens = list(_tokens(question[:_QUESTION_MAX]))
        words = list(dict.fromkeys(tokens))
        known = [token for token in words if token in self._weight]
        if not known:
            return None
        scores = self._bm25.get_scores(known)
        keyed = self._keyed(tokens)
        for at, weight in keyed.items():
            scores[at] += weight
        best = int(scores.argmax())
        asked = sum(self._weight.get(token, self._unknown) for token in words)
        there = [token for token in known if token in self._sets[best]]
        covered = sum(self._weight[token] for token in there) / asked
        beyond = sum(self._weight[token] for token in there if token not in self._goods)
        goods = {token: self._weight[token] for token in known if token in self._goods}
        fits = sum(goods[token] for token in goods if token in there) >= sum(goods.values()) / 2
        slight = len(there) < 2 and self._heads[best].isdisjoint(there)
        if covered < least:
            return None
        return Found(self._passages[best], covered, beyond, keyed.get(best, 0.0), fits, slight)

    def _keyed(self, tokens: list[str]) -> dict[int, float]:
        """Gives the weight of each passage's weightiest keyword in the question."""
        weights: dict[int, float] = {}
        for length in self._lengths:
            for start in range(len(tokens) - length + 1):
                keyword = tuple(tokens[start : start + length])
                on = self._keywords.get(keyword, ())
                weight = sum(self._weight[token] for token in keyword if token not in self._all_goods) if on else 0.0
                for at in on:
                    weights[at] = max(weights.get(at, 0.0), weight)
        return weights


def _all_tokens(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(token for text in texts for token in _tokens(text))


def _passage_tokens(passage: Passage) -> Iterable[str]:
    # Title and keywords say what a page is about: they count three times.
    for text in (passage.title, *passage.keywords):
        yield from list(_tokens(text)) * 3
    yield from _tokens(passage.body)


def _tokens(text: str) -> Iterable[str]:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    for run in _HAN.findall(plain):
        yield from (run[i : i + 2] for i in range(len(run) - 1))
        if len(run) == 1:
            yield run
    for word in _WORD.findall(_HAN.sub(" ", plain)):
        if len(word) < 3 and not word.isdigit():
            continue
        singular = word.removesuffix("s") if len(word) > 3 else word
        yield singular[:_STEM]
