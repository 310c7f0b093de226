"""Two processes of the shop on one PostgreSQL and one Redis: one truth, whichever process one talks to."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import websockets

from tests.servers import PostgreSQL, RedisServer
from tests.shop.processes import Shop, environment, listed

TALK = ["two bags of coffee beans", "checkout", "Ann Lee", "+14155550132", "12 Main Street, Oakland, USA", "yes"]


@pytest.fixture
def env(tmp_path: Path, postgresql_server: PostgreSQL, redis_server: RedisServer) -> Iterator[dict[str, str]]:
    name = postgresql_server.create()
    url = postgresql_server.url(name)
    yield environment(tmp_path / "unused.db", ISOKO_DATABASE_URL=url, ISOKO_REDIS_URL=redis_server.url)
    postgresql_server.drop(name)


class Page:
    """A shopper's open page, by the web chat's own protocol."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self.token = ""

    async def hello(self, token: str | None) -> dict[str, Any]:
        await self._socket.send(json.dumps({"type": "hello", "token": token, "locale": "en-US", "after": 0}))
        welcome = await self.frame("welcome")
        self.token = welcome["token"]
        return welcome

    async def frame(self, kind: str, id: str | None = None) -> dict[str, Any]:
        while True:
            frame: dict[str, Any] = json.loads(await self._socket.recv())
            assert frame["type"] != "error", frame
            if frame["type"] == kind and frame.get("id") == id:
                return frame

    async def say(self, id: str, text: str) -> dict[str, Any]:
        await self._socket.send(json.dumps({"type": "message", "id": id, "text": text}))
        return await self.frame("answer", id)


def line(shop: Shop) -> websockets.connect:
    return websockets.connect(f"{shop.url.replace('http', 'ws')}/channels/webchat")


@pytest.mark.timeout(120)
async def test_a_conversation_goes_on_in_another_process(env: dict[str, str]) -> None:
    first, second = Shop(env), Shop(env)
    await asyncio.to_thread(first.wait_until_open)
    await asyncio.to_thread(second.wait_until_open)
    try:
        async with line(first) as one, line(second) as other:
            page, same = Page(one), Page(other)
            await page.hello(None)
            await same.hello(page.token)
            # The lines of one conversation go to the processes in turn.
            for number, text in enumerate(TALK):
                answer = await (page if number % 2 else same).say(f"m{number}", text)
            again = await page.say(f"m{len(TALK) - 1}", TALK[-1])
            assert again["turn"] == answer["turn"]
            assert again["replies"] == answer["replies"]
    finally:
        await asyncio.to_thread(first.stop)
        await asyncio.to_thread(second.stop)
    orders = await asyncio.to_thread(listed, "orders", env)
    assert [order["lines"][0]["quantity"] for order in orders] == [2]
    stock = await asyncio.to_thread(listed, "stock", env)
    assert next(row for row in stock if row["sku"] == "coffee-beans-500g")["free"] == 19_998
