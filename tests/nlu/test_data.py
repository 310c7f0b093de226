"""What the training data that ships must be, whatever is learnt from it."""

from collections import Counter
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from nlu import duplicates, rasa_yaml
from nlu.intents import INTENTS
from nlu.rasa_yaml import Example
from nlu.training import DATA

TESTS = Path(__file__).parent
FILES = [pytest.param(path, id=path.stem) for path in sorted(DATA.glob("*.yml"))]

MARKED_MIN = 15
ENTITIES = {
    "product",
    "tour",
    "category",
    "quantity",
    "unit",
    "place",
    "date",
    "people",
    "order_number",
    "language",
    "currency",
    "offer",
}


def examples(path: Path) -> list[Example]:
    return rasa_yaml.read(path, path.stem)


@pytest.mark.parametrize("path", FILES)
def test_every_intent_has_enough_examples(path: Path) -> None:
    counts = Counter(example.intent for example in examples(path))

    assert counts.keys() == INTENTS.keys()
    assert min(counts.values()) >= 30, counts
    assert counts["out_of_scope"] >= 200


@pytest.mark.parametrize("path", FILES)
def test_every_entity_is_marked_often_enough_to_be_learnt(path: Path) -> None:
    marked = Counter(mark.name for example in examples(path) for mark in example.named)

    assert marked.keys() == ENTITIES
    assert min(marked.values()) >= MARKED_MIN, marked


@pytest.mark.parametrize("path", FILES)
def test_it_is_in_the_format_of_rasa(path: Path) -> None:
    content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    kinds = {kind for block in content["nlu"] for kind in block if kind != "examples"}

    assert content["version"] == "3.1"
    assert kinds <= {"intent", "synonym", "lookup", "regex"}
    assert all(line.startswith("- ") for block in content["nlu"] for line in block["examples"].splitlines())


@pytest.mark.parametrize("language", ["rw", "sw"])
def test_what_no_native_speaker_has_read_says_so(language: str) -> None:
    head = (DATA / f"{language}.yml").read_text(encoding="utf-8").partition("nlu:")[0]

    assert "Not reviewed by native speakers" in head


@pytest.mark.parametrize("path", FILES)
def test_no_two_examples_are_near_duplicates(path: Path) -> None:
    ours = examples(path)

    twins = duplicates.within(ours, {mark.value for example in ours for mark in example.named})

    assert not [(pair.first.intent, pair.first.text, pair.second.intent, pair.second.text) for pair in twins]


@pytest.mark.parametrize("part", ["development", "heldout", "unseen"])
@pytest.mark.parametrize("path", FILES)
def test_nothing_that_is_measured_on_is_trained_on(path: Path, part: str) -> None:
    measured = examples(TESTS / part / path.name)

    assert measured
    # Only the text that is to leave the training data: whoever sees the others could fit to them.
    assert not [pair.first.text for pair in duplicates.between(examples(path), measured)]
