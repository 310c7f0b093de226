"""The held-out part: texts that nobody who wrote training data has read. Only figures are shown, never a text."""

from pathlib import Path

import pytest

from benchmarks.understanding import vocabulary
from nlu import rasa_yaml
from nlu.evaluation import report
from nlu.model import Model
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.training import DATA

HELD_OUT = Path(__file__).parent / "heldout"
INTENTS_MIN = {"en": 0.92, "fr": 0.9, "rw": 0.86, "sw": 0.86, "zh": 0.91}
ENTITIES_MIN = {"en": 0.95, "fr": 0.95, "rw": 0.9, "sw": 0.9, "zh": 0.95}


@pytest.fixture(scope="module")
def shopkeeper(model: Model) -> EmbeddedInterpreter:
    """Understands with the words of the example shop, which the texts speak of."""
    return EmbeddedInterpreter(model, vocabulary())


@pytest.mark.parametrize("language", INTENTS_MIN)
def test_most_of_what_was_not_trained_on_is_understood(shopkeeper: EmbeddedInterpreter, language: str) -> None:
    measured = report(shopkeeper, rasa_yaml.read(HELD_OUT / f"{language}.yml", language))

    assert measured.accuracy >= INTENTS_MIN[language]
    assert measured.entities.f1 >= ENTITIES_MIN[language]
    assert measured.languages is not None
    assert measured.languages >= 0.95
    assert measured.stayed is not None
    assert measured.stayed >= 0.95


@pytest.mark.parametrize("language", INTENTS_MIN)
def test_nothing_held_out_is_trained_on(language: str) -> None:
    trained = {normalise(example.text).text for example in rasa_yaml.read(DATA / f"{language}.yml")}
    held_out = [normalise(example.text).text for example in rasa_yaml.read(HELD_OUT / f"{language}.yml")]

    assert sum(text in trained for text in held_out) == 0
