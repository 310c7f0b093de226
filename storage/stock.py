"""The stock ledger in the database.

The law of locks: a conversation's row first, then an order's row, then levels by (sku, date, lot), all of them in one
statement. Nothing that is locked later is ever locked before. The rule decides on what was read under the lock.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, bindparam, func, select, tuple_, update

from storage.columns import insert_once
from storage.errors import NoDeparture, UnknownProduct
from storage.prepared import Prepared
from storage.rules import stock as rules
from storage.rules.stock import Level, LotLevel, Movement
from storage.tables import LOT, PRODUCT, STOCK_LEVEL, STOCK_MOVEMENT


class Place(Struct, frozen=True, order=True):
    """Where units are counted: a product, a departure ("" for goods), a lot."""

    sku: str
    date: str
    lot_id: str


class Booking(Struct, frozen=True):
    """A movement at a place."""

    place: Place
    movement: Movement


class StockLine(Struct, frozen=True):
    """A product's stock over all lots and departures."""

    sku: str
    on_hand: int
    reserved: int
    committed: int
    allotted: int
    free: int


_LEVEL = STOCK_LEVEL.c
_COUNTS = (_LEVEL.received, _LEVEL.shipped, _LEVEL.written_off, _LEVEL.reserved, _LEVEL.committed, _LEVEL.allotted)
_ON_HAND = _LEVEL.received - _LEVEL.shipped - _LEVEL.written_off
_FREE = _ON_HAND - _LEVEL.reserved - _LEVEL.committed - _LEVEL.allotted

_FREE_ALL = Prepared(select(_LEVEL.sku, _LEVEL.date, func.sum(_FREE)).group_by(_LEVEL.sku, _LEVEL.date))
_FREE_OF = select(func.sum(_FREE)).where(_LEVEL.sku == bindparam("sku"), _LEVEL.date == bindparam("date"))
_SUMMARY = (
    select(
        PRODUCT.c.sku,
        *(
            func.coalesce(func.sum(count), 0)
            for count in (_ON_HAND, _LEVEL.reserved, _LEVEL.committed, _LEVEL.allotted, _FREE)
        ),
    )
    .outerjoin(STOCK_LEVEL, _LEVEL.sku == PRODUCT.c.sku)
    .group_by(PRODUCT.c.sku, PRODUCT.c.position)
    .order_by(PRODUCT.c.position, PRODUCT.c.sku)
)
_PRODUCT = Prepared(select(PRODUCT.c.kind, PRODUCT.c.facts).where(PRODUCT.c.sku == bindparam("sku"), PRODUCT.c.active))
_KEY = (_LEVEL.sku, _LEVEL.date, _LEVEL.lot_id)
_LOCK_PLACES = Prepared(
    select(*_KEY, *_COUNTS)
    .where(tuple_(*_KEY).in_(bindparam("keys", expanding=True)))
    .order_by(*_KEY)
    .with_for_update(),
    lists=("keys",),
)
_LOCK_ITEMS = Prepared(
    select(*_KEY, *_COUNTS)
    .where(tuple_(_LEVEL.sku, _LEVEL.date).in_(bindparam("keys", expanding=True)))
    .order_by(*_KEY)
    .with_for_update(),
    lists=("keys",),
)
_POSITIONS = Prepared(
    select(LOT.c.id, LOT.c.position).where(LOT.c.sku.in_(bindparam("skus", expanding=True))), lists=("skus",)
)
_SET_LEVEL = Prepared(
    update(STOCK_LEVEL)
    .where(_LEVEL.sku == bindparam("at_sku"), _LEVEL.date == bindparam("at_date"), _LEVEL.lot_id == bindparam("at_lot"))
    .values({count.name: bindparam(f"new_{count.name}") for count in _COUNTS})
)
_ADD_MOVEMENT = Prepared(STOCK_MOVEMENT.insert().inline())


def free(conn: Connection) -> dict[tuple[str, str], int]:
    """Gives what can be sold, by SKU and date ("" for goods). A departure that nobody asked to book is not in it."""
    return {(sku, date): int(left) for sku, date, left in _FREE_ALL.all(conn, {})}


def free_of(conn: Connection, sku: str, date: str, today: dt.date) -> int:
    """Gives what can be sold of one product.

    Args:
        conn: A connection.
        sku: The product.
        date: The departure as an ISO date, or "" for goods.
        today: A tour leaves from tomorrow on.

    Returns:
        Units, or seats of that departure.

    Raises:
        UnknownProduct: The product is not on sale.
        NoDeparture: The tour does not leave on that date.
    """
    seats = _seats(conn, sku, date, today)
    counted = conn.execute(_FREE_OF, {"sku": sku, "date": date}).scalar()
    return int(counted) if counted is not None else seats


def summary(conn: Connection) -> tuple[StockLine, ...]:
    """Gives every product's stock; a tour counts the departures that somebody asked to book."""
    return tuple(StockLine(row[0], *map(int, row[1:])) for row in conn.execute(_SUMMARY))


def receive(conn: Connection, place: Place, quantity: int, now: dt.datetime) -> None:
    """Books units that came in."""
    _open_level(conn, place)
    book(conn, [Booking(place, Movement("received", quantity))], None, now)


def write_off(conn: Connection, place: Place, quantity: int, now: dt.datetime) -> None:
    """Books units that are gone without being sold."""
    book(conn, [Booking(place, Movement("written_off", quantity))], None, now)


def open_departures(conn: Connection, items: Iterable[tuple[str, str]], now: dt.datetime) -> None:
    """Makes sure that what shall be booked can be: a tour's seats are received when a departure is first asked for.

    Args:
        conn: A connection that may write.
        items: SKU and date.
        now: The time; a tour leaves from tomorrow on.

    Raises:
        UnknownProduct: A product is not on sale.
        NoDeparture: A tour does not leave on that date.
    """
    for sku, date in sorted(set(items)):
        seats = _seats(conn, sku, date, now.date())
        place = Place(sku, date, sku)
        if date and _open_level(conn, place):
            book(conn, [Booking(place, Movement("received", seats))], None, now)


def take(
    conn: Connection, kind: rules.Kind, items: Sequence[tuple[str, str, int]], order_number: str, now: dt.datetime
) -> list[tuple[tuple[str, int], ...]]:
    """Takes units for an order out of what is free, all or nothing.

    Args:
        conn: A connection that may write.
        kind: `reserved` or `sold`.
        items: SKU, date and quantity of each line.
        order_number: Whose they are.
        now: The time of the movements.

    Returns:
        For each line, lots and quantities.

    Raises:
        OutOfStock: One of them has less free than is wanted.
    """
    levels = lock_items(conn, {(sku, date) for sku, date, _ in items})
    lots = _in_selling_order(conn, levels)
    allocations = []
    bookings = []
    for sku, date, quantity in items:
        choice = [LotLevel(place.lot_id, levels[place]) for place in lots[sku, date]]
        allocation = rules.allocate(sku, date, choice, quantity)
        for lot_id, part in allocation:
            booking = Booking(Place(sku, date, lot_id), Movement(kind, part))
            levels[booking.place] = rules.apply(levels[booking.place], booking.movement)
            bookings.append(booking)
        allocations.append(allocation)
    _write(conn, levels, bookings, order_number, now)
    return allocations


def book(conn: Connection, bookings: Sequence[Booking], order_number: str | None, now: dt.datetime) -> None:
    """Books movements at given places, all or nothing.

    Args:
        conn: A connection that may write.
        bookings: In the order in which they happened.
        order_number: The order that they belong to, or None.
        now: Their time.

    Raises:
        ImpossibleMovement: The books do not allow one of them.
    """
    levels = lock(conn, [booking.place for booking in bookings])
    for booking in bookings:
        levels[booking.place] = rules.apply(levels[booking.place], booking.movement)
    _write(conn, levels, bookings, order_number, now)


def lock(conn: Connection, places: Iterable[Place]) -> dict[Place, Level]:
    """Locks levels until the transaction ends, and reads them."""
    keys = sorted({(place.sku, place.date, place.lot_id) for place in places})
    return {Place(*row[:3]): Level(*row[3:]) for row in _LOCK_PLACES.all(conn, {"keys": keys})}


def lock_items(conn: Connection, items: Iterable[tuple[str, str]]) -> dict[Place, Level]:
    """Locks all lots of products, and reads them."""
    return {Place(*row[:3]): Level(*row[3:]) for row in _LOCK_ITEMS.all(conn, {"keys": sorted(items)})}


def _in_selling_order(conn: Connection, levels: Iterable[Place]) -> Mapping[tuple[str, str], list[Place]]:
    skus = {place.sku for place in levels}
    position: dict[str, int] = dict(_POSITIONS.all(conn, {"skus": sorted(skus)}))
    ordered: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in sorted(levels, key=lambda place: (position[place.lot_id], place)):
        ordered[place.sku, place.date].append(place)
    return ordered


def _seats(conn: Connection, sku: str, date: str, today: dt.date) -> int:
    """Gives the seats of a departure, or 0 for goods; refuses what cannot be booked at all."""
    product = _PRODUCT.first(conn, {"sku": sku})
    if product is None:
        raise UnknownProduct(sku)
    kind, facts = product
    if kind == "good":
        if date:
            raise NoDeparture(sku, date)
        return 0
    # ISO dates of one length sort like the days they name, which also refuses what is no date at all.
    if not (_is_date(date) and today.isoformat() < date <= facts["daily_until"]):
        raise NoDeparture(sku, date)
    return int(facts["seats"])


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _open_level(conn: Connection, place: Place) -> bool:
    row = {**msgspec.structs.asdict(place), **msgspec.structs.asdict(Level())}
    return insert_once(conn, STOCK_LEVEL, row)


def _write(
    conn: Connection,
    levels: Mapping[Place, Level],
    bookings: Sequence[Booking],
    order_number: str | None,
    now: dt.datetime,
) -> None:
    _ADD_MOVEMENT.each(
        conn,
        [
            {
                **msgspec.structs.asdict(booking.place),
                "kind": booking.movement.kind,
                "quantity": booking.movement.quantity,
                "order_number": order_number,
                "at": now,
            }
            for booking in bookings
        ],
    )
    _SET_LEVEL.each(
        conn,
        [
            {
                "at_sku": place.sku,
                "at_date": place.date,
                "at_lot": place.lot_id,
                **{f"new_{name}": count for name, count in msgspec.structs.asdict(levels[place]).items()},
            }
            for place in sorted({booking.place for booking in bookings})
        ],
    )
