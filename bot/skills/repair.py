"""Mends what was done last: "I meant the sauce", "not beans, ground", "no chili"."""

from msgspec import structs

from bot.dialogue.presses import Press
from bot.dialogue.replies import Names, Option, Say
from bot.dialogue.tracker import Slots, Want
from bot.dialogue.turn import Outcome, Turn
from bot.message import CartItem
from bot.skills import ordering, steps
from bot.skills.reference import left_out, meant_by, mentions, wanted


async def instead(turn: Turn) -> Outcome:
    """Puts another product in the place of the one that went into the cart last, or of the one that is refused."""
    meant = next((mention for mention in wanted(turn) if mention.category or meant_by(turn, mention)), None)
    line = _mistaken(turn)
    if meant is None or line is None:
        return await ordering.add(turn)
    number = meant.quantity if meant.quantity is not None else line.quantity
    slots = turn.slots.quiet().but(cart=_less(turn.slots.cart, line))
    sku = meant_by(turn, meant)
    date = line.date if sku and turn.shop.is_tour(sku) else None
    want = Want(sku=sku, category=meant.category, quantity=number, date=date)
    outcome = await ordering.settle(turn, slots, want)
    return structs.replace(outcome, says=(*ordering.removed(turn, (line,)), *outcome.says))


def _mistaken(turn: Turn) -> CartItem | None:
    """What of the cart was a mistake: what is refused, else what went in last; only what the last order put there."""
    refused = left_out(turn)
    found = [line for line in turn.slots.cart if line.sku in refused]
    if found:
        return found[-1]
    return turn.slots.put[-1] if turn.slots.put else None


def _less(cart: tuple[CartItem, ...], mistaken: CartItem) -> tuple[CartItem, ...]:
    """The cart without what was put in by mistake; what was there before stays."""
    left = []
    for line in cart:
        same = (line.sku, line.date) == (mistaken.sku, mistaken.date)
        number = line.quantity - mistaken.quantity if same else line.quantity
        if number > 0:
            left.append(structs.replace(line, quantity=number))
    return tuple(left)


async def without(turn: Turn) -> Outcome:
    """Leaves out what is refused: takes it out of the cart, lets go of it, and shows what there is besides."""
    refused = left_out(turn)
    lines = [line for line in turn.slots.cart if line.sku in refused]
    want = turn.slots.want
    slots = turn.slots.quiet() if want and want.sku in refused else turn.slots
    if lines:
        return ordering.without(turn, slots, *lines)
    slots = steps.after_cart(slots, turn.tracker.person).but(misses=0)
    names = _names(turn, refused)
    if not names:
        return Outcome(says=(Say("handoff.no"),), slots=slots)
    key = "cart.without_aside" if slots.asks else "cart.without"
    return Outcome(says=(Say(key, {"name": names[0]}, _others(turn, slots, refused)),), slots=slots)


def _names(turn: Turn, refused: tuple[str, ...]) -> tuple[object, ...]:
    named = [mention for mention in mentions(turn) if mention.refused]
    shelves = tuple(
        _in_passing(turn.shop.category_name(mention.category))
        for mention in named
        if mention.category in turn.shop.categories
    )
    return (*(turn.shop.name(sku) for sku in refused if any(sku == mention.product for mention in named)), *shelves)


def _in_passing(names: Names) -> Names:
    """A shelf's name as it stands inside a sentence."""
    return Names({language: name.lower() for language, name in names.by_language.items()})


def _others(turn: Turn, slots: Slots, refused: tuple[str, ...]) -> tuple[Option, ...]:
    """The shelves that hold something else; none where another question is open."""
    if slots.asks:
        return ()
    shop = turn.shop
    return tuple(
        Option(shop.category_name(name), Press("cat", name))
        for name in shop.categories
        if any(product.sku not in refused for product in shop.of_category(name))
    )
