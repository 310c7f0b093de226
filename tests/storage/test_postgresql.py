"""What only PostgreSQL does: connections break, and transactions get into each other's way."""

import asyncio
import threading

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.tables import META


@pytest.fixture(params=["postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def value_of(conn: Connection, key: str) -> str | None:
    value: str | None = conn.execute(select(META.c.value).where(META.c.key == key)).scalar()
    return value


async def test_a_broken_connection_is_replaced(database: Database) -> None:
    def cut_all_others(conn: Connection) -> None:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        conn.execute(text(f"SELECT pg_terminate_backend(pid) {others}")).all()

    # Four at once, so that the pool is full; then all of them but one are cut.
    await asyncio.gather(*(database.read(lambda conn: conn.execute(text("SELECT pg_sleep(0.1)"))) for _ in range(4)))
    await database.write(cut_all_others)
    await asyncio.gather(*(database.write(lambda conn, n=n: put(conn, f"t{n}", "1")) for n in range(4)))
    assert [await database.read(lambda conn, n=n: value_of(conn, f"t{n}")) for n in range(4)] == ["1"] * 4


async def test_a_deadlock_is_tried_again(database: Database) -> None:
    for key in "ab":
        await database.write(lambda conn, key=key: put(conn, key, "0"))
    both_hold_one = threading.Barrier(2)
    runs = []

    def add_to_both(conn: Connection, order: str) -> None:
        first = order not in runs
        runs.append(order)
        for key in order:
            conn.execute(META.update().where(META.c.key == key).values(value=META.c.value + "+"))
            if first and key == order[0]:
                both_hold_one.wait(10)

    await asyncio.gather(
        *(database.write(lambda conn, order=order: add_to_both(conn, order)) for order in ("ab", "ba"))
    )
    assert len(runs) > 2
    assert [await database.read(lambda conn, key=key: value_of(conn, key)) for key in "ab"] == ["0++", "0++"]


async def test_a_mistake_in_a_statement_is_not_tried_again(database: Database) -> None:
    runs = []

    def mistake(conn: Connection) -> None:
        runs.append(1)
        conn.execute(text("SELECT nothing FROM nowhere"))

    with pytest.raises(DBAPIError, match="nowhere"):
        await database.write(mistake)
    assert runs == [1]


def put(conn: Connection, key: str, value: str) -> None:
    conn.execute(META.insert(), {"key": key, "value": value})
