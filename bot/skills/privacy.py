"""What is kept about a shopper, a copy of it, and its deletion."""

from typing import Any

from bot.dialogue.formats import language_name
from bot.dialogue.replies import Day, Lines, Say, Term, option
from bot.dialogue.tracker import Slots
from bot.dialogue.turn import Forget, Outcome, Turn
from bot.personal import ADDRESS, NAME, PHONE
from bot.skills.tracking import status_term
from storage.orderbook import Order
from storage.rules.money import Money

ORDERS_MAX = 10
"""Orders that a copy lists."""
MESSAGES_MAX, MESSAGE_MAX = 25, 80
"""Messages that a copy quotes, and characters of each: a copy must fit into one chat message."""


async def kept(turn: Turn) -> Outcome:
    """Says what is kept."""
    options = (option("btn.export", "export"), option("btn.forget", "forget"))
    return Outcome(says=(Say("privacy.kept", options=options),), slots=turn.slots.but(misses=0))


async def export(turn: Turn) -> Outcome:
    """Gives a copy of what is kept: the details, the orders, and the shopper's own last messages.

    The bot's answers are left out: they say nothing new of the shopper, and would make each copy hold the one before.
    """
    slots = turn.slots.but(misses=0)
    everything = await turn.lookup.export()
    options = (option("btn.forget", "forget"),)
    if not everything:
        return Outcome(says=(Say("privacy.nothing"),), slots=slots)
    orders = await turn.lookup.orders()
    messages = [said for conversation in everything["conversations"] for said in conversation["turns"] if said["text"]]
    lines = (*_details(turn), *_orders(orders), *_messages(messages))
    return Outcome(says=(Say("privacy.export", {"data": Lines(lines)}, options),), slots=slots)


def _details(turn: Turn) -> tuple[Term, ...]:
    # By marks, as everywhere: what is stored with the turn holds no name.
    person = turn.tracker.person
    given = (("name", person.name, NAME), ("phone", person.phone, PHONE), ("address", person.address, ADDRESS))
    lines = [Term(f"export.{key}", {"value": mark}) for key, value, mark in given if value]
    settings = {"language": language_name(turn.tracker.language), "currency": turn.currency}
    return (*lines, Term("export.settings", settings))


def _orders(orders: tuple[Order, ...]) -> tuple[Term, ...]:
    lines = [
        Term(
            "export.order",
            {
                "number": order.number,
                "date": Day(order.placed_at.date().isoformat()),
                "status": status_term(order),
                "total": Money(order.total_minor, order.currency),
            },
        )
        for order in orders[:ORDERS_MAX]
    ]
    return (*lines, *_more(len(orders) - ORDERS_MAX))


def _messages(messages: list[dict[str, Any]]) -> tuple[Term, ...]:
    lines = [Term("export.messages", {"count": len(messages)})] if messages else []
    lines += [Term("export.message", {"text": _short(said["text"])}) for said in messages[-MESSAGES_MAX:]]
    return (*lines, *_more(len(messages) - MESSAGES_MAX))


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= MESSAGE_MAX else f"{folded[:MESSAGE_MAX]}…"


def _more(count: int) -> tuple[Term, ...]:
    return (Term("export.more", {"count": count}),) if count > 0 else ()


async def forget(turn: Turn) -> Outcome:
    """Asks whether everything shall really be deleted."""
    return Outcome(slots=turn.slots.quiet().but(asks="confirm", about="forget", misses=0))


def forgotten(turn: Turn) -> Outcome:
    """Deletes, after the yes; the conversation starts anew in the same language."""
    slots = Slots(language_chosen=turn.slots.language_chosen)
    return Outcome(says=(Say("privacy.forgotten"),), slots=slots, commands=(Forget(),), kept_text="")
