"""Statements of the message path: built with SQLAlchemy Core, compiled once, run many times.

SQLAlchemy's execution of a small statement costs several times what SQLite takes to run it, so on SQLite the compiled
text goes straight to the driver, with the same types and the same errors. On PostgreSQL, where the way to the server
is what costs, SQLAlchemy runs the statement.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.selectable import ReturnsRows

_Convert = Callable[[Any], Any]
_KEPT_LENGTH_MAX = 32
"""A statement with a longer list than that is compiled each time: there is no end to their lengths."""


class _Compiled(NamedTuple):
    """A statement as the driver takes it.

    Attributes:
        sql: Its text.
        names: Its parameters in their order.
        fixed: Values of parameters that the statement brings itself.
        lists: For each parameter that is a list, the names of its elements.
        binds: What turns a value into what is stored, by place.
        results: What turns what is stored into a value, by place.
    """

    sql: str
    names: tuple[str, ...]
    fixed: Mapping[str, Any]
    lists: Mapping[str, Sequence[str]]
    binds: tuple[tuple[int, _Convert], ...]
    results: tuple[tuple[int, _Convert], ...]


class Prepared:
    """A statement that is run often.

    Args:
        statement: A select, or an insert, update or delete of one row. An insert sets the columns it is given.
        lists: Its parameters that are lists (`expanding`), of values or of tuples.
    """

    def __init__(self, statement: Any, lists: Sequence[str] = ()) -> None:
        self._statement: Executable = statement
        self._lists = lists
        self._compiled: dict[tuple[str | int, ...], _Compiled] = {}

    def first(self, conn: Connection, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """Runs it and gives its first row, or None."""
        if conn.dialect.name != "sqlite":
            row = conn.execute(self._statement, values).first()
            return None if row is None else tuple(row)
        compiled = self._of(conn, values)
        # All rows are fetched: an unfinished statement would hold the transaction's snapshot.
        rows = self._run(conn, compiled, values).fetchall()
        return _converted(rows[0], compiled) if rows else None

    def one(self, conn: Connection, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Runs what always gives a row, and gives it."""
        row = self.first(conn, values)
        if row is None:
            raise NoResultFound
        return row

    def all(self, conn: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Runs it and gives its rows."""
        if conn.dialect.name != "sqlite":
            return [tuple(row) for row in conn.execute(self._statement, values)]
        compiled = self._of(conn, values)
        rows = self._run(conn, compiled, values).fetchall()
        return [_converted(row, compiled) for row in rows] if compiled.results else rows

    def run(self, conn: Connection, values: Mapping[str, Any]) -> int:
        """Runs it and gives the number of rows that it changed."""
        if conn.dialect.name != "sqlite":
            result = conn.execute(self._statement, values)
            return int(result.rowcount)
        return self._run(conn, self._of(conn, values), values).rowcount

    def each(self, conn: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each of some rows that have the same keys."""
        if conn.dialect.name == "sqlite":
            for row in rows:
                self._run(conn, self._of(conn, row), row)
        elif rows:
            conn.execute(self._statement, rows)

    def _of(self, conn: Connection, values: Mapping[str, Any]) -> _Compiled:
        lengths = [len(values[name]) for name in self._lists]
        key: tuple[str | int, ...] = (*values, *lengths)
        compiled = self._compiled.get(key)
        if compiled is None:
            compiled = _compile(self._statement, conn, values)
            if max(lengths, default=0) <= _KEPT_LENGTH_MAX:
                self._compiled[key] = compiled
        return compiled

    @staticmethod
    def _run(conn: Connection, compiled: _Compiled, values: Mapping[str, Any]) -> sqlite3.Cursor:
        fixed = compiled.fixed
        if compiled.lists:
            values = {**values, **dict(_spread(values, compiled.lists))}
        row = [values[name] if name in values else fixed[name] for name in compiled.names]
        for place, convert in compiled.binds:
            row[place] = convert(row[place])
        driver: Any = conn.connection.dbapi_connection
        try:
            cursor: sqlite3.Cursor = driver.execute(compiled.sql, row)
        except sqlite3.Error as error:
            raise DBAPIError.instance(
                compiled.sql, None, error, sqlite3.Error, hide_parameters=True, dialect=conn.dialect
            ) from error
        return cursor


def _compile(statement: Any, conn: Connection, values: Mapping[str, Any]) -> _Compiled:
    dialect = conn.dialect
    compiled = statement.compile(dialect=dialect, column_keys=tuple(values))
    expanded = compiled.construct_expanded_state({**compiled.params, **values}, escape_names=False)
    names = tuple(expanded.positiontup)
    types = {name: bind.type.dialect_impl(dialect) for name, bind in compiled.binds.items()}
    converts = {name: type_.bind_processor(dialect) for name, type_ in types.items()} | expanded.processors
    columns = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
    results = (
        (place, column.type.dialect_impl(dialect).result_processor(dialect, None))
        for place, column in enumerate(columns)
    )
    return _Compiled(
        sql=expanded.statement,
        names=names,
        fixed={name: value for name, value in expanded.parameters.items() if name not in values},
        lists={name: elements for name, elements in expanded.parameter_expansion.items() if name in values},
        binds=tuple((place, convert) for place, name in enumerate(names) if (convert := converts.get(name))),
        results=tuple((place, convert) for place, convert in results if convert),
    )


def _spread(values: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Any]]:
    for name, elements in lists.items():
        given = values[name]
        flat = chain.from_iterable(given) if given and isinstance(given[0], tuple) else given
        yield from zip(elements, flat, strict=True)


def _converted(row: tuple[Any, ...], compiled: _Compiled) -> tuple[Any, ...]:
    if not compiled.results:
        return row
    values = list(row)
    for place, convert in compiled.results:
        values[place] = convert(values[place])
    return tuple(values)
