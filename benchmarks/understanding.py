"""What a whole parse costs, beside scikit-learn's own call and a Rasa server; `python -m benchmarks.understanding`.

All take the same texts one by one, in turn, round after round; the ratio is taken in each round, and the median counts.

- Ours: entities, language, intent, confidence and structure, with the words of the example shop.
- scikit-learn: `predict` of one text, of its pipeline with the same features and a linear machine that learnt the same
  examples. It gives an intent and nothing else.
- scikit-learn, spelling only: the same with its own analyzers (pieces of words, words), without concepts.
- Rasa (`--rasa http://127.0.0.1:5005`, a running server with a trained model): `POST /model/parse`.
"""

import argparse
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import httpx
import msgspec
from msgspec import Struct
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline, make_pipeline, make_union
from sklearn.svm import LinearSVC

from bot.modelfile import open_model
from bot.settings import MODEL
from bot.shop import Shop
from bot.shopfolder import read as read_shop
from nlu import concepts, features
from nlu.evaluation import SOME_DAY
from nlu.interpretation import Situation, Vocabulary
from nlu.model import load
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import read
from nlu.training import DATA
from storage.catalogue import Catalogue

ROOT = Path(__file__).parents[1]
SHOP = ROOT / "examples" / "rwanda"
TEXTS = ROOT / "tests" / "nlu" / "development"

Parse = Callable[[str], object]


class Times(Struct):
    """Microseconds a text, of the round with the median p50.

    Attributes:
        p50: Half of the texts took no longer.
        p99: All but one in a hundred took no longer.
    """

    p50: float
    p99: float


class Report(Struct):
    """What came out.

    Attributes:
        texts: How many different texts were parsed.
        model_mb: Size of our model.
        load_s: How long it takes to read it.
        ours: Our whole parse.
        others: The others', by name; who was not there is left out.
        times_faster: By name, how many times our median goes into theirs, in the median round.
    """

    texts: int
    model_mb: float
    load_s: float
    ours: Times
    others: dict[str, Times]
    times_faster: dict[str, float]


def main() -> None:
    """Measures, prints, and writes JSON where asked."""
    asked = _arguments()
    open_model(MODEL, SHOP)
    texts = [example.text for path in sorted(asked.texts.glob("*.yml")) for example in read(path)]
    random.Random(0).shuffle(texts)  # noqa: S311 - languages in turn, the same way each time
    interpreter = EmbeddedInterpreter(load(MODEL), vocabulary())
    situation = Situation(SOME_DAY)
    others: dict[str, Parse] = {}
    if not asked.without_sklearn:
        for name, machine in sklearn_machines().items():
            others[name] = partial(_predict, machine)
    with httpx.Client(timeout=30) as client:
        if asked.rasa:
            others["rasa"] = lambda text: client.post(
                f"{asked.rasa}/model/parse", json={"text": text}
            ).raise_for_status()
        report = measure(lambda text: interpreter.parse(text, situation), others, texts[: asked.messages], asked.rounds)
    _print(report)
    if asked.json:
        asked.json.write_bytes(msgspec.json.encode(report))


def vocabulary() -> Vocabulary:
    """Gives the words of the example shop."""
    imported = read_shop(SHOP).catalogue_import
    products = {product.sku: product for product in imported.products}
    return Shop(Catalogue(version=0, shop=imported.shop, producers={}, products=products, passages=())).vocabulary


def sklearn_machines() -> dict[str, Pipeline]:
    """Gives what scikit-learn makes of the examples that ship, called as its documentation calls it."""
    examples = [example for path in sorted(DATA.glob("*.yml")) for example in read(path)]
    texts, intents = [example.text for example in examples], [example.intent for example in examples]
    unions = {
        "scikit-learn": [
            TfidfVectorizer(analyzer=analyzer, sublinear_tf=True) for analyzer in (_pieces, _phrases, _ideas)
        ],
        "scikit-learn, spelling only": [
            TfidfVectorizer(analyzer="char_wb", ngram_range=(1, features.PIECE_MAX), sublinear_tf=True),
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        ],
    }
    return {
        name: make_pipeline(make_union(*blocks), LinearSVC(random_state=0)).fit(texts, intents)
        for name, blocks in unions.items()
    }


def _pieces(text: str) -> list[str]:
    return features.pieces(features.tokens(normalise(text).text))


def _phrases(text: str) -> list[str]:
    return features.phrases(features.tokens(normalise(text).text))


def _ideas(text: str) -> list[str]:
    return concepts.features(concepts.find(normalise(text).text))


def _predict(machine: Pipeline, text: str) -> object:
    return machine.predict([text])


def measure(ours: Parse, others: dict[str, Parse], texts: Sequence[str], rounds: int) -> Report:
    """Lets all parse the texts in turn.

    Args:
        ours: Our parse.
        others: The others', by name.
        texts: What is parsed.
        rounds: How often; one more goes before, to warm up.

    Returns:
        The medians of the rounds.
    """
    everybody = {"": ours, **others}
    gc.collect()
    gc.freeze()  # as a server does that has opened
    taken: dict[str, list[list[float]]] = {name: [] for name in everybody}
    for _ in range(rounds + 1):
        for name, parse in everybody.items():
            taken[name].append(_micros(parse, texts))
    medians = {name: [statistics.median(round_) for round_ in found[1:]] for name, found in taken.items()}
    times = {name: _of_median_round(found[1:]) for name, found in taken.items()}
    start = time.perf_counter()
    load(MODEL)
    return Report(
        texts=len(texts),
        model_mb=round(MODEL.stat().st_size / 1e6, 2),
        load_s=round(time.perf_counter() - start, 3),
        ours=times[""],
        others={name: times[name] for name in others},
        times_faster={
            name: round(
                statistics.median(theirs / mine for theirs, mine in zip(medians[name], medians[""], strict=True)), 1
            )
            for name in others
        },
    )


def _micros(parse: Parse, texts: Sequence[str]) -> list[float]:
    taken = []
    for text in texts:
        start = time.perf_counter_ns()
        parse(text)
        taken.append((time.perf_counter_ns() - start) / 1_000)
    return taken


def _of_median_round(rounds: Sequence[Sequence[float]]) -> Times:
    middle = sorted(map(sorted, rounds), key=lambda taken: taken[len(taken) // 2])[len(rounds) // 2]
    return Times(p50=round(middle[len(middle) // 2], 1), p99=round(middle[int(len(middle) * 0.99)], 1))


def _print(report: Report) -> None:
    lines = [
        f"{report.texts} texts; model {report.model_mb} MB, loaded in {report.load_s} s",
        f"{'ours':27} p50 {report.ours.p50:9,.0f} us   p99 {report.ours.p99:9,.0f} us",
        *(
            f"{name:27} p50 {times.p50:9,.0f} us   p99 {times.p99:9,.0f} us   {report.times_faster[name]:,} times ours"
            for name, times in report.others.items()
        ),
    ]
    if "rasa" not in report.others:
        lines.append("rasa: left out: name a running server with --rasa http://127.0.0.1:5005")
    sys.stdout.write("\n".join(lines) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="folder of Rasa NLU YAML")
    parser.add_argument("--messages", type=int, default=600, help="texts a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rasa", help="address of a Rasa server")
    parser.add_argument("--without-sklearn", action="store_true", help="do not train scikit-learn's machine")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
