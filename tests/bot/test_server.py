"""The server itself: clients that are slow on purpose, handshakes that are none, many connections."""

import asyncio
import contextlib
import resource
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.channels.webchat import routes
from bot.commands.server import Punctual, server_for
from bot.metrics import Metrics
from bot.settings import Settings
from bot.web import machine_routes
from storage.database import Database
from tests.bot.webchat_shop import MEDIA, NAMES, ForgetfulBus, MemoryIntake


class Hasty(Punctual):
    within_s = 0.3


async def _echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(await request.body())


@contextlib.asynccontextmanager
async def served() -> AsyncIterator[int]:
    """Serves the web chat and an echo, with little patience; gives the port."""
    app = Starlette(
        routes=[*routes(MemoryIntake(), ForgetfulBus(), MEDIA, NAMES), Route("/echo", _echo, methods=["POST"])]
    )
    config = uvicorn.Config(app, http=Hasty, ws="websockets-sansio", log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server._serve([listener]))
        while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.01)
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await task


async def exchange(port: int, *said: bytes, pause_s: float = 0.0) -> bytes:
    """Says a few things, and gives all that came until the server hung up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in said:
            writer.write(part)
            await asyncio.sleep(pause_s)
        async with asyncio.timeout(10):
            return await reader.read()
    except ConnectionError:  # hung up in the middle of a word
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nhost: x\r\nx-a: ",
        b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc",
        b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET / HTTP/1.1\r\nhost",
    ],
)
async def test_who_never_finishes_a_request_is_hung_up_on(begun: bytes) -> None:
    async with served() as port:
        clients = [exchange(port, begun) for _ in range(50)]
        await asyncio.gather(*clients)


async def test_a_drip_of_bytes_buys_no_time() -> None:
    async with served() as port:
        assert await exchange(port, *([b"x"] * 20), pause_s=0.05) == b""


async def test_an_answer_may_take_longer_than_the_request() -> None:
    async with served() as port:
        request = b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\nconnection: close\r\n\r\nabc"
        assert (await exchange(port, request)).endswith(b"abc")


@pytest.mark.parametrize("extra", [b"x: " + b"a" * 9_000, b"sec-websocket-version: 7", b"x: 1\r\n" * 200 + b"y: 1"])
async def test_a_handshake_that_is_none_is_answered(extra: bytes) -> None:
    head = b"GET /channels/webchat HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n"
    async with served() as port:
        answer = await exchange(port, head + extra + b"\r\n\r\n")
        assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 426"))


def test_more_connections_than_the_usual_limit_are_allowed(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    low = min(256, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (low, hard))
    try:
        server_for(Starlette(), Settings(shop=tmp_path))
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= min(hard, 2_500)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


class Frozen(Database):
    """A database that takes calls and never answers."""

    async def read(self, fn: Any) -> Any:  # noqa: ARG002 - the signature of what it stands for
        await asyncio.Event().wait()


async def test_a_database_that_does_not_answer_is_not_ready(tmp_path: Path) -> None:
    database = Frozen(f"sqlite:///{tmp_path}/shop.db", inline=True)
    app = Starlette(routes=machine_routes(database, Metrics()))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://shop.example") as client:
        answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()["ready"]) == (503, False)
    database.close_now()
