"""`isoko stock`, `isoko notices`, `isoko conversations`: what is stored."""

import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import msgspec
import typer
from sqlalchemy import Connection

from bot.opening import read_once
from bot.settings import read_settings
from storage import farmers, takeover
from storage import stock as levels

stock = typer.Typer(help="The stock.", no_args_is_help=True)
notices = typer.Typer(help="Notices to producers.", no_args_is_help=True)
conversations = typer.Typer(help="Conversations.", no_args_is_help=True)
Json = Annotated[bool, typer.Option("--json", help="Print a JSON array and nothing else.")]
Row = dict[str, Any]


def show(read: Callable[[Connection], Sequence[Row]], as_json: bool) -> None:
    """Prints stored rows, as JSON or as aligned columns."""
    rows = read_once(read_settings(), read)
    print(json.dumps(rows, ensure_ascii=False) if as_json else table(rows))


def table(rows: Sequence[Row]) -> str:
    """Writes rows as aligned columns."""
    if not rows:
        return "Nothing is stored yet."
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def _cell(value: Any) -> str:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return "-" if value is None else str(value)


@stock.command("list")
def list_stock(json_: Json = False) -> None:
    """Lists what is on hand, promised and free, by SKU; for tours, seats."""
    show(lambda conn: [msgspec.to_builtins(line) for line in levels.summary(conn)], json_)


@notices.command("list")
def list_notices(json_: Json = False) -> None:
    """Lists the notices to producers."""
    show(lambda conn: [_notice(notice) for notice in farmers.listing_notices(conn)], json_)


def _notice(notice: farmers.Notice) -> Row:
    return {
        "id": notice.id,
        "producer": notice.producer_id,
        "order": notice.order_number,
        "lots": list(notice.lots),
        "amount_minor": notice.amount_minor,
        "currency": notice.currency,
        "status": notice.status,
        "segments": notice.segments,
        "body": notice.body,
    }


@conversations.command("list")
def list_conversations(json_: Json = False) -> None:
    """Lists the conversations."""
    show(lambda conn: [msgspec.to_builtins(row) for row in takeover.listing(conn)], json_)
