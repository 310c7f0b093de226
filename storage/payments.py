"""Payments, as the providers' events tell of them, and reservations that nobody paid for.

An event may come twice, late, or before the one that it follows. Money that arrives either accepts the order or is due
back: never both, never neither.
"""

import datetime as dt
from typing import Literal

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, select, update

from storage import farmers, orderbook, stock
from storage.columns import insert_once
from storage.errors import OutOfStock
from storage.orderbook import Order
from storage.rules.deadlines import extended_deadline
from storage.tables import ORDER_LINE_LOT, ORDERS, PAYMENT, PAYMENT_EVENT

Outcome = Literal["repeated", "noted", "paid", "refund_due"]


class PaymentEvent(Struct, frozen=True, kw_only=True):
    """What a provider says about a payment.

    Attributes:
        provider: Who says it.
        event_id: The provider's id of the event; the same id is the same event.
        reference: The provider's id of the payment.
        order_number: What is paid.
        kind: What happened.
        amount_minor: How much.
        currency: ISO 4217.
    """

    provider: str
    event_id: str
    reference: str
    order_number: str
    kind: Literal["started", "succeeded", "failed", "refunded"]
    amount_minor: int
    currency: str


class PaymentResult(Struct, frozen=True):
    """What an event led to, and the order after it.

    `repeated`: nothing, it was applied before. `noted`: it changes nothing about the order. `paid`: the order is paid
    now. `refund_due`: the money came, but not for goods that are still to be had; it must go back.
    """

    outcome: Outcome
    order: Order


_P = PAYMENT.c
_SETTLED = ("succeeded", "refund_due", "refunded")
_STATUS_OF = select(_P.status).where(_P.reference == bindparam("reference"))
_SET_PAYMENT = update(PAYMENT).where(_P.reference == bindparam("old_reference")).values(status=bindparam("new_status"))
_REFUND_ORDER = (
    update(PAYMENT).where(_P.order_number == bindparam("number"), _P.status == "succeeded").values(status="refund_due")
)
_EXTEND = (
    update(ORDERS)
    .where(ORDERS.c.number == bindparam("order_number"))
    .values(reserved_until=bindparam("deadline"), extended=True)
)
_DROP_LOTS = delete(ORDER_LINE_LOT).where(ORDER_LINE_LOT.c.order_number == bindparam("number"))
_ADD_LOTS = ORDER_LINE_LOT.insert()
_OVERDUE = (
    select(ORDERS.c.number)
    .where(ORDERS.c.status == "placed", ORDERS.c.reserved_until <= bindparam("now"))
    .order_by(ORDERS.c.number)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def apply_payment(conn: Connection, event: PaymentEvent, now: dt.datetime) -> PaymentResult:
    """Applies a provider's event, once however often it comes.

    Args:
        conn: A connection that may write.
        event: What the provider says.
        now: When it came.

    Returns:
        What it led to.

    Raises:
        UnknownOrder: There is no such order; the event is not noted, so that it can come again.
    """
    order = orderbook.lock(conn, event.order_number)
    seen = {"provider": event.provider, "event_id": event.event_id, "at": now}
    if not insert_once(conn, PAYMENT_EVENT, seen):
        return PaymentResult("repeated", order)
    status = _know(conn, event)
    outcome: Outcome = "noted"
    if event.kind == "succeeded" and status not in _SETTLED:
        outcome = _settle(conn, order, event, now)
    elif event.kind == "refunded":
        _set(conn, event, "refunded")
    elif event.kind == "failed" and status not in _SETTLED:
        _set(conn, event, "failed")
    elif event.kind == "started":
        _extend(conn, order, now)
    return PaymentResult(outcome, orderbook.get(conn, order.number))


def refund_due(conn: Connection, number: str) -> None:
    """Notes that what was paid for an order must go back."""
    conn.execute(_REFUND_ORDER, {"number": number})


def expire(conn: Connection, now: dt.datetime, limit: int = 100) -> tuple[str, ...]:
    """Frees what was reserved for orders that nobody paid for in time.

    Args:
        conn: A connection that may write.
        now: The time.
        limit: How many orders at most.

    Returns:
        The numbers of the orders that expired. One that somebody else works on right now is left for the next time.
    """
    numbers = conn.execute(_OVERDUE, {"now": now, "most": limit}).scalars().all()
    for number in numbers:
        order = orderbook.get(conn, number)
        orderbook.move_stock(conn, order, "released", now)
        orderbook.set_status(conn, order, "expired", "deadline", now)
    return tuple(numbers)


def _know(conn: Connection, event: PaymentEvent) -> str:
    """Gives the payment's status so far, writing down a payment that is new."""
    row = {
        "order_number": event.order_number,
        "provider": event.provider,
        "reference": event.reference,
        "status": "started",
        "amount_minor": event.amount_minor,
        "currency": event.currency,
    }
    insert_once(conn, PAYMENT, row)
    status: str = conn.execute(_STATUS_OF, {"reference": event.reference}).scalar_one()
    return status


def _set(conn: Connection, event: PaymentEvent, status: str) -> None:
    conn.execute(_SET_PAYMENT, {"old_reference": event.reference, "new_status": status})


def _settle(conn: Connection, order: Order, event: PaymentEvent, now: dt.datetime) -> Outcome:
    right = (event.amount_minor, event.currency) == (order.total_minor, order.currency)
    if not (right and _accept(conn, order, now)):
        _set(conn, event, "refund_due")
        return "refund_due"
    _set(conn, event, "succeeded")
    orderbook.set_status(conn, order, "paid", event.provider, now)
    return "paid"


def _accept(conn: Connection, order: Order, now: dt.datetime) -> bool:
    """Makes the order's goods sold; says no where that cannot be done any more."""
    if order.status == "placed" and order.accepted:
        return True
    if order.status == "placed":
        orderbook.move_stock(conn, order, "committed", now)
    elif order.status != "expired" or not _take_again(conn, order, now):
        return False
    farmers.promise(conn, order.number, orderbook.sales_of(orderbook.get(conn, order.number)), now)
    return True


def _take_again(conn: Connection, order: Order, now: dt.datetime) -> bool:
    """Sells an expired order's goods after all, from whatever lots have them now."""
    items = [(line.sku, line.date, line.quantity) for line in order.lines]
    try:
        allocations = stock.take(conn, "sold", items, order.number, now)
    except OutOfStock:
        return False
    conn.execute(_DROP_LOTS, {"number": order.number})
    conn.execute(
        _ADD_LOTS,
        [
            {"order_number": order.number, "position": position, "lot_id": lot_id, "quantity": quantity}
            for position, allocation in enumerate(allocations)
            for lot_id, quantity in allocation
        ],
    )
    return True


def _extend(conn: Connection, order: Order, now: dt.datetime) -> None:
    if order.status == "placed" and order.reserved_until is not None and not order.extended:
        deadline = extended_deadline(order.reserved_until, now)
        conn.execute(_EXTEND, {"order_number": order.number, "deadline": deadline})
