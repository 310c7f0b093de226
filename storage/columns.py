"""Column types that mean the same on SQLite and PostgreSQL, and the one insert that both know."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator

from storage.prepared import Prepared

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)


class Instant(TypeDecorator[dt.datetime]):
    """A moment, kept as milliseconds since 1970 in UTC.

    An integer compares and sorts the same on every engine, and costs less to read than a text.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - the base's signature
        """Gives what is stored."""
        return None if value is None else (value - _EPOCH) // _MILLISECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002 - the base's signature
        """Gives the moment back."""
        return None if value is None else _EPOCH + value * _MILLISECOND


def as_kept(moment: dt.datetime) -> dt.datetime:
    """Gives a moment as it will be read: to the millisecond."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def storable(text: str) -> str:
    """Makes a text safe to store: PostgreSQL takes no NUL, and neither engine takes half a surrogate pair."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def insert_into(dialect: str, table: Table) -> Any:
    """Gives the dialect's own insert, whose `on_conflict_do_nothing` and `on_conflict_do_update` both engines share.

    SQLAlchemy has no portable insert with a conflict clause, hence `Any`: the two classes share no base that has it.
    """
    return (postgresql if dialect == "postgresql" else sqlite).insert(table)


def insert_once(conn: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Inserts a row unless one of its keys is there already, and says whether it did.

    On PostgreSQL it waits for another transaction that is inserting the same key.
    """
    return _insert_once(conn.dialect.name, table).run(conn, row) == 1


@cache
def _insert_once(dialect: str, table: Table) -> Prepared:
    # SQLAlchemy does not keep an insert's row count unless it is told to.
    return Prepared(
        insert_into(dialect, table).inline().on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    )
