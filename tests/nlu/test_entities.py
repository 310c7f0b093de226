from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import entities
from nlu.interpretation import Situation
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.vocabulary import Matcher
from nlu.words import NO_WORDS
from tests.nlu.named import NAMED
from tests.nlu.shop import TODAY, VOCABULARY

MATCHER = Matcher(VOCABULARY)
UNMARKED = ("weight", "volume", "attribute")


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        pytest.param(language, text, named, id=f"{language}: {text}")
        for language, texts in NAMED.items()
        for text, named in texts
    ],
)
def test_what_a_shopper_names_is_found(interpreter: EmbeddedInterpreter, language: str, text: str, named: str) -> None:
    found = interpreter.parse(text, Situation(TODAY, language)).entities

    assert " ".join(f"{one.name}={one.value}" for one in found if one.name not in UNMARKED) == named


def named(text: str, language: str = "en") -> list[str]:
    normal = normalise(text)
    found = entities.find(normal, Situation(TODAY), MATCHER, NO_WORDS)
    return [f"{one.name}={one.value}" for one in entities.in_language(normal.text, found, language)]


def test_a_french_sachet_is_a_bag_and_an_english_one_is_a_sachet() -> None:
    assert named("10 sachets", "fr") == ["quantity=10", "unit=bag"]
    assert named("10 sachets") == ["quantity=10", "unit=sachet"]


def test_a_seat_that_people_have_taken_is_not_named_again() -> None:
    assert named("two tickets") == ["people=2"]
    assert named("a ticket") == ["unit=ticket"]


def test_numbers_of_an_address_or_a_telephone_count_nothing() -> None:
    assert named("my phone ends in 45") == []
    assert named("电话少打了一位") == []
    assert named("the date is wrong, it should be 8") == []
    assert named("my phone is dead, we are 3") == ["people=3"]
    assert named("my phone is dead, send 3 bags") == ["quantity=3", "unit=bag"]


@given(st.text())
def test_nothing_overlaps(text: str) -> None:
    found = entities.find(normalise(text), Situation(TODAY), MATCHER, NO_WORDS)

    assert all(before.end <= after.start for before, after in pairwise(found))
