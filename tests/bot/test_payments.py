"""Paying in chat: play money by a button, a bank slip by a person; whatever comes twice or late."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.notices.sales import sale_accepted
from storage import orderbook, payments
from storage.payments import PaymentEvent
from storage.rules.deadlines import HOLD, SLIP_HOLD
from tests.bot.talking import FOLDER, House, Market, Shopper

TALK = ("two bags of coffee beans", "checkout", "Ann Lee", "+14155550132", "12 Main Street, Oakland, USA")
BEANS = "coffee-beans-500g"


def market_paid_by(method: str, folder: Path) -> Market:
    shop = folder / "shop"
    shutil.copytree(FOLDER, shop)
    text = (shop / "shop.yml").read_text()
    (shop / "shop.yml").write_text(text.replace("method: cash_on_delivery", f"method: {method}"))
    return Market(folder, shop)


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Market:
    return market_paid_by("simulated", tmp_path_factory.mktemp("simulated"))


@pytest.fixture(scope="module")
def banking(tmp_path_factory: pytest.TempPathFactory) -> Market:
    return market_paid_by("bank_slip", tmp_path_factory.mktemp("slip"))


@pytest.fixture
def house(playing: Market, tmp_path: Path) -> Iterator[House]:
    opened = playing.opened(tmp_path)
    yield opened
    opened.close()


async def ordered(shopper: Shopper) -> str:
    await shopper.says(*TALK)
    number = (await shopper.taps("yes")).order
    assert number is not None
    return number


async def test_goods_are_held_until_the_button_pays(house: House) -> None:
    ann = house.shopper("en")
    number = await ordered(ann)
    assert (house.stock()[BEANS].reserved, house.stock()[BEANS].committed) == (2, 0)
    assert house.notices() == ()
    assert "30" in ann.text
    await ann.taps(f"pay:{number}")
    assert house.orders()[0].status == "paid"
    assert (house.stock()[BEANS].reserved, house.stock()[BEANS].committed) == (0, 2)
    assert len(house.notices()) == 1


async def test_paying_twice_pays_once(house: House) -> None:
    ann = house.shopper("en")
    number = await ordered(ann)
    await ann.presses(f"pay:{number}")
    await ann.presses(f"pay:{number}")
    assert "already" in ann.text
    assert len(house.notices()) == 1
    assert house.stock()[BEANS].committed == 2


async def test_who_pays_too_late_is_told_and_the_goods_are_free(house: House) -> None:
    ann = house.shopper("en")
    number = await ordered(ann)
    house.now += HOLD + dt.timedelta(minutes=1)
    house.database.write_now(lambda conn: payments.expire(conn, house.now))
    assert house.stock()[BEANS].free == 20_000
    await ann.presses(f"pay:{number}")
    assert "run out" in ann.text
    assert house.orders()[0].status == "expired"
    await ann.says("the same again")
    assert ann.cart == {BEANS: 2}


async def test_nobody_pays_for_somebody_else(house: House) -> None:
    number = await ordered(house.shopper("en"))
    eve = house.shopper("en", "eve")
    await eve.presses(f"pay:{number}")
    assert house.orders()[0].status == "placed"


async def test_a_paid_order_that_is_cancelled_is_paid_back(house: House) -> None:
    ann = house.shopper("en")
    number = await ordered(ann)
    await ann.presses(f"pay:{number}")
    await ann.says("cancel my order", "yes")
    assert "back" in ann.text
    assert house.orders()[0].status == "cancelled"
    assert house.stock()[BEANS].free == 20_000
    assert sum(notice.amount_minor for notice in house.notices() if notice.status != "superseded") == 0


async def test_a_bank_slip_holds_the_goods_for_days_until_a_person_accepts(banking: Market, tmp_path: Path) -> None:
    house = banking.opened(tmp_path)
    number = await ordered(house.shopper("en"))
    order = house.orders()[0]
    assert order.reserved_until == order.placed_at + SLIP_HOLD

    def accept(conn):
        event = PaymentEvent(
            provider="manual",
            event_id="slip-1",
            reference="slip-1",
            order_number=number,
            kind="succeeded",
            amount_minor=order.total_minor,
            currency=order.currency,
        )
        result = payments.apply_payment(conn, event, house.now)
        if result.outcome == "paid":
            sale_accepted(conn, house.shop, result.order, house.now)
        return result.outcome

    assert [house.database.write_now(accept) for _ in range(3)] == ["paid", "repeated", "repeated"]
    assert house.database.read_now(lambda conn: orderbook.get(conn, number)).status == "paid"
    assert len(house.notices()) == 1
    house.close()
