"""Placing, cancelling and moving on orders."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, bindparam, select

from storage import farmers, orderbook, payments, stock
from storage.columns import as_kept, insert_once
from storage.errors import (
    ImpossibleOrder,
    NoPrice,
    NotCancellable,
    NumberTaken,
    TotalChanged,
    UnknownOrder,
    WrongStatus,
)
from storage.orderbook import Order, OrderLine
from storage.prepared import Prepared
from storage.rules import orders as rules
from storage.rules.deadlines import HOLD
from storage.tables import CONTACT, ORDER_LINE, ORDER_LINE_LOT, ORDERS, PRICE


class LineRequest(Struct, frozen=True):
    """A line that a shopper agreed to, at the price that was shown; `date` is a tour's departure or ""."""

    sku: str
    quantity: int
    unit_price_minor: int
    date: str = ""


class PlaceOrder(Struct, frozen=True, kw_only=True):
    """An order to place.

    Attributes:
        number: "R" and eight digits.
        contact_id: Who orders.
        conversation_id: Where it was agreed.
        details_id: Name, phone and address that it goes to.
        currency: ISO 4217.
        lines: What is ordered.
        shipping_minor: As quoted.
        expected_total_minor: The total that the shopper agreed to.
        payment_method: `cash_on_delivery`, `simulated`, `bank_slip` ...
        accepted: Whether it needs no payment before it is packed: stock is then sold at once, else held.
        hold: How long it is held.
    """

    number: str
    contact_id: int
    conversation_id: int
    details_id: int
    currency: str
    lines: tuple[LineRequest, ...]
    shipping_minor: int
    expected_total_minor: int
    payment_method: str
    accepted: bool
    hold: dt.timedelta = HOLD


_PRICES = Prepared(
    select(PRICE.c.sku, PRICE.c.amount_minor).where(
        PRICE.c.sku.in_(bindparam("skus", expanding=True)), PRICE.c.currency == bindparam("currency")
    ),
    lists=("skus",),
)
_PSEUDONYM = Prepared(select(CONTACT.c.pseudonym).where(CONTACT.c.id == bindparam("contact")))
_ADD_LINES = Prepared(ORDER_LINE.insert().inline())
_ADD_LOTS = Prepared(ORDER_LINE_LOT.insert().inline())


def place(conn: Connection, wanted: PlaceOrder, now: dt.datetime) -> Order:
    """Places an order: takes its stock, all or nothing, and writes it down.

    Args:
        conn: A connection that may write.
        wanted: The order.
        now: When.

    Returns:
        The order, with the lots that it is filled from.

    Raises:
        ImpossibleOrder: It has no lines, or one with a quantity below one.
        UnknownProduct: Something is not sold here.
        NoPrice: Something has no price in the currency.
        TotalChanged: The shopper agreed to other prices than those that hold now.
        NoDeparture: A tour does not leave on that date.
        OutOfStock: Something has less free than is wanted.
        NumberTaken: There is an order of that number; draw another.
    """
    if min((line.quantity for line in wanted.lines), default=0) < 1:
        raise ImpossibleOrder(wanted.number)
    stock.open_departures(conn, [(line.sku, line.date) for line in wanted.lines], now)
    goods_minor = _agreed_goods_minor(conn, wanted)
    allocations = stock.take(
        conn,
        "sold" if wanted.accepted else "reserved",
        [(line.sku, line.date, line.quantity) for line in wanted.lines],
        wanted.number,
        now,
    )
    head = _add_order(conn, wanted, goods_minor, now)
    lines = _add_lines(conn, wanted, allocations)
    orderbook.note(conn, wanted.number, "placed", "shopper", now)
    order = Order(**head, lines=lines)
    if order.accepted:
        farmers.promise(conn, order.number, orderbook.sales_of(order), now)
    return order


def cancel(conn: Connection, number: str, contact_id: int | None, by: str, now: dt.datetime) -> Order:
    """Cancels an order: its stock is free again, farmers' earnings are taken back, what was paid is due back.

    Args:
        conn: A connection that may write.
        number: Which.
        contact_id: Whose it must be, or None when staff cancels.
        by: `shopper`, or an agent's name.
        now: When.

    Returns:
        The order, cancelled.

    Raises:
        UnknownOrder: There is none of that number, or it is somebody else's.
        NotCancellable: It has gone too far.
    """
    order = orderbook.lock(conn, number)
    if contact_id not in (None, order.contact_id):
        raise UnknownOrder(number)
    if not rules.cancellable(order.status):
        raise NotCancellable(number, order.status)
    orderbook.move_stock(conn, order, "withdrawn" if order.accepted else "released", now)
    farmers.reverse(conn, number, now)
    payments.refund_due(conn, number)
    orderbook.set_status(conn, order, "cancelled", by, now)
    return orderbook.get(conn, number)


def advance(conn: Connection, number: str, status: rules.Status, by: str, now: dt.datetime) -> Order:
    """Moves an order on through the warehouse: packed, shipped, delivered.

    Args:
        conn: A connection that may write.
        number: Which.
        status: Where to.
        by: Who says so.
        now: When.

    Returns:
        The order after it.

    Raises:
        UnknownOrder: There is none of that number.
        WrongStatus: It cannot go there, or that is not for the warehouse to say.
    """
    order = orderbook.lock(conn, number)
    warehouse = status in ("packed", "shipped", "delivered")
    if not (warehouse and rules.can_go(order.status, status, accepted=order.accepted)):
        raise WrongStatus(number, order.status, status)
    if status == "shipped":
        orderbook.move_stock(conn, order, "shipped", now)
    orderbook.set_status(conn, order, status, by, now)
    return orderbook.get(conn, number)


def _agreed_goods_minor(conn: Connection, wanted: PlaceOrder) -> int:
    """Sums the goods at the prices of now, and refuses if the shopper saw others."""
    skus = sorted({line.sku for line in wanted.lines})
    prices: dict[str, int] = dict(_PRICES.all(conn, {"skus": skus, "currency": wanted.currency}))
    for line in wanted.lines:
        if line.sku not in prices:
            raise NoPrice(line.sku, wanted.currency)
    goods_minor = sum(prices[line.sku] * line.quantity for line in wanted.lines)
    total_minor = goods_minor + wanted.shipping_minor
    same = all(prices[line.sku] == line.unit_price_minor for line in wanted.lines)
    if not same or total_minor != wanted.expected_total_minor:
        raise TotalChanged(wanted.expected_total_minor, total_minor, wanted.currency)
    return goods_minor


def _add_order(conn: Connection, wanted: PlaceOrder, goods_minor: int, now: dt.datetime) -> dict[str, Any]:
    placed_at = as_kept(now)
    row: dict[str, Any] = {
        "number": wanted.number,
        "contact_id": wanted.contact_id,
        "conversation_id": wanted.conversation_id,
        "details_id": wanted.details_id,
        "pseudonym": _PSEUDONYM.one(conn, {"contact": wanted.contact_id})[0],
        "currency": wanted.currency,
        "goods_minor": goods_minor,
        "shipping_minor": wanted.shipping_minor,
        "total_minor": goods_minor + wanted.shipping_minor,
        "status": "placed",
        "accepted": wanted.accepted,
        "payment_method": wanted.payment_method,
        "placed_at": placed_at,
        "updated_at": placed_at,
        "reserved_until": None if wanted.accepted else as_kept(now + wanted.hold),
        "extended": False,
    }
    if not insert_once(conn, ORDERS, row):
        raise NumberTaken(wanted.number)
    return row


def _add_lines(
    conn: Connection, wanted: PlaceOrder, allocations: Sequence[tuple[tuple[str, int], ...]]
) -> tuple[OrderLine, ...]:
    lines = tuple(
        OrderLine(
            sku=line.sku,
            date=line.date,
            quantity=line.quantity,
            unit_price_minor=line.unit_price_minor,
            total_minor=line.unit_price_minor * line.quantity,
            lots=tuple(sorted(allocation)),
        )
        for line, allocation in zip(wanted.lines, allocations, strict=True)
    )
    _ADD_LINES.each(
        conn,
        [
            {
                "order_number": wanted.number,
                "position": position,
                "sku": line.sku,
                "date": line.date,
                "quantity": line.quantity,
                "unit_price_minor": line.unit_price_minor,
                "total_minor": line.total_minor,
            }
            for position, line in enumerate(lines)
        ],
    )
    _ADD_LOTS.each(
        conn,
        [
            {"order_number": wanted.number, "position": position, "lot_id": lot_id, "quantity": quantity}
            for position, line in enumerate(lines)
            for lot_id, quantity in line.lots
        ],
    )
    return lines
