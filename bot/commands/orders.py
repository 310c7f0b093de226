"""`isoko orders`: list them, accept a payment, move them on."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, TypeVar

import typer
from sqlalchemy import Connection

from bot.commands.listings import Json, Row, show
from bot.notices.sales import sale_accepted, sale_cancelled
from bot.opening import open_database, utc_now
from bot.settings import read_settings
from bot.shop import Shop
from bot.shops import load_shop
from storage import orderbook, orders, payments
from storage.errors import WrongStatus
from storage.orderbook import Order
from storage.payments import PaymentEvent, PaymentResult

T = TypeVar("T")

app = typer.Typer(help="Orders.", no_args_is_help=True)


class Step(StrEnum):
    """Where an order can be moved to."""

    PACKED = "packed"
    SHIPPED = "shipped"
    DELIVERED = "delivered"


_ON_ITS_WAY = frozenset(step.value for step in Step)


def _number(given: str) -> str:
    return given.strip().upper()


Number = Annotated[
    str, typer.Argument(metavar="NUMBER", help="The order's number, such as R12345678.", callback=_number)
]


@app.command("list")
def list_orders(json_: Json = False) -> None:
    """Lists the orders."""
    show(lambda conn: [_row(order) for order in orderbook.listing(conn)], json_)


def _row(order: Order) -> Row:
    lines = [
        {
            "sku": line.sku,
            "quantity": line.quantity,
            "unit_price_minor": line.unit_price_minor,
            "total_minor": line.total_minor,
            "date": line.date or None,
        }
        for line in order.lines
    ]
    return {
        "number": order.number,
        "status": order.status,
        "contact": order.pseudonym,
        "currency": order.currency,
        "total_minor": order.total_minor,
        "lines": lines,
        "shipping_minor": order.shipping_minor,
        "payment": order.payment_method,
        "placed_at": order.placed_at.isoformat(timespec="seconds"),
    }


@app.command()
def accept(number: Number) -> None:
    """Notes that a person has seen the payment of an order (a bank slip, say)."""

    def write(conn: Connection, shop: Shop) -> PaymentResult:
        order = orderbook.get(conn, number)
        if order.status in _ON_ITS_WAY:
            # Cash on delivery: there is nothing to accept any more, and nothing to give back either.
            raise WrongStatus(number, order.status, "paid")
        event = PaymentEvent(
            provider="manual",
            event_id=f"{number}:accepted",
            reference=f"manual:{number}",
            order_number=number,
            kind="succeeded",
            amount_minor=order.total_minor,
            currency=order.currency,
        )
        result = payments.apply_payment(conn, event, utc_now())
        if result.outcome == "paid" and not order.accepted:  # else the producers know of it already
            sale_accepted(conn, shop, result.order, utc_now())
        return result

    result = _written(write)
    if result.outcome == "refund_due":
        print(f"{number} is {result.order.status}: the money must go back to the shopper.")
        raise typer.Exit(1)
    print(f"{number} was accepted before." if result.outcome == "repeated" else f"{number} is paid.")


@app.command()
def move(number: Number, status: Annotated[Step, typer.Argument(help="Where it is now.")]) -> None:
    """Moves an order on: packed, shipped, delivered."""
    _written(lambda conn, _: orders.advance(conn, number, status.value, "owner", utc_now()))
    print(f"{number} is {status.value}.")


@app.command()
def cancel(number: Number) -> None:
    """Cancels an order; its goods are free again and the producers are told."""

    def write(conn: Connection, shop: Shop) -> None:
        order = orders.cancel(conn, number, None, "owner", utc_now())
        if order.accepted:
            sale_cancelled(conn, shop, order, utc_now())

    _written(write)
    print(f"{number} is cancelled.")


def _written(write: Callable[[Connection, Shop], T]) -> T:
    settings = read_settings()
    database = open_database(settings)
    try:
        return database.write_now(lambda conn: write(conn, load_shop(conn, settings.shop / "media")))
    finally:
        database.close_now()
