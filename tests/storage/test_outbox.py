"""The outbox: every message once, in order where order counts, and nothing kept after delivery."""

import asyncio
import datetime as dt

from sqlalchemy import select

from storage import outbox
from storage.database import Database
from storage.outbox import Entry, Leased
from storage.tables import OUTBOX
from tests.storage.shop import MINUTE, NOW

UNTIL = NOW + MINUTE


def add(db: Database, key: str, **more: object) -> bool:
    entry = Entry(kind="notice", key=key, payload={"text": key}, **more)
    return db.write_now(lambda conn: outbox.add(conn, entry, NOW))


def lease(db: Database, at: dt.datetime = NOW, limit: int = 10) -> list[Leased]:
    return list(db.write_now(lambda conn: outbox.lease(conn, ["notice"], limit, at, at + MINUTE)))


def keys(leased: list[Leased]) -> list[str]:
    return [entry.key for entry in leased]


def stored(db: Database) -> dict[str, tuple[str, str | None]]:
    rows = db.read_now(lambda conn: conn.execute(select(OUTBOX.c.key, OUTBOX.c.status, OUTBOX.c.payload)).all())
    return {row.key: (row.status, row.payload) for row in rows}


def test_a_key_is_added_once(db: Database) -> None:
    assert add(db, "a")
    assert not add(db, "a")
    assert keys(lease(db)) == ["a"]


def test_what_is_leased_is_not_leased_again_until_the_lease_ends(db: Database) -> None:
    add(db, "a")
    (first,) = lease(db)
    assert (first.payload, first.attempts) == ({"text": "a"}, 1)
    assert lease(db, NOW + dt.timedelta(seconds=59)) == []
    (again,) = lease(db, UNTIL)
    assert (again.id, again.attempts) == (first.id, 2)


def test_delivery_deletes_what_was_said(db: Database) -> None:
    add(db, "a")
    (entry,) = lease(db)
    db.write_now(lambda conn: outbox.delivered(conn, entry.id))
    assert stored(db) == {"a": ("sent", None)}
    assert lease(db, UNTIL) == []


def test_a_failure_is_tried_again_when_it_is_time(db: Database) -> None:
    add(db, "a")
    (entry,) = lease(db)
    db.write_now(lambda conn: outbox.failed(conn, entry.id, "busy", NOW + MINUTE))
    assert lease(db, NOW + dt.timedelta(seconds=59)) == []
    (again,) = lease(db, NOW + MINUTE)
    db.write_now(lambda conn: outbox.failed(conn, again.id, "no such number", None))
    assert stored(db) == {"a": ("failed", None)}


def test_entries_of_one_ordering_key_go_one_at_a_time_and_in_order(db: Database) -> None:
    for key in ("a1", "b1", "a2", "c", "a3"):
        add(db, key, ordering_key=key[0] if key != "c" else None)
    first = lease(db)
    assert keys(first) == ["a1", "b1", "c"]
    assert lease(db) == []
    # A failed attempt keeps its place: what comes behind it waits.
    db.write_now(lambda conn: outbox.failed(conn, first[0].id, "busy", NOW + MINUTE))
    assert lease(db) == []
    (again,) = lease(db, NOW + MINUTE)[:1]
    assert again.key == "a1"
    db.write_now(lambda conn: outbox.failed(conn, again.id, "gone", None))
    assert keys(lease(db)) == ["a2"]


def test_a_superseded_entry_is_not_sent_if_it_still_waits(db: Database) -> None:
    add(db, "a1")
    add(db, "a2", supersedes="a1")
    assert stored(db)["a1"] == ("superseded", None)
    (entry,) = lease(db)
    assert entry.key == "a2"
    add(db, "a3", supersedes="a2")
    assert stored(db)["a2"][0] == "leased"


def test_entries_wait_for_their_time_and_expire(db: Database) -> None:
    add(db, "later", not_before=NOW + MINUTE)
    add(db, "stale", expires_at=NOW + MINUTE)
    assert db.write_now(lambda conn: outbox.expire(conn, NOW)) == 0
    assert db.write_now(lambda conn: outbox.expire(conn, NOW + MINUTE)) == 1
    assert lease(db) == []
    assert keys(lease(db, NOW + MINUTE)) == ["later"]
    assert stored(db)["stale"] == ("expired", None)


def test_a_worker_gets_only_the_kinds_that_it_can_send(db: Database) -> None:
    db.write_now(lambda conn: outbox.add(conn, Entry(kind="telegram", key="t", payload={}), NOW))
    assert lease(db) == []


async def test_two_workers_never_hold_the_same_entry(url: str) -> None:
    shops = [Database(url), Database(url)]
    for number in range(40):
        entry = Entry(kind="notice", key=f"{number}", payload={}, ordering_key=f"{number % 10}")
        await shops[0].write(lambda conn, entry=entry: outbox.add(conn, entry, NOW))
    batches = await asyncio.gather(
        *(shops[n % 2].write(lambda conn: outbox.lease(conn, ["notice"], 3, NOW, UNTIL)) for n in range(8))
    )
    held = [entry for batch in batches for entry in batch]
    assert len({entry.id for entry in held}) == len(held)
    assert len({entry.ordering_key for entry in held}) == len(held) <= 10
    for shop in shops:
        await shop.close()
