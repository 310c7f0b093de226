"""What is kept about a shopper, a copy of it, and its deletion."""

import json

from bot.dialogue.replies import Say, option
from bot.dialogue.turn import Forget, Outcome, Turn


async def kept(turn: Turn) -> Outcome:
    """Says what is kept."""
    options = (option("btn.export", "export"), option("btn.forget", "forget"))
    return Outcome(says=(Say("privacy.kept", options=options),), slots=turn.slots.but(misses=0))


async def export(turn: Turn) -> Outcome:
    """Gives a copy of everything that is kept."""
    data = json.dumps(await turn.lookup.export(), ensure_ascii=False, indent=1)
    return Outcome(says=(Say("privacy.export", {"data": data}),), slots=turn.slots.but(misses=0))


async def forget(turn: Turn) -> Outcome:
    """Asks whether everything shall really be deleted."""
    return Outcome(slots=turn.slots.quiet().but(asks="confirm", about="forget", misses=0))


def forgotten(turn: Turn) -> Outcome:
    """Deletes, after the yes; the conversation starts anew in the same language."""
    slots = type(turn.slots)(language_chosen=turn.slots.language_chosen)
    return Outcome(says=(Say("privacy.forgotten"),), slots=slots, commands=(Forget(),))
