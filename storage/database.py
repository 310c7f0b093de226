"""`read(fn)` and `write(fn)`: how everybody reaches the database.

`fn` is synchronous and gets a connection inside a transaction, which is committed when `fn` returns and taken back when
it raises. It never runs on the event loop.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from storage.engines import POOL_SIZE, engine_of, is_retryable, is_unavailable
from storage.errors import DatabaseUnavailable, UnknownRevision
from storage.lane import Lane
from storage.migrations import HEAD, REVISIONS

T = TypeVar("T")

_ATTEMPTS = 3


class Database:
    """One database, and the threads that speak to it.

    Args:
        url: `sqlite:///path` or `postgresql://user:password@host/name`.
        inline: Runs every call at once in the calling thread, for simulations.
    """

    def __init__(self, url: str, *, inline: bool = False) -> None:
        engine = engine_of(url)
        self._engine = engine
        self._reads = engine.execution_options(postgresql_readonly=True)
        self._writes = engine.execution_options(writes=True)
        self._inline = inline
        self._pool: ThreadPoolExecutor | None = None
        self._read_lane: Lane | None = None
        self._write_lane: Lane | None = None
        if engine.dialect.name == "sqlite":
            self._read_lane = Lane(self._reads, "storage-read", writes=False)
            self._write_lane = Lane(self._writes, "storage-write", writes=True)
        else:
            self._pool = ThreadPoolExecutor(POOL_SIZE, "storage")

    async def read(self, fn: Callable[[Connection], T]) -> T:
        """Runs a call that only reads.

        Args:
            fn: What to do with the connection.

        Returns:
            What it returned.

        Raises:
            DatabaseUnavailable: The database cannot be reached.
        """
        return await self._run(self._read_lane, self._reads, fn)

    async def write(self, fn: Callable[[Connection], T]) -> T:
        """Runs a call that writes; when this returns, it is on disk.

        Args:
            fn: What to do with the connection. After a deadlock on PostgreSQL it runs again, and on SQLite where
                another call of the same commit failed, so it does nothing else.

        Returns:
            What it returned.

        Raises:
            DatabaseUnavailable: The database cannot be reached, or did not take the commit.
        """
        return await self._run(self._write_lane, self._writes, fn)

    def read_now(self, fn: Callable[[Connection], T]) -> T:
        """Runs a call that only reads, in this thread: for commands."""
        return _transact(self._reads, fn)

    def write_now(self, fn: Callable[[Connection], T]) -> T:
        """Runs a call that writes, in this thread: for commands."""
        return _transact(self._writes, fn)

    def migrate(self) -> None:
        """Brings the schema up to date; costs one query when it is.

        Raises:
            UnknownRevision: A newer program made it.
        """
        revision = self.read_now(_revision)
        if revision == HEAD:
            return
        if revision is not None and revision not in REVISIONS:
            raise UnknownRevision(revision)
        # Alembic takes a fifth of a second to import, and nearly always there is nothing to do.
        from storage.migrations.upgrade import upgrade  # noqa: PLC0415

        self.write_now(upgrade)

    async def close(self) -> None:
        """Finishes what waits and lets go of the database."""
        await asyncio.to_thread(self.close_now)

    def close_now(self) -> None:
        """Does what `close` does, in this thread: for commands."""
        for lane in (self._read_lane, self._write_lane):
            if lane is not None:
                lane.close()
        if self._pool is not None:
            self._pool.shutdown()
        self._engine.dispose()

    async def _run(self, lane: Lane | None, engine: Engine, fn: Callable[[Connection], T]) -> T:
        if self._inline:
            return _transact(engine, fn)
        if lane is not None:
            result: T = await lane.submit(fn)
            return result
        return await asyncio.get_running_loop().run_in_executor(self._pool, _transact, engine, fn)


def _transact(engine: Engine, fn: Callable[[Connection], T]) -> T:
    attempt = 1
    while True:
        try:
            with engine.connect() as conn:
                return _in_transaction(conn, fn)
        except DBAPIError as error:
            if is_retryable(error) and attempt < _ATTEMPTS:
                attempt += 1
            elif is_unavailable(error):
                raise DatabaseUnavailable(str(error.orig)) from error
            else:
                raise


def _in_transaction(conn: Connection, fn: Callable[[Connection], T]) -> T:
    transaction = conn.begin()
    try:
        result = fn(conn)
    except BaseException:
        transaction.rollback()
        raise
    try:
        transaction.commit()
    except DBAPIError as error:
        # Never tried again: whether the commit arrived is not known. Update ids and order numbers catch a repetition.
        raise DatabaseUnavailable(str(error.orig)) from error
    return result


def _revision(conn: Connection) -> str | None:
    if not inspect(conn).has_table("alembic_version"):
        return None
    revision: str | None = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision
