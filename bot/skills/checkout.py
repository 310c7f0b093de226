"""From cart to order: started, left, finished with a yes; or all of it in one message."""

from msgspec import structs

from bot.dialogue.pieces import without_pieces
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import DETAILS, Slots, told
from bot.dialogue.turn import Outcome, PlaceOrder, Turn
from bot.payments import provider_of
from bot.skills import cart, details, ordering, steps, wanting
from storage.rules.money import Money

_ORDERED = ("product", "tour", "category", "unit", "people")


async def checkout(turn: Turn) -> Outcome:
    """Starts a checkout, or goes on with it."""
    if not turn.slots.cart:
        return await cart.show(turn)
    return Outcome(slots=steps.checkout_slots(turn.slots.but(misses=0), turn.tracker.person))


async def at_once(turn: Turn) -> Outcome:
    """Takes an order and the details to send it to out of one message."""
    ordered = await (wanting.book if _books(turn) else ordering.add)(turn)
    if not ordered.slots.cart or ordered.slots.asks:
        return ordered
    entities = turn.meaning.entities if turn.meaning else ()
    spans = [(entity.start, entity.end) for entity in entities if entity.name in _ORDERED]
    numbers = [(entity.start, entity.end) for entity in entities if entity.name in ("quantity", "date")]
    given = await details.take(turn.once(ordered.slots, without_pieces(turn.text, spans, numbers)))
    return structs.replace(given, says=(*(say.plain() for say in ordered.says), *given.says))


def _books(turn: Turn) -> bool:
    return turn.meaning is not None and turn.meaning.intent.name == "book_tour"


def pause(turn: Turn) -> Outcome:
    """Leaves the checkout; nothing is ordered and the cart stays."""
    options = (option("btn.checkout", "checkout"), option("btn.cart", "cart"), option("btn.change", "change"))
    return Outcome(says=(Say("checkout.paused", options=options),), slots=turn.slots.quiet().but(checkout=False))


def place(turn: Turn) -> Outcome:
    """Places the order, after the yes."""
    person = turn.tracker.person
    if not turn.slots.cart or steps.next_detail(person):
        return Outcome(slots=steps.after_cart(turn.slots, person))
    quote = turn.shop.quote(turn.slots.cart, turn.currency, person.country)
    total = Money(quote.total_minor, quote.currency)
    if turn.slots.told != told(total):
        # An import came between the summary and the yes. Nobody pays what they did not agree to.
        changed = steps.checkout_slots(turn.slots, person).but(stamp=0)
        return Outcome(says=(Say("order.price_changed"),), slots=changed)
    provider = provider_of(turn.shop.config.payment_method)
    number = turn.new_order_number()
    data = {"number": number, "total": total}
    command = PlaceOrder(number, quote, provider.name, provider.accepts_when_placed)
    slots = Slots(
        currency=turn.slots.currency,
        language_chosen=turn.slots.language_chosen,
        met=True,
    )
    return Outcome(
        says=(provider.thanks(data, turn.shop.needs_shipping(turn.slots.cart)),),
        slots=slots,
        commands=(command,),
        order=number,
    )


async def skip(turn: Turn) -> Outcome:
    """Says that a needed detail cannot be skipped; drops an unfinished item instead of asking on."""
    if turn.slots.asks in DETAILS:
        return Outcome(says=(Say("skip.needed"),), slots=turn.slots)
    return Outcome(says=(Say("handoff.no"),), slots=steps.after_cart(turn.slots.quiet(), turn.tracker.person))
