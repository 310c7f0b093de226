"""Switches the language or the currency."""

from bot.dialogue.questions import language_options
from bot.dialogue.replies import Say
from bot.dialogue.turn import Outcome, Turn


async def language(turn: Turn) -> Outcome:
    """Switches to the language that was named or pressed, or asks for one."""
    code = turn.press.argument if turn.press else _named(turn, "language")
    slots = turn.slots
    if code not in turn.shop.config.languages:
        if slots.checkout:
            return Outcome(says=(Say("ask.language", options=language_options(turn.shop)),), slots=slots)
        return Outcome(slots=slots.quiet().but(asks="language"))
    if slots.asks == "language":
        slots = slots.quiet()
    return Outcome(says=(Say("language.changed"),), slots=slots.but(language_chosen=True, misses=0), language=code)


async def currency(turn: Turn) -> Outcome:
    """Shows prices in another currency from now on."""
    code = turn.press.argument if turn.press else _named(turn, "currency")
    known = turn.shop.currencies
    if code not in known:
        return Outcome(says=(Say("currency.unknown", {"currencies": ", ".join(known)}),), slots=turn.slots)
    slots = turn.slots.but(currency=code, misses=0)
    return Outcome(says=(Say("currency.changed", {"currency": code}),), slots=slots)


def _named(turn: Turn, name: str) -> str:
    entities = turn.meaning.all(name) if turn.meaning else ()
    return str(entities[0].value) if entities else ""
