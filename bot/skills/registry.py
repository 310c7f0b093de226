"""All skills by name, and the answers to yes-or-no questions."""

import dataclasses
from collections.abc import Awaitable, Callable

from msgspec import structs

from bot.dialogue.replies import Say, option
from bot.dialogue.turn import Outcome, Turn
from bot.skills import (
    answer,
    browse,
    cart,
    checkout,
    handoff,
    language,
    ordering,
    privacy,
    smalltalk,
    tracking,
    wanting,
)

Skill = Callable[[Turn], Awaitable[Outcome]]


async def yes(turn: Turn) -> Outcome:
    """Does what was asked about."""
    match turn.slots.about:
        case "order":
            return checkout.place(turn)
        case "cancel":
            return await tracking.cancelled(turn)
        case "forget":
            return privacy.forgotten(turn)
        case "clear":
            return cart.cleared(turn)
        case _:
            return await handoff.call_person(turn)


async def no(turn: Turn) -> Outcome:
    """Leaves undone what was asked about."""
    quiet = turn.slots.quiet().but(misses=0)
    match turn.slots.about:
        case "order":
            return checkout.pause(turn)
        case "cancel":
            return Outcome(says=(Say("order.kept", {"number": turn.slots.about_order or ""}),), slots=quiet)
        case "forget":
            return Outcome(says=(Say("privacy.kept_on"),), slots=quiet)
        case "clear":
            return await cart.show(dataclasses.replace(turn, tracker=structs.replace(turn.tracker, slots=quiet)))
        case _:
            return Outcome(says=(Say("handoff.no"),), slots=quiet)


async def decline(turn: Turn) -> Outcome:
    """Takes a no to nothing in particular."""
    options = (option("btn.checkout", "checkout"), option("btn.cart", "cart")) if turn.slots.cart else ()
    return Outcome(says=(Say("handoff.no", options=options),), slots=turn.slots.but(misses=0))


async def pause(turn: Turn) -> Outcome:
    """Leaves a checkout."""
    return checkout.pause(turn)


SKILLS: dict[str, Skill] = {
    "about_product": answer.about_product,
    "about_tours": answer.about_tours,
    "add": ordering.add,
    "another_day": wanting.another_day,
    "book": wanting.book,
    "browse": answer.pages_first(browse.browse, questions=True),
    "call_person": handoff.call_person,
    "cancel": tracking.cancel,
    "category": browse.category,
    "challenge": smalltalk.challenge,
    "change_quantity": cart.change,
    "checkout": checkout.checkout,
    "choose_change": checkout.choose_change,
    "clear_cart": cart.clear,
    "come_back": handoff.come_back,
    "complaint": smalltalk.complaint,
    "correct": checkout.correct,
    "currency": answer.pages_first(language.currency, questions=True),
    "decline": decline,
    "details": checkout.details,
    "drop": checkout.skip,
    "empty": smalltalk.empty,
    "export": privacy.export,
    "forget": privacy.forget,
    "from_pages": answer.from_pages,
    "goodbye": smalltalk.goodbye,
    "help": answer.pages_first(smalltalk.helping),
    "item": browse.item,
    "language": answer.pages_first(language.language, questions=True),
    "media": smalltalk.media,
    "no": no,
    "order_at_once": checkout.at_once,
    "pause": pause,
    "pay": tracking.pay,
    "payment": answer.pages_first(answer.payment, "payment", "money"),
    "price_or_stock": answer.pages_first(answer.price_or_stock),
    "privacy": privacy.kept,
    "remove": cart.remove,
    "returns": answer.returns,
    "same_again": tracking.same_again,
    "shipping": answer.pages_first(answer.shipping, "shipping"),
    "show_cart": cart.show,
    "skip": checkout.skip,
    "stale": smalltalk.stale,
    "start": browse.start,
    "status": tracking.status,
    "thanks": smalltalk.thanks,
    "too_long": smalltalk.too_long,
    "unclear": checkout.unclear,
    "want": wanting.answer,
    "wish": answer.pages_first(smalltalk.wish),
    "yes": yes,
}
