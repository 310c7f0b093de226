"""The shop with Rasa and without, side by side: the same messages and talks through `isoko serve`'s own port."""

import shutil
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx
import msgspec
from msgspec import Struct, structs

from benchmarks.rasa import home, samples
from benchmarks.rasa.talk import Understood, talk, understood, update_id
from benchmarks.talks import PURCHASES
from bot.settings import MODEL
from bot.shops import load_shop
from nlu import rasa_yaml, training
from nlu.evaluation import SOME_DAY
from nlu.interpretation import Situation
from nlu.model import load
from nlu.pipeline import EmbeddedInterpreter
from storage.database import Database

HELDOUT = home.PROJECT / "tests" / "nlu" / "heldout"
RASA_PORT = 5055


class Corpus(Struct, frozen=True, kw_only=True):
    """What is learnt and what is said.

    Attributes:
        languages: Codes.
        per_intent: Examples of an intent and language that DIET learns from; None for all, from the files as they are.
        heldout: Folder of the messages.
        messages: Most messages a language.
    """

    languages: tuple[str, ...]
    per_intent: int | None
    heldout: Path = HELDOUT
    messages: int = 400


class Side(Struct, frozen=True, kw_only=True):
    """How one understanding did.

    Attributes:
        accuracy: By language, the share of messages whose intent is right.
        orders: Talks that ended in an order.
        p50_ms: Median wait for an answer of the shop.
        p99_ms: The wait that one answer in a hundred exceeds.
        parse_p50_ms: Median wait for the understanding alone, over its HTTP interface.
        outcomes: How the questions to Rasa went; empty where none is there.
    """

    accuracy: dict[str, float]
    orders: int
    p50_ms: float
    p99_ms: float
    parse_p50_ms: float
    outcomes: dict[str, int]


class Sides(Struct, frozen=True, kw_only=True):
    """Both, on the same messages and talks.

    Attributes:
        examples: Examples that DIET learnt from.
        training: How its training went.
        messages: By language, how many were said.
        talks: How many were held.
        embedded: The shop by itself.
        rasa: The shop with Rasa.
        inside_rasa_ms: Median of a whole parse within Rasa's process.
        inside_us: The same within ours, in microseconds.
        same: Share of the talks' messages that both understood alike.
    """

    examples: int
    training: home.Learnt
    messages: dict[str, int]
    talks: int
    embedded: Side
    rasa: Side
    inside_rasa_ms: float
    inside_us: float
    same: float


async def compare(corpus: Corpus, setup: home.Setup) -> Sides:
    """Trains DIET on our files, serves it, and runs the shop with it and without."""
    with tempfile.TemporaryDirectory(prefix="isoko-rasa-") as name:
        folder = Path(name)
        examples = _data(corpus, folder / "data")
        said = {
            language: [
                (example.text, example.intent)
                for example in rasa_yaml.read(corpus.heldout / f"{language}.yml")[: corpus.messages]
            ]
            for language in corpus.languages
        }
        texts = folder / "texts.json"
        texts.write_bytes(msgspec.json.encode([text for one in said.values() for text, _ in one]))
        learnt = await home.train_files(setup, folder / "data", folder, 0, texts)
        async with home.isoko("nlu", "serve", **_database(folder, "nlu")) as port:
            parse = await _parse_p50_ms(f"http://127.0.0.1:{port}", said)
        embedded, heard = await _side(folder, "embedded", said, parse, {})
        async with home.rasa_server(setup, folder / "model.tar.gz", RASA_PORT) as rasa:
            parse = await _parse_p50_ms(rasa, said)
            other, heard_by_rasa = await _side(folder, "rasa", said, parse, {"ISOKO_NLU": f"rasa+{rasa}"})
        return Sides(
            examples=examples,
            training=structs.replace(learnt, intents=[], parse_ms=[]),
            inside_rasa_ms=learnt.parse_ms_p50,
            messages={language: len(texts) for language, texts in said.items()},
            talks=len(corpus.languages),
            embedded=embedded,
            rasa=other,
            inside_us=_inside_us(folder / "embedded.db", said),
            same=_alike(heard, heard_by_rasa),
        )


def _data(corpus: Corpus, folder: Path) -> int:
    """Lays out what DIET learns from, and counts it: our files as they are, or a sample of each."""
    folder.mkdir()
    count = 0
    for language in corpus.languages:
        file = training.DATA / f"{language}.yml"
        examples = rasa_yaml.read(file)
        if corpus.per_intent is None:
            shutil.copy(file, folder)
        else:
            examples = samples.draw(examples, corpus.per_intent, 0)
            samples.write(folder / file.name, examples)
        count += len(examples)
    return count


def _database(folder: Path, name: str) -> dict[str, str]:
    return {"ISOKO_DATABASE_URL": f"sqlite:///{folder}/{name}.db"}


async def _side(
    folder: Path, name: str, said: Mapping[str, Sequence[tuple[str, str]]], parse_ms: float, settings: dict[str, str]
) -> tuple[Side, dict[str, Understood]]:
    """Serves the shop, says each message as a stranger and holds each talk, and reads what was understood."""
    waits: list[float] = []
    wanted: dict[str, list[tuple[str, str]]] = {}
    spoken: list[str] = []
    number = 0
    async with home.isoko("serve", **_database(folder, name), **settings) as port:
        for language, texts in said.items():
            for text, intent in texts:
                waits += (await talk(port, number, language, [text])).waits_ms
                wanted.setdefault(language, []).append((update_id(number, 0), intent))
                number += 1
        for language in said:
            waits += (await talk(port, number, language, PURCHASES[language])).waits_ms
            spoken += [update_id(number, at) for at in range(len(PURCHASES[language]))]
            number += 1
        outcomes = await _outcomes(port)
    heard = understood(folder / f"{name}.db")
    waits.sort()
    side = Side(
        accuracy={language: _share(heard, rows) for language, rows in wanted.items()},
        orders=sum(heard[update].order is not None for update in spoken),
        p50_ms=round(statistics.median(waits), 1),
        p99_ms=round(waits[len(waits) * 99 // 100], 1),
        parse_p50_ms=parse_ms,
        outcomes=outcomes,
    )
    return side, {update: heard[update] for update in spoken}


def _share(heard: Mapping[str, Understood], rows: Sequence[tuple[str, str]]) -> float:
    return round(sum(heard[update].intent == intent for update, intent in rows) / len(rows), 4)


def _alike(one: Mapping[str, Understood], other: Mapping[str, Understood]) -> float:
    return round(sum(one[update].intent == other[update].intent for update in one) / len(one), 4)


async def _parse_p50_ms(address: str, said: Mapping[str, Sequence[tuple[str, str]]]) -> float:
    """Asks `/model/parse` for each message, one after the other, over one connection."""
    waits = []
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        for text in [text for texts in said.values() for text, _ in texts]:
            answer = await client.post(f"{address}/model/parse", json={"text": text})
            answer.raise_for_status()
            waits.append(answer.elapsed.total_seconds() * 1000)
    return round(statistics.median(waits), 2)


def _inside_us(database: Path, said: Mapping[str, Sequence[tuple[str, str]]]) -> float:
    """Times our whole parse, with the words of the shop."""
    opened = Database(f"sqlite:///{database}", inline=True)
    try:
        shop = opened.read_now(lambda conn: load_shop(conn, home.PROJECT / "examples" / "rwanda" / "media"))
    finally:
        opened.close_now()
    interpreter = EmbeddedInterpreter(load(MODEL), shop.vocabulary)
    texts = [text for one in said.values() for text, _ in one]
    nanos = []
    for text in texts:
        start = time.perf_counter_ns()
        interpreter.parse(text, Situation(SOME_DAY))
        nanos.append(time.perf_counter_ns() - start)
    return round(statistics.median(nanos) / 1000, 1)


async def _outcomes(port: int) -> dict[str, int]:
    async with httpx.AsyncClient(trust_env=False) as client:
        lines = (await client.get(f"http://127.0.0.1:{port}/metrics")).text.splitlines()
    counts: Counter[str] = Counter()
    for line in lines:
        if line.startswith("isoko_rasa_questions_total{"):
            counts[line.split('"')[1]] += int(float(line.rpartition(" ")[2]))
    return dict(counts)


def table(sides: Sides) -> str:
    """Writes the figures as lines to read."""
    ours, theirs, learnt = sides.embedded, sides.rasa, sides.training
    rows = [
        (f"right intents, {code} ({count} messages)", f"{theirs.accuracy[code]:.1%}", f"{ours.accuracy[code]:.1%}")
        for code, count in sides.messages.items()
    ]
    rows += [
        (f"orders at the end of {sides.talks} talks", str(theirs.orders), str(ours.orders)),
        ("an answer of the shop, p50", f"{theirs.p50_ms} ms", f"{ours.p50_ms} ms"),
        ("an answer of the shop, p99", f"{theirs.p99_ms} ms", f"{ours.p99_ms} ms"),
        ("/model/parse over HTTP, p50", f"{theirs.parse_p50_ms} ms", f"{ours.parse_p50_ms} ms"),
        ("a parse within the process, p50", f"{sides.inside_rasa_ms} ms", f"{sides.inside_us:.0f} us"),
    ]
    head = (
        f"DIET learnt {sides.examples} examples in {learnt.train_s:.0f} s ({learnt.train_cpu_s:.0f} s of CPU), "
        f"{learnt.model_mb} MB; questions to it: {theirs.outcomes}"
    )
    lines = [head, f"  {'':<40}{'with Rasa':>12}{'by itself':>12}"]
    lines += [f"  {name:<40}{rasa:>12}{own:>12}" for name, rasa, own in rows]
    return "\n".join([*lines, f"  both understood {sides.same:.1%} of the talks' messages alike"])
