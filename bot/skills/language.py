"""Switches the language or the currency."""

from bot.dialogue import phrases
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
    code = turn.press.argument if turn.press else _currency_meant(turn)
    known = turn.shop.currencies
    if code not in known:
        return Outcome(says=(Say("currency.unknown", {"currencies": ", ".join(known)}),), slots=turn.slots)
    slots = turn.slots.but(currency=code, misses=0)
    return Outcome(says=(Say("currency.changed", {"currency": code}),), slots=slots)


def _currency_meant(turn: Turn) -> str:
    """The currency that is named, the second one in "from dollars to francs"."""
    named = turn.meaning.all("currency") if turn.meaning else ()
    if len(named) > 1 and phrases.has(turn.text[named[0].end : named[-1].start], "words.instead_by"):
        return str(named[-1].value)
    return str(named[0].value) if named else ""


def _named(turn: Turn, name: str) -> str:
    entities = turn.meaning.all(name) if turn.meaning else ()
    return str(entities[0].value) if entities else ""
