"""SMS gateways: a file, and a Kannel of wood on a real socket; and the way of a notice from the outbox to either."""

import asyncio
import datetime as dt
import json
import logging
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import Connection, text

from bot.notices.gateways import BadGateway, FileGateway, KannelGateway, NoticeSender, SmsGateway, gateway_from
from bot.notices.sending import SendError
from bot.notices.worker import OutboxWorker
from storage import farmers, outbox
from storage.bus import LocalBus
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.farmers import Notice
from storage.outbox import Entry, Leased
from storage.rules.outbox import MOST_ATTEMPTS

PHONE = "+250788000111"
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


class Kannel:
    """Keeps what `sendsms` was asked, and answers as told."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.answer = (202, "0: Accepted for delivery")
        self.port = 0

    async def sendsms(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        status, said = self.answer
        return web.Response(status=status, text=said)


@asynccontextmanager
async def kannel() -> AsyncIterator[Kannel]:
    served = Kannel()
    app = web.Application()
    app.router.add_get("/cgi-bin/sendsms", served.sendsms)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.port = runner.addresses[0][1]
    try:
        yield served
    finally:
        await runner.cleanup()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


async def test_a_file_gets_a_line_for_each_message_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "sms.jsonl"
    gateway = gateway_from(f"file:{path}")
    assert gateway is not None
    await gateway.send(PHONE, "Murakoze\ncyane")
    await gateway.send(PHONE, "hôtel")
    assert lines(path) == [
        {"to": PHONE, "body": "Murakoze\ncyane", "coding": "gsm7", "segments": 1},
        {"to": PHONE, "body": "hôtel", "coding": "ucs2", "segments": 1},
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_file_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    with pytest.raises(SendError) as caught:
        await FileGateway(tmp_path).send(PHONE, "x")
    assert caught.value.retryable


async def test_kannel_is_told_the_coding(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with kannel() as served:
        gateway = gateway_from(f"kannel+http://isoko:s%40cret@127.0.0.1:{served.port}")
        assert gateway is not None
        await gateway.send(PHONE, "Murakoze & mwirirwe")
        served.answer = (202, "3: Queued for later delivery")
        await gateway.send(PHONE, "hôtel ê ç")
        user = {"username": "isoko", "password": "s@cret", "to": PHONE, "charset": "UTF-8"}
        assert served.asked == [
            {**user, "text": "Murakoze & mwirirwe", "coding": "0"},
            {**user, "text": "hôtel ê ç", "coding": "2"},
        ]
    assert "cret" not in caplog.text


@pytest.mark.parametrize(
    ("status", "said", "retryable"),
    [(403, "Authorization failed for sendsms", True), (503, "5: Temporal failure", True), (400, "no recipient", False)],
)
async def test_what_kannel_refuses(status: int, said: str, retryable: bool) -> None:
    async with kannel() as served:
        served.answer = (status, said)
        with pytest.raises(SendError) as caught:
            await KannelGateway(f"http://127.0.0.1:{served.port}", "isoko", "secret").send(PHONE, "x")
    assert caught.value.retryable is retryable
    assert str(status) in caught.value.reason


async def test_a_kannel_that_is_not_there_is_tried_again_and_its_password_stays_secret() -> None:
    gateway = gateway_from("kannel+http://isoko:secret@127.0.0.1:1")
    assert gateway is not None
    with pytest.raises(SendError) as caught:
        await gateway.send(PHONE, "x")
    assert caught.value.retryable
    assert "secret" not in caught.value.reason


def test_without_a_setting_there_is_no_gateway() -> None:
    assert gateway_from(None) is None
    assert gateway_from("") is None


@pytest.mark.parametrize(
    "setting",
    [
        "file:",
        "smtp://u:secret@host",
        "kannel+http://host",
        "kannel+http://u:secret@host:x",
        "kannel+http://[u:secret@",
    ],
)
def test_a_setting_that_names_no_gateway_is_refused_without_repeating_it(setting: str) -> None:
    with pytest.raises(BadGateway) as caught:
        gateway_from(setting)
    assert "secret" not in str(caught.value)


class Refusing:
    """A gateway that never takes anything."""

    def __init__(self, *, retryable: bool) -> None:
        self._retryable = retryable

    async def send(self, phone: str, body: str) -> None:  # noqa: ARG002 - the port's signature
        raise SendError("refused", retryable=self._retryable)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}", inline=True)
    database.migrate()
    return database


def add_notice(conn: Connection, body: str) -> int:
    """Stores a notice about an order, with the rows that it needs around it, and queues it."""
    conn.execute(text("PRAGMA defer_foreign_keys = ON"))
    conn.execute(
        text("INSERT OR IGNORE INTO producer VALUES ('p1', 'Abahuje', 'rw', :phone, 'Huye', '{}')"), {"phone": PHONE}
    )
    conn.execute(
        text(
            "INSERT OR IGNORE INTO contact (id, pseudonym, language, currency, created_at)"
            " VALUES (1, 'x', 'en', 'USD', 0)"
        )
    )
    conn.execute(
        text("INSERT OR IGNORE INTO conversation VALUES (1, 1, 'console', 'u', 0, 0, 'bot', NULL, 'en', '{}', 0, 0)")
    )
    conn.execute(
        text(
            "INSERT OR IGNORE INTO orders (number, contact_id, conversation_id, pseudonym, currency, goods_minor,"
            " shipping_minor, total_minor, status, accepted, payment_method, placed_at, updated_at, extended)"
            " VALUES ('R1', 1, 1, 'x', 'USD', 0, 0, 0, 'placed', 1, 'cod', 0, 0, 0)"
        )
    )
    notice = Notice(
        producer_id="p1", order_number="R1", lots=("l1",), amount_minor=400, currency="USD", body=body, segments=1
    )
    id = farmers.add_notice(conn, notice, NOW)
    outbox.add(conn, Entry(kind="notice", key=f"n{id}", payload={"notice": id}, ordering_key="producer:p1"), NOW)
    return id


def statuses(database: Database) -> list[str]:
    return [notice.status for notice in database.read_now(farmers.listing_notices)]


async def test_notices_go_from_the_outbox_to_the_gateway_in_their_order(tmp_path: Path, database: Database) -> None:
    path = tmp_path / "sms.jsonl"
    for body in ("one", "two", "three"):
        database.write_now(lambda conn, body=body: add_notice(conn, body))
    sender = NoticeSender(database, FileGateway(path))
    random = Random(1)
    worker = OutboxWorker(database, LocalBus(), {"notice": sender}, clock=lambda: NOW, random=random)
    await worker.start()
    while statuses(database) != ["sent"] * 3:  # noqa: ASYNC110 - what is waited for knows nothing of us
        await asyncio.sleep(0.005)
    await worker.stop()
    assert [(line["to"], line["body"]) for line in lines(path)] == [(PHONE, "one"), (PHONE, "two"), (PHONE, "three")]


async def test_a_notice_that_was_sent_is_not_sent_again(tmp_path: Path, database: Database) -> None:
    path = tmp_path / "sms.jsonl"
    id = database.write_now(lambda conn: add_notice(conn, "one"))
    sender = NoticeSender(database, FileGateway(path))
    for _ in range(2):
        await sender.send(Leased(1, "notice", "n", None, {"notice": id}, 1))
    assert len(lines(path)) == 1


@pytest.mark.parametrize(
    ("gateway", "attempts", "status"),
    [
        (Refusing(retryable=True), 1, "queued"),
        (Refusing(retryable=True), MOST_ATTEMPTS, "failed"),
        (Refusing(retryable=False), 1, "failed"),
    ],
)
async def test_a_notice_says_what_became_of_it(
    database: Database, gateway: SmsGateway, attempts: int, status: str
) -> None:
    id = database.write_now(lambda conn: add_notice(conn, "one"))
    with pytest.raises(SendError):
        await NoticeSender(database, gateway).send(Leased(1, "notice", "n", None, {"notice": id}, attempts))
    assert statuses(database) == [status]


@pytest.mark.parametrize("payload", [{}, {"notice": "x"}, {"notice": 999}])
async def test_an_entry_that_names_no_notice_is_given_up(database: Database, payload: dict[str, Any]) -> None:
    with pytest.raises(SendError) as caught:
        await NoticeSender(database, Refusing(retryable=True)).send(Leased(1, "notice", "n", None, payload, 1))
    assert not caught.value.retryable


class Faltering(FileGateway):
    """Sends, and then the database is away for one call."""

    def __init__(self, path: Path, database: "Moody") -> None:
        super().__init__(path)
        self._database = database

    async def send(self, phone: str, body: str) -> None:
        await super().send(phone, body)
        self._database.failures = 1


class Moody(Database):
    """A database that fails as often as it is told to."""

    failures = 0

    async def write(self, fn: Any) -> Any:
        if self.failures:
            self.failures -= 1
            raise DatabaseUnavailable("away")
        return await super().write(fn)


async def test_a_database_that_falters_right_after_the_sending_makes_nothing_go_twice(tmp_path: Path) -> None:
    database = Moody(f"sqlite:///{tmp_path / 'shop.db'}", inline=True)
    database.migrate()
    id = database.write_now(lambda conn: add_notice(conn, "one"))
    path = tmp_path / "sms.jsonl"
    await NoticeSender(database, Faltering(path, database)).send(Leased(1, "notice", "n", None, {"notice": id}, 1))
    assert statuses(database) == ["sent"]
    assert len(lines(path)) == 1
    database.close_now()
