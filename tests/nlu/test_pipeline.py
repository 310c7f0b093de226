import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import training
from nlu.entities import ENTITIES_MAX
from nlu.interpretation import Interpretation, Situation, Vocabulary
from nlu.model import Model
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import Example
from tests.nlu.shop import TODAY

ASKS = ("name", "phone", "address", "date", "people", "product", "quantity", "language", "confirm")
WORDS = (
    "two bags 两包 trois abiri mbili -3 2.5 coffee beans café 咖啡豆 R12345678 tomorrow kesho 5/12 oui non 👍🏾 $ ' - ,"
)

anything = st.text() | st.lists(st.sampled_from(WORDS.split())).map(" ".join)


def check(found: Interpretation, text: str) -> None:
    assert found.text == text
    assert found.intents
    assert 0 <= found.language_confidence <= 1
    assert all(0 <= intent.confidence <= 1 for intent in found.intents)
    assert len({intent.name for intent in found.intents}) == len(found.intents)
    end = 0
    for entity in found.entities:
        assert end <= entity.start < entity.end <= len(text)
        end = entity.end


@given(anything, st.sampled_from([None, *ASKS]), st.sampled_from([None, "en", "fr", "rw", "sw", "zh", "xx"]))
def test_any_text_is_interpreted(
    interpreter: EmbeddedInterpreter, text: str, asks: str | None, language: str | None
) -> None:
    check(interpreter.parse(text, Situation(TODAY, language, asks)), text)


@pytest.mark.parametrize(
    "piece", ["a", "two bags ", "一", "9", "é", "👍🏾", "\x00", "R12345678 ", "na ", "-", "cofee beens "]
)
def test_a_text_of_100_kb_is_interpreted(interpreter: EmbeddedInterpreter, piece: str) -> None:
    text = piece * (100_000 // len(piece))

    found = interpreter.parse(text, Situation(TODAY))

    check(found, text)
    assert len(found.entities) <= ENTITIES_MAX


async def test_it_is_an_interpreter(interpreter: EmbeddedInterpreter) -> None:
    found = await interpreter.interpret("two bags please", Situation(TODAY))

    assert found == interpreter.parse("two bags please", Situation(TODAY))


def test_entities_stand_where_they_were_written(interpreter: EmbeddedInterpreter) -> None:
    text = "Ｉ want ２ bags of Café en Grains, pour le 5 décembre"

    found = interpreter.parse(text, Situation(TODAY))

    written = [(entity.name, entity.value, text[entity.start : entity.end]) for entity in found.entities]
    assert written == [
        ("quantity", 2, "２"),
        ("unit", "bag", "bags"),
        ("product", "coffee-beans-500g", "Café en Grains"),
        ("date", "2026-12-05", "5 décembre"),
    ]


@pytest.mark.parametrize(
    ("asks", "intent", "entity"),
    [
        (None, "add_to_cart", ("quantity", 3)),
        ("quantity", "add_to_cart", ("quantity", 3)),
        ("confirm", "change_quantity", ("quantity", 3)),
        ("people", "book_tour", ("people", 3)),
    ],
)
def test_what_a_bare_number_is_for_hangs_on_the_question(
    interpreter: EmbeddedInterpreter, asks: str | None, intent: str, entity: tuple[str, int]
) -> None:
    found = interpreter.parse("3", Situation(TODAY, "en", asks))

    assert found.intent.name == intent
    assert [(e.name, e.value) for e in found.entities] == [entity]


@pytest.mark.parametrize("asks", ["address", "phone", "name"])
def test_numbers_in_an_address_are_no_amounts(interpreter: EmbeddedInterpreter, asks: str) -> None:
    found = interpreter.parse("Jean, 12 Hill View, 3 Kacyiru, 0788 123 456", Situation(TODAY, "en", asks))

    assert not found.all("quantity")


@pytest.mark.parametrize(
    "text", ["", "   ", "\x00\x01", "+250 788 123 456", "13812345678", "xyzzy plugh frobnicate", "ԱԲԳ", "ひらがな"]
)
def test_weak_evidence_is_out_of_scope(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY)).intent.name == "out_of_scope"


@pytest.mark.parametrize("word", ["ok", "merci", "yes", "hello!"])
def test_a_short_word_of_several_languages_follows_the_conversation(
    interpreter: EmbeddedInterpreter, word: str
) -> None:
    for language in ("en", "fr", "rw", "sw", "zh"):
        found = interpreter.parse(word, Situation(TODAY, language))
        assert found.language == language
        assert found.language_confidence < 0.8


def test_a_text_without_letters_says_no_language(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("👍 12", Situation(TODAY, "sw"))

    assert (found.language, found.language_confidence) == ("sw", 0.0)


@pytest.mark.parametrize("text", ["张伟", "12 rue de la Paix, Paris", "Mugabo Jean, Kimironko"])
def test_an_address_does_not_change_the_language(interpreter: EmbeddedInterpreter, text: str) -> None:
    found = interpreter.parse(text, Situation(TODAY, "en", "address"))

    assert found.language == "en"
    assert found.language_confidence < 0.5


def test_a_sentence_in_another_language_is_noticed(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("je voudrais deux paquets de café en grains", Situation(TODAY, "zh"))

    assert found.language == "fr"
    assert found.language_confidence > 0.8


@pytest.mark.parametrize(
    "text",
    ["un instant", "un instant s'il vous plaît", "pour l'instant", "un momento", "one moment please", "dakika moja"],
)
def test_a_moment_is_nothing_to_buy(model: Model, text: str) -> None:
    shop = Vocabulary({"instant": ("product", "coffee-instant-20")})

    assert EmbeddedInterpreter(model, shop).parse(text, Situation(TODAY)).entities == ()


@pytest.mark.parametrize(
    "text", ["2 kg of coffee beans", "un kilo de café en grains", "两公斤咖啡豆", "kilo mbili za mbegu za kahawa"]
)
def test_a_weight_orders_but_says_no_number_of_packages(interpreter: EmbeddedInterpreter, text: str) -> None:
    found = interpreter.parse(text, Situation(TODAY))

    assert found.intent.name == "add_to_cart"
    assert not found.all("quantity")
    assert [entity.name for entity in found.entities] == ["weight", "product"]


def test_an_article_counts_only_in_an_order(interpreter: EmbeddedInterpreter) -> None:
    order = interpreter.parse("I'd like a chili sauce", Situation(TODAY))
    question = interpreter.parse("is there a chili sauce that is not hot?", Situation(TODAY))

    assert [entity.value for entity in order.all("quantity")] == [1]
    assert question.all("product")
    assert not question.all("quantity")


def test_a_french_press_is_in_no_language(interpreter: EmbeddedInterpreter) -> None:
    found = interpreter.parse("how do I use a French press?", Situation(TODAY))

    assert not found.all("language")
    assert found.intent.name != "change_language"


@pytest.mark.parametrize("text", ["thé", "0 thé", "ok merci", "café"])
def test_a_borrowed_word_changes_no_language(interpreter: EmbeddedInterpreter, text: str) -> None:
    for language in ("en", "fr", "rw", "sw"):
        found = interpreter.parse(text, Situation(TODAY, language))
        assert found.language == language
        assert found.language_confidence <= 0.6


def test_a_word_that_was_never_seen_proves_nothing(interpreter: EmbeddedInterpreter) -> None:
    for text in ("blorf", "Uwimana", "Gisenyi"):
        found = interpreter.parse(text, Situation(TODAY))
        assert found.intent.name != "out_of_scope" or found.intent.confidence < 0.9


def test_a_model_of_other_intents_is_not_given_the_shops() -> None:
    model = training.train([Example("play a song", "music"), Example("will it rain", "weather")])
    interpreter = EmbeddedInterpreter(model, Vocabulary({}))

    found = interpreter.parse("yes", Situation(dt.date(2027, 1, 1)))

    assert {intent.name for intent in found.intents} == {"music", "weather"}
    assert found.language == "en"
