"""The worker over a real outbox, with senders that do as they are told and a clock that moves when it is told."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, text

from bot.notices.sending import SendError
from bot.notices.worker import LEASE, TOPIC, OutboxWorker, Pace
from storage import outbox
from storage.bus import LocalBus
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.outbox import Entry, Leased
from storage.rules.outbox import MOST_ATTEMPTS

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


class ShakyDatabase(Database):
    """A database that is away for so many writes."""

    away = 0

    async def write(self, fn: Callable[[Connection], Any]) -> Any:
        if self.away:
            self.away -= 1
            raise DatabaseUnavailable
        return await super().write(fn)


class Teller:
    """A sender that keeps what it was given, fails as told, and can be held up at an entry."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.tried: list[str] = []
        self.errors: dict[str, list[Exception]] = {}
        self.gates: dict[str, asyncio.Event] = {}

    async def send(self, entry: Leased) -> None:
        self.tried.append(entry.key)
        if entry.key in self.gates:
            await self.gates[entry.key].wait()
        if self.errors.get(entry.key):
            raise self.errors[entry.key].pop(0)
        self.sent.append(entry.key)


class Rig:
    """A worker with all that it stands on."""

    def __init__(self, folder: Path) -> None:
        self.database = ShakyDatabase(f"sqlite:///{folder / 'shop.db'}")
        self.database.migrate()
        self.bus = LocalBus()
        self.teller = Teller()
        self.now = NOON
        self.workers: list[OutboxWorker] = []

    async def start(self) -> None:
        random = Random(1)
        worker = OutboxWorker(self.database, self.bus, {"t": self.teller}, clock=lambda: self.now, random=random)
        self.workers.append(worker)
        await worker.start()

    async def put(self, *keys: str, kind: str = "t", chat: str | None = None, **more: Any) -> None:
        def write(conn: Connection) -> None:
            for key in keys:
                outbox.add(conn, Entry(kind=kind, key=key, payload={"text": key}, ordering_key=chat, **more), self.now)

        self.database.write_now(write)
        await self.bus.publish(TOPIC, "t")

    async def later(self, **span: float) -> None:
        self.now += dt.timedelta(**span)
        await self.bus.publish(TOPIC, "t")

    def row(self, key: str) -> Any:
        return self.database.read_now(
            lambda conn: conn.execute(text("SELECT * FROM outbox WHERE key = :key"), {"key": key}).one()
        )

    async def until(self, holds: Callable[[], bool]) -> None:
        while not holds():  # noqa: ASYNC110 - what is waited for knows nothing of us
            await asyncio.sleep(0.005)

    async def until_status(self, key: str, status: str) -> None:
        await self.until(lambda: self.row(key).status == status)


@asynccontextmanager
async def rig(folder: Path, workers: int = 1) -> AsyncIterator[Rig]:
    running = Rig(folder)
    for _ in range(workers):
        await running.start()
    try:
        yield running
    finally:
        for gate in running.teller.gates.values():
            gate.set()
        for worker in running.workers:
            await worker.stop()
        await running.database.close()


async def test_what_waits_is_sent_once_and_its_words_are_deleted(tmp_path: Path) -> None:
    async with rig(tmp_path, workers=2) as running:
        keys = [f"k{number}" for number in range(20)]
        await running.put(*keys)
        for key in keys:
            await running.until_status(key, "sent")
        assert sorted(running.teller.tried) == sorted(keys)
        assert running.row("k0").payload is None


async def test_a_chat_keeps_its_order_and_holds_up_no_other(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.gates["a1"] = asyncio.Event()
        await running.put("a1", "a2", chat="a")
        await running.put("b1", "b2", chat="b")
        await running.until(lambda: running.teller.sent == ["b1", "b2"])
        assert "a2" not in running.teller.tried
        running.teller.gates["a1"].set()
        await running.until_status("a2", "sent")
        assert running.teller.sent == ["b1", "b2", "a1", "a2"]


async def test_a_failure_is_tried_again_later_and_what_follows_waits(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.errors["a1"] = [SendError("no line", retryable=True)]
        await running.put("a1", "a2", chat="a")
        await running.until_status("a1", "queued")
        await running.until(lambda: running.row("a1").attempts == 1)
        await running.until_status("a1", "queued")
        assert running.row("a1").last_error == "no line"
        await running.later(milliseconds=1)
        assert running.teller.sent == []
        await running.later(seconds=3)
        await running.until_status("a2", "sent")
        assert running.teller.sent == ["a1", "a2"]


async def test_what_the_platform_asks_to_wait_is_waited(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.errors["a1"] = [SendError("slowly", retryable=True, retry_after_s=50)]
        await running.put("a1")
        await running.until(lambda: running.row("a1").last_error is not None)
        await running.later(seconds=49)
        await running.put("after")
        await running.until_status("after", "sent")
        assert running.teller.sent == ["after"]
        await running.later(seconds=1)
        await running.until_status("a1", "sent")


async def test_the_hopeless_is_given_up_and_the_next_goes(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.errors["a1"] = [SendError("blocked", retryable=False)]
        await running.put("a1", "a2", chat="a")
        await running.until_status("a2", "sent")
        assert (running.row("a1").status, running.row("a1").payload) == ("failed", None)


async def test_often_enough_is_enough(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.errors["a1"] = [SendError("no line", retryable=True)] * (MOST_ATTEMPTS + 1)
        await running.put("a1")
        for attempt in range(1, MOST_ATTEMPTS + 1):
            await running.until(lambda attempt=attempt: len(running.teller.tried) == attempt)
            await running.until(lambda: running.row("a1").status != "leased")
            await running.later(hours=1)
        assert running.row("a1").status == "failed"


async def test_a_database_that_comes_back_finds_the_worker_at_work(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.database.away = 2
        await running.put("a1")
        while not running.teller.sent:
            await running.later(milliseconds=1)
            await asyncio.sleep(0.005)
        await running.until_status("a1", "sent")
        assert running.teller.sent == ["a1"]


async def test_a_fault_in_a_sender_stops_nothing_and_its_entry_comes_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with rig(tmp_path) as running:
        running.teller.errors["a1"] = [ZeroDivisionError()]
        await running.put("a1", "b1")
        await running.until_status("b1", "sent")
        await running.until(lambda: "met a fault" in caplog.text)
        assert running.row("a1").status == "leased"
        await running.later(seconds=LEASE.total_seconds())
        await running.until_status("a1", "sent")


async def test_kinds_without_a_sender_and_what_is_not_due_wait(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        await running.put("n1", kind="notice")
        await running.put("soon", not_before=NOON + dt.timedelta(minutes=1))
        await running.put("a1")
        await running.until_status("a1", "sent")
        assert running.row("n1").status == running.row("soon").status == "queued"
        await running.later(minutes=1)
        await running.until_status("soon", "sent")


async def test_what_came_too_late_is_not_sent(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        await running.put("stale", expires_at=NOON)
        await running.until_status("stale", "expired")
        assert running.teller.tried == []


async def test_stopping_finishes_what_is_under_way_and_takes_nothing_more(tmp_path: Path) -> None:
    async with rig(tmp_path) as running:
        running.teller.gates["a1"] = asyncio.Event()
        await running.put("a1", "a2", chat="a")
        await running.until(lambda: running.teller.tried == ["a1"])
        stopping = asyncio.create_task(running.workers[0].stop())
        await asyncio.sleep(0)
        running.teller.gates["a1"].set()
        await stopping
        assert (running.row("a1").status, running.row("a2").status) == ("sent", "queued")


def test_a_pace_lets_a_few_go_at_once_and_then_spreads_them() -> None:
    pace = Pace(10)
    waits = [pace.wait_s(100.0) for _ in range(31)]
    assert waits[:11] == [0.0] * 11
    assert waits[-1] == pytest.approx(2.0)
    assert pace.wait_s(200.0) == 0.0
