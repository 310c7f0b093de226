import json
from pathlib import Path

import pytest

from bot.commands.nlu_measure import measure
from nlu import rasa_yaml

TRAIN = """version: "3.1"
nlu:
- intent: play
  examples: |
    - play a song
    - put some music on
    - play jazz
- intent: weather
  examples: |
    - will it rain
    - is it sunny today
    - weather in Paris
"""
TEST = """version: "3.1"
nlu:
- intent: play
  examples: |
    - play [jazz](genre) now
- intent: weather
  examples: |
    - rain today
    - play a song
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    train, test = tmp_path / "train.yml", tmp_path / "test.yml"
    train.write_text(TRAIN, encoding="utf-8")
    test.write_text(TEST, encoding="utf-8")
    return train, test


def test_a_model_of_other_files_is_measured_without_a_shop(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    train, test = files

    measure(train=[train], test=[test], json_=True)

    result = json.loads(capsys.readouterr().out)
    assert list(result) == ["n", "accuracy", "macro_f1", "micros_per_message"]
    assert (result["n"], result["accuracy"]) == (3, 0.6667)


def test_files_that_are_given_together_are_measured_together(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    train, test = files

    measure(train=[train], test=[test, train])

    assert capsys.readouterr().out.startswith("9 messages: accuracy 88.9%")


def test_a_files_name_may_name_its_language() -> None:
    assert rasa_yaml.language_of(Path("data/sw.yml")) == "sw"
    assert rasa_yaml.language_of(Path("data/train.yml")) is None
