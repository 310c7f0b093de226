"""What is said when the write refused what a skill had decided: somebody was faster, or a price has changed."""

from bot.dialogue.replies import Day, Say, Term, option
from bot.dialogue.turn import Outcome, Turn
from storage.errors import NoDeparture, NotCancellable, OutOfStock, Refusal, TotalChanged


def refused(turn: Turn, refusal: Refusal) -> Outcome:
    """Words a refusal. Nothing of what the skill decided has happened.

    Args:
        turn: The turn.
        refusal: Why not.

    Returns:
        An outcome without commands; the cart stays, so that the shopper can change it.
    """
    slots = turn.slots.quiet().but(checkout=False)
    options = (option("btn.cart", "cart"), option("btn.checkout", "checkout"))
    match refusal:
        case OutOfStock(date="") as short:
            data = {"name": turn.shop.name(short.sku), "free": max(short.free, 0)}
            return Outcome(says=(Say("order.sold_out", data, options),), slots=slots)
        case OutOfStock() as full:
            data = {"date": Day(full.date), "free": max(full.free, 0)}
            return Outcome(says=(Say("seats.too_many", data, options),), slots=slots)
        case NoDeparture() as none:
            return Outcome(says=(Say("date.none", {"date": Day(none.date)}, options),), slots=slots)
        case TotalChanged():
            return Outcome(says=(Say("order.price_changed", options=options),), slots=slots)
        case NotCancellable() as late:
            data = {"number": late.number, "status": Term(f"status.{late.status}")}
            return Outcome(says=(Say("order.not_cancellable", data, (option("btn.human", "human"),)),), slots=slots)
        case _:
            return Outcome(says=(Say("unknown.aside", options=(option("btn.human", "human"),)),), slots=slots)
