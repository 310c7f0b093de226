"""How a connection is set up on each engine, and which of their errors mean what."""

import sqlite3
import time
from typing import Any

import msgspec
import psycopg
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError

BUSY_TIMEOUT_MS = 10_000
"""How long a call waits for another process' lock."""

POOL_SIZE = 4
"""More connections make a hot row slower, not faster."""

# A network that swallows packets is noticed within seconds. The system's own patience is a quarter of an hour.
_NETWORK = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}

_SQLITE_GONE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    }
)
_POSTGRES_RETRY = frozenset({"40001", "40P01"})
# Connections, resources, a lock not got in time, a shutdown; and a deadlock that came again at every attempt.
_POSTGRES_GONE = ("08", "40", "53", "55P03", "57P")


def engine_of(url: str) -> Engine:
    """Builds the engine for `sqlite:///path` or `postgresql://...`."""
    parsed = make_url(url)
    return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgresql(parsed)


def is_retryable(error: DBAPIError) -> bool:
    """Says whether the same call may well succeed if it is made again."""
    cause = error.orig
    return isinstance(cause, psycopg.Error) and (cause.sqlstate in _POSTGRES_RETRY or error.connection_invalidated)


def is_unavailable(error: DBAPIError) -> bool:
    """Says whether the database is at fault, not the statement."""
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        return code is not None and code & 0xFF in _SQLITE_GONE
    if isinstance(cause, psycopg.OperationalError) and cause.sqlstate is None:
        return True
    state = cause.sqlstate if isinstance(cause, psycopg.Error) else None
    return error.connection_invalidated or (state is not None and state.startswith(_POSTGRES_GONE))


def _json(value: Any) -> str:
    # Characters as they are, not \u escapes: the file stays readable, and a search of a dump finds a name.
    return msgspec.json.encode(value).decode()


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, json_serializer=_json, hide_parameters=True)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(driver: sqlite3.Connection, record: object) -> None:  # noqa: ARG001 - the event's signature
    # The driver would begin transactions by itself, and later than it should. `_begin_sqlite` does it instead.
    driver.isolation_level = None
    driver.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    _to_wal(driver)
    driver.execute("PRAGMA synchronous = FULL")
    driver.execute("PRAGMA foreign_keys = ON")
    # What is deleted is overwritten: whoever asked to be forgotten is not to be found in the file either.
    driver.execute("PRAGMA secure_delete = ON")


def _to_wal(driver: sqlite3.Connection) -> None:
    """Switches a new file to WAL. That needs the file for oneself, and SQLite fails at once where it should wait."""
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            driver.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.01)


def _begin_sqlite(conn: Connection) -> None:
    # A writer takes the lock before it reads: a lock taken later would find its reading out of date and fail.
    options = conn.get_execution_options()
    if not options.get("lane"):  # a lane begins and commits by itself
        conn.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


def _postgresql(url: URL) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        json_serializer=_json,
        hide_parameters=True,
        isolation_level="READ COMMITTED",
        pool_size=POOL_SIZE,
        max_overflow=0,
        connect_args={"options": f"-c lock_timeout={BUSY_TIMEOUT_MS}", **_NETWORK},
    )
