"""Examples that both sides learn from: one function draws them, so both see the same."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from nlu.rasa_yaml import Example


def draw(examples: Sequence[Example], per_intent: int, seed: int) -> list[Example]:
    """Draws a sample: so many examples of each intent, or all where there are fewer.

    Args:
        examples: What to draw from.
        per_intent: Examples of an intent.
        seed: The same gives the same sample.

    Returns:
        The sample, in the order of the intents' names.
    """
    random = Random(seed)  # noqa: S311 - chance that repeats is what is wanted
    by_intent: dict[str, list[Example]] = {}
    for example in examples:
        by_intent.setdefault(example.intent, []).append(example)
    return [
        example
        for _, alike in sorted(by_intent.items())
        for example in random.sample(alike, min(per_intent, len(alike)))
    ]


def write(path: Path, examples: Iterable[Example]) -> None:
    """Writes examples as Rasa reads them."""
    by_intent: dict[str, list[str]] = {}
    for example in examples:
        by_intent.setdefault(example.intent, []).append(example.text)
    lines = ['version: "3.1"', "nlu:"]
    for intent, texts in by_intent.items():
        lines += [f"- intent: {intent}", "  examples: |", *(f"    - {text}" for text in texts)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
