"""What a text says of which thing: how many, left out, pointed at, changed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import mentions
from nlu.interpretation import Entity, Mention, Situation
from nlu.little_words import TABLES, LittleWords
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import read_files
from nlu.training import DATA
from tests.nlu.shop import TODAY

BEANS, GROUND, OIL, SAUCE, TEA = (
    "coffee-beans-500g", "coffee-ground-250g", "chili-oil-100ml", "chili-sauce-250g", "tea-black-100g",
)  # fmt: skip


def said(product: str | None = None, quantity: int | None = None, **more: Any) -> Mention:
    return Mention(product=product, quantity=quantity, **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two beans and one chili oil, no chili sauce", [said(BEANS, 2), said(OIL, 1), said(SAUCE, refused=True)]),
        ("deux café en grains et trois huile piment, pas de sauce piment",
         [said(BEANS, 2), said(OIL, 3), said(SAUCE, refused=True)]),
        ("ikawa y'impeke ebyiri n'amavuta y'urusenda rimwe", [said(BEANS, 2), said(OIL, 1)]),
        ("nataka kahawa ya mbegu mbili na mafuta ya pilipili moja, bila sosi ya pilipili",
         [said(BEANS, 2), said(OIL, 1), said(SAUCE, refused=True)]),
        ("要两包咖啡豆和一瓶辣椒油，不要辣椒酱", [said(BEANS, 2), said(OIL, 1), said(SAUCE, refused=True)]),
        ("beans x2, black tea x3", [said(BEANS, 2), said(TEA, 3)]),
        ("豆子来两包，辣椒油一瓶", [said(BEANS, 2), said(OIL, 1)]),
        ("coffee beans, make it 3", [said(BEANS, 3)]),
        ("2 beans, send it to France", [said(BEANS, 2)]),
    ],
)  # fmt: skip
def test_each_number_goes_with_its_thing(interpreter: EmbeddedInterpreter, text: str, expected: list[Mention]) -> None:
    assert list(interpreter.parse(text, Situation(TODAY)).mentions) == expected


@pytest.mark.parametrize(
    "text",
    ["no chili", "without chili please", "不要辣椒", "辣椒不要了", "sans piment", "nta urusenda", "sitaki pilipili"],
)
def test_what_is_left_out_is_refused(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY)).mentions == (Mention(category="chili", refused=True),)


@pytest.mark.parametrize(
    "text", ["no chili or coffee", "不要辣椒和咖啡", "sans piment ni café", "bila pilipili wala kahawa"]
)
def test_a_refusal_goes_on_over_or(interpreter: EmbeddedInterpreter, text: str) -> None:
    found = interpreter.parse(text, Situation(TODAY)).mentions
    assert [(mention.category, mention.refused) for mention in found] == [("chili", True), ("coffee", True)]


@pytest.mark.parametrize(
    "text", ["要不要咖啡豆", "no problem, coffee beans", "black tea without sugar", "不好意思，咖啡豆"]
)
def test_what_only_sounds_like_a_refusal_is_none(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert not any(mention.refused for mention in interpreter.parse(text, Situation(TODAY)).mentions)


@pytest.mark.parametrize(
    "text", ["two of those", "那个要两包", "j'en veux deux", "izo ebyiri", "mbili za hizo", "make it two", "no, two"]
)
def test_a_number_may_point_back(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY)).mentions == (Mention(quantity=2, back=True),)


def test_two_of_those_and_none_of_that(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("two of those and no chili", Situation(TODAY)).mentions
    assert found == (Mention(quantity=2, back=True), Mention(category="chili", refused=True))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the second one", 1), ("first please", 0), ("the last one", -1), ("le deuxième", 1), ("la première", 0),
        ("iya kabiri", 1), ("ya pili", 1), ("第二个", 1), ("最后一个", -1),
    ],
)  # fmt: skip
def test_places_on_the_shelf(interpreter: EmbeddedInterpreter, text: str, place: int) -> None:
    assert interpreter.parse(text, Situation(TODAY)).mentions == (Mention(place=place),)


def test_each_place_has_its_number(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("two of the second one and three of the last one", Situation(TODAY)).mentions
    assert found == (Mention(quantity=2, place=1), Mention(quantity=3, place=-1))


@pytest.mark.parametrize(("text", "price"), [("the cheaper one", -1), ("便宜的", -1), ("le plus cher", 1)])
def test_things_by_their_price(interpreter: EmbeddedInterpreter, text: str, price: int) -> None:
    assert interpreter.parse(text, Situation(TODAY)).mentions == (Mention(price=price),)


@pytest.mark.parametrize("text", ["ku wa kabiri", "the first of december", "two beans"])
def test_days_and_numbers_are_no_places(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert all(mention.place is None for mention in interpreter.parse(text, Situation(TODAY)).mentions)


@pytest.mark.parametrize(
    ("text", "change"),
    [("one more beans", 1), ("再加一包咖啡豆", 1), ("咖啡豆少一包", -1), ("punguza kahawa ya mbegu moja", -1),
     ("gabanya ikawa y'impeke imwe", -1), ("two beans", 0), ("咖啡豆多少钱一包", 0)],
)  # fmt: skip
def test_more_and_less(interpreter: EmbeddedInterpreter, text: str, change: int) -> None:
    assert [mention.change for mention in interpreter.parse(text, Situation(TODAY)).mentions] == [change]


@pytest.mark.parametrize(
    "text",
    [
        "no, three", "make it three", "actually 5 beans", "I meant the chili sauce", "not beans, ground coffee",
        "non, plutôt trois", "je voulais dire le thé noir", "oya, ahubwo itatu", "hapana, tatu", "不对，是三包",
        "不是三包是两包", "改成五包", "不是豆子，是咖啡粉", "not three, two",
    ],
)  # fmt: skip
def test_corrections(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY)).corrects


@pytest.mark.parametrize(
    "text",
    ["two beans, no chili sauce", "no", "no thanks", "要不要咖啡豆", "is it arabica?", "咖啡是不是阿拉比卡", "no chili",
     "add one more black tea"],
)  # fmt: skip
def test_what_corrects_nothing(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert not interpreter.parse(text, Situation(TODAY)).corrects


def test_a_refused_number_is_not_the_one_that_is_meant(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("不是三包是两包", Situation(TODAY)).mentions
    assert [mention.quantity for mention in found if not mention.refused] == [2]


def test_every_language_brings_all_tables_of_little_words() -> None:
    for path in DATA.glob("*.yml"):
        assert set(TABLES) <= read_files([path]).lookups.keys(), path


def test_a_model_without_little_words_reads_numbers_all_the_same() -> None:
    assert LittleWords({}).find("no, three") == []
    found = [Entity("quantity", 2, 0, 3), Entity("product", BEANS, 4, 9)]
    assert mentions.read("two beans", found, ()).mentions == (Mention(product=BEANS, quantity=2),)


WORDS = LittleWords(read_files(DATA.glob("*.yml")).lookups)
PIECES = ["no", "not", "or", "and", "two", "third", "it", "make it", "more", "less", "cheaper", "beans", ",", ".",
          "不要", "和", "那个", "第二个", "少", "pas de", "ou", "na", "bila"]  # fmt: skip
NAMES = ("product", "tour", "category", "quantity", "unit", "people", "place")


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)), st.data())
def test_nothing_makes_it_raise(text: str, data: st.DataObject) -> None:
    found: list[Entity] = []
    at = 0
    for name in data.draw(st.lists(st.sampled_from(NAMES), max_size=8)):
        start = data.draw(st.integers(at, len(text)))
        at = data.draw(st.integers(start, len(text)))
        value = data.draw(st.integers(-3, 10**7)) if name in ("quantity", "people") else "x"
        found.append(Entity(name, value, start, at))
    structure = mentions.read(text, found, WORDS.find(text))
    numbers = [entity for entity in found if entity.name == "quantity"]
    assert sum(mention.quantity is not None for mention in structure.mentions) <= len(numbers)
