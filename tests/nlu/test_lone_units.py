import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import lone_units


def units(text: str) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in lone_units.find(normal, marks.read(normal))]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("the jar was smashed", "jar"),
        ("do you take opened bottles back", "bottle"),
        ("what is in the box", "box"),
        ("how heavy is a bag", "bag"),
        ("le pot est arrivé cassé", "jar"),
        ("combien de flacons", "bottle"),
        ("des billets pour le parc", "ticket"),
        ("icupa ryaje rimenetse", "bottle"),
        ("uducupa tungahe", "bottle"),
        ("mumpe itike", "ticket"),
        ("chupa imevunjika", "bottle"),
        ("pakiti ngapi", "bag"),
        ("咖啡豆每包多少钱", "bag"),
        ("还剩多少瓶", "bottle"),
        ("瓶子碎了", "bottle"),
    ],
)
def test_a_unit_needs_no_number(text: str, unit: str) -> None:
    assert units(text) == [unit]


@pytest.mark.parametrize(
    "text", ["po box 12", "a moka pot", "places to visit", "包邮吗", "面包", "包裹到了", "packing list"]
)
def test_words_that_only_look_like_units_are_none(text: str) -> None:
    assert units(text) == []


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    normal = normalise(text).text
    for unit in lone_units.find(normal, marks.read(normal)):
        assert 0 <= unit.start < unit.end <= len(normal)
