"""Orders after they were placed: status, cancel, pay, the same again."""

from bot.dialogue import cart_view
from bot.dialogue.replies import Lines, Say, Term, option
from bot.dialogue.turn import CancelOrder, Outcome, Pay, Turn
from bot.message import CartItem
from bot.skills import cart, ordering, steps
from bot.skills.checkout import pause
from storage.orderbook import Order
from storage.rules.money import Money
from storage.rules.orders import cancellable

SHOWN = 3
"""Orders shown at once; older ones are named by their number."""


def _number(turn: Turn) -> str | None:
    if turn.press is not None:
        return turn.press.argument or None
    named = turn.meaning.all("order_number") if turn.meaning else ()
    return str(named[0].value) if named else None


async def status(turn: Turn) -> Outcome:
    """Tells where an order is: the one named, else the newest."""
    orders = await turn.lookup.orders()
    number = _number(turn)
    slots = turn.slots.but(misses=0)
    if number:
        orders = tuple(order for order in orders if order.number == number)
        if not orders:
            return Outcome(says=(Say("order.unknown", {"number": number}),), slots=slots)
    if not orders:
        return Outcome(says=(Say("order.none", options=(option("btn.products", "menu"),)),), slots=slots)
    return Outcome(says=tuple(_told(turn, order) for order in orders[:SHOWN]), slots=slots)


def _told(turn: Turn, order: Order) -> Say:
    lines = tuple(
        cart_view.line(turn.shop, line.sku, line.quantity, line.date, Money(line.total_minor, order.currency))
        for line in order.lines
    )
    if order.shipping_minor:
        lines += (Term("order.shipping", {"shipping": Money(order.shipping_minor, order.currency)}),)
    data = {
        "number": order.number,
        "status": status_term(order),
        "lines": Lines(lines),
        "total": Money(order.total_minor, order.currency),
    }
    options = []
    if _unpaid(order):
        options.append(option("btn.pay", "pay", order.number))
    if cancellable(order.status):
        options.append(option("btn.cancel_order", "cancel", order.number))
    return Say("order.status", data, tuple(options))


def _unpaid(order: Order) -> bool:
    return order.status == "placed" and order.payment_method == "simulated"


def status_term(order: Order) -> Term:
    """Words an order's status."""
    return Term("status.awaiting_payment" if _unpaid(order) else f"status.{order.status}")


async def cancel(turn: Turn) -> Outcome:
    """Asks whether an order shall be cancelled; within a checkout, leaves that instead."""
    number = _number(turn)
    if number is None and turn.slots.checkout:
        return pause(turn)
    orders = await turn.lookup.orders()
    slots = turn.slots.but(misses=0)
    if number:
        found = next((order for order in orders if order.number == number), None)
        if found is None:
            return Outcome(says=(Say("order.unknown", {"number": number}),), slots=slots)
    else:
        open_orders = [order for order in orders if cancellable(order.status)]
        if len(open_orders) > 1:
            shown = tuple(_told(turn, order) for order in open_orders[:SHOWN])
            return Outcome(says=(Say("ask.order"), *shown), slots=slots)
        found = next(iter([*open_orders, *orders]), None)
    if found is None:
        return await cart.clear(turn) if turn.slots.cart else Outcome(says=(Say("order.none"),), slots=slots)
    if not cancellable(found.status):
        data = {"number": found.number, "status": status_term(found)}
        says = (Say("order.not_cancellable", data, (option("btn.human", "human"),)),)
        return Outcome(says=says, slots=slots)
    return Outcome(slots=slots.quiet().but(asks="confirm", about="cancel", about_order=found.number))


async def cancelled(turn: Turn) -> Outcome:
    """Cancels, after the yes."""
    number = turn.slots.about_order or ""
    paid = any(order.number == number and order.status == "paid" for order in await turn.lookup.orders())
    says = (Say("order.cancelled_refund" if paid else "order.cancelled", {"number": number}),)
    return Outcome(says=says, slots=turn.slots.quiet(), commands=(CancelOrder(number),))


async def pay(turn: Turn) -> Outcome:
    """Pays an order with play money."""
    number = _number(turn)
    order = next((order for order in await turn.lookup.orders() if order.number == number), None)
    if order is None or order.payment_method != "simulated":
        return Outcome(says=(Say("order.unknown", {"number": number or ""}),), slots=turn.slots)
    if order.status in ("cancelled", "expired"):
        return Outcome(says=(Say("order.pay_late", {"number": order.number}),), slots=turn.slots)
    if order.status != "placed":
        return Outcome(says=(Say("order.already_paid", {"number": order.number}),), slots=turn.slots)
    says = (Say("order.paid", {"number": order.number}, (option("btn.my_orders", "orders"),)),)
    return Outcome(says=says, slots=turn.slots, commands=(Pay(order.number, order.total_minor, order.currency),))


async def same_again(turn: Turn) -> Outcome:
    """Fills the cart with what the last order held, as far as it can be had, and goes to the summary."""
    orders = await turn.lookup.orders()
    if not orders:
        return Outcome(
            says=(Say("order.nothing_to_repeat", options=(option("btn.products", "menu"),)),), slots=turn.slots
        )
    filled = turn.slots.cart
    says: list[Say] = [Say("order.repeated")]
    for line in orders[0].lines:
        if turn.shop.product(line.sku) is None:
            continue
        item = CartItem(line.sku, line.quantity, line.date or None)
        refusal = await ordering.unavailable(turn, item)
        if refusal is not None:
            says.append(refusal)
        else:
            filled = ordering.with_item(filled, item)
    slots = turn.slots.but(cart=filled, misses=0)
    if not filled:
        return Outcome(says=tuple(says[1:]), slots=slots)
    return Outcome(says=tuple(says), slots=steps.checkout_slots(slots, turn.tracker.person))
