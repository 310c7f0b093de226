from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import features, training
from nlu.interpretation import Situation, Vocabulary
from nlu.model import INTENTS_MAX, Model, ModelError, load
from nlu.normalise import LENGTH_MAX, normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import Example, Named
from tests.nlu.shop import TODAY

MUSIC = [
    Example(text, intent)
    for intent, texts in {
        "play": "play a song|play jazz now|put some music on|play the new album|start the playlist",
        "weather": "will it rain|weather in Paris|is it sunny today|forecast for tomorrow|how cold is it",
        "alarm": "wake me at six|set an alarm|alarm for 7 am|set my alarm clock|wake me up early",
    }.items()
    for text in texts.split("|")
]


def best(model: Model, text: str) -> str:
    return next(iter(model.score(normalise(text).text).intents))


def test_trains_on_any_intents() -> None:
    model = training.train(MUSIC)

    assert model.intents == ("alarm", "play", "weather")
    assert best(model, "play some jazz") == "play"
    assert best(model, "is rain coming to Paris") == "weather"


def test_two_intents_are_enough_and_one_is_not() -> None:
    model = training.train([example for example in MUSIC if example.intent != "alarm"])

    assert best(model, "play jazz") == "play"
    with pytest.raises(training.TooFewIntentsError):
        training.train([Example("hi", "greet"), Example("hello", "greet")])
    with pytest.raises(training.TooFewIntentsError):
        training.train([])


def test_one_example_an_intent_trains() -> None:
    assert best(training.train([Example("hi", "greet"), Example("bye", "leave")]), "bye") == "leave"


def test_a_saved_model_scores_the_same(tmp_path: Path) -> None:
    model = training.train(MUSIC)
    model.save(tmp_path / "deep" / "model.npz")

    loaded = load(tmp_path / "deep" / "model.npz")

    for example in MUSIC:
        first, second = model.score(example.text), loaded.score(example.text)
        assert first.intents == pytest.approx(second.intents, abs=0.01)


def test_files_that_are_no_model_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    with pytest.raises(ModelError):
        load(path)
    path.write_bytes(b"not a model")
    with pytest.raises(ModelError, match="isoko nlu train"):
        load(path)
    training.train(MUSIC).save(path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(ModelError):
        load(path)


def test_what_serving_computes_is_what_was_learnt() -> None:
    model = training.train(MUSIC)

    for example in MUSIC:  # few enough to be learnt by heart
        assert best(model, example.text) == example.intent


SHOP = [
    Example(text, intent)
    for intent, texts in {
        "buy": "two bags of beans|a jar of sauce please|i want three teas|give me one coffee|beans please|i take tea",
        "track": "where is my order|has my parcel left|when does my order come|is it on its way|track my parcel",
        "out_of_scope": "who won the match|write a poem|is it going to rain|tell me a joke|sing a song|what is love",
    }.items()
    for text in texts.split("|")
]


def test_what_is_out_of_scope_is_an_intent_only_where_it_was_taught() -> None:
    taught = EmbeddedInterpreter(training.train(SHOP), Vocabulary({}))
    untaught = EmbeddedInterpreter(training.train(SHOP[:11]), Vocabulary({}))

    for text in ("sing me a song", "write a song of love", "", "\x00"):
        assert taught.parse(text, Situation(TODAY)).intent.name == "out_of_scope"
        assert untaught.parse(text, Situation(TODAY)).intent.name in ("buy", "track")


def test_a_mark_tells_what_is_named_without_a_shop() -> None:
    wishes = [
        Example(f"{word} {at}", "buy", named=(Named("product", word),)) for at in range(3) for word in ("zop", "gix")
    ]
    model = training.train([*wishes, *(Example(f"hello {word}", "greet") for word in ("there", "you", "all", "bot"))])

    assert model.score("morbo", {"product"}).intents["buy"] > model.score("morbo").intents["buy"]


@given(st.text(st.characters()) | st.text(st.characters(categories=["Cs", "Co", "Cn", "Mn", "So"])))
def test_any_text_is_scored(model: Model, text: str) -> None:
    scores = model.score(normalise(text).text)

    assert 0 < len(scores.intents) <= INTENTS_MAX
    assert 0 <= scores.known <= 1
    assert sum(scores.intents.values()) <= 1.001


@pytest.mark.parametrize("piece", ["two bags ", "包", ". ", "ab", "\U0001f600", "\ud800"])
def test_a_long_text_is_no_more_work_than_its_beginning(model: Model, piece: str) -> None:
    text = normalise(piece * 100_000).text

    assert len(text) <= 2 * LENGTH_MAX
    assert len(features.cut(text)) <= features.LENGTH_MAX
    assert model.score(text).intents == model.score(text[: features.LENGTH_MAX]).intents


def test_what_ships_is_small(model_path: Path) -> None:
    assert model_path.stat().st_size < 20_000_000
