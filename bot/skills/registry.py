"""All skills by name, and the answers to yes-or-no questions."""

from bot.dialogue.replies import Say, option
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills import (
    answer,
    browse,
    cart,
    checkout,
    details,
    handoff,
    language,
    ordering,
    pages,
    privacy,
    smalltalk,
    tracking,
    wanting,
)


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


SKILLS: dict[str, Skill] = {
    "about_product": answer.about_product,
    "about_tours": answer.about_tours,
    "add": ordering.add,
    "another_day": wanting.another_day,
    "book": wanting.book,
    "browse": pages.pages_first(browse.browse, questions=True),
    "call_person": handoff.call_person,
    "cancel": tracking.cancel,
    "category": browse.category,
    "challenge": smalltalk.challenge,
    "change_quantity": cart.change,
    "checkout": checkout.checkout,
    "choose_change": details.choose_change,
    "clear_cart": cart.clear,
    "come_back": handoff.come_back,
    "complaint": smalltalk.complaint,
    "correct": details.correct,
    "currency": pages.pages_first(language.currency, questions=True),
    "decline": decline,
    "details": details.take,
    "drop": checkout.skip,
    "empty": smalltalk.empty,
    "export": privacy.export,
    "forget": privacy.forget,
    "from_pages": pages.from_pages,
    "goodbye": smalltalk.goodbye,
    "help": pages.pages_first(smalltalk.helping),
    "item": browse.item,
    "language": pages.pages_first(language.language, questions=True),
    "media": smalltalk.media,
    "no": no,
    "order_at_once": checkout.at_once,
    "pause": pause,
    "pay": tracking.pay,
    "payment": pages.pages_first(answer.payment, "payment", "money"),
    "price_or_stock": pages.pages_first(answer.price_or_stock),
    "privacy": privacy.kept,
    "remove": cart.remove,
    "returns": pages.returns,
    "same_again": tracking.same_again,
    "shipping": pages.pages_first(answer.shipping, "shipping"),
    "show_cart": cart.show,
    "skip": checkout.skip,
    "stale": smalltalk.stale,
    "start": browse.start,
    "status": tracking.status,
    "thanks": smalltalk.thanks,
    "too_long": smalltalk.too_long,
    "unclear": details.unclear,
    "want": wanting.answer,
    "wish": pages.pages_first(smalltalk.wish),
    "yes": yes,
}
