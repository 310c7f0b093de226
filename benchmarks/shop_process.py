"""Runs the server in a process of its own, on a new database in a temporary folder."""

import asyncio
import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.bot_api import TOKEN, BotApi
from benchmarks.http_load import ask, head_of
from benchmarks.shop_server import CPU, ECHO
from bot.channels.telegram_webhook import PATH, secret_of

_PROJECT = Path(__file__).parent.parent
_OPEN = re.compile(rb"http://127\.0\.0\.1:(\d+)/")


class ShopProcess:
    """A server that runs.

    Attributes:
        port: Where.
        api: The Bot API server that it calls.
        webhook: The beginning of a request to Telegram's webhook.
        echo: The beginning of a request to the echo.
    """

    def __init__(self, port: int, database: Path, api: BotApi) -> None:
        self.port = port
        self.api = api
        self.webhook = head_of(PATH, [("x-telegram-bot-api-secret-token", secret_of(TOKEN))])
        self.echo = head_of(ECHO)
        self._database = database

    async def cpu_ns(self) -> int:
        """Gives the CPU time that the server has taken so far, all threads together."""
        taken: int = await ask(self.port, CPU)
        return taken

    def turns(self) -> int:
        """Counts the turns that are stored."""
        return self._count("turn")

    def orders(self) -> int:
        """Counts the orders that are stored."""
        return self._count("orders")

    def undelivered(self) -> int:
        """Counts what the outbox still has to bring to Telegram."""
        return self._count("outbox WHERE kind = 'telegram' AND status IN ('queued', 'leased')")

    def _count(self, rows: str) -> int:
        connection = sqlite3.connect(self._database)
        try:
            (found,) = connection.execute(f"SELECT count(*) FROM {rows}").fetchone()  # noqa: S608 - our own words
        finally:
            connection.close()
        return int(found)


@asynccontextmanager
async def shop_process() -> AsyncIterator[ShopProcess]:
    """Starts the server, and stops it in the end."""
    with tempfile.TemporaryDirectory(prefix="isoko-benchmark-") as folder:
        database = Path(folder) / "shop.db"
        async with BotApi.running() as api:
            environment = {
                **{name: value for name, value in os.environ.items() if not name.startswith("ISOKO_")},
                "ISOKO_DATABASE_URL": f"sqlite:///{database}",
                "ISOKO_PORT": "0",
                "ISOKO_PUBLIC_URL": "http://127.0.0.1",
                "ISOKO_TELEGRAM_TOKEN": TOKEN,
                "ISOKO_TELEGRAM_API": api.base,
            }
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "benchmarks.shop_server",
                cwd=_PROJECT,
                env=environment,
                stdout=asyncio.subprocess.PIPE,
            )
            try:
                yield ShopProcess(await _port(process), database, api)
            finally:
                if process.returncode is None:
                    process.terminate()
                await process.wait()


async def _port(process: asyncio.subprocess.Process) -> int:
    assert process.stdout is not None
    line = await process.stdout.readline()
    found = _OPEN.search(line)
    if found is None:
        raise RuntimeError("the server did not start; what it says stands above")
    return int(found[1])
