"""Our understanding beside a real Rasa's, on this machine: accuracies and latencies.

Without options: DIET learns the training data that ships, is served by `rasa run`, and a shop with it is compared with
a shop by itself, over the port of `isoko serve`; Rasa's own dialogue asks `isoko nlu serve`; and DIET and our trainer
learn from the same ten examples an intent, in each language. `make rasa BENCH="..."` hands options on.
"""

import argparse
import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from benchmarks.rasa import core, few, home, sides
from benchmarks.rasa.core import Heard
from benchmarks.rasa.few import Few
from benchmarks.rasa.sides import Sides
from nlu import training

LANGUAGES = ("en", "fr", "rw", "sw", "zh")
PARTS = ("sides", "core", "few")


class Report(Struct, kw_only=True):
    """What came out; a part that did not run is None or empty.

    Attributes:
        epochs: How often DIET read its examples in the samples.
        full_epochs: How often it read the training data that ships.
        per_intent: Examples of an intent in the samples.
        sides: A shop with Rasa beside a shop by itself.
        core: Rasa's dialogue over our understanding.
        few: Few examples an intent, a row a set.
    """

    epochs: int
    full_epochs: int
    per_intent: int
    sides: Sides | None = None
    core: Heard | None = None
    few: list[Few] = []


def main() -> None:
    """Measures, prints tables, and writes JSON where asked."""
    asked = _arguments()
    python = asked.rasa.absolute() / "bin" / "python"
    setup = home.Setup(python=python, epochs=asked.epochs)
    full = home.Setup(python=python, epochs=asked.full_epochs)
    report = Report(epochs=asked.epochs, full_epochs=asked.full_epochs, per_intent=asked.shots)
    if "sides" in asked.only:
        corpus = sides.Corpus(languages=asked.languages, per_intent=asked.per_intent, messages=asked.messages)
        report.sides = asyncio.run(sides.compare(corpus, full))
        print(sides.table(report.sides), flush=True)
    if "core" in asked.only:
        report.core = asyncio.run(core.compare(setup))
        print(core.table(report.core), flush=True)
    if "few" in asked.only:
        print(few.HEAD.format(shots=asked.shots, seeds=asked.seeds), flush=True)
        for files in _sets(asked):
            row = asyncio.run(few.compare(files, setup, asked.shots, range(asked.seeds)))
            report.few.append(row)
            print(few.line(row), flush=True)
    if asked.json:
        asked.json.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=1))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.rasa", description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--rasa", type=Path, default=home.PROJECT / ".venv-rasa", help="Rasa's environment")
    parser.add_argument("--only", type=_names(PARTS), default=PARTS, help="parts to run, with commas between")
    parser.add_argument("--languages", type=_names(LANGUAGES), default=LANGUAGES, help="with commas between")
    parser.add_argument("--epochs", type=int, default=100, help="how often DIET reads a sample")
    parser.add_argument("--full-epochs", type=int, default=20, help="how often it reads the data that ships")
    parser.add_argument("--per-intent", type=int, help="of the data that ships, only so many an intent and language")
    parser.add_argument("--messages", type=int, default=400, help="most messages a language")
    parser.add_argument("--tokenizer", default=home.WHITESPACE, help="for --train, Rasa's name of it")
    parser.add_argument("--train", type=Path, action="append", default=[], help="Rasa YAML to draw samples from")
    parser.add_argument("--test", type=Path, action="append", default=[], help="the YAML that goes with it")
    parser.add_argument("--shots", type=int, default=10, help="examples an intent in a sample")
    parser.add_argument("--seeds", type=int, default=3, help="samples of a set")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there")
    asked = parser.parse_args()
    if len(asked.train) != len(asked.test):
        parser.error("each --train needs its --test")
    return asked


def _names(known: Sequence[str]) -> "_Names":
    return _Names(tuple(known))


class _Names:
    """Reads names with commas between."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self._known = known

    def __call__(self, given: str) -> tuple[str, ...]:
        names = tuple(name.strip() for name in given.split(","))
        if not set(names) <= set(self._known):
            raise argparse.ArgumentTypeError(f"choose from {', '.join(self._known)}")
        return names


def _sets(asked: argparse.Namespace) -> list[few.Files]:
    """The sets that were named, or else ours."""
    if asked.train:
        pairs = zip(asked.train, asked.test, strict=True)
        return [few.Files(one.stem, one, other, asked.tokenizer) for one, other in pairs]
    return [
        few.Files(
            code,
            training.DATA / f"{code}.yml",
            sides.HELDOUT / f"{code}.yml",
            home.JIEBA if code == "zh" else home.WHITESPACE,
        )
        for code in asked.languages
    ]


if __name__ == "__main__":
    main()
