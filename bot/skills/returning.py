"""Who comes back: what lay in the cart is still there, at today's prices, without what can no longer be had."""

from bot.dialogue import cart_view
from bot.dialogue.replies import Names, Say, option
from bot.dialogue.tracker import Slots, read_told, told
from bot.dialogue.turn import Outcome, Turn
from bot.message import CartItem
from bot.personal import NAME
from bot.skills import ordering
from bot.skills.cards import cart_options, start_options, what_else
from storage.rules.money import Money


async def start(turn: Turn) -> Outcome:
    """Greets: somebody new with the shop's picture, somebody known by name; and speaks of the cart that they left."""
    slots = turn.slots.but(met=True, misses=0)
    waiting = turn.slots.waits
    left = await _cart_left(turn) if slots.cart and (slots.checkout or not waiting) else ()
    options = () if waiting or left else start_options()
    ask = "" if left else what_else(turn.slots)
    if turn.tracker.person.name:
        if options and await turn.lookup.orders():
            options = (option("btn.same_again", "same"), option("btn.my_orders", "orders"), *options)
        hello = Say("hello.back", {"name": NAME, "ask": ask}, options)
    elif turn.slots.met or left:
        hello = Say("hello.again", {"ask": ask}, options)
    else:
        data = {"shop": Names(turn.shop.config.names), "ask": ask}
        hello = Say("hello.new", data, options, turn.shop.welcome_image)
    return Outcome(says=(hello, *left), slots=slots.but(worth=told(_goods(turn))) if left else slots)


def _goods(turn: Turn) -> Money:
    quote = turn.shop.quote(turn.slots.cart, turn.currency, None)
    return Money(quote.goods_minor, quote.currency)


async def _cart_left(turn: Turn) -> tuple[Say, ...]:
    """The cart as it was left, what of it has become dearer or short, and the way on."""
    cart, total = turn.slots.cart, _goods(turn)
    says = [short for line in cart if (short := await ordering.unavailable(turn, line))]
    before = read_told(turn.slots.worth)
    if before and before.currency == total.currency and before != total:
        says.append(Say("cart.repriced", {"before": before, "total": total}))
    goods = turn.shop.needs_shipping(cart)
    waits = turn.slots.waits  # its question is put again at once, and one question is enough
    key = ("cart.show" if goods else "cart.show_tours") if waits else ("cart.still" if goods else "cart.still_tours")
    lines = cart_view.lines(turn.shop, turn.shop.quote(cart, turn.currency, None))
    still = Say(key, {"lines": lines, "total": total}, () if waits else cart_options())
    return (*(say.plain() for say in says), still)


def cleared_of_gone(turn: Turn) -> tuple[Turn, tuple[Say, ...]]:
    """Takes out of the cart what is no longer sold, and tours whose day is over.

    Args:
        turn: The turn as it came.

    Returns:
        The turn as if those had never been in the cart, and what is said of them.
    """
    cart = turn.slots.cart
    if not cart:
        return turn, ()
    kept = tuple(line for line in cart if _can_be_had(turn, line))
    if len(kept) == len(cart):
        return turn, ()
    gone = tuple(dict.fromkeys(line.sku for line in cart if line not in kept))
    says = tuple(Say("cart.gone", {"name": turn.shop.name(sku)}) for sku in gone)
    return turn.once(_without(turn.slots, kept)), says


def _can_be_had(turn: Turn, line: CartItem) -> bool:
    if turn.shop.product(line.sku) is None:
        return False
    return line.date is None or line.date > turn.shop.today(turn.now).isoformat()


def _without(slots: Slots, cart: tuple[CartItem, ...]) -> Slots:
    if slots.about == "order":  # what was to be agreed to is another order now
        return slots.quiet().but(cart=cart, checkout=False)
    return slots.but(cart=cart, checkout=slots.checkout and bool(cart))
