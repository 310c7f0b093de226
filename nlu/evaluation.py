"""Measuring a model on examples that it has not seen."""

import datetime as dt
import time
from collections.abc import Sequence
from typing import TypedDict

from nlu.interpretation import Situation, Vocabulary
from nlu.model import Model
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import Example

_SOME_DAY = dt.date(2027, 1, 4)  # intents do not hang on the date


class Evaluation(TypedDict):
    """How well a model does.

    Attributes:
        n: Number of examples.
        accuracy: Share whose first intent is right.
        macro_f1: Mean of the intents' F1, each counting the same.
        micros_per_message: Median time of a whole parse, in microseconds.
    """

    n: int
    accuracy: float
    macro_f1: float
    micros_per_message: float


def evaluate(model: Model, examples: Sequence[Example]) -> Evaluation:
    """Parses each example without shop or conversation, and compares the first intent."""
    interpreter = EmbeddedInterpreter(model, Vocabulary({}))
    situation = Situation(_SOME_DAY)
    pairs: list[tuple[str, str]] = []
    nanos: list[int] = []
    for example in examples:
        start = time.perf_counter_ns()
        interpretation = interpreter.parse(example.text, situation)
        nanos.append(time.perf_counter_ns() - start)
        pairs.append((example.intent, interpretation.intent.name))
    right = sum(truth == answer for truth, answer in pairs)
    return Evaluation(
        n=len(pairs),
        accuracy=round(right / len(pairs), 4) if pairs else 0.0,
        macro_f1=round(macro_f1(pairs), 4),
        micros_per_message=round(sorted(nanos)[len(nanos) // 2] / 1_000, 1) if nanos else 0.0,
    )


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Gives the mean F1 over the labels that occur as truth or as answer."""
    labels = {label for pair in pairs for label in pair}
    if not labels:
        return 0.0
    return sum(_f1(pairs, label) for label in labels) / len(labels)


def _f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    hits = sum(truth == answer == label for truth, answer in pairs)
    named = sum((truth == label) + (answer == label) for truth, answer in pairs)
    return 2 * hits / named
