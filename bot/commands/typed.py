"""Standard input, line by line, without keeping the program from ending."""

import asyncio
import os
import queue
import threading
from collections.abc import AsyncIterator

_CHUNK = 65_536


async def lines(descriptor: int) -> AsyncIterator[bytes]:
    """Gives the lines of a file as they come, without their ends.

    The reading thread is a daemon and reads the bare descriptor. A thread of the loop's own pool would hold the program
    until the next Enter when somebody presses Ctrl-C, and so would the lock of `sys.stdin`.

    Args:
        descriptor: Of a terminal, a pipe or a file.

    Yields:
        Each line; the last one also where its end is missing.
    """
    wanted: queue.SimpleQueue[asyncio.Future[bytes]] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(descriptor, wanted), daemon=True).start()
    begun = bytearray()
    while True:
        future: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        wanted.put(future)
        chunk = await future
        if not chunk:
            break
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            yield bytes(begun) + line
            begun.clear()
        begun += rest
    if begun:
        yield bytes(begun)


def _read(descriptor: int, wanted: "queue.SimpleQueue[asyncio.Future[bytes]]") -> None:
    chunk = b"-"
    while chunk:
        future = wanted.get()
        try:
            chunk = os.read(descriptor, _CHUNK)
        except OSError:
            chunk = b""  # a terminal that was closed
        try:
            future.get_loop().call_soon_threadsafe(_settle, future, chunk)
        except RuntimeError:
            return  # the loop is closed: nobody listens any more


def _settle(future: "asyncio.Future[bytes]", chunk: bytes) -> None:
    if not future.done():
        future.set_result(chunk)
