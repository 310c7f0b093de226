"""Puts items into the cart, or asks for what they lack."""

from collections.abc import Iterable

from msgspec import structs

from bot.dialogue import cart_view
from bot.dialogue.hints import amount, points
from bot.dialogue.replies import Day, Say, option
from bot.dialogue.tracker import Slots, Want
from bot.dialogue.turn import Outcome, Turn
from bot.message import CartItem
from bot.shop import QUANTITY_LIMIT
from bot.skills import steps
from bot.skills.cards import cart_options, category_options
from bot.skills.reference import date_mentioned, left_out, meant_by, mentions, pointed_at, wanted
from nlu.interpretation import Mention
from storage.errors import NoDeparture
from storage.rules.money import Money

_ADDED = ("cart.added", "cart.added_tour")
"""What is said of goods, and of a tour, that went into the cart."""


async def add(turn: Turn) -> Outcome:
    """Puts what was named into the cart, takes out what was refused, or asks for what is missing."""
    wants = _wants(turn)
    unwanted = [line for line in turn.slots.cart if line.sku in left_out(turn)]
    says = removed(turn, unwanted)
    later: list[Want] = []
    slots = turn.slots.quiet().but(cart=tuple(line for line in turn.slots.cart if line not in unwanted))
    waiting: Want | None = None
    for want in wants:
        if waiting is not None and not _complete(turn, want):
            later.append(want)  # one question at a time: the first open item is asked about, then the next
            continue
        outcome = await settle(turn, slots, want)
        says += outcome.says
        if outcome.slots.want is not None:
            waiting = outcome.slots.want
            slots = outcome.slots.quiet()
        else:
            slots = outcome.slots
    if waiting is not None:
        slots = steps.ask_for(turn, slots, waiting).but(queue=tuple(later))
    return Outcome(says=options_last(_listed(turn, says, slots)), slots=slots)


def _listed(turn: Turn, says: list[Say], slots: Slots) -> list[Say]:
    """Several things that were added are one list with one sum."""
    added = [say for say in says if say.key in _ADDED]
    if len(added) < 2:
        return says
    held = {(line.sku, line.date): line.quantity for line in turn.slots.cart}
    more = [
        structs.replace(line, quantity=line.quantity - held.get((line.sku, line.date), 0))
        for line in slots.cart
        if line.quantity > held.get((line.sku, line.date), 0)
    ]
    lines = cart_view.lines(turn.shop, turn.shop.quote(more, turn.currency, None))
    together = Say("cart.added_many", {"lines": lines, "total": added[-1].data["total"]}, added[-1].options)
    return [*(say for say in says if say.key not in _ADDED), together]


def _wants(turn: Turn) -> tuple[Want, ...]:
    if turn.press is not None:
        sku, _, number = turn.press.argument.partition(":")
        return (Want(sku=sku, quantity=int(number) if number.isdigit() else 1),)
    found = [_want(turn, mention) for mention in wanted(turn) if _is_item(turn, mention)]
    found = [*_answered(turn), *found] if found else found
    counted = {want.sku for want in found if want.quantity is not None}
    precise = [want for want in found if want.sku and (want.quantity is not None or want.sku not in counted)]
    if len(precise) > 1 and any(want.quantity is not None for want in precise):
        # Who counts some of a list means one of each of the rest.
        precise = [structs.replace(want, quantity=1) if want.quantity is None else want for want in precise]
    if precise:
        # "tea and some coffee": which coffee is asked once the tea is settled.
        known = {product.category for want in precise if (product := turn.shop.product(want.sku or ""))}
        return (*precise, *(want for want in found if want.sku is None and want.category not in known))
    if found:
        return (found[0],)
    return (_unnamed(turn),)


def _answered(turn: Turn) -> tuple[Want, ...]:
    """What a number alone means before other things ("three, and a tea"): what was asked about, or priced, last."""
    slots, first = turn.slots, next(iter(mentions(turn)), Mention())
    priced = slots.focus if slots.asked and slots.asked.what == "price" else None
    sku = slots.want.sku if slots.asks == "quantity" and slots.want else priced
    if not sku or turn.shop.is_tour(sku) or first != Mention(quantity=first.quantity) or first.quantity is None:
        return ()
    return (Want(sku=sku, quantity=first.quantity),)


def _is_item(turn: Turn, mention: Mention) -> bool:
    """Whether a mention is something to order: named, or pointed at with what is known by now."""
    pointed = points(mention) or (mention.back and mention.quantity is not None)
    return bool(mention.product or mention.category or (pointed and meant_by(turn, mention)))


def _want(turn: Turn, mention: Mention) -> Want:
    products = turn.shop.of_category(mention.category) if mention.category else ()
    only = products[0].sku if len(products) == 1 else None
    sku = meant_by(turn, mention) or only
    if sku is None or not turn.shop.is_tour(sku):
        return Want(sku=sku, category=mention.category, quantity=mention.quantity)
    people = turn.meaning.all("people") if turn.meaning else ()
    number = mention.quantity if mention.quantity is not None or not people else int(people[0].value)
    return Want(sku=sku, quantity=number, date=date_mentioned(turn))


def _unnamed(turn: Turn) -> Want:
    """What "I take two" means: the product pointed at, else the one last spoken of, else that is asked."""
    number = amount(turn.meaning)
    focus = pointed_at(turn) or turn.slots.focus
    if focus and turn.shop.product(focus):
        return Want(sku=focus, quantity=number)
    shelf = {product.category for sku in turn.slots.shelf if (product := turn.shop.product(sku))}
    return Want(category=shelf.pop() if len(shelf) == 1 else None, quantity=number)


def _complete(turn: Turn, want: Want) -> bool:
    product = turn.shop.product(want.sku) if want.sku else None
    return product is not None and want.quantity is not None and (product.kind != "tour" or want.date is not None)


async def settle(turn: Turn, slots: Slots, want: Want) -> Outcome:
    """Puts a want into the cart if it is complete and possible; else the slots ask for the next thing.

    Args:
        turn: The turn.
        slots: The memory so far within this turn.
        want: What is wanted.

    Returns:
        The outcome; `slots.want` is set where something is still asked.
    """
    if want.sku is not None and turn.shop.product(want.sku) is None:
        want = structs.replace(want, sku=None)
    if want.quantity is not None and (refusal := _impossible(want.quantity)):
        if not want.sku:
            return Outcome(says=(refusal,), slots=slots)
        return Outcome(says=(refusal,), slots=steps.ask_for(turn, slots, structs.replace(want, quantity=None)))
    if not _complete(turn, want):
        return Outcome(slots=steps.ask_for(turn, slots, want))
    item = CartItem(want.sku or "", int(want.quantity or 0), want.date)
    line = next((line for line in slots.cart if want.replaces and _same(line, item)), None)
    if line is not None:
        return await changed(turn, slots, line, item.quantity)
    return await (_moved(turn, slots, item, want.moved_from) if want.moved_from else _put(turn, slots, item))


async def _moved(turn: Turn, slots: Slots, item: CartItem, day: str) -> Outcome:
    """Puts a booking in the place of the one of another day, which stays where the new day cannot be had."""
    others = tuple(line for line in slots.cart if (line.sku, line.date) != (item.sku, day))
    outcome = await _put(turn, slots.but(cart=others), item)
    if any(_same(line, item) for line in outcome.slots.cart):
        return outcome
    want = outcome.slots.want and structs.replace(outcome.slots.want, moved_from=day)
    return structs.replace(outcome, slots=outcome.slots.but(cart=slots.cart, want=want))


def _impossible(number: int | float) -> Say | None:
    """Says why nobody can order that many, or None where they can."""
    if not isinstance(number, int) or number < 1:
        return Say("quantity.whole")
    if number > QUANTITY_LIMIT:
        return Say("quantity.limit", {"limit": QUANTITY_LIMIT}, (option("btn.human", "human"),))
    return None


async def _put(turn: Turn, slots: Slots, item: CartItem) -> Outcome:
    held = next((line.quantity for line in slots.cart if _same(line, item)), 0)
    whole = structs.replace(item, quantity=held + item.quantity)
    refusal = _impossible(whole.quantity) or await unavailable(turn, whole)
    if refusal is not None:
        if held:
            # The cart keeps what it has; more of it cannot be had.
            after = steps.after_cart(slots.quiet().but(focus=item.sku), turn.tracker.person)
            return Outcome(says=(refusal,), slots=after)
        return Outcome(says=(refusal,), slots=_ask_for_less(turn, slots, whole, refusal))
    cart = with_item(slots.cart, whole)
    changed = steps.after_cart(slots.quiet().but(cart=cart, focus=item.sku, misses=0), turn.tracker.person)
    key = _ADDED[1] if item.date else _ADDED[0]
    return Outcome(says=(_told(turn, key, item, cart, changed),), slots=changed)


def _ask_for_less(turn: Turn, slots: Slots, item: CartItem, refusal: Say) -> Slots:
    """After "only 8 are left": asks for another number, or for another day; what is sold out is let go."""
    if item.date and refusal.data.get("free", 0) == 0:
        return steps.ask_for(turn, slots, Want(sku=item.sku, quantity=item.quantity))
    if refusal.data.get("free") == 0:
        return steps.after_cart(slots.quiet().but(focus=item.sku), turn.tracker.person)
    return steps.ask_for(turn, slots, Want(sku=item.sku, date=item.date))


def _told(turn: Turn, key: str, item: CartItem, cart: tuple[CartItem, ...], slots: Slots) -> Say:
    goods = turn.shop.quote(cart, turn.currency, None).goods_minor
    data = {"name": turn.shop.name(item.sku), "quantity": item.quantity, "total": Money(goods, turn.currency)}
    if item.date:
        data["date"] = Day(item.date)
    return Say(key, data, () if slots.asks else cart_options())


async def unavailable(turn: Turn, item: CartItem) -> Say | None:
    """Says why an item cannot be had in that quantity, or None where it can."""
    if item.date:
        try:
            free = await turn.lookup.seats(item.sku, item.date)
        except NoDeparture:
            return Say("date.none", {"date": Day(item.date)})
        return Say("seats.too_many", {"date": Day(item.date), "free": free}) if item.quantity > free else None
    free = (await turn.lookup.free()).get(item.sku, 0)
    if item.quantity <= free:
        return None
    return Say("quantity.too_many", {"free": free, "name": turn.shop.name(item.sku)})


def with_item(cart: tuple[CartItem, ...], item: CartItem) -> tuple[CartItem, ...]:
    """Gives the cart with that item in the place of its like; quantity 0 takes it out."""
    if not any(_same(line, item) for line in cart):
        return (*cart, item) if item.quantity else cart
    return tuple(item if _same(line, item) else line for line in cart if not _same(line, item) or item.quantity)


def _same(line: CartItem, item: CartItem) -> bool:
    return line.sku == item.sku and line.date == item.date


async def changed(turn: Turn, slots: Slots, line: CartItem, number: int | float) -> Outcome:
    """Gives a line of the cart another quantity, 0 for none, where that can be had."""
    if number == 0:
        return without(turn, slots, line)
    item = structs.replace(line, quantity=int(number))
    refusal = _impossible(number) or await unavailable(turn, item)
    if refusal is not None:
        return Outcome(says=(refusal,), slots=slots)
    cart = with_item(slots.cart, item)
    after = steps.after_cart(slots.quiet().but(cart=cart, focus=line.sku, misses=0), turn.tracker.person)
    return Outcome(says=(_told(turn, "cart.changed", item, cart, after),), slots=after)


def without(turn: Turn, before: Slots, *lines: CartItem) -> Outcome:
    """Takes lines out of the cart."""
    cart = tuple(line for line in before.cart if line not in lines)
    slots = steps.after_cart(before.quiet().but(cart=cart, misses=0), turn.tracker.person)
    says = removed(turn, lines)
    if says and not slots.asks:
        options = cart_options() if cart else category_options(turn.shop)
        says[-1] = structs.replace(says[-1], options=options)
    return Outcome(says=tuple(says), slots=slots)


def removed(turn: Turn, lines: Iterable[CartItem]) -> list[Say]:
    """Says which lines were taken out."""
    return [Say("cart.removed", {"name": turn.shop.name(line.sku)}) for line in lines]


def options_last(says: list[Say]) -> tuple[Say, ...]:
    """The ways on stand once, under the last word."""
    return (*(say.plain() for say in says[:-1]), *says[-1:])
