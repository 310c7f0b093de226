"""A Telegram to test against: the emulator and the webhook on real sockets, and an intake that answers by a table."""

import asyncio
import datetime as dt
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import httpx
import uvicorn
from aiohttp import web
from lo_bot_api_emulator import ApiRefusal, LoBotApiEmulator
from msgspec import Struct

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_delivery import deliverer
from bot.channels.telegram_webhook import PATH
from bot.intake import NotNow
from bot.message import Answer, Button, Reply, Update
from bot.notices.worker import OutboxWorker
from bot.opening import utc_now
from storage import outbox
from storage.bus import LocalBus
from storage.database import Database

TOKEN = "42:TEST"  # noqa: S105 - the emulator takes any
CHAT = 700
MEDIA = Path(__file__).parents[2] / "examples" / "rwanda" / "media"


class Call(Struct, frozen=True):
    """What the bot asked the Bot API server for."""

    method: str
    fields: dict[str, Any]
    files: int

    @property
    def keyboard(self) -> list[list[dict[str, str]]]:
        rows: list[list[dict[str, str]]] = json.loads(self.fields["reply_markup"])["inline_keyboard"]
        return rows


class Emulator(LoBotApiEmulator):
    """The emulator, remembering what was sent to whom, and refusing when told to."""

    def __init__(self) -> None:
        super().__init__(allow_insecure_loopback_webhooks=True)
        self.calls: list[Call] = []
        self.refusals: list[ApiRefusal | None] = []
        self.base = ""

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        if method.startswith("send") and self.refusals and (refusal := self.refusals.pop(0)):
            raise refusal
        result = super().validate(method, fields, uploads)
        self.calls.append(Call(method, dict(fields), len(uploads)))
        return result

    def sent(self) -> list[Call]:
        return [call for call in self.calls if call.method.startswith("send")]

    def texts(self, chat: int = CHAT) -> list[str]:
        return [
            call.fields.get("text") or call.fields.get("caption", "")
            for call in self.sent()
            if call.fields["chat_id"] == str(chat)
        ]


class TableIntake:
    """Answers as the real intake does, once for each update, with the outbox entries in the same write."""

    def __init__(self, database: Database, *, by_webhook: bool) -> None:
        self.updates: list[Update] = []
        self.refusals = 0
        self.answers: dict[str, tuple[Reply, ...]] = {}
        self._database = database
        self._deliver = deliverer(by_webhook=by_webhook)
        self._answered: dict[tuple[str, str], Answer] = {}
        self._turn = asyncio.Lock()

    async def receive(self, update: Update) -> Answer:
        if self.refusals:
            self.refusals -= 1
            raise NotNow
        if update.text == "poison":
            raise ZeroDivisionError
        key = (update.sender, update.id)
        async with self._turn:
            if key not in self._answered:
                self.updates.append(update)
                said = update.press or update.text or update.media or ""
                replies = self.answers.get(said, (Reply(f"echo {said}", (Button("Again", "again"),)),))
                answer = Answer(turn=len(self.updates), replies=replies, language="en")
                entries = self._deliver(update, answer)
                await self._database.write(lambda conn: [outbox.add(conn, entry, utc_now()) for entry in entries])
                self._answered[key] = answer
        return self._answered[key]


def message(text: str | None = "hello", *, chat: int = CHAT, kind: str = "private", **more: Any) -> dict[str, Any]:
    """A message as Telegram sends it."""
    person = {"id": chat, "is_bot": False, "first_name": "Ange", "language_code": "fr"}
    said = {} if text is None else {"text": text}
    return {
        "message": {
            "message_id": 5,
            "date": 1_790_000_000,
            "chat": {"id": chat, "type": kind, "first_name": "Ange"},
            "from": person,
            **said,
            **more,
        }
    }


def tap(data: str, keyboard: Sequence[Sequence[dict[str, str]]] = ()) -> dict[str, Any]:
    """A button's press as Telegram sends it."""
    below = message("earlier", reply_markup={"inline_keyboard": keyboard})["message"]
    return {"callback_query": {"id": "q1", "from": below["from"], "chat_instance": "c", "message": below, "data": data}}


class World:
    """All of it, running."""

    def __init__(self, emulator: Emulator, database: Database, intake: TableIntake, channel: TelegramChannel) -> None:
        self.emulator = emulator
        self.database = database
        self.intake = intake
        self.channel = channel
        self.webhook = ""

    async def undelivered(self) -> int:
        async with httpx.AsyncClient() as client:
            info = await client.post(f"{self.emulator.base}/bot{TOKEN}/getWebhookInfo")
        count: int = info.json()["result"]["pending_update_count"]
        return count

    async def write_to_bot(self, update: dict[str, Any]) -> None:
        await self.emulator.enqueue_update(update, token=TOKEN)


async def until(holds: Callable[[], bool]) -> None:
    """Waits for what another task does; the test's own time-out ends a wait in vain."""
    while not holds():  # noqa: ASYNC110 - what is waited for knows nothing of us
        await asyncio.sleep(0.005)


async def until_sent(database: Database) -> None:
    """Waits until nothing is queued any more."""
    never = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)

    class Peek(Exception):
        pass

    def waiting(conn: Any) -> None:
        # Looks by leasing, and takes it back.
        if not outbox.lease(conn, ["telegram"], 1, never, never):
            return
        raise Peek

    while True:
        try:
            await database.write(waiting)
        except Peek:
            await asyncio.sleep(0.01)
        else:
            return


@asynccontextmanager
async def serving(app: Any) -> AsyncIterator[str]:
    """Runs an ASGI application on a real socket."""
    # With the protocol named, or asyncio leaves Nagle's algorithm on and each response takes 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_level="warning"))
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await until(lambda: server.started)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task


@asynccontextmanager
async def emulated() -> AsyncIterator[Emulator]:
    """Runs the emulator on a real socket."""
    emulator = Emulator()
    runner = web.AppRunner(emulator.app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0]
    emulator.base = f"http://{host}:{port}"
    try:
        yield emulator
    finally:
        await runner.cleanup()


@asynccontextmanager
async def world(folder: Path, *, by_webhook: bool, media: Path = MEDIA) -> AsyncIterator[World]:
    """Runs the channel with its worker against the emulator."""
    database = Database(f"sqlite:///{folder / 'shop.db'}")
    database.migrate()
    bus = LocalBus()
    intake = TableIntake(database, by_webhook=by_webhook)
    late: list[Callable[..., Awaitable[None]]] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        assert scope["path"] == PATH
        await late[0](scope, receive, send)

    async with emulated() as emulator, serving(app) as base:
        channel = TelegramChannel(
            TOKEN,
            intake,
            database,
            bus,
            media_dir=media,
            api_base=emulator.base,
            webhook_url=base + PATH if by_webhook else None,
        )
        late.append(channel.asgi)
        worker = OutboxWorker(database, bus, {"telegram": channel}, clock=utc_now, random=Random(7))
        await worker.start()
        await channel.start()
        running = World(emulator, database, intake, channel)
        running.webhook = base + PATH
        ready = "setWebhook" if by_webhook else "deleteWebhook"
        await until(lambda: any(call.method == ready for call in emulator.calls))
        try:
            yield running
        finally:
            await worker.stop()
            await channel.stop()
            await database.close()
