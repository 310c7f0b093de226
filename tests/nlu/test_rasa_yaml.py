from pathlib import Path

import pytest

from nlu.rasa_yaml import Example, Named, TrainingDataError, plain, read, read_files


def write(folder: Path, text: str) -> Path:
    path = folder / "nlu.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_examples_without_their_marks(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """version: "3.1"
nlu:
- intent: buy
  examples: |
    - [two](quantity) bags of [beans]{"entity": "product", "value": "coffee-beans-500g"}
    - 来[两](quantity)包

- synonym: beans
  examples: |
    - coffee beans
- regex: order
  examples: |
    - R\\d{8}
- lookup: country
  examples: |
    - Rwanda
- intent: greet
  examples: |
    - hi: there
""",
    )

    assert read(path, "en") == [
        Example("two bags of beans", "buy", "en", (Named("quantity", "two"), Named("product", "coffee-beans-500g"))),
        Example("来两包", "buy", "en", (Named("quantity", "两"),)),
        Example("hi: there", "greet", "en"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nlu: [", "not YAML"),
        ("stories: []", "no list under `nlu`"),
        ("- a", "no list under `nlu`"),
        ("nlu:\n- intent: greet\n", "intent 'greet' needs"),
        ("nlu:\n- intent: 3\n  examples: |\n    - x\n", "intent 3 needs"),
    ],
)
def test_says_what_is_wrong_with_a_file(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(TrainingDataError, match=reason) as caught:
        read(path)
    assert caught.value.path == path


def test_a_missing_file_is_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError):
        read(tmp_path / "none.yml")


def test_marks_that_are_none_stay() -> None:
    assert plain("a [b] (c) [d](e)") == "a [b] (c) d"


def test_reads_lookup_tables_of_several_files_together(tmp_path: Path) -> None:
    for name, phrase in (("en", "without"), ("fr", "sans")):
        text = f'version: "3.1"\nnlu:\n- lookup: refusal # little words\n  examples: |\n    - {phrase}\n'
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")

    tables = read_files([tmp_path / "en.yml", tmp_path / "fr.yml"]).lookups

    assert list(tables["refusal"]) == ["without", "sans"]
