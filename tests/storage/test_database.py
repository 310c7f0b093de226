"""Reading and writing: what holds on either engine, and what happens when a call fails."""

import asyncio
import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.migrations import HEAD
from storage.migrations.upgrade import config
from storage.tables import META, METADATA


def put(conn: Connection, key: str) -> str:
    conn.execute(META.insert(), {"key": key, "value": "1"})
    return key


def put_and_fail(conn: Connection, key: str) -> str:
    put(conn, key)
    raise ValueError(key)


def keys(conn: Connection) -> set[str]:
    return set(conn.execute(select(META.c.key).where(META.c.key.like("t%"))).scalars())


async def test_what_is_written_is_read(database: Database) -> None:
    assert await database.write(lambda conn: put(conn, "t1")) == "t1"
    assert await database.read(keys) == {"t1"}


async def test_a_failing_call_takes_back_only_its_own(database: Database) -> None:
    calls = [put if number % 3 else put_and_fail for number in range(200)]
    waiting = [database.write(lambda conn, fn=fn, n=n: fn(conn, f"t{n}")) for n, fn in enumerate(calls)]
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    kept = {f"t{number}" for number in range(200) if number % 3}
    assert {outcome for outcome in outcomes if isinstance(outcome, str)} == kept
    assert sum(isinstance(outcome, ValueError) for outcome in outcomes) == 67
    assert await database.read(keys) == kept


async def test_a_read_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"readonly|read-only"):
        await database.read(lambda conn: put(conn, "t1"))
    assert await database.read(keys) == set()


async def test_a_caller_that_gave_up_disturbs_nobody(database: Database) -> None:
    abandoned = asyncio.ensure_future(database.write(lambda conn: put(conn, "t1")))
    await asyncio.sleep(0)
    abandoned.cancel()
    assert await database.write(lambda conn: put(conn, "t2")) == "t2"


async def test_closing_finishes_what_waits(url: str) -> None:
    database = Database(url)
    waiting = [asyncio.ensure_future(database.write(lambda conn, n=n: put(conn, f"t{n}"))) for n in range(50)]
    await asyncio.sleep(0)
    await database.close()
    assert len(await asyncio.gather(*waiting)) == 50


async def test_many_event_loops_share_a_database(database: Database) -> None:
    async def twenty(name: str) -> None:
        await asyncio.gather(*(database.write(lambda conn, n=n: put(conn, f"t{name}{n}")) for n in range(20)))

    await asyncio.gather(*(asyncio.to_thread(asyncio.run, twenty(name)) for name in "abc"))
    assert len(await database.read(keys)) == 60


async def test_an_exit_inside_a_call_reaches_the_caller_and_not_the_thread(database: Database) -> None:
    def leave(conn: Connection) -> None:
        put(conn, "t1")
        raise SystemExit(3)

    with pytest.raises(SystemExit):
        await database.write(leave)
    assert await database.write(lambda conn: put(conn, "t2")) == "t2"
    assert await database.read(keys) == {"t2"}


def test_migrations_lead_to_the_tables_as_they_are_defined(empty_url: str) -> None:
    database = Database(empty_url, inline=True)
    database.migrate()
    database.migrate()

    def differences(conn: Connection) -> list[object]:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))

    assert database.read_now(differences) == []
    assert ScriptDirectory.from_config(config()).get_current_head() == HEAD
    database.close_now()


def _migrate_and_count(url: str, name: str, times: int) -> None:
    database = Database(url, inline=True)
    database.migrate()
    for number in range(times):
        database.write_now(lambda conn, n=number: put(conn, f"t{name}{n}"))
    database.close_now()


def test_processes_that_start_together_on_one_database_lose_nothing(empty_url: str) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_migrate_and_count, args=(empty_url, name, 40)) for name in "ab"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    database = Database(empty_url, inline=True)
    assert database.read_now(lambda conn: conn.execute(select(func.count()).select_from(META)).scalar()) == 80
    database.close_now()


WRITER = """
import asyncio, sys
from storage.database import Database
from tests.storage.test_database import put

async def write(database, lane):
    for number in range(10**6):
        print(await database.write(lambda conn: put(conn, f"t{lane}-{number}")), flush=True)

async def main():
    database = Database(sys.argv[1])
    await asyncio.gather(*(write(database, lane) for lane in range(8)))

asyncio.run(main())
"""


def test_what_was_acknowledged_outlives_a_kill(url: str) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    acknowledged = {writer.stdout.readline().strip() for _ in range(200)}
    writer.kill()
    acknowledged.update(line.strip() for line in writer.stdout if line.endswith("\n"))
    writer.wait()
    writer.stdout.close()
    database = Database(url, inline=True)
    assert acknowledged <= database.read_now(keys)
    assert database.write_now(lambda conn: put(conn, "t")) == "t"
    database.close_now()


async def test_no_database_is_a_typed_error(tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path}/no/such/folder/shop.db", f"postgresql://postgres@/shop?host={tmp_path}"):
        database = Database(url)
        with pytest.raises(DatabaseUnavailable):
            await database.read(keys)
        with pytest.raises(DatabaseUnavailable):
            await database.write(lambda conn: put(conn, "t1"))
        with pytest.raises(DatabaseUnavailable):
            database.read_now(keys)
        await database.close()


async def test_a_commit_that_is_not_taken_fails_the_whole_batch(tmp_path: Path) -> None:
    # A deferred foreign key is checked by COMMIT: the one way to make SQLite refuse it on demand.
    database = Database(f"sqlite:///{tmp_path}/shop.db")
    database.migrate()

    def defer(conn: Connection) -> None:
        conn.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        conn.exec_driver_sql("INSERT INTO price VALUES ('nothing', 'USD', 1)")

    outcomes = await asyncio.gather(
        database.write(lambda conn: put(conn, "t1")), database.write(defer), return_exceptions=True
    )
    assert all(isinstance(outcome, DatabaseUnavailable) for outcome in outcomes)
    assert await database.read(keys) == set()
    assert await database.write(lambda conn: put(conn, "t2")) == "t2"
    await database.close()
