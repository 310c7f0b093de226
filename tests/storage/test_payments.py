"""Payment events: once, late, out of order; and reservations that run out."""

import datetime as dt

import pytest
from sqlalchemy import select

from storage import farmers, orderbook, orders, payments, stock
from storage.database import Database
from storage.errors import UnknownOrder
from storage.orderbook import Order
from storage.payments import PaymentEvent, PaymentResult
from storage.rules.deadlines import HOLD, PAYMENT_HOLD
from storage.tables import PAYMENT
from tests.storage.shop import BEANS, MINUTE, NOW, SAUCE, check_ledger, place

LATE = NOW + HOLD + MINUTE


def apply(
    db: Database, order: Order, kind: str, event_id: str = "e1", at: dt.datetime = NOW, amount_minor: int | None = None
) -> PaymentResult:
    event = PaymentEvent(
        provider="simulated",
        event_id=event_id,
        reference=f"pay-{event_id[0]}",
        order_number=order.number,
        kind=kind,
        amount_minor=order.total_minor if amount_minor is None else amount_minor,
        currency="USD",
    )
    return db.write_now(lambda conn: payments.apply_payment(conn, event, at))


def statuses(db: Database) -> list[str]:
    return list(db.read_now(lambda conn: conn.execute(select(PAYMENT.c.status).order_by(PAYMENT.c.id)).scalars().all()))


@pytest.fixture
def held(db: Database) -> Order:
    return db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2), (SAUCE, 1), accepted=False))


def test_money_accepts_an_order_once_however_often_it_is_told(db: Database, held: Order) -> None:
    assert apply(db, held, "started", "e1").outcome == "noted"
    paid = apply(db, held, "succeeded", "e2")
    assert (paid.outcome, paid.order.status, paid.order.accepted, paid.order.reserved_until) == (
        "paid",
        "paid",
        True,
        None,
    )
    assert apply(db, held, "succeeded", "e2").outcome == "repeated"
    assert apply(db, held, "succeeded", "e3").outcome == "noted"
    assert len(db.read_now(lambda conn: farmers.earnings_of(conn, held.number))) == 1
    assert statuses(db) == ["succeeded"]
    assert db.read_now(stock.summary)[0].committed == 2
    db.read_now(check_ledger)


def test_events_out_of_order_change_nothing_that_is_settled(db: Database, held: Order) -> None:
    apply(db, held, "succeeded", "e1")
    for at, kind in enumerate(("started", "failed")):
        assert apply(db, held, kind, f"e{at + 2}").order.status == "paid"
    assert statuses(db) == ["succeeded"]


def test_a_failed_payment_leaves_the_order_to_its_deadline(db: Database, held: Order) -> None:
    after = apply(db, held, "failed")
    assert (after.order.status, after.order.reserved_until) == ("placed", held.reserved_until)
    assert apply(db, held, "succeeded", "f1").outcome == "paid"
    assert statuses(db) == ["failed", "succeeded"]


def test_a_second_payment_and_a_wrong_amount_go_back(db: Database, held: Order) -> None:
    wrong = apply(db, held, "succeeded", "a1", amount_minor=held.total_minor - 1)
    assert (wrong.outcome, wrong.order.status) == ("refund_due", "placed")
    assert apply(db, held, "succeeded", "b1").outcome == "paid"
    assert apply(db, held, "succeeded", "c1").outcome == "refund_due"
    assert statuses(db) == ["refund_due", "succeeded", "refund_due"]
    apply(db, held, "refunded", "c2")
    assert statuses(db) == ["refund_due", "succeeded", "refunded"]


def test_cash_on_delivery_can_be_paid_too(db: Database) -> None:
    order = db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2)))
    assert apply(db, order, "succeeded").order.status == "paid"
    assert len(db.read_now(lambda conn: farmers.earnings_of(conn, order.number))) == 1
    db.read_now(check_ledger)


def test_a_reservation_runs_out_at_its_deadline(db: Database, held: Order) -> None:
    assert db.write_now(lambda conn: payments.expire(conn, NOW + HOLD - MINUTE)) == ()
    assert db.write_now(lambda conn: payments.expire(conn, NOW + HOLD)) == (held.number,)
    assert db.write_now(lambda conn: payments.expire(conn, LATE)) == ()
    assert db.read_now(lambda conn: orderbook.get(conn, held.number)).status == "expired"
    assert db.read_now(stock.free)[BEANS, ""] == 8
    db.read_now(check_ledger)


def test_an_accepted_order_does_not_run_out(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 2)))
    assert db.write_now(lambda conn: payments.expire(conn, NOW + dt.timedelta(days=99))) == ()


def test_a_payment_under_way_extends_the_deadline_once(db: Database, held: Order) -> None:
    started = NOW + HOLD - MINUTE
    extended = apply(db, held, "started", "a1", at=started).order.reserved_until
    assert extended == started + PAYMENT_HOLD
    assert apply(db, held, "started", "b1", at=started + 5 * MINUTE).order.reserved_until == extended
    assert db.write_now(lambda conn: payments.expire(conn, NOW + HOLD)) == ()


def test_money_that_comes_late_buys_what_is_still_there(db: Database, held: Order) -> None:
    db.write_now(lambda conn: payments.expire(conn, LATE))
    # Meanwhile somebody bought from the first lot: the late order is filled from others.
    db.write_now(lambda conn: place(conn, "R00000002", (BEANS, 5)))
    late = apply(db, held, "succeeded", at=LATE)
    assert (late.outcome, late.order.status) == ("paid", "paid")
    assert [dict(line.lots) for line in late.order.lines] == [{"GH-1": 2}, {"CH-1": 1}]
    assert [row.producer_id for row in db.read_now(lambda conn: farmers.earnings_of(conn, held.number))] == ["guides"]
    db.read_now(check_ledger)


def test_money_that_comes_too_late_goes_back(db: Database, held: Order) -> None:
    db.write_now(lambda conn: payments.expire(conn, LATE))
    db.write_now(lambda conn: place(conn, "R00000002", (SAUCE, 1)))
    late = apply(db, held, "succeeded", at=LATE)
    assert (late.outcome, late.order.status) == ("refund_due", "expired")
    assert db.read_now(stock.free)[BEANS, ""] == 8
    db.read_now(check_ledger)


def test_cancelling_a_paid_order_makes_its_money_due_back(db: Database, held: Order) -> None:
    apply(db, held, "succeeded")
    db.write_now(lambda conn: orders.cancel(conn, held.number, held.contact_id, "shopper", NOW))
    assert statuses(db) == ["refund_due"]
    assert db.read_now(stock.free)[BEANS, ""] == 8
    assert apply(db, held, "succeeded", "x1").outcome == "refund_due"


def test_an_event_for_an_unknown_order_is_not_swallowed(db: Database) -> None:
    event = PaymentEvent(
        provider="p",
        event_id="e",
        reference="r",
        order_number="R99999999",
        kind="started",
        amount_minor=1,
        currency="USD",
    )
    for _ in range(2):
        with pytest.raises(UnknownOrder):
            db.write_now(lambda conn: payments.apply_payment(conn, event, NOW))
