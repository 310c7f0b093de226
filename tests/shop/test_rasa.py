"""Rasa both ways with the real commands: `isoko nlu serve` answers as Rasa does, `isoko chat` asks one that does."""

import asyncio
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.message import Update
from bot.parts import Parts
from bot.settings import read_settings
from tests.rasa_server import FakeRasa, fake_rasa, ranks, responds
from tests.shop.processes import Chat, environment, isoko
from tests.understanding import Understanding


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Understanding]:
    # Told to ask itself, it must not.
    env = environment(tmp_path_factory.mktemp("nlu") / "shop.db", ISOKO_NLU="rasa+http://127.0.0.1:1")
    with Understanding(env) as understanding:
        yield understanding


@contextmanager
def rasa_in_a_thread() -> Iterator[FakeRasa]:
    """A Rasa that answers while the test itself waits for a command."""
    loop = asyncio.new_event_loop()
    ready, done = threading.Event(), asyncio.Event()
    found: list[FakeRasa] = []

    async def run() -> None:
        async with fake_rasa() as fake:
            found.append(fake)
            ready.set()
            await done.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
    thread.start()
    try:
        ready.wait(10)
        yield found[0]
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(10)
        loop.close()


def ask(url: str, body: bytes | None = None, method: str | None = None) -> tuple[int, Any]:
    request = urllib.request.Request(url, data=body, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            status, said = answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        with refused:
            status, said = refused.code, refused.read()
    return status, json.loads(said) if said[:1] in (b"{", b"[") else said.decode()


def parse(served: Understanding, text: str) -> dict[str, Any]:
    status, parsed = ask(f"{served.url}/model/parse", json.dumps({"text": text, "message_id": "m1"}).encode())
    assert status == 200
    return parsed


def test_a_text_is_parsed_in_rasas_shape(served: Understanding) -> None:
    text = "two bags of coffee beans please"
    parsed = parse(served, text)
    assert parsed["text"] == text
    assert parsed["intent"] == parsed["intent_ranking"][0]
    assert parsed["intent"]["name"] == "add_to_cart"
    assert 0 < parsed["intent"]["confidence"] <= 1
    found = {entity["entity"]: entity for entity in parsed["entities"]}
    assert (found["quantity"]["value"], found["product"]["value"]) == (2, "coffee-beans-500g")
    product = found["product"]
    assert text[product["start"] : product["end"]] == "coffee beans"
    assert product["extractor"]
    assert [text[start:end] for start, end in parsed["text_tokens"]] == text.split()


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("vous livrez en Belgique ?", "fr", "ask_shipping"),
        ("咖啡豆多少钱", "zh", "ask_price"),
        ("kahawa ya punje ni bei gani?", "sw", "ask_price"),
        ("mwohereza i Kigali?", "rw", "ask_shipping"),
    ],
)
def test_every_language_is_understood(served: Understanding, text: str, language: str, intent: str) -> None:
    parsed = parse(served, text)
    assert (parsed["language"], parsed["intent"]["name"]) == (language, intent)


def test_the_status_names_the_model(served: Understanding) -> None:
    status, told = ask(f"{served.url}/status")
    assert status == 200
    assert told["num_active_training_jobs"] == 0
    assert told["model_file"].endswith(".npz")
    assert told["model_id"]


def test_it_greets_as_rasa_does(served: Understanding) -> None:
    assert ask(f"{served.url}/")[1].startswith("Hello from Rasa: 3.")
    assert ask(f"{served.url}/version")[1]["version"].startswith("3.")


@pytest.mark.parametrize(
    ("path", "body", "method", "status"),
    [
        ("/model/parse", b"", "POST", 400),
        ("/model/parse", b"{", "POST", 400),
        ("/model/parse", b"\xff\xfe", "POST", 400),
        ("/model/parse", b'{"message":"hi"}', "POST", 400),
        ("/model/parse", b'{"text":null}', "POST", 400),
        ("/model/parse", b"[" * 100_000, "POST", 400),
        ("/model/parse", b'{"text":"' + b"x" * 300_000 + b'"}', "POST", 413),
        ("/model/parse?emulation_mode=LUIS", b'{"text":"hi"}', "POST", 400),
        ("/model/parse", None, "GET", 405),
        ("/model/train", b"{}", "POST", 404),
    ],
)
def test_what_is_wrong_is_told_in_rasas_shape(
    served: Understanding, path: str, body: bytes | None, method: str, status: int
) -> None:
    code, told = ask(served.url + path, body, method)
    assert code == told["code"] == status
    assert told["status"] == "failure"
    assert told["message"]
    assert set(told) == {"version", "status", "message", "reason", "details", "help", "code"}


def test_a_taken_port_is_told(served: Understanding, tmp_path: Path) -> None:
    port = served.url.rpartition(":")[2]
    done = isoko("nlu", "serve", "--port", port, env=environment(tmp_path / "shop.db"))
    assert done.returncode == 1
    assert "--port" in done.stderr


def test_a_shop_asks_rasa_and_goes_on_without_it(tmp_path: Path) -> None:
    text = "how much are the coffee beans"
    with rasa_in_a_thread() as rasa:
        rasa.will(ranks(("thanks", 0.9)))
        with Chat(environment(tmp_path / "shop.db", ISOKO_NLU=rasa.address)) as chat:
            assert chat.say("u1", text)["intent"] == "thanks", "Rasa's word counts"
            assert {"text": text} in rasa.asked
            rasa.will(responds(500, b""))
            answer = chat.say("u1", text)
            assert (answer["intent"], answer["language"]) == ("ask_price", "en")
            assert "12" in answer["replies"][0]["text"]


def test_a_rasa_that_is_not_there_delays_nobody_for_long(tmp_path: Path) -> None:
    with Chat(environment(tmp_path / "shop.db", ISOKO_NLU="rasa+http://127.0.0.1:1")) as chat:
        answers = [chat.say("u1", "how much are the coffee beans")["intent"] for _ in range(6)]
    assert answers == ["ask_price"] * 6


def test_our_own_server_serves_a_shop(served: Understanding, tmp_path: Path) -> None:
    with Chat(environment(tmp_path / "shop.db", ISOKO_NLU=f"rasa+{served.url}")) as chat:
        assert chat.say("u1", "two bags of coffee beans please")["cart"] == [
            {"sku": "coffee-beans-500g", "quantity": 2}
        ]
        assert chat.say("u1", "what's in my cart?")["intent"] == "show_cart"


async def test_the_metrics_say_whether_rasa_is_asked(tmp_path: Path) -> None:
    settings = read_settings(
        {"ISOKO_DATABASE_URL": f"sqlite:///{tmp_path}/shop.db", "ISOKO_NLU": "rasa+http://127.0.0.1:1"}
    )
    async with Parts.opened(settings) as parts:
        assert b"isoko_rasa_asked 1.0" in parts.metrics.written()
        for number in range(4):
            text = "how much are the coffee beans"
            await parts.intake.receive(Update(channel="console", id=str(number), sender="u1", text=text))
        written = parts.metrics.written()
    assert b"isoko_rasa_asked 0.0" in written
    assert b'isoko_rasa_questions_total{outcome="failed"} 3.0' in written
    assert b'isoko_rasa_questions_total{outcome="skipped"} 1.0' in written


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:5005", "rasa+http://", "rasa+http://geheim..net:5005", "rasa+ftp://geheim", "rasa"]
)
def test_an_address_that_cannot_be_used_is_told_without_its_secrets(tmp_path: Path, address: str) -> None:
    done = isoko("chat", "--json", env=environment(tmp_path / "shop.db", ISOKO_NLU=address))
    assert done.returncode == 1
    assert "ISOKO_NLU" in done.stderr
    assert "Traceback" not in done.stderr
    assert "geheim" not in done.stderr
