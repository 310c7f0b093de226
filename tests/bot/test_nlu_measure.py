import json
from pathlib import Path

import pytest

from bot.commands import confusions
from bot.commands.nlu_measure import measure
from nlu import rasa_yaml
from nlu.evaluation import Entities, Report

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


def test_what_is_taken_for_what_is_drawn_for_each_file(files: tuple[Path, Path], tmp_path: Path) -> None:
    train, test = files

    measure(train=[train], test=[test, train], draw=tmp_path / "new" / "pictures", json_=True)

    pictures = sorted((tmp_path / "new" / "pictures").iterdir())
    assert [picture.name for picture in pictures] == ["test.png", "train.png"]
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)


def test_files_that_are_called_alike_are_drawn_apart(files: tuple[Path, Path], tmp_path: Path) -> None:
    train, test = files
    (tmp_path / "other").mkdir()
    other = test.rename(tmp_path / "other" / "train.yml")

    measure(train=[train], test=[train, other], draw=tmp_path / "pictures", json_=True)

    names = sorted(picture.name for picture in (tmp_path / "pictures").iterdir())
    assert names == sorted([f"{tmp_path.name}-train.png", "other-train.png"])


def test_a_matrix_counts_what_was_meant_in_rows_and_what_it_was_taken_for_in_columns() -> None:
    measured = Report(
        n=6,
        accuracy=0.5,
        macro_f1=0.5,
        entities=Entities(0, 0, 0),
        kept_out=None,
        stayed=None,
        calibration_error=0.0,
        languages=None,
        confusions=(("play", "stop", 2), ("play", "weather", 1)),
        meant={"weather": 2, "play": 4},
        micros_per_message=1.0,
    )

    labels, counts = confusions.matrix(measured)

    assert labels == ["play", "stop", "weather"]
    assert counts.tolist() == [[1, 2, 1], [0, 0, 0], [0, 0, 2]]
