from pathlib import Path

import pytest

from nlu import training
from nlu.evaluation import evaluate, macro_f1
from nlu.model import Model, ModelError, load
from nlu.normalise import normalise
from nlu.rasa_yaml import Example

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


def test_evaluation_counts() -> None:
    result = evaluate(training.train(MUSIC), [*MUSIC, Example("play jazz", "weather")])

    assert set(result) == {"n", "accuracy", "macro_f1", "micros_per_message"}
    assert result["n"] == 16
    assert result["accuracy"] == pytest.approx(15 / 16, abs=1e-4)


def test_nothing_to_evaluate_is_nothing() -> None:
    assert evaluate(training.train(MUSIC), []) == {"n": 0, "accuracy": 0.0, "macro_f1": 0.0, "micros_per_message": 0.0}


def test_macro_f1_counts_each_intent_the_same() -> None:
    assert macro_f1([("a", "a"), ("a", "a"), ("b", "a"), ("b", "b")]) == pytest.approx((0.8 + 2 / 3) / 2)


def test_what_ships_is_small(tmp_path: Path) -> None:
    training.train_to(tmp_path / "model.npz")

    assert (tmp_path / "model.npz").stat().st_size < 20_000_000
