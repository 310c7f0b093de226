from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from nlu.grouping import grouped


def test_what_wants_the_same_stands_together() -> None:
    texts = ["do you have gift cards", "have you gift cards?", "is it raining", "gift cards do you have", "rain is it"]

    assert grouped(texts) == [
        ["do you have gift cards", "have you gift cards?", "gift cards do you have"],
        ["is it raining", "rain is it"],
    ]


def test_nothing_has_no_groups() -> None:
    assert grouped([]) == []


@given(st.lists(st.text(max_size=30), max_size=25))
def test_every_text_stands_in_one_group(texts: list[str]) -> None:
    assert Counter(text for group in grouped(texts) for text in group) == Counter(texts)
