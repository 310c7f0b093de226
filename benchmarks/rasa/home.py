"""Rasa in an environment of its own: training it, serving it, and serving Isoko beside it."""

import asyncio
import os
import re
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec
from msgspec import Struct
from ruamel.yaml import YAML

from benchmarks.rasa import samples
from nlu.rasa_yaml import Example

PROJECT = Path(__file__).parents[2]
HERE = Path(__file__).parent
OPEN_WITHIN_S = 180
WHITESPACE = "WhitespaceTokenizer"
JIEBA = "JiebaTokenizer"
"""Cuts Chinese into words, and knows no other language. For Chinese alone DIET does better with it: 51.6% against 47.5%
of our development set, on one sample of ten examples an intent."""
_OPEN = re.compile(rb"http://127\.0\.0\.1:(\d+)/")


class Learnt(Struct, frozen=True, kw_only=True):
    """How a training went, and what the model says of some texts.

    Attributes:
        train_s: Seconds by the clock.
        train_cpu_s: Seconds of CPU.
        model_mb: Size of the model.
        intents: For each text, the intent.
        parse_ms: For each text, how long it took within Rasa's process.
    """

    train_s: float
    train_cpu_s: float
    model_mb: float
    intents: list[str | None] = []
    parse_ms: list[float] = []

    @property
    def parse_ms_p50(self) -> float:
        """The median of the texts' times."""
        return round(statistics.median(self.parse_ms), 2) if self.parse_ms else 0.0


class Setup(Struct, frozen=True, kw_only=True):
    """How DIET is set up, where it differs from `config.yml`.

    Attributes:
        python: Python of Rasa's environment.
        epochs: How often it reads the examples.
        tokenizer: Rasa's name of the tokenizer.
    """

    python: Path
    epochs: int = 100
    tokenizer: str = WHITESPACE

    def config(self, path: Path, seed: int) -> None:
        """Writes a configuration for Rasa."""
        yaml = YAML()
        config = yaml.load(HERE / "config.yml")
        config["pipeline"][0]["name"] = self.tokenizer
        if self.tokenizer == JIEBA:
            config["language"] = "zh"  # it knows no other
        for part in config["pipeline"]:
            if part["name"] == "DIETClassifier":
                part["epochs"], part["random_seed"] = self.epochs, seed
        yaml.dump(config, path)


async def train(setup: Setup, examples: Sequence[Example], texts: Sequence[str], seed: int) -> Learnt:
    """Trains DIET on examples and has it parse texts, in a process of its own.

    Args:
        setup: How.
        examples: What it learns from.
        texts: What it parses.
        seed: Its chance.

    Returns:
        How it went.
    """
    with tempfile.TemporaryDirectory(prefix="isoko-rasa-") as name:
        folder = Path(name)
        samples.write(folder / "nlu.yml", examples)
        (folder / "texts.json").write_bytes(msgspec.json.encode(texts))
        return await train_files(setup, folder / "nlu.yml", folder, seed, folder / "texts.json")


async def train_files(setup: Setup, data: Path, folder: Path, seed: int, *texts: Path) -> Learnt:
    """Trains DIET on a file or a folder of files; the model is left at `folder / "model.tar.gz"`."""
    setup.config(folder / "config.yml", seed)
    out = await run(setup, folder, HERE / "diet.py", folder / "config.yml", data, folder, *texts)
    return msgspec.json.decode(out.splitlines()[-1], type=Learnt)


async def run(setup: Setup, folder: Path, *arguments: str | Path) -> bytes:
    """Runs Python in Rasa's environment to its end.

    Args:
        setup: Names the environment.
        folder: Where it runs.
        arguments: Of Python.

    Returns:
        What it printed.

    Raises:
        RuntimeError: It failed; the text is the end of what it said.
    """
    process = await asyncio.create_subprocess_exec(
        setup.python,
        *arguments,
        cwd=folder,
        env=_environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    if process.returncode:
        raise RuntimeError(err.decode(errors="replace")[-3_000:])
    return out


@asynccontextmanager
async def rasa_server(setup: Setup, model: Path, port: int, *more: str | Path) -> AsyncIterator[str]:
    """Serves a model with `rasa run`; gives its address."""
    command = [setup.python, "-m", "rasa", "run", "--enable-api", "-m", model, "-i", "127.0.0.1", "-p", str(port)]
    with (model.parent / "rasa.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, *more, cwd=model.parent, env=_environment(), stdout=log, stderr=log
        )
        try:
            address = f"http://127.0.0.1:{port}"
            if not await _is_loaded(process, address):
                raise RuntimeError(f"Rasa did not start; what it says stands in {log.name}")
            yield address
        finally:
            await _ended(process)


@asynccontextmanager
async def isoko(*arguments: str, **settings: str) -> AsyncIterator[int]:
    """Runs a command that serves, on any free port; gives the port."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ISOKO_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments, "--port", "0"),
        cwd=PROJECT,
        env=plain | settings,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        found = _OPEN.search(await process.stdout.readline())
        if found is None:
            raise RuntimeError("isoko did not start; what it says stands above")
        yield int(found[1])
    finally:
        await _ended(process)


async def _is_loaded(process: asyncio.subprocess.Process, address: str) -> bool:
    """Waits until Rasa has its model: its port is open before that."""
    async with httpx.AsyncClient(trust_env=False) as client:
        for _ in range(OPEN_WITHIN_S * 2):
            try:
                answer = await client.get(f"{address}/status")
                if answer.status_code == httpx.codes.OK:
                    return True
            except httpx.TransportError:
                if process.returncode is not None:
                    break
            await asyncio.sleep(0.5)
    return False


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    await process.wait()


def _environment() -> Mapping[str, Any]:
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore"}
