"""The pure rules: money, quotes, shipping, orders, retries, earnings."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import NoPrice, UnknownProduct
from storage.rules import deadlines, orders, outbox
from storage.rules.earnings import Earning, LotSale, earnings
from storage.rules.money import Money, minor_digits
from storage.rules.quote import QuoteItem, quote
from storage.rules.shipping import Zone, cost, zone_of

NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
EUROPE = Zone("europe", ("FR", "DE"), {"USD": 900}, {"USD": 650}, 6, 12, {"USD": 20000})
WORLD = Zone("world", ("*",), {"USD": 1500}, {"USD": 900}, 10, 21)


def test_a_currency_has_its_own_decimals() -> None:
    assert [minor_digits(currency) for currency in ("USD", "CNY", "EUR", "RWF", "KWD")] == [2, 2, 2, 0, 3]


def test_shipping_counts_kilograms_begun() -> None:
    assert [cost(WORLD, grams, "USD") for grams in (0, 1, 1000, 1001)] == [0, 2400, 2400, 3300]


def test_shipping_is_free_from_the_zones_worth_on() -> None:
    assert cost(EUROPE, 500, "USD", 19999) == 1550
    assert cost(EUROPE, 500, "USD", 20000) == 0


def test_a_country_that_no_zone_names_is_anywhere() -> None:
    assert zone_of([WORLD, EUROPE], "FR") is EUROPE
    assert zone_of([WORLD, EUROPE], "NZ") is WORLD
    assert zone_of([EUROPE], "NZ") is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 10**4)), min_size=1), st.sampled_from([None, WORLD]))
def test_a_quote_adds_up(cart: list[tuple[str, int]], zone: Zone | None) -> None:
    prices = {"a": {"USD": 1200}, "b": {"USD": 750}, "c": {"USD": 1}}
    priced = quote([QuoteItem(*line) for line in cart], prices, {"a": 560, "b": 300}, zone, "USD")
    assert [(line.sku, line.quantity) for line in priced.lines] == cart
    assert priced.goods_minor == sum(line.total_minor for line in priced.lines)
    assert priced.goods_minor == sum(prices[sku]["USD"] * quantity for sku, quantity in cart)
    assert priced.total_minor == priced.goods_minor + priced.shipping_minor
    weight = sum({"a": 560, "b": 300, "c": 0}[sku] * quantity for sku, quantity in cart)
    assert priced.shipping_minor == (cost(zone, weight, "USD") if zone else 0)


def test_a_quote_refuses_what_has_no_price() -> None:
    with pytest.raises(UnknownProduct):
        quote([QuoteItem("x", 1)], {}, {}, None, "USD")
    with pytest.raises(NoPrice):
        quote([QuoteItem("x", 1)], {"x": {"USD": 1}}, {}, None, "RWF")


def test_an_order_is_packed_only_when_it_is_accepted_and_expires_only_when_it_is_not() -> None:
    assert orders.can_go("placed", "packed", accepted=True)
    assert not orders.can_go("placed", "packed", accepted=False)
    assert orders.can_go("placed", "expired", accepted=False)
    assert not orders.can_go("placed", "expired", accepted=True)


def test_an_order_can_be_cancelled_until_it_is_packed() -> None:
    assert [status for status in orders.STATUSES if orders.cancellable(status)] == ["placed", "paid"]


def test_nothing_leads_out_of_delivered_or_cancelled() -> None:
    for status in ("delivered", "cancelled"):
        assert not any(orders.can_go(status, other, accepted=True) for other in orders.STATUSES)


def test_a_payment_extends_a_deadline_and_never_shortens_it() -> None:
    first = NOW + deadlines.HOLD
    assert deadlines.extended_deadline(first, NOW) == first
    late = first - dt.timedelta(minutes=1)
    assert deadlines.extended_deadline(first, late) == late + deadlines.PAYMENT_HOLD


@given(st.integers(1, outbox.MOST_ATTEMPTS - 1), st.floats(0, 1))
def test_attempts_move_apart_up_to_a_limit(attempts: int, jitter: float) -> None:
    due = outbox.next_attempt(attempts, NOW, jitter)
    assert due is not None
    full = min(outbox.FIRST_WAIT * 2 ** (attempts - 1), outbox.LONGEST_WAIT)
    assert full / 2 <= due - NOW <= full


def test_attempts_end() -> None:
    assert outbox.next_attempt(outbox.MOST_ATTEMPTS, NOW, 0.5) is None


def test_earnings_are_by_lot_and_only_where_there_is_an_extra() -> None:
    sales = [LotSale("beans", "L1", 3), LotSale("tour", "T", 2), LotSale("beans", "L2", 1), LotSale("beans", "L1", 2)]
    producers = {"L1": "hills", "L2": "valley", "T": "guides"}
    assert earnings(sales, {"beans": Money(400, "USD")}, producers) == (
        Earning("hills", "L1", Money(2000, "USD")),
        Earning("valley", "L2", Money(400, "USD")),
    )
