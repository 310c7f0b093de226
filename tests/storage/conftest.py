"""Every test of this room that takes `url`, `db` or `database` runs on SQLite and on PostgreSQL."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from storage import imports
from storage.database import Database
from storage.tables import METADATA
from tests.servers import PostgreSQL
from tests.storage.shop import NOW, small_shop


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "shop.db"
    _fill(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_database(postgresql_server: PostgreSQL) -> Iterator[tuple[str, Database]]:
    """One database for all tests, emptied and filled again for each: that takes a tenth of making another."""
    url = postgresql_server.url(postgresql_server.create())
    database = Database(url, inline=True)
    database.migrate()
    yield url, database
    database.close_now()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that holds `small_shop()`."""
    if engine_name == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "shop.db")
        yield f"sqlite:///{tmp_path}/shop.db"
        return
    address, database = request.getfixturevalue("postgresql_database")
    database.write_now(_fill_again)
    yield address


@pytest.fixture
def db(url: str) -> Iterator[Database]:
    """A database for calls in the test's own thread."""
    database = Database(url, inline=True)
    yield database
    database.close_now()


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """A database with its threads, as the shop uses it."""
    database = Database(url)
    yield database
    await database.close()


def _fill(url: str) -> None:
    database = Database(url, inline=True)
    database.migrate()
    database.write_now(lambda conn: imports.store(conn, small_shop(), NOW))
    database.close_now()


def _fill_again(conn: Connection) -> None:
    for table in reversed(METADATA.sorted_tables):
        conn.execute(table.delete())
    conn.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'")).all()
    imports.store(conn, small_shop(), NOW)
