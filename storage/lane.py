"""A lane: one thread that runs waiting calls together in one transaction.

SQLite has one writer at a time and pays a disk sync for each commit, so writes that wait share a commit. One that fails
takes back only what it did itself. That is rare, and savepoints are not free: calls run without, and if one fails all
start over, each in a savepoint of its own.
"""

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import DatabaseUnavailable, StorageError

BATCH_MAX = 128
"""Calls that share a commit: enough to make the sync cheap, few enough that the first does not wait long."""


LINGER_S = 0.001
"""While calls come faster than they are done, a lane waits for more to share the next commit with: so long at a time,
until none came meanwhile."""
LINGERS_MAX = 5
"""How often at most: the first call waits, too."""


class _Call(NamedTuple):
    fn: Callable[[Connection], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop


class _Outcome(NamedTuple):
    result: Any
    error: BaseException | None


class _TransactionLost(StorageError):
    """SQLite rolled the whole transaction back (a full disk, for one), not just the call that met the error."""


class Lane:
    """Runs calls one after the other on a thread and a connection of its own.

    Args:
        engine: Where the connection comes from.
        name: Of the thread.
        writes: Whether calls may write. Such a call may run twice, so it does nothing but what is taken back.
    """

    def __init__(self, engine: Engine, name: str, *, writes: bool) -> None:
        self._engine = engine
        self._name = name
        self._writes = writes
        self._calls: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._crowded = False

    def submit(self, fn: Callable[[Connection], Any]) -> asyncio.Future[Any]:
        """Hands a call over; it is carried out even if nobody awaits it any more."""
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        if self._thread is None:
            self._start()
        self._calls.put(_Call(fn, future, loop))
        return future

    def close(self) -> None:
        """Finishes what waits and ends the thread."""
        if self._thread is not None:
            self._calls.put(None)
            self._thread.join()
            self._thread = None

    def _start(self) -> None:
        with self._starting:  # event loops of several threads may call for the first time at once
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()

    def _work(self) -> None:
        conn: Connection | None = None
        open_ = True
        while open_:
            calls, open_ = self._gather()
            self._crowded = len(calls) > 1
            if not calls:
                continue
            try:
                conn = conn or self._connect()
                outcomes = self._run(conn, calls)
            except (SQLAlchemyError, sqlite3.Error, _TransactionLost) as error:
                outcomes = _all_failed(calls, error)
                if conn is not None:
                    conn.invalidate()
                    conn.close()
                    conn = None
            _deliver(calls, outcomes)
        if conn is not None:
            conn.close()

    def _connect(self) -> Connection:
        conn = self._engine.connect().execution_options(lane=True)
        if not self._writes:
            conn.connection.cursor().execute("PRAGMA query_only = ON")
            conn.detach()  # the setting must not go back into the pool
        return conn

    def _gather(self) -> tuple[list[_Call], bool]:
        calls: list[_Call] = []
        call = self._calls.get()
        if self._crowded:  # never where one call is made after the other: it would wait for nobody
            self._linger()
        while call is not None:
            calls.append(call)
            if len(calls) == BATCH_MAX:
                return calls, True
            try:
                call = self._calls.get_nowait()
            except queue.Empty:
                return calls, True
        return calls, False

    def _linger(self) -> None:
        for _ in range(LINGERS_MAX):
            waiting = self._calls.qsize()
            time.sleep(LINGER_S)
            if self._calls.qsize() == waiting:
                return

    def _run(self, conn: Connection, calls: Sequence[_Call]) -> list[_Outcome]:
        driver = conn.connection.dbapi_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - a lane is SQLite's; tells mypy
        # Straight to the driver, as the savepoints are; to SQLAlchemy all batches are one transaction without an end.
        driver.execute("BEGIN IMMEDIATE" if self._writes else "BEGIN")
        outcomes = _run_together(conn, calls) if self._writes else [_run_plain(conn, call.fn) for call in calls]
        if outcomes is None:
            _still_open(driver)
            driver.execute("ROLLBACK")
            driver.execute("BEGIN IMMEDIATE")
            outcomes = [_run_in_savepoint(conn, driver, call.fn) for call in calls]
        driver.execute("COMMIT")
        return outcomes


def _run_together(conn: Connection, calls: Sequence[_Call]) -> list[_Outcome] | None:
    """Runs calls that are expected to succeed; gives None where one did not, and what was written must go."""
    outcomes = []
    for call in calls:
        outcome = _run_plain(conn, call.fn)
        if outcome.error is not None:
            return None
        outcomes.append(outcome)
    return outcomes


def _run_in_savepoint(conn: Connection, driver: sqlite3.Connection, fn: Callable[[Connection], Any]) -> _Outcome:
    # Straight to the driver: SQLAlchemy's nested transactions cost ten times as much, and this is on every message.
    driver.execute("SAVEPOINT call")
    outcome = _run_plain(conn, fn)
    if outcome.error is not None:
        _still_open(driver)
        driver.execute("ROLLBACK TO call")
    driver.execute("RELEASE call")
    return outcome


def _still_open(driver: sqlite3.Connection) -> None:
    """Makes sure that a failure left the transaction in being."""
    if not driver.in_transaction:
        raise _TransactionLost("SQLite took the whole transaction back")


def _run_plain(conn: Connection, fn: Callable[[Connection], Any]) -> _Outcome:
    try:
        return _Outcome(fn(conn), None)
    except BaseException as error:  # noqa: BLE001 - raised again where the call is awaited
        return _Outcome(None, error)


def _all_failed(calls: Sequence[_Call], cause: BaseException) -> list[_Outcome]:
    outcomes = []
    for _ in calls:
        error = DatabaseUnavailable(str(cause))
        error.__cause__ = cause
        outcomes.append(_Outcome(None, error))
    return outcomes


def _deliver(calls: Sequence[_Call], outcomes: Sequence[_Outcome]) -> None:
    """Wakes each event loop once, however many of its calls were in the batch."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], _Outcome]]] = {}
    for call, outcome in zip(calls, outcomes, strict=True):
        by_loop.setdefault(call.loop, []).append((call.future, outcome))
    for loop, settled in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, settled)


def _settle(settled: Sequence[tuple[asyncio.Future[Any], _Outcome]]) -> None:
    for future, outcome in settled:
        if future.done():
            continue  # the caller gave up waiting
        if outcome.error is None:
            future.set_result(outcome.result)
        else:
            future.set_exception(outcome.error)
