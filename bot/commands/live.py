"""`isoko live`: broadcasts."""

import asyncio
import json
import re
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from bot.commands.listings import table
from bot.live.feed import BadFeed, Comment, CommentFeed, PacedFeed, RecordedFeed
from bot.live.offers import Wished, openings_of, words_of
from bot.live.replay import BATCH_MAX, Line, Replay
from bot.opening import read_once
from bot.settings import BadSettings, read_settings
from bot.shops import load_shop
from storage import stock

app = typer.Typer(help="Broadcasts.", no_args_is_help=True)


@app.callback()
def live() -> None:
    """Broadcasts."""


@app.command()
def replay(
    comments: Annotated[Path, typer.Argument(help='A JSON object a line: {"at_ms": 1, "viewer": "v1", "text": "+1"}')],
    open_: Annotated[
        list[str] | None,
        typer.Option(
            "--open", metavar="CODE=SKU@PRICE", help="An offer at a price in minor units; the last is newest."
        ),
    ] = None,
    allot: Annotated[
        list[str] | None, typer.Option(metavar="CODE=UNITS", help="What is set aside for it; else all that is free.")
    ] = None,
    limit: Annotated[int | None, typer.Option(help="Units a viewer may have of each offer.")] = None,
    speed: Annotated[str, typer.Option(help="max, or how many times as fast as recorded, such as 1 or 10.")] = "max",
    json_: Annotated[bool, typer.Option("--json", help="A JSON object a comment, then the summary.")] = False,
) -> None:
    """Plays recorded comments through the claim grammar and the rule of claims. Nothing is stored."""
    wished = Wished(open=tuple(open_ or ()), allot=tuple(allot or ()), limit=limit)
    feed, batch_max = _feed(comments, speed)
    settings = read_settings()
    shop, free = read_once(settings, lambda conn: (load_shop(conn, settings.shop / "media"), stock.free(conn)))
    openings = openings_of(wished, shop, free)
    play = Replay(openings, [words_of(opening, shop) for opening in openings], limit)
    try:
        asyncio.run(_play(play, feed, batch_max, json_))
    except BadFeed as error:
        raise BadSettings((str(error),)) from error


def _feed(comments: Path, speed: str) -> tuple[CommentFeed, int]:
    if not comments.is_file():
        raise BadSettings((f"There is no file {comments}. Give a recorded feed, a JSON object a line.",))
    recorded = RecordedFeed(comments)
    if speed == "max":
        return recorded, BATCH_MAX
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", speed) or float(speed) == 0:
        raise BadSettings((f"--speed is {speed!r}: give max, or a number above 0 such as 1 or 2.5.",))
    return PacedFeed(recorded, float(speed)), 1


async def _play(play: Replay, feed: CommentFeed, batch_max: int, as_json: bool) -> None:
    encoder = msgspec.json.Encoder()
    async for comment, line in play.lines(feed, batch_max):
        print(encoder.encode(line).decode() if as_json else _row(comment, line), flush=batch_max == 1)
    summary = play.summary()
    print(json.dumps({"summary": summary}, ensure_ascii=False) if as_json else _told(summary))


def _row(comment: Comment, line: Line) -> str:
    at = f"{comment.at_ms / 1_000:8.1f} s"
    said = f"{comment.viewer}: {' '.join(comment.text.split())}"
    if not line.claim:
        return f"{at}  {'':31}{said}"
    return f"{at}  {line.offer:<5}{f'#{line.sequence}':>7}  {line.outcome:<11}{line.quantity:>4}  {said}"


def _told(summary: dict[str, Any]) -> str:
    outcomes = ", ".join(f"{number} {outcome}" for outcome, number in summary["outcomes"].items())
    again = summary["delivered_again"]
    return "\n".join(
        [
            "",
            table(summary["offers"]),
            "",
            f"{summary['comments']} comments, {summary['claims']} claims{f': {outcomes}' if outcomes else ''}."
            + (f" {again} came twice and got the same answer." if again else ""),
        ]
    )
