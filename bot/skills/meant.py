"""Two meanings that are as likely: asks which one, with a button for each, and does it with what was written."""

from dataclasses import replace

from msgspec import structs

from bot.dialogue.turn import Outcome, Turn
from nlu.interpretation import Intent


async def which(turn: Turn) -> Outcome:
    """Asks which of the first two intents is meant; the text waits in the slots for the answer."""
    doubt = structs.replace(turn.meaning, intents=turn.meaning.intents[:2]) if turn.meaning else None
    return Outcome(slots=turn.slots.quiet().but(asks="confirm", about="meant", doubt=doubt, misses=0))


def decided(turn: Turn) -> Turn | None:
    """Gives the turn as if the text that was in doubt had come with one meaning, or None where nothing is in doubt.

    Args:
        turn: A press, "the second one", or a yes, which means the first.

    Returns:
        The turn to take instead.
    """
    doubt = turn.slots.doubt
    if doubt is None:
        return None
    names = [intent.name for intent in doubt.intents]
    if turn.press is not None and turn.press.argument in names:
        name = turn.press.argument
    else:
        places = [mention.place for mention in turn.meaning.mentions] if turn.meaning else []
        place = next((place for place in places if place is not None), 0)
        name = names[place] if place < len(names) else names[0]
    meaning = structs.replace(doubt, intents=(Intent(name, 1.0),))
    return replace(turn.once(turn.slots.quiet(), doubt.text), press=None, meaning=meaning)
