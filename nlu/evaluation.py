"""Measuring on examples that were not trained on: intents, entities, what is kept out, and how honest confidence is."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypedDict

from msgspec import Struct

from nlu.interpretation import Interpretation, Situation, Vocabulary
from nlu.model import Model
from nlu.normalise import normalise
from nlu.pipeline import OUT_OF_SCOPE, EmbeddedInterpreter
from nlu.rasa_yaml import Example

SOME_DAY = dt.date(2027, 1, 4)
"""The day from which relative dates in marked examples count."""

_UNMARKED = frozenset({"weight", "volume", "attribute"})  # found for the dialogue, and marked by nobody
_BINS = 10


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


class Entities(Struct, frozen=True):
    """How many entities were found, by name and value; examples that are out of scope are left out.

    Attributes:
        marked: How many the examples have.
        found: How many were found.
        right: How many of the found ones are marked.
    """

    marked: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is marked that was found."""
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.found + self.marked
        return 2 * self.right / both if both else 1.0


class Report(Struct, frozen=True):
    """How well an interpreter does on the examples of one language or file.

    Attributes:
        n: Number of examples.
        accuracy: Share whose first intent is right.
        macro_f1: Mean of the intents' F1, each counting the same.
        entities: How many entities were found.
        kept_out: Share of what is out of scope that was kept out; None if nothing was.
        stayed: Share of the rest that was not kept out.
        calibration_error: Mean distance between confidence and how often it was right, in ten bins.
        languages: Share whose language was right; None where the examples do not say theirs.
        confusions: (intent, what it was taken for, how often), most often first.
        meant: How many examples each intent has.
        micros_per_message: Median time of a whole parse, in microseconds.
    """

    n: int
    accuracy: float
    macro_f1: float
    entities: Entities
    kept_out: float | None
    stayed: float | None
    calibration_error: float
    languages: float | None
    confusions: tuple[tuple[str, str, int], ...]
    meant: dict[str, int]
    micros_per_message: float


def evaluate(model: Model, examples: Sequence[Example]) -> Evaluation:
    """Parses each example without shop or conversation, and compares the first intent."""
    measured = report(EmbeddedInterpreter(model, Vocabulary({})), examples)
    return Evaluation(
        n=measured.n,
        accuracy=round(measured.accuracy, 4),
        macro_f1=round(measured.macro_f1, 4),
        micros_per_message=round(measured.micros_per_message, 1),
    )


def report(interpreter: EmbeddedInterpreter, examples: Sequence[Example]) -> Report:
    """Parses each example by itself, outside a conversation, and compares what was found with what is marked.

    Args:
        interpreter: With the words of the shop that the examples speak of.
        examples: Labelled, and marked where entities count.

    Returns:
        The figures.
    """
    situation = Situation(SOME_DAY)
    answers: list[Interpretation] = []
    nanos: list[int] = []
    for example in examples:
        start = time.perf_counter_ns()
        answers.append(interpreter.parse(example.text, situation))
        nanos.append(time.perf_counter_ns() - start)
    pairs = [(example.intent, answer.intent.name) for example, answer in zip(examples, answers, strict=True)]
    hits = [truth == answer for truth, answer in pairs]
    return Report(
        n=len(pairs),
        accuracy=_share(hits) or 0.0,
        macro_f1=macro_f1(pairs),
        entities=_entities(examples, answers),
        kept_out=_share(answer == OUT_OF_SCOPE for truth, answer in pairs if truth == OUT_OF_SCOPE),
        stayed=_share(answer != OUT_OF_SCOPE for truth, answer in pairs if truth != OUT_OF_SCOPE),
        calibration_error=calibration_error([answer.intent.confidence for answer in answers], hits),
        languages=_share(
            example.language == answer.language
            for example, answer in zip(examples, answers, strict=True)
            if example.language
        ),
        confusions=tuple(
            (truth, answer, times) for (truth, answer), times in Counter(pairs).most_common() if truth != answer
        ),
        meant=dict(Counter(truth for truth, _ in pairs)),
        micros_per_message=sorted(nanos)[len(nanos) // 2] / 1_000 if nanos else 0.0,
    )


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Gives the mean F1 over the labels that occur as truth or as answer."""
    labels = {label for pair in pairs for label in pair}
    if not labels:
        return 0.0
    hits = Counter(truth for truth, answer in pairs if truth == answer)
    named = Counter(label for pair in pairs for label in pair)
    return sum(2 * hits[label] / named[label] for label in labels) / len(labels)


def calibration_error(confidences: Sequence[float], hits: Sequence[bool]) -> float:
    """Gives the expected calibration error: how far confidence is from the share that is right, on average."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, hit in zip(confidences, hits, strict=True):
        bins.setdefault(min(int(confidence * _BINS), _BINS - 1), []).append((confidence, hit))
    gaps = (abs(sum(confidence - hit for confidence, hit in bin_)) for bin_ in bins.values())
    return sum(gaps) / len(hits) if hits else 0.0


def _share(hits: Iterable[bool]) -> float | None:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else None


def _entities(examples: Sequence[Example], answers: Sequence[Interpretation]) -> Entities:
    """Counts what is marked and what was found, where a shop answers at all."""
    marked = found = right = 0
    for example, answer in zip(examples, answers, strict=True):
        if example.intent == OUT_OF_SCOPE:
            continue
        truth = Counter((one.name, _folded(one.value)) for one in example.named)
        given = Counter((one.name, _folded(one.value)) for one in answer.entities if one.name not in _UNMARKED)
        marked += truth.total()
        found += given.total()
        right += (truth & given).total()
    return Entities(marked, found, right)


def _folded(value: str | int | float) -> str:
    return normalise(str(value)).text
