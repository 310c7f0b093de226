"""Finds the knowledge page that answers a question, and says how likely it does.

BM25 over pieces of words ranks (four letters each, for Kinyarwanda and Swahili glue much to both ends of their words;
pairs of characters for Chinese). BM25 always finds something and is as sure of itself where nothing fits, so the
first few pages are scored by what speaks for them and against: `bot.answer_score`.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import bm25s
from msgspec import Struct

from bot import answer_score
from bot.familiar import folded
from storage.catalogue import Passage

_WORD = re.compile(r"[^\W\d_]+|\d+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_PIECE = 4
_STEM = 5
_QUESTION_MAX = 400
OF_THE_COUNTRY = ("rwanda", "tours")
"""Topics of pages about the country that the shop is in."""
_LOOKED_AT = 6
"""Pages that are looked at closely, the first by BM25."""
_HEAD_COUNTS = 3
"""How many times title and keywords count: they say what a page is about."""
_PLAINLY = 1.6
"""How much more of a question one paragraph must hold than the rest of a page to be told alone."""


class Question(Struct, frozen=True, kw_only=True):
    """A question with what is known of it.

    Attributes:
        text: As it was asked.
        beside: The same without the goods that it names, which tell no page from another.
        topics: How likely it is one for pages of a topic, 0 to 1.
        outside: How likely it is none for the shop, 0 to 1.
        goods: Categories and SKUs that it names.
        elsewhere: Whether it names places, and none of them is the shop's country.
        dated: Whether it names a day, while pages say what always holds.
        strange: How many of its words the shop never uses.
    """

    text: str
    beside: str = ""
    topics: Mapping[str, float] = {}
    outside: float = 0.0
    goods: frozenset[str] = frozenset()
    elsewhere: bool = False
    dated: bool = False
    strange: int = 0


class Found(Struct, frozen=True):
    """A page that may answer.

    Attributes:
        passage: The page.
        score: How likely it answers, 0 to 1.
        told: What of it to tell: the paragraph that answers, or all of it.
        named: Whether the question has one of its keywords.
    """

    passage: Passage
    score: float
    told: str
    named: bool = False


class Passages:
    """An index over a shop's knowledge pages.

    Args:
        passages: All pages, in all languages.
        names: Names of what is sold, in all languages: they tell no page from another.
        shelves: The categories of what is sold, which are topics of pages.
    """

    def __init__(self, passages: Sequence[Passage], names: Iterable[str], shelves: Iterable[str]) -> None:
        goods = frozenset(piece for name in names for piece in pieces(name))
        self._indexes = {
            language: Index([page for page in passages if page.language == language], goods, frozenset(shelves))
            for language in {passage.language for passage in passages}
        }
        self._slugs = {
            language: frozenset(page.slug for page in passages if page.language == language)
            for language in self._indexes
        }

    def only_in(self, language: str, other: str) -> frozenset[str]:
        """Gives the slugs of the pages that a language has and another lacks."""
        return self._slugs.get(language, frozenset()) - self._slugs.get(other, frozenset())

    def find(self, question: Question, language: str, topic: str | None = None) -> Found | None:
        """Finds the page in that language that answers best, however well.

        Args:
            question: What was asked.
            language: ISO 639-1 code.
            topic: The topic that the page must have, or None for any.

        Returns:
            The page, or None where no page has a word of the question.
        """
        index = self._indexes.get(language)
        return index.find(question, topic) if index else None


class _Read(Struct, frozen=True):
    """A question as the pages of a language weigh it.

    Attributes:
        beside: Its different pieces beside the names of goods.
        words: The beginnings of its words beside the names of goods, in order.
        weight: Of all its different pieces.
        weight_beside: Of `beside`.
        strange: Weight of the pieces that no page has.
    """

    beside: list[str]
    words: list[str]
    weight: float
    weight_beside: float
    strange: float


class Index:
    """The pages of one language.

    Args:
        passages: The pages.
        goods: Pieces of the names of goods.
        shelves: Topics of the pages about goods.
    """

    def __init__(self, passages: Sequence[Passage], goods: frozenset[str], shelves: frozenset[str]) -> None:
        self._passages = passages
        self._shelves = shelves
        self._goods = goods
        self._heads = [frozenset(_in_all((passage.title, *passage.keywords))) for passage in passages]
        pages = [_of_page(passage) for passage in passages]
        self._pages = [frozenset(page) for page in pages]
        self._paragraphs = [
            [(paragraph, frozenset(pieces(paragraph))) for paragraph in passage.body.split("\n\n")]
            for passage in passages
        ]
        self._keywords = [[key for word in passage.keywords if (key := tuple(tokens(word)))] for passage in passages]
        count = len(passages)
        in_pages = Counter(piece for page in self._pages for piece in page)
        self._weight = {piece: math.log(1 + (count - n + 0.5) / (n + 0.5)) for piece, n in in_pages.items()}
        self._unknown = math.log(1 + (count + 0.5) / 0.5)
        self._bm25 = bm25s.BM25()
        self._bm25.index(pages, show_progress=False)
        self._last: tuple[Question, list[tuple[int, answer_score.Features]]] | None = None

    def find(self, question: Question, topic: str | None = None) -> Found | None:
        """Finds the page of a topic (of any, if None) that answers best; None where none has a word of the question."""
        scored = [
            (answer_score.likelihood(features), at, features)
            for at, features in self.looked_at(question)
            if topic in (None, self._passages[at].topic)
        ]
        if not scored:
            return None
        score, at, features = max(scored, key=lambda one: one[0])
        return Found(self._passages[at], score, self._told(at, question.text), features.keyed > 0)

    def looked_at(self, question: Question) -> list[tuple[int, answer_score.Features]]:
        """Gives the places of the pages that BM25 puts first, with what speaks for them and against."""
        # One turn may look several times, each time with the same question.
        if self._last is None or self._last[0] != question:
            self._last = question, self._look(question)
        return self._last[1]

    def _look(self, question: Question) -> list[tuple[int, answer_score.Features]]:
        asked = list(dict.fromkeys(pieces(question.text[:_QUESTION_MAX])))
        beside = list(dict.fromkeys(pieces(question.beside[:_QUESTION_MAX])))
        ranks = self._ranks(asked)
        own = self._ranks(beside)
        if ranks is None:
            return []
        leading = own if own is not None else ranks
        first = sorted(range(len(self._passages)), key=lambda at: -ranks[at] - leading[at])[:_LOOKED_AT]
        read = _Read(
            beside=beside,
            words=list(tokens(question.beside[:_QUESTION_MAX])),
            weight=self._sum(asked),
            weight_beside=self._sum(beside),
            strange=self._sum(piece for piece in asked if piece not in self._weight),
        )
        best, second = (*sorted(leading, reverse=True)[:2], 0.0)[:2]
        return [
            (at, self._features(question, read, at, (leading[at], second if leading[at] == best else best)))
            for at in first
        ]

    def _ranks(self, asked: list[str]) -> list[float] | None:
        """Gives the BM25 score of each page, or None where no page has a piece of what is asked."""
        known = [piece for piece in asked if piece in self._weight]
        return [float(score) for score in self._bm25.get_scores(known)] if known else None

    def _features(self, question: Question, read: _Read, at: int, ranks: tuple[float, float]) -> answer_score.Features:
        passage = self._passages[at]
        held = self._sum(piece for piece in read.beside if piece in self._pages[at])
        head = self._sum(piece for piece in read.beside if piece in self._heads[at])
        fits = not question.goods.isdisjoint((passage.topic, *passage.keywords))
        of_goods = passage.topic in self._shelves
        rank, other = ranks
        return answer_score.Features(
            rank=rank / (read.weight_beside * 3 + 1),
            lead=(rank - other) / (rank + other + 1),
            covered=held / (read.weight_beside + 1),
            head=head / (read.weight_beside + 1),
            held=math.log1p(held),
            keyed=self._keyed(read.words, at),
            strange=read.strange / (read.weight + 1),
            topic=question.topics.get(passage.topic, 0.0),
            outside=question.outside,
            fits=float(fits),
            misfits=float(bool(question.goods) and of_goods and not fits),
            elsewhere=float(question.elsewhere and passage.topic in OF_THE_COUNTRY),
            dated=float(question.dated),
            unheard=min(question.strange, 3.0),
        )

    def _sum(self, pieces: Iterable[str]) -> float:
        return sum(self._weight.get(piece, self._unknown) for piece in pieces)

    def _keyed(self, words: list[str], at: int) -> float:
        """Gives the share of the words of a question that keywords of a page make up as they stand."""
        taken: set[int] = set()
        there = set(words)
        for keyword in self._keywords[at]:
            if keyword[0] not in there:
                continue
            length = len(keyword)
            for start in range(len(words) - length + 1):
                if tuple(words[start : start + length]) == keyword:
                    taken.update(range(start, start + length))
        return len(taken) / len(words) if words else 0.0

    def _told(self, page: int, text: str) -> str:
        """Gives the paragraph that plainly holds most of a question, else the whole page."""
        asked = set(pieces(text))
        held = [self._sum(asked & inside) for _, inside in self._paragraphs[page]]
        best = max(range(len(held)), key=held.__getitem__)
        rest = max((value for at, value in enumerate(held) if at != best), default=0.0)
        plainly = held[best] > _PLAINLY * rest + self._unknown
        return self._paragraphs[page][best][0] if plainly else self._passages[page].body


def tokens(text: str) -> Iterable[str]:
    """Gives the beginnings of the words of a text, and pairs of its Chinese characters."""
    plain = folded(text)
    yield from _pairs(plain)
    for word in _words(plain):
        singular = word.removesuffix("s") if len(word) > 3 else word
        yield singular[:_STEM]


def pieces(text: str) -> Iterable[str]:
    """Gives the pieces of the words of a text, and pairs of its Chinese characters."""
    plain = folded(text)
    yield from _pairs(plain)
    for word in _words(plain):
        framed = f"_{word}_"
        yield from (framed[at : at + _PIECE] for at in range(max(1, len(framed) - _PIECE + 1)))


def _pairs(plain: str) -> Iterable[str]:
    for run in _HAN.findall(plain):
        yield from (run[at : at + 2] for at in range(len(run) - 1))
        if len(run) == 1:
            yield run


def _words(plain: str) -> Iterable[str]:
    return (word for word in _WORD.findall(_HAN.sub(" ", plain)) if len(word) >= 3 or word.isdigit())


def _in_all(texts: Iterable[str]) -> Iterable[str]:
    return (piece for text in texts for piece in pieces(text))


def _of_page(passage: Passage) -> list[str]:
    return [*list(_in_all((passage.title, *passage.keywords))) * _HEAD_COUNTS, *pieces(passage.body)]
