"""`isoko chat`: a conversation in the terminal."""

import asyncio
import sys
import uuid
from typing import Annotated

import typer

from bot.channels import console
from bot.intake import NotNow
from bot.message import Update
from bot.parts import Parts
from bot.settings import read_settings

BUSY = "the database cannot be reached; nothing was stored, send it again"


def chat(
    user: Annotated[str, typer.Option(help="Who speaks; the same id goes on with the same conversation.")] = "me",
    json_: Annotated[bool, typer.Option("--json", help="A JSON line in, a JSON line out, at once.")] = False,
) -> None:
    """Talks to the shop in the terminal."""
    asyncio.run(_lines() if json_ else _talk(user))


async def _lines() -> None:
    async with Parts.opened(read_settings()) as parts:
        while raw := await asyncio.to_thread(sys.stdin.buffer.readline):
            if raw.strip():
                sys.stdout.buffer.write(await _answered(parts, raw) + b"\n")
                sys.stdout.buffer.flush()


async def _answered(parts: Parts, raw: bytes) -> bytes:
    try:
        update = console.parse(raw)
        return console.written(update.sender, await parts.intake.receive(update))
    except console.BadLine as error:
        return console.written_error(str(error))
    except NotNow:
        return console.written_error(BUSY)


async def _talk(user: str) -> None:
    async with Parts.opened(read_settings()) as parts:
        print("Write to the shop; say what a < button > says to press it; end with Ctrl-D.\n")
        update = _update(user, press="start")
        while True:
            try:
                print(console.as_text(await parts.intake.receive(update)), end="\n\n", flush=True)
            except NotNow:
                print(BUSY)
            print("> ", end="", flush=True)
            line = await asyncio.to_thread(sys.stdin.readline)
            if not line:
                print()
                return
            update = _update(user, text=line.rstrip("\n"))


def _update(user: str, *, text: str | None = None, press: str | None = None) -> Update:
    return Update(channel=console.CHANNEL, id=uuid.uuid4().hex, sender=user, text=text, press=press)
