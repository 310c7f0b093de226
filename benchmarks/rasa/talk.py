"""Talks to a shop through its web chat, as a browser would, and reads afterwards what it understood."""

import asyncio
import json
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from websockets.asyncio.client import ClientConnection, connect

LOCALES = {"en": "en-US", "fr": "fr-FR", "rw": "rw-RW", "sw": "sw-KE", "zh": "zh-CN"}
PAUSE_S = 0.2
"""A talk's pace: the web chat takes five messages a second from one page."""


class Said(Struct, frozen=True):
    """What was said in a talk, and how long each answer took, in milliseconds."""

    texts: tuple[str, ...]
    waits_ms: tuple[float, ...]


class Understood(Struct, frozen=True):
    """What the shop stored of a turn."""

    intent: str | None
    order: str | None = None


async def talk(port: int, number: int, language: str, texts: Sequence[str]) -> Said:
    """Holds a conversation of one's own.

    Args:
        port: Of the shop.
        number: Tells this talk's messages from those of others.
        language: What the browser is set to.
        texts: What is said, each when the one before is answered.

    Returns:
        The times.
    """
    waits = []
    async with connect(f"ws://127.0.0.1:{port}/channels/webchat", compression=None) as page:
        await page.send(json.dumps({"type": "hello", "locale": LOCALES[language]}))
        await _answered(page)  # the greeting
        for at, text in enumerate(texts):
            if at:
                await asyncio.sleep(PAUSE_S)
            start = time.perf_counter()
            await page.send(json.dumps({"type": "message", "id": update_id(number, at), "text": text}))
            await _answered(page)
            waits.append((time.perf_counter() - start) * 1000)
    return Said(tuple(texts), tuple(waits))


def update_id(number: int, at: int) -> str:
    """Names a message."""
    return f"t{number}-{at}"


def understood(database: Path) -> dict[str, Understood]:
    """Reads what was understood of each message, by its name."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT update_id, answer FROM turn WHERE update_id LIKE 't%-%'").fetchall()
    return {name: msgspec.json.decode(answer, type=Understood) for name, answer in rows}


async def _answered(page: ClientConnection) -> None:
    async for frame in page:
        told: dict[str, Any] = json.loads(frame)
        if told["type"] == "error":
            raise RuntimeError(f"the shop refused a message: {told}")
        if told["type"] == "answer":
            return
    raise RuntimeError("the shop hung up")
