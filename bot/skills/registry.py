"""All skills by name, and the answers to yes-or-no questions."""

from bot.dialogue.policy import decide
from bot.dialogue.replies import Say, option
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills import (
    answer,
    asked,
    browse,
    cart,
    checkout,
    details,
    handoff,
    language,
    ordering,
    pages,
    privacy,
    repair,
    returning,
    smalltalk,
    tracking,
    wanting,
)
from bot.skills.meant import decided, which


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
            return await cart.show(turn.once(quiet))
        case _:
            return Outcome(says=(Say("handoff.no"),), slots=quiet)


async def decline(turn: Turn) -> Outcome:
    """Takes a no to nothing in particular."""
    options = (option("btn.checkout", "checkout"), option("btn.cart", "cart")) if turn.slots.cart else ()
    return Outcome(says=(Say("handoff.no", options=options),), slots=turn.slots.but(misses=0))


async def pause(turn: Turn) -> Outcome:
    """Leaves a checkout."""
    return checkout.pause(turn)


async def meant(turn: Turn) -> Outcome:
    """Does what was chosen of two meanings, with what was written before."""
    clear = decided(turn)
    if clear is None:
        return await smalltalk.stale(turn)
    return await SKILLS[decide(clear.slots, None, clear.meaning)](clear)


SKILLS: dict[str, Skill] = {
    "about_product": asked.first(answer.about_product),
    "about_tours": asked.first(answer.about_tours),
    "add": ordering.add,
    "another_day": wanting.another_day,
    "book": asked.surely(wanting.book),
    "browse": asked.first(browse.browse, questions=True),
    "call_person": handoff.call_person,
    "cancel": asked.without_orders(tracking.cancel),
    "category": browse.category,
    "challenge": smalltalk.challenge,
    "change_quantity": cart.change,
    "checkout": checkout.checkout,
    "choose_change": details.choose_change,
    "clear_cart": cart.clear,
    "come_back": handoff.come_back,
    "complaint": asked.complaint,
    "correct": details.correct,
    "currency": asked.first(language.currency, questions=True),
    "decline": decline,
    "details": details.take,
    "drop": checkout.skip,
    "empty": smalltalk.empty,
    "export": privacy.export,
    "forget": privacy.forget,
    "follow_up": asked.follow_up,
    "from_pages": asked.first(pages.from_pages),
    "goodbye": smalltalk.goodbye,
    "help": asked.first(smalltalk.helping),
    "instead": repair.instead,
    "item": browse.item,
    "keep_only": cart.keep_only,
    "language": asked.first(language.language, questions=True),
    "meant": meant,
    "media": smalltalk.media,
    "no": no,
    "order_at_once": checkout.at_once,
    "pause": pause,
    "pay": tracking.pay,
    "payment": asked.first(answer.payment, "payment", "money"),
    "price_or_stock": asked.first(answer.price_or_stock),
    "privacy": privacy.kept,
    "remove": cart.remove,
    "question": asked.first(handoff.unknown),
    "returns": asked.first(pages.returns),
    "same_again": tracking.same_again,
    "shipping": asked.first(answer.shipping, "shipping"),
    "show_cart": answer.sum_of_cart,
    "skip": checkout.skip,
    "stale": smalltalk.stale,
    "start": returning.start,
    "status": asked.without_orders(tracking.status),
    "thanks": smalltalk.thanks,
    "too_long": smalltalk.too_long,
    "unclear": details.unclear,
    "want": wanting.answer,
    "which": asked.first(which, questions=True),
    "wish": asked.first(smalltalk.wish),
    "without": repair.without,
    "yes": yes,
}
