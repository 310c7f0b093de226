"""Few examples an intent: DIET and our trainer learn from the very same samples."""

import statistics
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, structs

from benchmarks.rasa import home, samples
from nlu import rasa_yaml, training
from nlu.evaluation import evaluate
from nlu.rasa_yaml import Example

HEAD = f"""{{shots}} examples an intent, the same for both, {{seeds}} samples; right intents: mean (least-most)
  {"set":<20}{"intents":>8}{"messages":>9}  {"DIET":<22}{"ours":<22}{"ahead":>6}{"training":>10}{"parse":>18}"""


class Few(Struct, frozen=True, kw_only=True):
    """What came of a set; a figure a seed.

    Attributes:
        name: Of the set.
        intents: How many.
        examples: Learnt from, of the first seed.
        messages: Measured on.
        diet: Share of right intents, DIET.
        ours: The same, our trainer.
        ahead: By how many points ours is better, on average.
        diet_train_cpu_s: CPU of a training.
        diet_parse_ms: Median within Rasa's process.
        our_parse_us: Median of a whole parse.
    """

    name: str
    intents: int
    examples: int
    messages: int
    diet: list[float]
    ours: list[float]
    ahead: float
    diet_train_cpu_s: float
    diet_parse_ms: float
    our_parse_us: float


class Files(Struct, frozen=True):
    """A set of texts: what to draw from, what to measure on, and the tokenizer that DIET does best with."""

    name: str
    train: Path
    test: Path
    tokenizer: str = home.WHITESPACE


async def compare(files: Files, setup: home.Setup, per_intent: int, seeds: Sequence[int]) -> Few:
    """Draws samples, has both learn from them, and measures both.

    Args:
        files: The texts.
        setup: How DIET is set up.
        per_intent: Examples of an intent.
        seeds: Of the samples, and of DIET's own chance.

    Returns:
        The figures.
    """
    setup = structs.replace(setup, tokenizer=files.tokenizer)
    pool = rasa_yaml.read(files.train)
    measured = rasa_yaml.read(files.test)
    drawn = [samples.draw(pool, per_intent, seed) for seed in seeds]
    learnt = [await _diet(setup, sample, measured, seed) for sample, seed in zip(drawn, seeds, strict=True)]
    ours = [evaluate(training.train(sample), measured) for sample in drawn]
    diet = [_right(one.intents, measured) for one in learnt]
    right = [evaluation["accuracy"] for evaluation in ours]
    return Few(
        name=files.name,
        intents=len({example.intent for example in pool}),
        examples=len(drawn[0]),
        messages=len(measured),
        diet=diet,
        ours=right,
        ahead=round((statistics.mean(right) - statistics.mean(diet)) * 100, 1),
        diet_train_cpu_s=statistics.median(one.train_cpu_s for one in learnt),
        diet_parse_ms=statistics.median(one.parse_ms_p50 for one in learnt),
        our_parse_us=statistics.median(evaluation["micros_per_message"] for evaluation in ours),
    )


async def _diet(setup: home.Setup, sample: Sequence[Example], measured: Sequence[Example], seed: int) -> home.Learnt:
    return await home.train(setup, sample, [example.text for example in measured], seed)


def _right(answers: Sequence[str | None], measured: Sequence[Example]) -> float:
    hits = sum(answer == example.intent for answer, example in zip(answers, measured, strict=True))
    return round(hits / len(measured), 4)


def line(row: Few) -> str:
    """Writes the figures of a set as a line to read, under `HEAD`."""
    speeds = f"{row.diet_parse_ms:.1f} ms / {row.our_parse_us:.0f} us"
    return (
        f"  {row.name:<20}{row.intents:>8}{row.messages:>9}  {_spread(row.diet):<22}{_spread(row.ours):<22}"
        f"{row.ahead:>+6.1f}{row.diet_train_cpu_s:>8.0f} s{speeds:>18}"
    )


def _spread(shares: Sequence[float]) -> str:
    return f"{statistics.mean(shares):.1%} ({min(shares):.1%}-{max(shares):.1%})"
