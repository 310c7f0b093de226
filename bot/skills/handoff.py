"""Calls a person, and comes back when the shopper wants the bot again."""

from msgspec import structs

from bot.dialogue.hints import phone_in
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import OFFERS
from bot.dialogue.turn import Outcome, Turn
from bot.personal import PHONE
from bot.skills.cards import start_options, what_else


async def call_person(turn: Turn) -> Outcome:
    """Marks the conversation as waiting; the bot says so once and falls silent."""
    slots = turn.slots
    if slots.about in OFFERS:
        slots = slots.quiet()
    person = turn.tracker.person
    phone = phone_in(turn.meaning) if turn.meaning else None
    left = phone is not None and person.phone is None  # "call me on 0788 123 456": kept where numbers are kept
    return Outcome(
        says=(Say("handoff.waiting", options=(option("btn.back_to_bot", "bot"),)),),
        slots=slots.but(misses=0),
        handled_by="waiting",
        person=person.but(phone=phone) if left else None,
        kept_text=turn.text.replace(phone, PHONE) if left and phone else None,
    )


async def come_back(turn: Turn) -> Outcome:
    """Ends the waiting; a checkout under way goes on where it was."""
    options = () if turn.slots.waits else start_options()
    return Outcome(says=(Say("handoff.back", {"ask": what_else(turn.slots)}, options),), slots=turn.slots)


def counted(turn: Turn, outcome: Outcome) -> Outcome:
    """Counts an answer that missed its question; from the second in a row on, a person and the help are at hand."""
    misses = turn.slots.misses + 1
    says = outcome.says
    if misses > 1:
        stuck = Say("unknown.stuck", options=(option("btn.human", "human"), option("btn.help", "help")))
        says = (*(say.plain() for say in says), stuck)
    return structs.replace(outcome, says=says, slots=outcome.slots.but(misses=misses))


async def unknown(turn: Turn) -> Outcome:
    """Says honestly that the answer is not known, and offers a person; the second time in a row with ways on."""
    slots = turn.slots.but(misses=turn.slots.misses + 1)
    if slots.asks and slots.about != "unknown":
        # A question is open: it is put again, and a person is one tap away.
        aside = Say("unknown.aside", options=(option("btn.human", "human"),))
        return counted(turn, Outcome(says=(aside,), slots=slots))
    if slots.misses > 1:
        return Outcome(says=(Say("unknown.again", options=start_options()),), slots=slots.quiet())
    return Outcome(slots=slots.but(asks="confirm", about="unknown"))
