"""The book of orders: orders as values, and the steps that placing, cancelling and paying share."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, RowMapping, bindparam, select, update

from storage import stock
from storage.errors import UnknownOrder
from storage.prepared import Prepared
from storage.rules import orders as rules
from storage.rules.earnings import LotSale
from storage.rules.stock import Kind, Movement
from storage.stock import Booking, Place
from storage.tables import ORDER_EVENT, ORDER_LINE, ORDER_LINE_LOT, ORDERS


class OrderLine(Struct, frozen=True):
    """A line of an order, with the lots that it is filled from."""

    sku: str
    date: str
    quantity: int
    unit_price_minor: int
    total_minor: int
    lots: tuple[tuple[str, int], ...]


class Order(Struct, frozen=True, kw_only=True):
    """An order as it stands."""

    number: str
    contact_id: int
    conversation_id: int
    details_id: int | None
    pseudonym: str
    currency: str
    goods_minor: int
    shipping_minor: int
    total_minor: int
    status: rules.Status
    accepted: bool
    payment_method: str
    placed_at: dt.datetime
    updated_at: dt.datetime
    reserved_until: dt.datetime | None
    extended: bool
    lines: tuple[OrderLine, ...]


_O = ORDERS.c
_L = ORDER_LINE.c
_ADD_EVENT = Prepared(ORDER_EVENT.insert().inline())
_T = ORDER_LINE_LOT.c
_LINES = Prepared(
    select(_L.order_number, _L.position, _L.sku, _L.date, _L.quantity, _L.unit_price_minor, _L.total_minor)
    .where(_L.order_number.in_(bindparam("numbers", expanding=True)))
    .order_by(_L.order_number, _L.position),
    lists=("numbers",),
)
_LOTS = Prepared(
    select(_T.order_number, _T.position, _T.lot_id, _T.quantity)
    .where(_T.order_number.in_(bindparam("numbers", expanding=True)))
    .order_by(_T.order_number, _T.position, _T.lot_id),
    lists=("numbers",),
)
_LOCK = select(_O.number).where(_O.number == bindparam("number")).with_for_update()
_ALL = select(ORDERS).order_by(_O.placed_at, _O.number)
_OF_CONTACT = _ALL.where(_O.contact_id == bindparam("contact"))
_ONE = select(ORDERS).where(_O.number == bindparam("number"))
_SET_STATUS = (
    update(ORDERS)
    .where(_O.number == bindparam("order_number"))
    .values(
        status=bindparam("new_status"),
        accepted=bindparam("new_accepted"),
        reserved_until=None,
        updated_at=bindparam("now"),
    )
)


def get(conn: Connection, number: str) -> Order:
    """Gives an order.

    Args:
        conn: A connection.
        number: Which.

    Returns:
        The order as it stands.

    Raises:
        UnknownOrder: There is none of that number.
    """
    found = _orders(conn, conn.execute(_ONE, {"number": number}).mappings().all())
    if not found:
        raise UnknownOrder(number)
    return found[0]


def of_contact(conn: Connection, contact_id: int) -> tuple[Order, ...]:
    """Gives a person's orders, oldest first."""
    return _orders(conn, conn.execute(_OF_CONTACT, {"contact": contact_id}).mappings().all())


def listing(conn: Connection) -> tuple[Order, ...]:
    """Gives all orders, oldest first."""
    return _orders(conn, conn.execute(_ALL).mappings().all())


def lock(conn: Connection, number: str) -> Order:
    """Locks an order until the transaction ends, and then reads it.

    Args:
        conn: A connection that may write.
        number: Which.

    Returns:
        The order as it stands, and stays until the transaction ends.

    Raises:
        UnknownOrder: There is none of that number.
    """
    conn.execute(_LOCK, {"number": number}).all()
    return get(conn, number)


def set_status(conn: Connection, order: Order, status: rules.Status, by: str, now: dt.datetime) -> None:
    """Writes an order's new status and who brought it there. What is reserved no more has no deadline."""
    accepted = order.accepted or status == "paid"
    conn.execute(
        _SET_STATUS, {"order_number": order.number, "new_status": status, "new_accepted": accepted, "now": now}
    )
    note(conn, order.number, status, by, now)


def note(conn: Connection, number: str, status: rules.Status, by: str, now: dt.datetime) -> None:
    """Adds a line to an order's history."""
    _ADD_EVENT.run(conn, {"order_number": number, "status": status, "by": by, "at": now})


def move_stock(conn: Connection, order: Order, kind: Kind, now: dt.datetime) -> None:
    """Books the same movement for all that an order holds."""
    bookings = [
        Booking(Place(line.sku, line.date, lot_id), Movement(kind, quantity))
        for line in order.lines
        for lot_id, quantity in line.lots
    ]
    stock.book(conn, bookings, order.number, now)


def sales_of(order: Order) -> tuple[LotSale, ...]:
    """Gives what an order sells, lot by lot."""
    return tuple(LotSale(line.sku, lot_id, quantity) for line in order.lines for lot_id, quantity in line.lots)


def _orders(conn: Connection, rows: Sequence[RowMapping]) -> tuple[Order, ...]:
    numbers = [row["number"] for row in rows]
    lots: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for number, position, lot_id, quantity in _LOTS.all(conn, {"numbers": numbers}):
        lots[number, position].append((lot_id, quantity))
    lines: dict[str, list[OrderLine]] = defaultdict(list)
    for number, position, sku, date, quantity, unit_price_minor, total_minor in _LINES.all(conn, {"numbers": numbers}):
        held = tuple(lots[number, position])
        lines[number].append(OrderLine(sku, date, quantity, unit_price_minor, total_minor, held))
    return tuple(Order(**row, lines=tuple(lines[row["number"]])) for row in rows)
