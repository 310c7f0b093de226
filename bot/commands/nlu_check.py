"""`isoko nlu check`: refuses near-duplicates in training data, and between it and what is measured on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from nlu.duplicates import Twins, between, within
from nlu.rasa_yaml import Example, language_of, read


def check(
    train: Annotated[list[Path], typer.Argument(help="Rasa NLU YAML that is trained on.")],
    test: Annotated[
        list[Path] | None, typer.Option(help="Rasa NLU YAML that is measured on; may be given more than once.")
    ] = None,
) -> None:
    """Names near-duplicates: both texts within training, the training text only where the other is measured on."""
    examples = _read(train)
    twins = [pair for path in train for pair in _within(_read([path]))]
    for pair in twins:
        print(f"{_shown(pair.first)} {'contradicts' if pair.contradict else 'is'} {_shown(pair.second)}")
    shared = between(examples, _read(test or []))
    for pair in shared:
        print(f"{_shown(pair.first)} is measured on")
    print(f"{len(examples)} examples: {_told(twins)}, {len(shared)} measured on")
    if twins or shared:
        raise typer.Exit(1)


def _within(examples: Sequence[Example]) -> list[Twins]:
    return within(examples, {mark.value for example in examples for mark in example.named})


def _read(paths: Sequence[Path]) -> list[Example]:
    return [example for path in paths for example in read(path, language_of(path))]


def _shown(example: Example) -> str:
    return f"[{example.language} {example.intent}] {example.text!r}"


def _told(twins: Sequence[Twins]) -> str:
    contradictions = sum(pair.contradict for pair in twins)
    return f"{len(twins) - contradictions} near-duplicates, {contradictions} contradictions"
