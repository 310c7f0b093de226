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
UNSEEN = Path(__file__).parent / "unseen"
"""A second part, written when the first had been measured on often: its first measuring is its only honest one."""
INTENTS_MIN = {"en": 0.93, "fr": 0.93, "rw": 0.88, "sw": 0.89, "zh": 0.93}
"""What the held-out part has reached; its texts are harder than those of the second part."""
UNSEEN_MIN = {"en": 0.95, "fr": 0.95, "rw": 0.92, "sw": 0.92, "zh": 0.95}
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
    assert measured.kept_out is not None
    assert measured.kept_out >= 0.88
    assert measured.stayed is not None
    assert measured.stayed >= 0.95


@pytest.mark.parametrize("language", UNSEEN_MIN)
def test_what_was_written_last_is_understood(shopkeeper: EmbeddedInterpreter, language: str) -> None:
    measured = report(shopkeeper, rasa_yaml.read(UNSEEN / f"{language}.yml", language))

    assert measured.accuracy >= UNSEEN_MIN[language]
    assert measured.kept_out is not None
    assert measured.kept_out >= 0.9
    assert measured.stayed is not None
    assert measured.stayed >= 0.95


@pytest.mark.parametrize("language", INTENTS_MIN)
def test_nothing_held_out_is_trained_on(language: str) -> None:
    trained = {normalise(example.text).text for example in rasa_yaml.read(DATA / f"{language}.yml")}
    held_out = [
        normalise(example.text).text
        for part in (HELD_OUT, UNSEEN)
        for example in rasa_yaml.read(part / f"{language}.yml")
    ]

    assert sum(text in trained for text in held_out) == 0
