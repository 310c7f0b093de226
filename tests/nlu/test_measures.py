import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.interpretation import Entity
from nlu.normalise import normalise
from nlu.readers import measures


def find(text: str) -> list[Entity]:
    normal = normalise(text).text
    return measures.find(normal, marks.read(normal))


def read(text: str) -> list[tuple[str, str | int | float]]:
    return [(entity.name, entity.value) for entity in find(text)]


@pytest.mark.parametrize(
    ("text", "grams"),
    [
        ("2 kg of coffee", 2_000),
        ("2kg", 2_000),
        ("two kilos of coffee", 2_000),
        ("0.5 kg", 500),
        ("1,5 kg", 1_500),
        ("1,000 g", 1_000),
        ("a kilo", 1_000),
        ("half a kilo", 500),
        ("a pound of coffee", 454),
        ("un kilo de café", 1_000),
        ("un demi-kilo", 500),
        ("500 grammes de thé", 500),
        ("kilo mbili za kahawa", 2_000),
        ("nusu kilo", 500),
        ("kg 2 za kahawa", 2_000),
        ("ibiro bibiri by'ikawa", 2_000),
        ("ikiro kimwe", 1_000),
        ("两公斤咖啡豆", 2_000),
        ("半斤", 250),
        ("五百克", 500),
    ],
)
def test_reads_a_weight_in_grams(text: str, grams: int) -> None:
    assert read(text) == [("weight", grams)]


@pytest.mark.parametrize(("text", "millilitres"), [("1.5 litres", 1_500), ("100ml", 100), ("两升", 2_000)])
def test_reads_a_volume_in_millilitres(text: str, millilitres: int) -> None:
    assert read(text) == [("volume", millilitres)]


@pytest.mark.parametrize(
    "text", ["KG 11 Ave", "2 l'huile piment", "3 gifts", "a good coffee", "两包", "-2 kg", "1/2 kg"]
)
def test_leaves_the_rest_alone(text: str) -> None:
    assert read(text) == []


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for entity in find(text):
        assert entity.start < entity.end
