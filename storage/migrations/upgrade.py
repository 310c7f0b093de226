"""Runs the migrations that a database lacks, inside the caller's transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

_LOCK = 5_061_994
"""A number of our own for PostgreSQL's advisory lock: two processes that start together must not both migrate."""


def config() -> Config:
    """Gives Alembic's configuration; there is no ini file."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return settings


def upgrade(conn: Connection) -> None:
    """Brings the schema to the newest revision.

    Args:
        conn: A connection inside a transaction; on SQLite it already holds the write lock.
    """
    if conn.dialect.name == "postgresql":
        conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    settings = config()
    settings.attributes["connection"] = conn
    command.upgrade(settings, "head")
