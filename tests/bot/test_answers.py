"""The index over knowledge pages: what it finds, how sure it is, and what of a page it tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer_score import ANSWERS
from bot.answers import Passages, Question
from bot.familiar import Familiar
from storage.catalogue import Passage


def page(slug: str, topic: str, title: str, body: str, *keywords: str, language: str = "en") -> Passage:
    return Passage(slug, language, topic, title, body, tuple(keywords), ("shop",), True)


PAGES = (
    page("visa", "rwanda", "Visa", "A visa costs money.\n\nYour passport must be valid for six months.", "need a visa"),
    page("health", "rwanda", "Health", "Malaria exists. Take tablets against it.", "malaria", "vaccination"),
    page("brew", "coffee", "How to brew", "Grind, pour, wait four minutes.", "french press", "how to brew"),
    page("returns", "returns", "Returns", "Send a photo of what is broken.", "broken", "refund"),
    page("visa", "rwanda", "签证", "落地可以办签证。", "要签证吗", language="zh"),
    page("brew", "coffee", "怎么冲", "磨好，倒水，等四分钟。", "法压壶", language="zh"),
)
INDEX = Passages(PAGES, ("Coffee beans",), ("coffee",))


def ask(text: str, **known: object) -> Question:
    return Question(text=text, beside=text, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "slug"),
    [
        ("en", "do I need a visa?", "visa"),
        ("en", "french press brewing", "brew"),
        ("en", "vaccinations against malaria", "health"),
        ("zh", "去那边要签证吗", "visa"),
        ("zh", "法压壶怎么冲", "brew"),
    ],
)
def test_the_page_that_answers_is_found_and_sure(language: str, text: str, slug: str) -> None:
    found = INDEX.find(ask(text), language)
    assert found is not None
    assert (found.passage.slug, found.passage.language) == (slug, language)
    assert found.score >= ANSWERS


def test_what_speaks_against_a_page_makes_it_less_likely() -> None:
    plain = INDEX.find(ask("do I need a visa?"), "en")
    assert plain is not None
    for known in ({"elsewhere": True}, {"dated": True}, {"strange": 3}, {"outside": 1.0}):
        other = INDEX.find(ask("do I need a visa?", **known), "en")
        assert other is not None
        assert other.score < plain.score


def test_what_no_page_has_a_word_of_finds_none() -> None:
    assert INDEX.find(ask("zzz qqq"), "en") is None
    assert INDEX.find(ask("visa"), "sw") is None, "no page is in Swahili"


def test_a_topic_keeps_other_pages_out() -> None:
    found = INDEX.find(ask("my visa parcel is broken"), "en", "returns")
    assert found is not None
    assert found.passage.slug == "returns"


def test_the_paragraph_that_plainly_answers_is_told_alone() -> None:
    found = INDEX.find(ask("how long must my passport be valid for a visa: six months?"), "en")
    assert found is not None
    assert found.told == "Your passport must be valid for six months."
    whole = INDEX.find(ask("visa costs money, passport valid"), "en")
    assert whole is not None
    assert whole.told == PAGES[0].body


@given(st.text(max_size=200))
def test_any_text_gets_a_likelihood_or_none(text: str) -> None:
    for language in ("en", "zh"):
        found = INDEX.find(ask(text), language)
        assert found is None or 0 <= found.score <= 1


def test_strange_words_are_those_that_the_shop_never_uses() -> None:
    familiar = Familiar(["Does the coffee keep in the fridge?", "咖啡能放冰箱吗"], ["please"])
    assert familiar.strange("does the coffee keep") == 0
    assert familiar.strange("does the coffee cure diabetes") == 2
    assert familiar.strange("咖啡能放冰箱吗") == 0
    assert familiar.strange("咖啡能治糖尿病吗") == 3
    assert familiar.words("please keep the coffee") == ["keep", "the", "coffee"]
