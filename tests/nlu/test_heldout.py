from pathlib import Path

import pytest

from nlu import rasa_yaml
from nlu.interpretation import Situation
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.training import DATA
from tests.nlu.shop import TODAY

HELD_OUT = Path(__file__).parent / "heldout"
LANGUAGES = ("en", "fr", "rw", "sw", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_of_what_was_not_trained_on_is_understood(interpreter: EmbeddedInterpreter, language: str) -> None:
    examples = rasa_yaml.read(HELD_OUT / f"{language}.yml", language)

    found = [(example, interpreter.parse(example.text, Situation(TODAY))) for example in examples]

    wrong = [
        (example.text, example.intent, meant.intent) for example, meant in found if meant.intent.name != example.intent
    ]
    foreign = [(example.text, meant.language) for example, meant in found if meant.language != language]
    assert len(wrong) <= 0.05 * len(examples), wrong
    assert len(foreign) <= 0.05 * len(examples), foreign


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_held_out_is_trained_on(language: str) -> None:
    trained = {normalise(example.text).text for example in rasa_yaml.read(DATA / f"{language}.yml")}

    assert not [e.text for e in rasa_yaml.read(HELD_OUT / f"{language}.yml") if normalise(e.text).text in trained]
