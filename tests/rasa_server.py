"""A small HTTP server that stands where Rasa would, and does what a test asks of it, good or bad."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

Behaviour = Callable[["FakeRasa", asyncio.StreamWriter], Awaitable[None]]


def parsed(text: str, *ranking: tuple[str, float], entities: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """An answer in the shape of Rasa 3.6."""
    ranked = [{"name": name, "confidence": confidence} for name, confidence in ranking]
    return {
        "text": text,
        "intent": ranked[0] if ranked else {"name": None, "confidence": 0.0},
        "entities": entities or [],
        "text_tokens": [[0, len(text)]],
        "intent_ranking": ranked,
    }


class FakeRasa:
    """What stands there.

    Attributes:
        asked: The bodies that came, decoded.
        paths: The request lines' targets.
        at_once: Most requests that were under way at the same time.
    """

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.at_once = 0
        self.port = 0
        self._now = 0
        self._behave: Behaviour = answers(parsed("", ("greet", 0.9)))

    @property
    def address(self) -> str:
        return f"rasa+http://127.0.0.1:{self.port}"

    def will(self, behave: Behaviour) -> None:
        """Says what happens to the requests from now on."""
        self._behave = behave

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = int(head.lower().partition("content-length: ")[2].partition("\r\n")[0])
                self.asked.append(json.loads(await reader.readexactly(length)))
                self.paths.append(head.split(" ")[1])
                self._now += 1
                self.at_once = max(self.at_once, self._now)
                try:
                    await self._behave(self, writer)
                    await writer.drain()
                finally:
                    self._now -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def responds(status: int, body: bytes, *headers: str) -> Behaviour:
    """Sends a response."""

    async def behave(_: FakeRasa, writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status} x", f"content-length: {len(body)}", *headers, "", ""]
        writer.write("\r\n".join(lines).encode() + body)

    return behave


def answers(value: object) -> Behaviour:
    """Sends JSON."""
    return responds(200, json.dumps(value).encode(), "content-type: application/json")


def ranks(*ranking: tuple[str, float], entities: list[dict[str, Any]] | None = None) -> Behaviour:
    """Sends an answer about the text that was asked."""

    async def behave(server: FakeRasa, writer: asyncio.StreamWriter) -> None:
        await answers(parsed(server.asked[-1]["text"], *ranking, entities=entities))(server, writer)

    return behave


async def hangs_up(_: FakeRasa, writer: asyncio.StreamWriter) -> None:
    """Closes the connection without a word."""
    writer.close()


async def is_silent(_: FakeRasa, __: asyncio.StreamWriter) -> None:
    """Takes the question and never answers."""
    await asyncio.Event().wait()


async def drips(_: FakeRasa, writer: asyncio.StreamWriter) -> None:
    """Gives a byte now and then, so that each read by itself is quick."""
    writer.write(b"HTTP/1.1 200 x\r\ncontent-length: 100000\r\n\r\n")
    for _i in range(100_000):
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def never_ends(_: FakeRasa, writer: asyncio.StreamWriter) -> None:
    """Gives more than anybody wants to read."""
    writer.write(b"HTTP/1.1 200 x\r\ntransfer-encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
        await writer.drain()


@asynccontextmanager
async def fake_rasa() -> AsyncIterator[FakeRasa]:
    """Serves on any free port of this machine."""
    fake = FakeRasa()
    tasks: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await fake.serve(reader, writer)
        except asyncio.CancelledError:
            return  # asyncio's streams would log it
        finally:
            tasks.discard(task)

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    fake.port = server.sockets[0].getsockname()[1]
    try:
        yield fake
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
