"""What comes next: which detail a checkout or an unfinished item lacks. Pure."""

from bot.dialogue.tracker import DETAILS, Person, Slots, Want
from bot.dialogue.turn import Turn
from bot.message import Asks


def next_detail(person: Person) -> Asks | None:
    """Gives the first detail that a checkout still needs, or None."""
    for name in DETAILS:
        if not getattr(person, name):
            return name
    return None


def checkout_slots(slots: Slots, person: Person) -> Slots:
    """Gives the slots of a checkout at its next step: a detail, or the summary to confirm."""
    missing = next_detail(person)
    if missing:
        return slots.quiet().but(checkout=True, asks=missing)
    return slots.quiet().but(checkout=True, asks="confirm", about="order")


def after_cart(slots: Slots, person: Person) -> Slots:
    """Gives the slots after the cart changed: a checkout under way goes on, an emptied cart ends it."""
    if not slots.cart:
        return slots.quiet().but(checkout=False)
    return checkout_slots(slots, person) if slots.checkout else slots


def ask_for(turn: Turn, slots: Slots, want: Want) -> Slots:
    """Gives the slots that ask for the next thing a want lacks."""
    product = turn.shop.product(want.sku) if want.sku else None
    asks: Asks
    if product is None:
        asks = "product"
    elif product.kind == "tour":
        asks = "date" if want.date is None else "people"
    else:
        asks = "quantity"
    return slots.quiet().but(asks=asks, want=want, focus=product.sku if product else slots.focus)
