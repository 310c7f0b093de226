"""What producers are told: of a sale, of its cancellation, and of neither where the one was never sent."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.notices.sales import sale_accepted, sale_cancelled
from bot.shop import Shop
from bot.shopfolder import read
from storage import catalogue, conversations, farmers, imports, orders, outbox
from storage.conversations import Details, Opening
from storage.database import Database
from storage.orderbook import Order
from storage.orders import LineRequest, PlaceOrder

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
RWANDA = Path(__file__).parent.parent.parent / "examples" / "rwanda"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}", inline=True)
    database.migrate()
    database.write_now(lambda conn: imports.store(conn, read(RWANDA).catalogue_import, NOW))
    yield database
    database.close_now()


@pytest.fixture
def shop(database: Database) -> Shop:
    return Shop(database.read_now(catalogue.load))


def place(database: Database, shop: Shop) -> Order:
    def write(conn):
        opened = conversations.open(conn, "console", "u1", Opening("en", "USD", "pseudonym"), NOW)
        details = conversations.save_details(conn, opened.contact_id, Details("Ann", "+1", "Street", "US"), NOW)
        lines = (LineRequest("coffee-beans-500g", 12_001, 1200), LineRequest("tour-kivu-coffee", 2, 5500, "2027-01-05"))
        wanted = PlaceOrder(
            number="R00000001",
            contact_id=opened.contact_id,
            conversation_id=opened.conversation_id,
            details_id=details,
            currency="USD",
            lines=lines,
            shipping_minor=0,
            expected_total_minor=sum(line.quantity * line.unit_price_minor for line in lines),
            payment_method="cash_on_delivery",
            accepted=True,
        )
        order = orders.place(conn, wanted, NOW)
        sale_accepted(conn, shop, order, NOW)
        return order

    return database.write_now(write)


def cancel(database: Database, shop: Shop) -> None:
    def write(conn):
        sale_cancelled(conn, shop, orders.cancel(conn, "R00000001", None, "owner", NOW), NOW)

    database.write_now(write)


def test_each_producer_hears_what_was_sold_and_what_that_pays(database: Database, shop: Shop) -> None:
    order = place(database, shop)
    beans, tour = database.read_now(farmers.listing_notices)
    assert (beans.producer_id, beans.amount_minor, beans.currency) == ("gatare-hills", 12_001 * 400, "USD")
    assert beans.lots == tuple(lot for lot, _ in order.lines[0].lots)
    assert len(beans.lots) == 2
    assert "12,001" in beans.body
    assert order.number in beans.body
    assert "Ann" not in beans.body + tour.body
    earned = sum(row.amount_minor for row in database.read_now(lambda conn: farmers.earnings_of(conn, order.number)))
    assert earned == beans.amount_minor + tour.amount_minor


def test_who_was_told_of_a_sale_is_told_of_its_cancellation(database: Database, shop: Shop) -> None:
    place(database, shop)
    until = NOW + dt.timedelta(minutes=1)
    # One at a time to each producer, so that what they hear comes in order.
    while leased := database.write_now(lambda conn: outbox.lease(conn, ["notice"], 10, NOW, until)):
        for entry in leased:
            database.write_now(lambda conn, id=entry.id: outbox.delivered(conn, id))
    cancel(database, shop)
    notices = database.read_now(farmers.listing_notices)
    assert [notice.amount_minor for notice in notices[2:]] == [-notice.amount_minor for notice in notices[:2]]
    assert {notice.status for notice in notices[2:]} == {"queued"}


def test_who_was_not_told_of_a_sale_hears_nothing_of_its_cancellation(database: Database, shop: Shop) -> None:
    place(database, shop)
    cancel(database, shop)
    assert [notice.status for notice in database.read_now(farmers.listing_notices)] == ["superseded"] * 2
    until = NOW + dt.timedelta(minutes=1)
    assert not database.write_now(lambda conn: outbox.lease(conn, ["notice"], 10, NOW, until))
    entries = database.read_now(lambda conn: farmers.earnings_of(conn, "R00000001"))
    assert sum(entry.amount_minor for entry in entries) == 0
