"""The commands as programs rely on them: JSON and nothing else on standard output, clear errors, exit codes."""

import json
from pathlib import Path

import pytest

from tests.shop.processes import PROJECT, Chat, environment, isoko, listed

FIELDS = ["user", "replies", "language", "intent", "confidence", "entities", "asks", "cart", "order", "handled_by"]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(tmp_path / "shop.db")


def test_a_line_in_is_a_line_out_with_the_promised_fields(env: dict[str, str]) -> None:
    with Chat(env) as chat:
        answer = chat.say("u1", "有没有咖啡豆？多少钱？", locale="zh-CN")
        assert list(answer) == FIELDS
        assert answer["language"] == "zh"
        assert "¥86.00" in answer["replies"][0]["text"]
        assert answer["entities"] == [{"name": "product", "value": "coffee-beans-500g"}]
        assert set(answer["replies"][0]) == {"text", "buttons", "image"}
        pressed = chat.press("u1", answer["replies"][0]["buttons"][0]["press"])
        assert pressed["cart"] == [{"sku": "coffee-beans-500g", "quantity": 1}]


@pytest.mark.parametrize(
    "line",
    [
        b"hello",
        b"{}",
        b"[]",
        b"null",
        b'{"user":"u1"}',
        b'{"user":"","text":"hi"}',
        b'{"user":"u1","text":"a","press":"b"}',
        b'{"user":7,"text":"hi"}',
        b'{"user":"u1","text":"hi","media":"smell"}',
        b'{"user":"u1","text":"\xff\xfe"}',
        b'{"user":"u\\u00001","text":"hi"}',
        b'{"user":"u1","text":"hi","id":""}',
        b'{"user":"' + b"u" * 200 + b'","text":"hi"}',
        b'{"user":"u1","text":"' + b"x" * 1_100_000 + b'"}',
    ],
)
def test_a_bad_line_is_told_and_the_stream_goes_on(env: dict[str, str], line: bytes) -> None:
    with Chat(env) as chat:
        chat.send(line)
        answer = chat.read()
        assert answer is not None
        assert list(answer) == ["error"]
        assert chat.say("u1", "hello")["replies"]


def test_listings_of_a_new_shop(env: dict[str, str]) -> None:
    assert listed("orders", env) == []
    assert listed("notices", env) == []
    assert listed("conversations", env) == []
    stock = {line.pop("sku"): line for line in listed("stock", env)}
    assert stock["tea-black-100g"] == {
        "on_hand": 20_000,
        "reserved": 0,
        "committed": 0,
        "allotted": 0,
        "free": 20_000,
    }
    assert {"tour-gorilla-trek", "tour-kivu-coffee"} < set(stock)


def test_an_order_agrees_over_all_listings(env: dict[str, str]) -> None:
    talk = ["two bags of coffee beans", "checkout", "Ann Lee", "+14155550132", "12 Main Street, Oakland, USA"]
    with Chat(env) as chat:
        for text in talk:
            answer = chat.say("u1", text)
        assert answer["asks"] == "confirm"
        number = chat.say("u1", "yes")["order"]
    order = listed("orders", env)[0]
    assert (order["number"], order["status"], order["currency"]) == (number, "placed", "USD")
    assert order["lines"] == [
        {"sku": "coffee-beans-500g", "quantity": 2, "unit_price_minor": 1200, "total_minor": 2400, "date": None}
    ]
    assert order["total_minor"] == 2400 + order["shipping_minor"]
    stock = next(line for line in listed("stock", env) if line["sku"] == "coffee-beans-500g")
    assert (stock["on_hand"], stock["committed"], stock["free"]) == (20_000, 2, 19_998)
    notice = listed("notices", env)[0]
    assert (notice["order"], notice["amount_minor"], notice["currency"]) == (number, 800, "USD")
    assert notice["status"] == "queued"
    assert number in notice["body"]
    assert notice["segments"] >= 1
    assert isoko("orders", "move", number, "packed", env=env).returncode == 0
    assert listed("orders", env)[0]["status"] == "packed"
    refused = isoko("orders", "cancel", number, env=env)
    assert refused.returncode == 1
    assert number in refused.stderr


def test_check_names_file_and_line(env: dict[str, str], tmp_path: Path) -> None:
    assert isoko("check", env=env).returncode == 0
    bad = tmp_path / "bad"
    bad.mkdir()
    for name in ("shop.yml", "catalogue.yml", "sources.yml"):
        source = PROJECT / "examples" / "minimal" / name
        if source.exists():
            (bad / name).write_text(source.read_text().replace("price:", "prize:"))
    done = isoko("check", str(bad), env=env)
    assert done.returncode == 1
    assert "catalogue.yml:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_import_is_safe_to_repeat(env: dict[str, str]) -> None:
    before = listed("stock", env)
    again = isoko("import", env=env)
    assert (again.returncode, again.stdout) == (0, "Nothing has changed.\n")
    assert listed("stock", env) == before


def test_settings_that_cannot_be_used_are_all_named_at_once(tmp_path: Path) -> None:
    env = environment(tmp_path / "x.db", ISOKO_PORT="http", ISOKO_SHOP="/nowhere", ISOKO_TELEGRAM_API="ftp://x")
    done = isoko("orders", "list", env=env)
    assert done.returncode == 1
    for name in ("ISOKO_PORT", "ISOKO_SHOP", "ISOKO_TELEGRAM_API"):
        assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_out_of_reach_is_told_in_a_sentence(tmp_path: Path) -> None:
    env = environment(tmp_path / "x.db", ISOKO_DATABASE_URL="postgresql://isoko:geheim@127.0.0.1:1/isoko")
    done = isoko("orders", "list", env=env)
    assert done.returncode == 1
    assert "ISOKO_DATABASE_URL" in done.stderr
    assert "geheim" not in done.stderr
    assert "Traceback" not in done.stderr


def test_nlu_test_trains_on_any_file(env: dict[str, str], tmp_path: Path) -> None:
    examples = {
        "hot": ["it is hot", "so hot today", "what a heat", "hot hot hot", "the heat is on", "hot weather again"],
        "cold": ["it is cold", "so cold today", "freezing here", "cold cold cold", "the cold is back", "cold again"],
    }
    for name in ("a.yml", "b.yml"):
        blocks = [f"- intent: {i}\n  examples: |\n" + "".join(f"    - {t}\n" for t in ts) for i, ts in examples.items()]
        (tmp_path / name).write_text('version: "3.1"\nnlu:\n' + "".join(blocks))
    done = isoko(
        "nlu", "test", "--train", str(tmp_path / "a.yml"), "--test", str(tmp_path / "b.yml"), "--json", env=env
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert list(result) == ["n", "accuracy", "macro_f1", "micros_per_message"]
    assert result["n"] == 12
