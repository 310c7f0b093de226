import pytest

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import numbers, people


def party(text: str, meant: bool = False) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in people.find(normal, numbers.find(normal, marks.read(normal)), meant)[0]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for 3 people", 3),
        ("we are 4", 4),
        ("2 adults and 1 child", 3),
        ("party of five", 5),
        ("pour 4 personnes", 4),
        ("nous sommes six", 6),
        ("abantu batatu", 3),
        ("abantu 3", 3),
        ("turi bane", 4),
        ("watu wawili", 2),
        ("tuko watano", 5),
        ("三个人", 3),
        ("两位", 2),
        ("3人", 3),
        ("我们三个", 3),
        ("一家五口", 5),
        ("two tickets", 2),
        ("imyanya ine", 4),
        ("nafasi mbili", 2),
        ("four adults and a child", 5),
        ("we are six, four adults and two kids", 6),
        ("3 people, 2 adults and 1 kid", 3),
        ("3 adults, 2 kids and 1 baby", 6),
        ("nous sommes quatre, deux adultes et deux enfants", 4),
        ("abakuru babiri n'abana batatu", 5),
        ("abantu bane bakuru n'abana babiri", 6),
        ("watu wazima wawili na watoto watatu", 5),
        ("watoto 2 na watu wazima 2", 4),
        ("me and three friends", 4),
        ("moi et deux amis", 3),
        ("mimi na watoto wangu wawili", 3),
        ("周六三大人", 3),
        ("两大一小", 3),
        ("三个大人两个小孩", 5),
        ("一共六个人，四大两小", 6),
    ],
)
def test_reads_a_party(text: str, value: int) -> None:
    assert party(text) == [value]


def test_a_plain_number_is_people_only_where_people_are_meant() -> None:
    assert party("3") == []
    assert party("3", meant=True) == [3]


@pytest.mark.parametrize("text", ["just me", "juste moi", "njyenyine", "peke yangu", "就我一个人"])
def test_alone_is_one(text: str) -> None:
    assert party(text, meant=True) == [1]


def test_goods_stay_goods_where_people_are_meant() -> None:
    assert party("2 bags", meant=True) == []


@pytest.mark.parametrize("text", ["in one trip", "my son is 8", "umwana w'imyaka 10", "mtoto wa miaka 12", "孩子八岁"])
def test_trips_and_ages_are_no_people(text: str) -> None:
    assert party(text, meant=True) == []
