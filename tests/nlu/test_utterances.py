import pytest

from nlu.interpretation import Situation
from nlu.pipeline import EmbeddedInterpreter
from tests.nlu.shop import TODAY
from tests.nlu.utterances import UTTERANCES, Said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param(language, said, id=f"{language}: {said.text}")
        for language, all in UTTERANCES.items()
        for said in all
    ],
)
def test_what_a_shopper_says_is_understood(interpreter: EmbeddedInterpreter, language: str, said: Said) -> None:
    found = interpreter.parse(said.text, Situation(TODAY, language, said.asks))

    assert found.intent.name == said.intent
    assert found.language == language
    if said.entities:
        assert " ".join(f"{entity.name}={entity.value}" for entity in found.entities) == said.entities
