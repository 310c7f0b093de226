"""Kill -9 at any moment of a conversation: nothing confirmed is lost, nothing doubled, the conversation goes on."""

import json
import random
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from tests.shop.processes import Chat, environment, listed

TALK = [
    "有没有咖啡豆？多少钱？",
    "来两包",
    "结账",
    "王伟",
    "13800138000",
    "四川省成都市武侯区人民南路四段1号",
    "好的",
    "我的订单到哪了",
]


def _line(position: int) -> bytes:
    return json.dumps({"user": "u1", "text": TALK[position], "id": f"m{position}", "locale": "zh-CN"}).encode()


def _talk_until_killed(env: dict[str, str], start: int, seed: int) -> tuple[int, list[dict]]:
    """Speaks on from line `start`, is killed at a random moment, and tells how far the answers came."""
    answers = []
    moment = random.Random(seed).uniform(0.0, 0.12)
    with Chat(env) as chat:
        chat.send(_line(start))
        first = chat.read()
        if first is None:
            return start, answers
        answers.append(first)
        killer = threading.Timer(moment, chat.kill)
        killer.start()
        position = start + 1
        while position < len(TALK):
            try:
                chat.send(_line(position))
            except BrokenPipeError:
                break
            answer = chat.read()
            if answer is None:
                break
            answers.append(answer)
            position += 1
        killer.join()
        return position, answers


@pytest.mark.timeout(240)
@pytest.mark.parametrize("seed", range(4))
def test_a_killed_conversation_goes_on_where_it_was(tmp_path: Path, seed: int) -> None:
    database = tmp_path / "shop.db"
    env = environment(database)
    position, confirmed, runs = 0, [], 0
    while position < len(TALK):
        runs += 1
        assert runs < 20
        # The last answered line comes once more: whoever saw no answer before the kill sends again.
        position, answers = _talk_until_killed(env, max(0, position - 1), seed * 100 + runs)
        confirmed += answers
    placed = {answer["order"] for answer in confirmed if answer["order"]}
    orders = listed("orders", env)
    assert [order["number"] for order in orders] == list(placed)
    assert orders[0]["lines"][0]["quantity"] == 2
    stock = {line["sku"]: line for line in listed("stock", env)}
    assert stock["coffee-beans-500g"]["free"] == 19_998
    assert len(listed("notices", env)) == 1
    with sqlite3.connect(database) as conn:
        turns = conn.execute("SELECT update_id, number FROM turn ORDER BY number").fetchall()
    assert turns == [(f"m{n}", n + 1) for n in range(len(TALK))]


def test_the_same_update_five_times_is_one_message_with_one_answer(tmp_path: Path) -> None:
    env = environment(tmp_path / "shop.db")
    with Chat(env) as chat:
        chat.say("u1", "two bags of coffee beans please", id="a")
        answers = [chat.say("u1", "one more bag of coffee beans", id="b") for _ in range(5)]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["cart"] == [{"sku": "coffee-beans-500g", "quantity": 3}]
    with sqlite3.connect(tmp_path / "shop.db") as conn:
        assert conn.execute("SELECT count(*) FROM turn").fetchone() == (2,)


def test_an_ended_input_ends_the_chat(tmp_path: Path) -> None:
    started = time.monotonic()
    with Chat(environment(tmp_path / "shop.db")) as chat:
        assert chat.say("u1", "hello")["handled_by"] == "bot"
    assert time.monotonic() > started
