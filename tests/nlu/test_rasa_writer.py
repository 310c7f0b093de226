from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlu.rasa_writer import add_examples
from nlu.rasa_yaml import Example, TrainingDataError, read

HELD = """\
# What our shoppers write.
version: "3.1"
nlu:
  # the hello of the hills
  - intent: greet
    examples: |
      - muraho
  - lookup: refusal
    examples: |
      - nta
"""


def test_a_file_is_made_with_its_note(tmp_path: Path) -> None:
    path = tmp_path / "nlu" / "en.yml"

    assert add_examples(path, "greet", ["hi", "hi", "hello"], "Ours.") == 2

    assert path.read_text().startswith("# Ours.\n")
    assert [example.text for example in read(path)] == ["hi", "hello"]
    assert sorted(tmp_path.rglob("*")) == [path.parent, path]


def test_the_rest_of_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "rw.yml"
    path.write_text(HELD)

    assert add_examples(path, "greet", ["muraho", "bite"]) == 1
    assert add_examples(path, "thanks", ["murakoze"]) == 1

    for line in HELD.splitlines():
        assert line in path.read_text().splitlines()
    assert read(path) == [Example("muraho", "greet"), Example("bite", "greet"), Example("murakoze", "thanks")]


@pytest.mark.parametrize("content", ["nlu: {", "nlu: 3\n", "[]\n", '"a"\n'])
def test_what_is_no_training_data_is_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "en.yml"
    path.write_text(content)

    with pytest.raises(TrainingDataError):
        add_examples(path, "greet", ["hi"])

    assert path.read_text() == content


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Co")), min_size=1, max_size=60).filter(str.strip),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_was_written_is_read_again(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "en.yml"
    path.unlink(missing_ok=True)

    add_examples(path, "greet", texts[:1])
    add_examples(path, "greet", texts)

    written = [" ".join(text.split()).replace("[", "(").replace("]", ")") for text in texts]
    assert [example.text for example in read(path)] == list(dict.fromkeys(written))
