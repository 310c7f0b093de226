"""Orders from placing to delivery or cancellation, and what farmers earn with them."""

import datetime as dt

import msgspec
import pytest

from storage import farmers, orderbook, orders, stock
from storage.database import Database
from storage.errors import (
    ImpossibleOrder,
    NoPrice,
    NotCancellable,
    NumberTaken,
    OutOfStock,
    Refusal,
    TotalChanged,
    UnknownOrder,
    UnknownProduct,
    WrongStatus,
)
from storage.farmers import Notice
from storage.orders import LineRequest
from storage.rules.deadlines import HOLD
from tests.storage.shop import BEANS, NOW, SAUCE, TOUR, TOUR_DAY, check_ledger, place, shopper, wanted

LATER = NOW + dt.timedelta(hours=1)


def test_an_order_is_read_as_it_was_placed(db: Database) -> None:
    placed = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 6), (TOUR, 2, TOUR_DAY)))
    assert placed.goods_minor == 6 * 1200 + 2 * 15000
    assert placed.total_minor == placed.goods_minor + 250
    assert (placed.status, placed.accepted, placed.reserved_until) == ("placed", True, None)
    assert [(line.sku, line.date, line.quantity) for line in placed.lines] == [(BEANS, "", 6), (TOUR, TOUR_DAY, 2)]
    assert db.read_now(lambda conn: orderbook.get(conn, "R00000001")) == placed
    assert db.read_now(lambda conn: orderbook.of_contact(conn, placed.contact_id)) == (placed,)
    other = db.write_now(lambda conn: place(conn, "R00000002", (SAUCE, 1)))
    assert db.read_now(orderbook.listing) == (placed, other)
    assert db.read_now(lambda conn: orderbook.of_contact(conn, other.contact_id)) == (other,)


def test_an_accepted_order_sells_and_one_to_be_paid_holds(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2), accepted=True))
    held = db.write_now(lambda conn: place(conn, "R00000002", (BEANS, 3), accepted=False))
    assert held.reserved_until == NOW + HOLD
    line = db.read_now(stock.summary)[0]
    assert (line.on_hand, line.reserved, line.committed, line.free) == (8, 3, 2, 3)


def test_farmers_earn_when_an_order_is_accepted_and_lose_it_by_an_opposite_entry(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 6), (SAUCE, 1)))
    held = db.write_now(lambda conn: place(conn, "R00000002", (BEANS, 1), accepted=False))
    assert db.read_now(lambda conn: farmers.earnings_of(conn, held.number)) == ()
    earned = db.read_now(lambda conn: farmers.earnings_of(conn, "R00000001"))
    assert {(row.producer_id, row.lot_id, row.amount_minor, row.kind) for row in earned} == {
        ("hills", "GH-2", 2000, "promised"),
        ("guides", "GH-1", 400, "promised"),
    }
    db.write_now(lambda conn: orders.cancel(conn, "R00000001", None, "staff", LATER))
    after = db.read_now(lambda conn: farmers.earnings_of(conn, "R00000001"))
    assert after[: len(earned)] == earned
    assert sum(row.amount_minor for row in after) == 0
    assert {row.kind for row in after[len(earned) :]} == {"reversed"}


@pytest.mark.parametrize("accepted", [True, False])
def test_a_cancelled_order_gives_its_stock_back(db: Database, accepted: bool) -> None:
    order = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 6), (TOUR, 4, TOUR_DAY), accepted=accepted))
    cancelled = db.write_now(lambda conn: orders.cancel(conn, order.number, order.contact_id, "shopper", LATER))
    assert (cancelled.status, cancelled.updated_at, cancelled.reserved_until) == ("cancelled", LATER, None)
    assert db.read_now(stock.free) == {(BEANS, ""): 8, (SAUCE, ""): 1, (TOUR, TOUR_DAY): 4}
    with pytest.raises(NotCancellable):
        db.write_now(lambda conn: orders.cancel(conn, order.number, order.contact_id, "shopper", LATER))
    db.read_now(check_ledger)


def test_somebody_elses_order_is_unknown(db: Database) -> None:
    order = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 1)))
    for number, contact in ((order.number, order.contact_id + 1), ("R99999999", None)):
        with pytest.raises(UnknownOrder):
            db.write_now(lambda conn, n=number, c=contact: orders.cancel(conn, n, c, "shopper", LATER))


def test_an_order_goes_through_the_warehouse(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2)))
    for status in ("packed", "shipped", "delivered"):
        order = db.write_now(lambda conn, s=status: orders.advance(conn, "R00000001", s, "staff", LATER))
        assert order.status == status
    assert db.read_now(stock.summary)[0].on_hand == 6
    with pytest.raises(NotCancellable):
        db.write_now(lambda conn: orders.cancel(conn, "R00000001", None, "staff", LATER))
    db.read_now(check_ledger)


def test_the_warehouse_does_not_pack_what_is_not_paid_nor_say_that_it_is(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2), accepted=False))
    for status in ("packed", "shipped", "paid", "cancelled"):
        with pytest.raises(WrongStatus):
            db.write_now(lambda conn, s=status: orders.advance(conn, "R00000001", s, "staff", LATER))


def test_a_refused_order_leaves_nothing_behind(db: Database) -> None:
    def attempt(number: str, **changes: object) -> Refusal:
        def fn(conn: object) -> None:
            order = wanted(shopper(conn, "u1"), number, ((BEANS, 2), (SAUCE, 1)), accepted=True)
            orders.place(conn, msgspec.structs.replace(order, **changes), NOW)

        with pytest.raises(Refusal) as refused:
            db.write_now(fn)
        return refused.value

    before = db.read_now(stock.free)
    changed = attempt("R00000001", expected_total_minor=1)
    assert isinstance(changed, TotalChanged)
    assert (changed.expected_minor, changed.total_minor) == (1, 3150)
    old_prices = (LineRequest(BEANS, 2, 950), LineRequest(SAUCE, 1, 1000))
    assert isinstance(attempt("R00000001", lines=old_prices), TotalChanged)
    assert isinstance(attempt("R00000001", currency="RWF"), NoPrice)
    assert isinstance(attempt("R00000001", lines=(LineRequest("x", 1, 1),)), UnknownProduct)
    too_many = attempt(
        "R00000001", lines=(LineRequest(BEANS, 2, 1200), LineRequest(SAUCE, 2, 500)), expected_total_minor=3650
    )
    assert isinstance(too_many, OutOfStock)
    assert (too_many.sku, too_many.wanted, too_many.free) == (SAUCE, 2, 1)
    assert db.read_now(orderbook.listing) == ()
    assert db.read_now(stock.free) == before


@pytest.mark.parametrize("quantities", [(), (0,), (-1,), (1, -1)])
def test_an_order_of_nothing_is_refused(db: Database, quantities: tuple[int, ...]) -> None:
    with pytest.raises(ImpossibleOrder):
        db.write_now(lambda conn: place(conn, "R00000001", *((BEANS, quantity) for quantity in quantities)))


def test_an_order_of_more_than_the_world_has_is_out_of_stock(db: Database) -> None:
    with pytest.raises(OutOfStock):
        db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 10**30)))


def test_two_lines_of_one_product_are_filled_together_or_not_at_all(db: Database) -> None:
    with pytest.raises(OutOfStock) as refused:
        db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 5), (BEANS, 4)))
    assert (refused.value.wanted, refused.value.free) == (4, 3)
    order = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 5), (BEANS, 3)))
    assert [dict(line.lots) for line in order.lines] == [{"GH-2": 5}, {"GH-1": 3}]
    db.read_now(check_ledger)


def test_an_order_number_is_used_once(db: Database) -> None:
    who = db.write_now(shopper)
    order = wanted(who, "R00000001", ((BEANS, 1),), accepted=True)
    db.write_now(lambda conn: orders.place(conn, order, NOW))
    with pytest.raises(NumberTaken):
        db.write_now(lambda conn: orders.place(conn, order, NOW))
    assert db.read_now(stock.free)[BEANS, ""] == 7


def test_notices_are_listed_with_what_became_of_them(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 1)))
    notice = Notice(
        producer_id="hills",
        order_number="R00000001",
        lots=("GH-2",),
        amount_minor=400,
        currency="USD",
        body="Mwagurishije ikawa.",
        segments=1,
    )
    number = db.write_now(lambda conn: farmers.add_notice(conn, notice, NOW))
    db.write_now(lambda conn: farmers.set_notice_status(conn, number, "sent"))
    assert db.read_now(farmers.listing_notices) == (msgspec.structs.replace(notice, id=number, status="sent"),)
