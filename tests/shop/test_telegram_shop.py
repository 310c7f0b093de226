"""The whole shop in Telegram: `isoko serve` as a process, the emulator in the place of Telegram, all over real HTTP."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.channels.telegram_webhook import PATH, secret_of
from tests.bot.telegram_world import CHAT, TOKEN, Emulator, emulated, message, tap, until
from tests.shop.processes import Shop, environment, listed

PERSON_CHAT = CHAT


@asynccontextmanager
async def telegram_shop(folder: Path, *, by_webhook: bool) -> AsyncIterator[tuple[Shop, Emulator, dict[str, str]]]:
    async with emulated() as emulator:
        env = environment(folder / "shop.db", ISOKO_TELEGRAM_TOKEN=TOKEN, ISOKO_TELEGRAM_API=emulator.base)
        if by_webhook:
            # Nobody calls that address: the tests are Telegram and post the updates themselves.
            env["ISOKO_PUBLIC_URL"] = "https://shop.example"
        shop = Shop(env)
        await asyncio.to_thread(shop.wait_until_open)
        try:
            yield shop, emulator, env
        finally:
            code, _, err = await asyncio.to_thread(shop.stop)
            assert code in (0, -15)
            assert "Traceback" not in err
            assert TOKEN not in err


class Telegram:
    """Posts updates to the webhook, as Telegram does, and reads the answers in the responses."""

    def __init__(self, client: httpx.AsyncClient, shop: Shop) -> None:
        self._client = client
        self._url = shop.url + PATH
        self._update = 0

    async def post(self, body: bytes) -> httpx.Response:
        headers = {"x-telegram-bot-api-secret-token": secret_of(TOKEN), "content-type": "application/json"}
        return await self._client.post(self._url, content=body, headers=headers)

    async def update(self, what: dict[str, Any], number: int | None = None) -> dict[str, Any]:
        self._update += 1
        body = json.dumps({"update_id": number or self._update, **what}).encode()
        response = await self.post(body)
        assert response.status_code == 200
        return response.json() if response.content else {}

    async def say(self, text: str) -> dict[str, Any]:
        return await self.update(message(text, chat=PERSON_CHAT))


@pytest.mark.timeout(120)
async def test_an_order_by_webhook_in_french_with_buttons(tmp_path: Path) -> None:
    async with telegram_shop(tmp_path, by_webhook=True) as (shop, _, env), httpx.AsyncClient(timeout=30) as client:
        telegram = Telegram(client, shop)
        await telegram.say("je voudrais deux paquets de café en grains")
        answer = await telegram.say("je commande")
        assert answer["method"] == "sendMessage"
        assert answer["chat_id"] == PERSON_CHAT
        for text in ("Jean Dupont & fils", "06 12 34 56 78", "12 rue de la Paix, Paris, France"):
            answer = await telegram.say(text)
        assert "Jean Dupont &amp; fils" in answer["text"]
        keyboard = answer["reply_markup"]["inline_keyboard"]
        confirm = keyboard[0][0]["callback_data"]
        placed = await telegram.update(tap(confirm), number=900)
        again = await telegram.update(tap(confirm), number=900)
        assert placed == again
        orders = await asyncio.to_thread(listed, "orders", env)
        assert len(orders) == 1
        assert orders[0]["number"] in placed["text"]
        assert orders[0]["currency"] == "EUR"
        stock = await asyncio.to_thread(listed, "stock", env)
        assert next(line for line in stock if line["sku"] == "coffee-beans-500g")["committed"] == 2


@pytest.mark.timeout(120)
async def test_a_greeting_with_its_picture_arrives_by_polling(tmp_path: Path) -> None:
    async with telegram_shop(tmp_path, by_webhook=False) as (_, emulator, _env):
        await emulator.enqueue_update(message("/start", chat=PERSON_CHAT), token=TOKEN)
        await until(lambda: any(call.method == "sendPhoto" for call in emulator.calls))
        photo = next(call for call in emulator.calls if call.method == "sendPhoto")
        assert photo.files == 1
        assert "Muraho" in photo.fields["caption"]
        await emulator.enqueue_update(message(None, chat=PERSON_CHAT, voice={"file_id": "v"}), token=TOKEN)
        await until(lambda: len(emulator.texts(PERSON_CHAT)) >= 2)


@pytest.mark.timeout(180)
async def test_ten_thousand_malformed_bodies_are_refused_and_memory_stays_flat(tmp_path: Path) -> None:
    async with telegram_shop(tmp_path, by_webhook=True) as (shop, _, _env), httpx.AsyncClient(timeout=30) as client:
        telegram = Telegram(client, shop)
        for body in malformed(2_000, seed=1):
            assert 400 <= (await telegram.post(body)).status_code < 500
        before = shop.memory_kib()
        for body in malformed(8_000, seed=2):
            assert 400 <= (await telegram.post(body)).status_code < 500
        assert shop.memory_kib() - before < 8 * 1024
        assert (await telegram.say("thank you"))["text"]


def malformed(count: int, seed: int) -> list[bytes]:
    """Bodies that are no update: cut short, of wrong types, of no JSON, of no UTF-8."""
    chance = random.Random(seed)
    good = json.dumps({"update_id": 1, **message("hello")}).encode()
    shapes = (
        lambda: good[: chance.randrange(1, len(good) - 1)],
        lambda: chance.randbytes(chance.randrange(1, 200)),
        lambda: json.dumps(chance.choice([None, 7, "x", [], [1], {"update_id": "x"}, {"update_id": 1.5}])).encode(),
        lambda: good.replace(b'"update_id": 1', b'"update_id": ' + chance.choice([b'"1"', b"[]", b"{}", b"1e400"])),
        lambda: good.replace(b'"text": "hello"', b'"text": ' + chance.choice([b"7", b"[]", b'{"a":1}', b'"\xff"'])),
        lambda: b"[" * chance.randrange(1, 2_000),
        lambda: b"",
    )
    return [chance.choice(shapes)() for _ in range(count)]
