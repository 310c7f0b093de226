"""The cart as a whole: shown, changed, emptied."""

from msgspec import structs

from bot.dialogue import cart_view
from bot.dialogue.hints import amount
from bot.dialogue.hints import change as change_meant
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import Want
from bot.dialogue.turn import Outcome, Turn
from bot.message import CartItem
from bot.skills import ordering, steps
from bot.skills.cards import category_options
from bot.skills.reference import category_mentioned, left_out, skus_mentioned, wanted
from nlu.interpretation import Mention
from storage.rules.money import Money


async def show(turn: Turn) -> Outcome:
    """Shows the cart with its sum, in the currency that is named, if one is, and from then on."""
    named = turn.meaning.all("currency") if turn.meaning else ()
    if named and named[0].value in turn.shop.currencies and named[0].value != turn.slots.currency:
        turn = turn.once(turn.slots.but(currency=str(named[0].value)))
    slots = turn.slots.but(misses=0)
    if not slots.cart:
        options = category_options(turn.shop)
        return Outcome(says=(Say("cart.empty", options=options),), slots=slots)
    quote = turn.shop.quote(slots.cart, turn.currency, None)
    data = {"lines": cart_view.lines(turn.shop, quote), "total": Money(quote.goods_minor, turn.currency)}
    options = (option("btn.checkout", "checkout"), option("btn.clear", "clear"), option("btn.keep_looking", "menu"))
    key = "cart.show" if turn.shop.needs_shipping(slots.cart) else "cart.show_tours"
    return Outcome(says=(Say(key, data, () if slots.asks else options),), slots=slots)


async def change(turn: Turn) -> Outcome:
    """Corrects quantities ("make it three", "no, three beans and one oil"), and takes out what is refused."""
    unwanted = tuple(line for line in turn.slots.cart if line.sku in left_out(turn))
    if not unwanted:
        return await _changed(turn)
    kept = turn.slots.but(cart=tuple(line for line in turn.slots.cart if line not in unwanted))
    outcome = await _changed(turn.once(kept))
    return structs.replace(outcome, says=(*ordering.removed(turn, unwanted), *outcome.says))


async def _changed(turn: Turn) -> Outcome:
    named = [mention for mention in wanted(turn) if mention.product and mention.quantity is not None]
    if len(named) > 1:
        return await _changed_all(turn, named)
    line = _meant(turn)
    skus = skus_mentioned(turn)
    if line is None and not skus and not (turn.slots.focus or turn.slots.shelf):
        return await show(turn)
    if line is None or (skus and line.sku not in skus):
        return await ordering.add(turn)
    number = amount(turn.meaning)
    if number is None:
        return Outcome(slots=steps.ask_for(turn, turn.slots, Want(sku=line.sku, date=line.date, replaces=True)))
    return await ordering.changed(turn, turn.slots, line, _after(line, number, change_meant(turn.meaning)))


def _after(line: CartItem, number: int | float, sense: int) -> int | float:
    """The quantity of a line after "make it two", "two more" (1) or "two less" (-1)."""
    return max(line.quantity + sense * number, 0) if sense else number


async def _changed_all(turn: Turn, named: list[Mention]) -> Outcome:
    slots = turn.slots
    says: list[Say] = []
    for mention in named:
        sku, number = mention.product or "", mention.quantity or 0
        line = next((line for line in slots.cart if line.sku == sku), None)
        if line is None:
            outcome = await ordering.settle(turn, slots, Want(sku=sku, quantity=mention.quantity))
        else:
            outcome = await ordering.changed(turn, slots, line, _after(line, number, mention.change))
        says += outcome.says
        slots = outcome.slots
    return Outcome(says=ordering.options_last(says), slots=slots)


def _meant(turn: Turn) -> CartItem | None:
    """The line of the cart that a correction means: one that is named, last spoken of, or the only or last one."""
    cart = turn.slots.cart
    named = [line for sku in skus_mentioned(turn) for line in cart if line.sku == sku]
    if named:
        return named[0]
    category = category_mentioned(turn)
    kin = [line for line in cart if _category(turn, line) == category]
    if kin:
        return kin[-1]
    spoken = [line for line in cart if line.sku == turn.slots.focus] or cart
    return spoken[-1] if spoken else None


def _category(turn: Turn, line: CartItem) -> str | None:
    product = turn.shop.product(line.sku)
    return product.category if product else None


async def remove(turn: Turn) -> Outcome:
    """Takes products out of the cart, whole or, with a number, in part."""
    cart = turn.slots.cart
    named = tuple(dict.fromkeys((*skus_mentioned(turn), *left_out(turn))))
    lines = [line for line in cart if line.sku in named]
    if named and not lines:
        options = () if cart or turn.slots.asks else category_options(turn.shop)
        says = (Say("cart.not_in", {"name": turn.shop.name(named[0])}, options),)
        return Outcome(says=says, slots=turn.slots.but(misses=0))
    if not cart or _has_it_already(turn, lines):
        return await show(turn)
    number = amount(turn.meaning)
    if not named and len(cart) > 1 and category_mentioned(turn) is None and number is None:
        return await clear(turn)
    line = lines[0] if lines else _meant(turn)
    if len(lines) < 2 and line is not None and isinstance(number, int) and 0 < number < line.quantity:
        return await ordering.changed(turn, turn.slots, line, line.quantity - number)
    return ordering.without(turn, turn.slots, *(lines or ([line] if line else [])))


def _has_it_already(turn: Turn, lines: list[CartItem]) -> bool:
    """Whether a correction asks for what is in the cart already ("not beans, ground" of who has the ground one)."""
    refused = left_out(turn)
    corrects = turn.meaning is not None and turn.meaning.corrects
    return corrects and bool(refused and lines) and not any(line.sku in refused for line in lines)


async def keep_only(turn: Turn) -> Outcome:
    """Takes out all but what is named ("I changed my mind, only the oil")."""
    named = skus_mentioned(turn)
    rest = [line for line in turn.slots.cart if line.sku not in named]
    return ordering.without(turn, turn.slots, *rest) if rest else await show(turn)


async def clear(turn: Turn) -> Outcome:
    """Asks whether the whole cart shall be emptied."""
    if not turn.slots.cart:
        return await show(turn)
    return Outcome(slots=turn.slots.quiet().but(asks="confirm", about="clear", misses=0))


def cleared(turn: Turn) -> Outcome:
    """Empties the cart, after the yes."""
    return Outcome(says=(Say("cart.cleared"),), slots=turn.slots.quiet().but(cart=(), checkout=False))
