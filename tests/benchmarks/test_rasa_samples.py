"""Samples that DIET and our trainer learn from: seeded, balanced, and the same however they are read."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from benchmarks.rasa import home, samples
from nlu.rasa_yaml import Example, read

POOL = [Example(f"text {number} of {intent}", intent) for intent in "abc" for number in range(20)] + [
    Example("the only one", "d")
]


@given(st.integers(1, 25), st.integers(0, 10))
def test_a_sample_holds_so_many_of_each_intent_and_none_twice(per_intent: int, seed: int) -> None:
    sample = samples.draw(POOL, per_intent, seed)
    assert sample == samples.draw(POOL, per_intent, seed)
    assert set(sample) <= set(POOL)
    assert len(set(sample)) == len(sample)
    sizes = [sum(example.intent == intent for example in sample) for intent in "abcd"]
    assert sizes == [min(per_intent, 20)] * 3 + [1]


def test_seeds_draw_differently() -> None:
    assert samples.draw(POOL, 5, 0) != samples.draw(POOL, 5, 1)


def test_rasa_reads_what_was_drawn(tmp_path: Path) -> None:
    drawn = samples.draw(POOL, 5, 0)
    samples.write(tmp_path / "nlu.yml", drawn)
    assert read(tmp_path / "nlu.yml") == drawn


def test_rasas_configuration_differs_only_in_what_was_asked(tmp_path: Path) -> None:
    setup = home.Setup(python=Path("python"), epochs=7, tokenizer=home.JIEBA)
    setup.config(tmp_path / "config.yml", seed=3)
    yaml = YAML(typ="safe", pure=True)
    theirs, ours = yaml.load(tmp_path / "config.yml"), yaml.load(home.HERE / "config.yml")
    diet = {part["name"]: part for part in theirs["pipeline"]}["DIETClassifier"]
    assert (diet["epochs"], diet["random_seed"]) == (7, 3)
    assert (theirs["pipeline"][0]["name"], theirs["language"]) == (home.JIEBA, "zh")
    assert [part["name"] for part in theirs["pipeline"][1:]] == [part["name"] for part in ours["pipeline"][1:]]
