"""A client that costs little: keep-alive connections, one request at a time on each."""

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

HOST = "127.0.0.1"


class Exchange(Struct, frozen=True):
    """A request that was answered.

    Attributes:
        sent: The request's body.
        status: The response's status.
        received: The response's body.
        seconds: From the first byte sent to the last received.
    """

    sent: bytes
    status: int
    received: bytes
    seconds: float


class Connection:
    """One keep-alive connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @staticmethod
    async def opened(port: int) -> "Connection":
        """Connects to this machine."""
        return Connection(*await asyncio.open_connection(HOST, port))

    async def post(self, head: bytes, body: bytes) -> Exchange:
        """Sends a request and reads its response.

        Args:
            head: Request line and headers, without the length.
            body: The body.

        Returns:
            Both.
        """
        start = time.perf_counter()
        self._writer.write(b"%scontent-length: %d\r\n\r\n%s" % (head, len(body), body))
        answer = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        length = int(answer.partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
        received = await self._reader.readexactly(length)
        return Exchange(body, int(answer[9:12]), received, time.perf_counter() - start)

    async def close(self) -> None:
        """Closes the connection."""
        self._writer.close()
        await self._writer.wait_closed()


def head_of(path: str, headers: Sequence[tuple[str, str]] = ()) -> bytes:
    """Writes the unchanging beginning of a POST request."""
    lines = [f"POST {path} HTTP/1.1", f"host: {HOST}", "content-type: application/json"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "".join(f"{line}\r\n" for line in lines).encode()


async def drive(port: int, head: bytes, talks: Sequence[Sequence[bytes]], connections: int) -> list[Exchange]:
    """Holds talks over HTTP: within a talk, a message waits for the answer to the one before.

    Args:
        port: Of the server.
        head: See `head_of`.
        talks: The bodies of each.
        connections: How many talks go on at once.

    Returns:
        What was said, in any order; all of it was answered by 200.
    """
    waiting = iter(talks)

    async def work() -> None:
        connection = await Connection.opened(port)
        for talk in waiting:
            for body in talk:
                exchange = await connection.post(head, body)
                assert exchange.status == 200, exchange
                exchanges.append(exchange)
        await connection.close()

    exchanges: list[Exchange] = []
    async with asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(work())
    return exchanges


async def ask(port: int, path: str) -> Any:
    """Asks one of the benchmark's own questions of the server."""
    connection = await Connection.opened(port)
    exchange = await connection.post(head_of(path), b"")
    await connection.close()
    assert exchange.status == 200, exchange
    return msgspec.json.decode(exchange.received)
