"""The stock rule by itself, and what the services make of it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import stock
from storage.database import Database
from storage.errors import ImpossibleMovement, NoDeparture, OutOfStock, UnknownProduct
from storage.rules.stock import EFFECTS, Level, LotLevel, Movement, allocate, apply
from tests.storage.shop import BEANS, NOW, SAUCE, TOUR, TOUR_DAY, check_ledger, place

COUNTS = st.integers(0, 50)
MOVEMENTS = st.builds(Movement, st.sampled_from(sorted(EFFECTS)), st.integers(-3, 30))
LEVELS = st.builds(Level, st.integers(0, 200), COUNTS, COUNTS, COUNTS, COUNTS, COUNTS).filter(
    lambda level: level.free >= 0
)


@given(LEVELS, MOVEMENTS)
def test_a_movement_keeps_every_count_at_zero_or_above_or_is_refused(level: Level, movement: Movement) -> None:
    try:
        after = apply(level, movement)
    except ImpossibleMovement:
        assert movement.quantity <= 0 or _shortest(level, movement) < 0
        return
    assert min(after.received, after.shipped, after.written_off, after.reserved, after.committed, after.allotted) >= 0
    assert after.on_hand == after.reserved + after.committed + after.allotted + after.free
    assert after.free >= 0


def _shortest(level: Level, movement: Movement) -> int:
    """What the movement takes from, less what it takes."""
    source = {
        "released": level.reserved,
        "committed": level.reserved,
        "withdrawn": level.committed,
        "shipped": level.committed,
        "unallotted": level.allotted,
    }.get(movement.kind, level.free)
    return source - movement.quantity


@given(st.lists(LEVELS, max_size=5), st.integers(1, 300))
def test_lots_are_emptied_in_order(levels: list[Level], quantity: int) -> None:
    lots = [LotLevel(str(at), level) for at, level in enumerate(levels)]
    free = sum(level.free for level in levels)
    if quantity > free:
        with pytest.raises(OutOfStock) as refused:
            allocate(BEANS, "", lots, quantity)
        assert (refused.value.wanted, refused.value.free) == (quantity, free)
        return
    parts = dict(allocate(BEANS, "", lots, quantity))
    assert sum(parts.values()) == quantity
    touched = [at for at in range(len(levels)) if parts.get(str(at))]
    for lot in range(max(touched)):
        assert parts.get(str(lot), 0) == levels[lot].free


def test_goods_are_sold_lot_by_lot_in_the_shops_order(db: Database) -> None:
    order = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 6)))
    assert dict(order.lines[0].lots) == {"GH-2": 5, "GH-1": 1}
    assert db.read_now(stock.free)[BEANS, ""] == 2
    db.read_now(check_ledger)


def test_a_departure_has_its_tours_seats_until_somebody_books(db: Database) -> None:
    today = NOW.date()
    assert db.read_now(lambda conn: stock.free_of(conn, TOUR, TOUR_DAY, today)) == 4
    assert (TOUR, TOUR_DAY) not in db.read_now(stock.free)
    db.write_now(lambda conn: place(conn, "R00000001", (TOUR, 3, TOUR_DAY)))
    assert db.read_now(lambda conn: stock.free_of(conn, TOUR, TOUR_DAY, today)) == 1
    assert db.read_now(lambda conn: stock.free_of(conn, TOUR, "2026-12-02", today)) == 4
    with pytest.raises(OutOfStock):
        db.write_now(lambda conn: place(conn, "R00000002", (TOUR, 2, TOUR_DAY)))


@pytest.mark.parametrize(
    ("sku", "date"),
    [
        (TOUR, "2026-11-24"),
        (TOUR, "2020-01-01"),
        (TOUR, "2028-01-01"),
        (TOUR, ""),
        (TOUR, "2026-12-1x"),
        (BEANS, TOUR_DAY),
    ],
)
def test_what_does_not_leave_is_refused(db: Database, sku: str, date: str) -> None:
    with pytest.raises(NoDeparture):
        db.read_now(lambda conn: stock.free_of(conn, sku, date, NOW.date()))


def test_what_is_not_sold_is_refused(db: Database) -> None:
    with pytest.raises(UnknownProduct):
        db.read_now(lambda conn: stock.free_of(conn, "x", "", dt.date(2026, 11, 24)))


def test_every_product_is_in_the_summary(db: Database) -> None:
    lines = {line.sku: line for line in db.read_now(stock.summary)}
    assert list(lines) == [BEANS, SAUCE, TOUR]
    assert (lines[BEANS].on_hand, lines[BEANS].free, lines[TOUR].on_hand) == (8, 8, 0)
