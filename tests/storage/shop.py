"""A small shop and its customers, for the tests of this room."""

import datetime as dt
import functools

from sqlalchemy import Connection, select

from storage import conversations, orders
from storage.catalogue import Passage, Producer, Product, ProductText
from storage.conversations import Details, Opening
from storage.imports import CatalogueImport, LotImport
from storage.orderbook import Order
from storage.orders import LineRequest, PlaceOrder
from storage.rules import stock as rules
from storage.rules.money import Money
from storage.rules.stock import Level, Movement
from storage.stock import Place
from storage.tables import STOCK_LEVEL, STOCK_MOVEMENT

NOW = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
BEANS = "coffee-beans-500g"
SAUCE = "chili-sauce-250g"
TOUR = "tour-gorilla-trek"
TOUR_DAY = "2026-12-01"
PRICES = {BEANS: 1200, SAUCE: 500, TOUR: 15000}
MINUTE = dt.timedelta(minutes=1)


def small_shop(beans: tuple[int, int] = (5, 3), sauce: int = 1) -> CatalogueImport:
    """Beans in two lots, a last jar of sauce, a tour with four seats."""
    return CatalogueImport(
        shop={"name": {"en": "Small shop"}},
        producers=(
            Producer("hills", "The Hills", "rw", "+250788000001", "Huye", {"members": 12}),
            Producer("guides", "The Guides", "en", "+250788000002", "Musanze"),
        ),
        products=(
            _product(BEANS, 0, "coffee", "hills", extra=Money(400, "USD")),
            _product(SAUCE, 1, "chili", "hills", extra=None),
            _product(TOUR, 2, "tours", "guides", extra=None),
        ),
        lots=(
            # The lot that is sold first has the id that sorts last.
            LotImport("GH-2", BEANS, "hills", "March", beans[0]),
            LotImport("GH-1", BEANS, "guides", "May", beans[1]),
            LotImport("CH-1", SAUCE, "hills", "", sauce),
        ),
        passages=(Passage("washed", "en", "coffee", "Washed coffee", "It is washed.", ("washed",), ("book",)),),
    )


def _product(sku: str, position: int, category: str, producer: str, extra: Money | None) -> Product:
    tour = category == "tours"
    return Product(
        sku=sku,
        kind="tour" if tour else "good",
        category=category,
        weight_g=0 if tour else 560,
        producer_id=producer,
        extra=extra,
        image=f"{sku}.png",
        position=position,
        names={
            "en": ProductText(sku, "A line.", "Two lines.", (sku, category), "piece"),
            "zh": ProductText("咖啡豆", "一行。", "两行。", ("豆",), "袋"),
        },
        prices={"USD": PRICES[sku], "CNY": PRICES[sku] * 7},
        facts={"seats": 4, "daily_until": "2027-12-31"} if tour else {"net_weight_g": 500},
    )


def shopper(conn: Connection, sender: str = "u1") -> tuple[int, int, int]:
    """Opens a conversation; gives its id, the contact's and those of the contact's details."""
    opened = conversations.open(conn, "console", sender, Opening("en", "USD", f"p-{sender}"), NOW)
    details = Details("Uwase", "+250788123456", "KN 5 Rd", "RW")
    return opened.conversation_id, opened.contact_id, conversations.save_details(conn, opened.contact_id, details, NOW)


def wanted(
    who: tuple[int, int, int], number: str, lines: tuple[tuple[str, int] | tuple[str, int, str], ...], *, accepted: bool
) -> PlaceOrder:
    """Words an order at the prices of `small_shop`, with 250 for shipping."""
    requests = tuple(LineRequest(line[0], line[1], PRICES[line[0]], *line[2:]) for line in lines)
    return PlaceOrder(
        number=number,
        conversation_id=who[0],
        contact_id=who[1],
        details_id=who[2],
        currency="USD",
        lines=requests,
        shipping_minor=250,
        expected_total_minor=sum(line.quantity * line.unit_price_minor for line in requests) + 250,
        payment_method="cash_on_delivery" if accepted else "simulated",
        accepted=accepted,
    )


def place(
    conn: Connection, number: str, *lines: tuple[str, int] | tuple[str, int, str], accepted: bool = True
) -> Order:
    """Places an order for a shopper of its own."""
    return orders.place(conn, wanted(shopper(conn, number), number, lines, accepted=accepted), NOW)


def check_ledger(conn: Connection) -> None:
    """The levels are what the movements add up to, and every level adds up in itself."""
    columns = STOCK_MOVEMENT.c
    movements: dict[Place, list[Movement]] = {}
    statement = select(columns.sku, columns.date, columns.lot_id, columns.kind, columns.quantity).order_by(columns.id)
    for row in conn.execute(statement):
        movements.setdefault(Place(*row[:3]), []).append(Movement(row.kind, row.quantity))
    levels = {Place(*row[:3]): Level(*row[3:]) for row in conn.execute(select(STOCK_LEVEL))}
    for place_, level in levels.items():
        assert level == functools.reduce(rules.apply, movements.get(place_, []), Level())
        on_hand = level.received - level.shipped - level.written_off
        assert on_hand == level.reserved + level.committed + level.allotted + level.free
        assert min(level.free, level.reserved, level.committed, level.allotted) >= 0
    assert movements.keys() <= levels.keys()
