"""Short exchanges that change nothing: thanks, help, "are you a bot?", and what is not text."""

from bot.dialogue.replies import Say, option
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills.cards import start_options, what_else


def _saying(key: str, with_options: bool = True) -> Skill:
    async def skill(turn: Turn) -> Outcome:
        options = start_options() if with_options and not turn.slots.waits else ()
        return Outcome(says=(Say(key, {"ask": what_else(turn.slots)}, options),), slots=turn.slots.but(misses=0))

    return skill


thanks = _saying("thanks", with_options=False)
goodbye = _saying("bye", with_options=False)
helping = _saying("help")
challenge = _saying("bot")
wish = _saying("wish")
empty = _saying("text.empty")
too_long = _saying("text.too_long", with_options=False)
stale = _saying("stale", with_options=False)


async def media(turn: Turn) -> Outcome:
    """Answers a voice note, a sticker, a photo or anything else without words."""
    kind = turn.update.media if turn.update.media in ("voice", "photo", "sticker") else "other"
    return Outcome(says=(Say(f"media.{kind}", {"ask": what_else(turn.slots)}),), slots=turn.slots)


async def complaint(turn: Turn) -> Outcome:
    """Regrets, and asks whether a person shall come; beside an open question the person is a button."""
    slots = turn.slots.but(misses=0)
    if slots.waits:
        return Outcome(says=(Say("complaint.aside", options=(option("btn.human", "human"),)),), slots=slots)
    return Outcome(slots=slots.quiet().but(asks="confirm", about="complaint"))
