"""Two shoppers cannot buy the last bag; and a control that shows how they would."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Connection, select

from storage import orders, payments, stock
from storage.database import Database
from storage.errors import NotCancellable, OutOfStock
from storage.payments import PaymentEvent
from storage.rules import stock as rules
from storage.rules.stock import Kind, Level, LotLevel, Movement
from storage.tables import STOCK_LEVEL, STOCK_MOVEMENT
from tests.storage.shop import BEANS, MINUTE, NOW, SAUCE, TOUR, TOUR_DAY, check_ledger, place, shopper, wanted


def sold(conn: Connection, sku: str) -> int:
    kinds: tuple[Kind, ...] = ("sold", "reserved")
    movements = select(STOCK_MOVEMENT.c.quantity).where(STOCK_MOVEMENT.c.sku == sku, STOCK_MOVEMENT.c.kind.in_(kinds))
    return sum(conn.execute(movements).scalars())


@pytest.mark.parametrize("line", [(SAUCE, 1), (TOUR, 3, TOUR_DAY)])
async def test_the_last_one_is_sold_once(url: str, line: tuple[str, int]) -> None:
    # Two databases: two processes, as far as locks can tell.
    shops = [Database(url), Database(url)]
    who = await shops[0].write(shopper)

    async def buy(number: int) -> bool:
        order = wanted(who, f"R{number:08}", (line,), accepted=number % 3 == 0)
        try:
            await shops[number % 2].write(lambda conn: orders.place(conn, order, NOW))
        except OutOfStock:
            return False
        return True

    assert sum(await asyncio.gather(*map(buy, range(12)))) == 1
    assert await shops[0].read(lambda conn: sold(conn, line[0])) == line[1]
    await shops[0].read(check_ledger)
    for shop in shops:
        await shop.close()


def test_without_the_lock_the_last_one_is_sold_twice(url: str) -> None:
    """The control: the same rule, on levels that were read without a lock. It must oversell, or the test above proves
    nothing."""
    shop = Database(url)
    both_have_read = threading.Barrier(2, timeout=30)

    def buy(number: int) -> None:
        columns = STOCK_LEVEL.c
        row = shop.read_now(lambda conn: conn.execute(select(STOCK_LEVEL).where(columns.sku == SAUCE)).one())
        both_have_read.wait()
        ((lot_id, quantity),) = rules.allocate(SAUCE, "", [LotLevel(row.lot_id, Level(*row[3:]))], 1)
        after = rules.apply(Level(*row[3:]), Movement("sold", quantity))

        def write(conn: Connection) -> None:
            values = {"sku": SAUCE, "date": "", "lot_id": lot_id, "kind": "sold", "quantity": quantity, "at": NOW}
            conn.execute(STOCK_MOVEMENT.insert(), {**values, "order_number": f"R{number:08}"})
            conn.execute(STOCK_LEVEL.update().where(columns.lot_id == lot_id).values(committed=after.committed))

        shop.write_now(write)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(buy, range(2)))
    assert shop.read_now(lambda conn: sold(conn, SAUCE)) == 2  # and there was one
    shop.close_now()


async def test_an_order_is_cancelled_once(url: str) -> None:
    shops = [Database(url), Database(url)]
    await shops[0].write(lambda conn: place(conn, "R00000001", (BEANS, 2)))
    attempts = [
        shops[number % 2].write(lambda conn: orders.cancel(conn, "R00000001", None, "staff", NOW))
        for number in range(8)
    ]
    outcomes = await asyncio.gather(*attempts, return_exceptions=True)
    assert sum(isinstance(outcome, NotCancellable) for outcome in outcomes) == 7
    assert (await shops[0].read(stock.free))[BEANS, ""] == 8
    await shops[0].read(check_ledger)
    for shop in shops:
        await shop.close()


async def test_money_that_comes_at_the_deadline_buys_or_goes_back(url: str) -> None:
    shops = [Database(url), Database(url)]
    late = NOW + 31 * MINUTE
    for number in range(8):
        order = await shops[0].write(lambda conn, n=number: place(conn, f"R{n:08}", (BEANS, 1), accepted=False))
        event = PaymentEvent(
            provider="simulated",
            event_id=order.number,
            reference=order.number,
            order_number=order.number,
            kind="succeeded",
            amount_minor=order.total_minor,
            currency="USD",
        )
        result, _, again = await asyncio.gather(
            shops[0].write(lambda conn, event=event: payments.apply_payment(conn, event, late)),
            shops[1].write(lambda conn: payments.expire(conn, late)),
            shops[1].write(lambda conn, event=event: payments.apply_payment(conn, event, late)),
        )
        assert sorted([result.outcome, again.outcome]) == ["paid", "repeated"]
        await shops[0].read(check_ledger)
    assert await shops[0].write(lambda conn: payments.expire(conn, late)) == ()
    assert (await shops[0].read(stock.free))[BEANS, ""] == 0
    for shop in shops:
        await shop.close()


async def test_orders_with_the_same_goods_in_another_order_do_not_wait_for_each_other_for_ever(url: str) -> None:
    shop = Database(url)
    who = await shop.write(shopper)
    carts = [((BEANS, 1), (TOUR, 1, TOUR_DAY)), ((TOUR, 1, TOUR_DAY), (BEANS, 1))]
    calls = [
        shop.write(lambda conn, n=n: orders.place(conn, wanted(who, f"R{n:08}", carts[n % 2], accepted=True), NOW))
        for n in range(4)
    ]
    assert len(await asyncio.gather(*calls)) == 4
    await shop.read(check_ledger)
    await shop.close()
