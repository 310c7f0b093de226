"""Notes on a cart that has changed: what was put in last, and what the shopper saw it come to. Pure."""

from bot.dialogue.tracker import Slots, told
from bot.dialogue.turn import Turn, currency_of
from bot.message import CartItem
from storage.rules.money import Money


def noted(turn: Turn, slots: Slots, language: str) -> Slots:
    """Gives the slots with notes on their cart, where it is another one than before the turn.

    Args:
        turn: The turn.
        slots: The dialogue's memory after it.
        language: The conversation's language after it.

    Returns:
        The slots, with `put` and `worth` brought up to date.
    """
    before, after = turn.slots.cart, slots.cart
    if before == after:
        return slots
    corrects = turn.meaning is not None and turn.meaning.corrects
    put = _put(before, after, turn.slots.put if corrects else ())
    if not after:
        return slots.but(put=(), worth=None)
    quote = turn.shop.quote(after, currency_of(turn.shop, slots, language, turn.update), None)
    return slots.but(put=put, worth=told(Money(quote.goods_minor, quote.currency)))


def _put(
    before: tuple[CartItem, ...], after: tuple[CartItem, ...], so_far: tuple[CartItem, ...]
) -> tuple[CartItem, ...]:
    """What went into the cart; a correction ("no, three") changes what went in before it."""
    held = {(line.sku, line.date): line.quantity for line in before}
    for line in so_far:
        held[line.sku, line.date] = held.get((line.sku, line.date), 0) - line.quantity
    more = [(line, line.quantity - held.get((line.sku, line.date), 0)) for line in after]
    return tuple(CartItem(line.sku, number, line.date) for line, number in more if number > 0)
