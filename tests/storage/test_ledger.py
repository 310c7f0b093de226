"""The stock ledger beside a model of it, under random operations; the books add up after every step."""

from dataclasses import dataclass

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine

from storage import orders, payments, stock
from storage.engines import engine_of
from storage.errors import ImpossibleMovement, NotCancellable, OutOfStock, WrongStatus
from storage.payments import PaymentEvent
from storage.stock import Place, StockLine
from tests.storage.shop import BEANS, MINUTE, NOW, SAUCE, TOUR, TOUR_DAY, check_ledger, shopper, wanted

CARTS = st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(0, 3), st.booleans())
HOME = {BEANS: Place(BEANS, "", "GH-1"), SAUCE: Place(SAUCE, "", "CH-1")}


@dataclass
class ModelOrder:
    lines: dict[str, int]
    total_minor: int
    accepted: bool
    status: str = "placed"

    def holds(self) -> str | None:
        """Where its units are counted."""
        if self.status in ("cancelled", "expired"):
            return None
        if self.status in ("shipped", "delivered"):
            return "shipped"
        return "committed" if self.accepted else "reserved"


class Ledger(RuleBasedStateMachine):
    """The shop's services against a model that knows orders and totals, but no lots and no movements."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.conn = engine.connect()
        # Nothing is ever committed: each run starts from the small shop again.
        self.transaction = self.conn.begin()
        self.received = {BEANS: 8, SAUCE: 1, TOUR: 0}
        self.written_off = dict.fromkeys(self.received, 0)
        self.orders: dict[str, ModelOrder] = {}

    @initialize(carts=st.lists(CARTS, min_size=1, max_size=5))
    def somebody_comes_and_orders(self, carts: list[tuple[int, int, int, bool]]) -> None:
        self.who = shopper(self.conn)
        for cart in carts:
            self.order(*cart)

    def teardown(self) -> None:
        self.transaction.rollback()
        self.conn.close()

    def held(self, sku: str, where: str) -> int:
        return sum(order.lines.get(sku, 0) for order in self.orders.values() if order.holds() == where)

    def free(self, sku: str) -> int:
        taken = sum(self.held(sku, where) for where in ("reserved", "committed", "shipped"))
        return self.received[sku] - self.written_off[sku] - taken

    @rule(sku=st.sampled_from(sorted(HOME)), quantity=st.integers(1, 6))
    def receive(self, sku: str, quantity: int) -> None:
        stock.receive(self.conn, HOME[sku], quantity, NOW)
        self.received[sku] += quantity

    @rule(sku=st.sampled_from(sorted(HOME)), quantity=st.integers(1, 6))
    def write_off(self, sku: str, quantity: int) -> None:
        try:
            with self.conn.begin_nested():
                stock.write_off(self.conn, HOME[sku], quantity, NOW)
        except ImpossibleMovement:
            # The model knows no lots; that one lot has less than that is checked against the levels.
            assert stock.lock(self.conn, [HOME[sku]])[HOME[sku]].free < quantity
        else:
            self.written_off[sku] += quantity

    @rule(cart=CARTS)
    def place(self, cart: tuple[int, int, int, bool]) -> None:
        self.order(*cart)

    def order(self, beans: int, sauce: int, seats: int, accepted: bool) -> None:
        cart = {sku: quantity for sku, quantity in ((BEANS, beans), (SAUCE, sauce), (TOUR, seats)) if quantity}
        if not cart:
            return
        number = f"R{len(self.orders):08}"
        lines = tuple((sku, n, TOUR_DAY) if sku == TOUR else (sku, n) for sku, n in cart.items())
        order = wanted(self.who, number, lines, accepted=accepted)
        opened = self.received | ({TOUR: 4} if TOUR in cart else {})
        fits = all(quantity <= self.free(sku) + opened[sku] - self.received[sku] for sku, quantity in cart.items())
        try:
            with self.conn.begin_nested():
                orders.place(self.conn, order, NOW)
        except OutOfStock:
            assert not fits
        else:
            assert fits
            self.received = opened
            self.orders[number] = ModelOrder(cart, order.expected_total_minor, accepted)

    @precondition(lambda self: self.orders)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        number, order = self.pick(data)
        try:
            with self.conn.begin_nested():
                orders.cancel(self.conn, number, None, "staff", NOW)
        except NotCancellable:
            assert order.status not in ("placed", "paid")
        else:
            assert order.status in ("placed", "paid")
            order.status = "cancelled"

    @precondition(lambda self: self.orders)
    @rule(data=st.data(), status=st.sampled_from(["packed", "shipped", "delivered"]))
    def advance(self, data: st.DataObject, status: str) -> None:
        number, order = self.pick(data)
        before = {"packed": ("placed", "paid"), "shipped": ("packed",), "delivered": ("shipped",)}[status]
        may = order.status in before and order.accepted
        try:
            with self.conn.begin_nested():
                orders.advance(self.conn, number, status, "staff", NOW)
        except WrongStatus:
            assert not may
        else:
            assert may
            order.status = status

    @precondition(lambda self: self.orders)
    @rule(data=st.data(), event=st.integers(0, 99))
    def pay(self, data: st.DataObject, event: int) -> None:
        number, order = self.pick(data)
        paid = PaymentEvent(
            provider="simulated",
            event_id=f"{number}-{event}",
            reference=f"{number}-{event}",
            order_number=number,
            kind="succeeded",
            amount_minor=order.total_minor,
            currency="USD",
        )
        fits = all(quantity <= self.free(sku) for sku, quantity in order.lines.items())
        outcome = payments.apply_payment(self.conn, paid, NOW).outcome
        if outcome == "repeated":
            return
        may = order.status == "placed" or (order.status == "expired" and fits)
        assert outcome == ("paid" if may else "refund_due")
        if may:
            order.status, order.accepted = "paid", True

    @rule()
    def expire(self) -> None:
        due = {n for n, order in self.orders.items() if order.status == "placed" and not order.accepted}
        assert set(payments.expire(self.conn, NOW + 31 * MINUTE)) == due
        for number in due:
            self.orders[number].status = "expired"

    @invariant()
    def the_books_add_up(self) -> None:
        check_ledger(self.conn)

    @invariant()
    def the_shop_and_the_model_agree(self) -> None:
        for line in stock.summary(self.conn):
            sku = line.sku
            on_hand = self.received[sku] - self.written_off[sku] - self.held(sku, "shipped")
            reserved, committed = self.held(sku, "reserved"), self.held(sku, "committed")
            assert line == StockLine(sku, on_hand, reserved, committed, 0, self.free(sku))

    def pick(self, data: st.DataObject) -> tuple[str, ModelOrder]:
        number = data.draw(st.sampled_from(sorted(self.orders)))
        return number, self.orders[number]


def test_the_ledger_and_a_model_of_it_agree(url: str, engine_name: str) -> None:
    engine = engine_of(url)
    examples = 100 if engine_name == "sqlite" else 40
    run_state_machine_as_test(
        lambda: Ledger(engine),
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    engine.dispose()
