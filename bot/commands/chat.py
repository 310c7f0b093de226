"""`isoko chat`: a conversation in the terminal."""

import asyncio
import sys
import uuid
from typing import Annotated

import typer

from bot.channels import console
from bot.commands.typed import lines
from bot.intake import NotNow
from bot.message import Update
from bot.parts import Parts
from bot.settings import BadSettings, read_settings

BUSY = "the database cannot be reached; nothing was stored, send it again"


def chat(
    user: Annotated[str, typer.Option(help="Who speaks; the same id goes on with the same conversation.")] = "me",
    json_: Annotated[bool, typer.Option("--json", help="A JSON line in, a JSON line out, at once.")] = False,
) -> None:
    """Talks to the shop in the terminal."""
    if not json_ and not (0 < len(user) <= console.ID_MAX and user.isprintable()):
        raise BadSettings((f"--user must have 1 to {console.ID_MAX} characters, all of them printable.",))
    try:
        asyncio.run(_lines() if json_ else _talk(user))
    except KeyboardInterrupt:
        print()


async def _lines() -> None:
    async with Parts.opened(read_settings()) as parts:
        async for raw in lines(sys.stdin.fileno()):
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
        await _say(parts, _update(user, press="start"))
        async for line in lines(sys.stdin.fileno()):
            await _say(parts, _update(user, text=line.decode(errors="replace").rstrip("\r")))
        print()


async def _say(parts: Parts, update: Update) -> None:
    try:
        print(console.as_text(await parts.intake.receive(update)), end="\n\n")
    except NotNow:
        print(BUSY)
    print("> ", end="", flush=True)


def _update(user: str, *, text: str | None = None, press: str | None = None) -> Update:
    return Update(channel=console.CHANNEL, id=uuid.uuid4().hex, sender=user, text=text, press=press)
