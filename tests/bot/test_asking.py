"""What a question asks for, read from its words: pure, in five languages."""

import datetime as dt
import re

import pytest

from bot.dialogue import asking
from bot.dialogue.asking import Budget, Scale
from bot.dialogue.catalogues import keys, words, words_of_all
from bot.dialogue.tracker import Asked, Slots
from bot.shop import TOURS
from nlu.interpretation import Interpretation, Situation
from nlu.pipeline import EmbeddedInterpreter
from tests.bot.talking import Market

_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def interpreter(market: Market) -> EmbeddedInterpreter:
    return EmbeddedInterpreter(market.model.model, market.shop.vocabulary)


def meant(interpreter: EmbeddedInterpreter, language: str, text: str) -> Interpretation:
    return interpreter.parse(text, Situation(dt.date(2026, 11, 24), language, None))


@pytest.mark.parametrize(
    ("language", "text", "facts"),
    [
        ("en", "how high do the beans grow?", ("altitude",)),
        ("en", "how long do the beans keep?", ("shelf_life",)),
        ("en", "how long does it take?", ("how_long",)),
        ("fr", "le thé vient d'où ?", ("origin",)),
        ("rw", "urusenda ruva he?", ("origin",)),
        ("sw", "sosi ina gramu ngapi?", ("weight",)),
        ("zh", "辣椒油辣不辣", ("heat",)),
        ("en", "two bags of coffee beans, please", ()),
    ],
)
def test_facts_are_asked_in_every_language(
    interpreter: EmbeddedInterpreter, language: str, text: str, facts: tuple[str, ...]
) -> None:
    assert asking.read(meant(interpreter, language, text)).facts == facts


@pytest.mark.parametrize(
    ("language", "text", "scale"),
    [
        ("en", "which is less acid?", Scale("acidity", False)),
        ("en", "what is cheaper", Scale("price", False)),
        ("en", "which is not too spicy?", Scale("heat_level", False)),
        ("fr", "lequel pique le plus ?", Scale("heat_level", True)),
        ("sw", "ipi ni kali zaidi?", Scale("heat_level", True)),
        ("zh", "哪个更辣", Scale("heat_level", True)),
        ("zh", "哪个不那么酸", Scale("acidity", False)),
    ],
)
def test_comparisons_have_a_scale_and_a_direction(
    interpreter: EmbeddedInterpreter, language: str, text: str, scale: Scale
) -> None:
    assert scale in asking.read(meant(interpreter, language, text)).scales


@pytest.mark.parametrize(
    ("language", "text", "budget"),
    [
        ("en", "something mild under 10 dollars", Budget(10, "USD")),
        ("en", "a gift for at most $12.50", Budget(12.5, "USD")),
        ("fr", "un cadeau à moins de 5 euros", Budget(5, "EUR")),
        ("rw", "mfite amafaranga 7,000 gusa, nabona iki?", Budget(7000, None)),
        ("sw", "nina dola tano tu, ninunue nini", Budget(5, "USD")),
        ("zh", "送礼推荐什么 50块以内", Budget(50, None)),
        ("en", "prices in dollars please", None),
        ("en", "two bags under the table", None),
    ],
)
def test_budgets_are_amounts_with_a_limit(
    interpreter: EmbeddedInterpreter, language: str, text: str, budget: Budget | None
) -> None:
    assert asking.read(meant(interpreter, language, text)).budget == budget


@pytest.mark.parametrize(
    ("language", "text", "follows"),
    [
        ("en", "and the ground one?", True),
        ("fr", "et le moulu ?", True),
        ("rw", "isosi yo se?", True),
        ("sw", "na mafuta je?", True),
        ("zh", "那磨好的呢", True),
        ("en", "and to Chengdu?", True),
        ("en", "and two bags of the ground one", False),
        ("en", "what does the ground one taste like?", False),
    ],
)
def test_follow_ups_name_something_else_and_ask_nothing_new(
    interpreter: EmbeddedInterpreter, language: str, text: str, follows: bool
) -> None:
    meaning = meant(interpreter, language, text)
    assert asking.follows(Slots(asked=Asked("altitude")), meaning) is follows
    assert not asking.follows(Slots(), meaning), "nothing was asked before"


def test_no_word_that_asks_for_a_fact_hides_the_name_of_a_product(market: Market) -> None:
    names = {
        word.casefold()
        for product in market.shop.catalogue.products.values()
        if product.category != TOURS
        for text in product.names.values()
        for word in (text.name, *text.aliases)
    }
    asked = {word for fact in keys("words.fact.") for word in words_of_all(f"words.fact.{fact}")}
    hidden = {
        (word, name)
        for word in asked
        for name in names
        if name != word and (f" {name} " in f" {word} " or (_HAN.match(name) and name in word))
    }
    assert hidden == set()
    assert asked.isdisjoint(names)


def test_a_hyphen_stands_for_the_prefixes_of_a_language() -> None:
    found = words("rw", "words.fact.origin")
    assert {"iva he", "ruva he", "biva he"} <= set(found)
    assert not any(word.startswith("-") for word in found)
