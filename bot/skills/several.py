"""A message that does several things: each is done in turn; one answer tells it all, with one question at its end."""

from dataclasses import replace

from msgspec import structs

from bot.dialogue import asking
from bot.dialogue.hints import gives_address
from bot.dialogue.mending import swapped
from bot.dialogue.policy import decide
from bot.dialogue.replies import Say
from bot.dialogue.tracker import Slots, Tracker
from bot.dialogue.turn import Outcome, Turn
from bot.message import TEXT_MAX
from bot.skills.registry import SKILLS
from bot.skills.returning import cleared_of_gone
from nlu.interpretation import Interpretation

_LAST = "call_person"
"""The skill after which the bot falls silent: whatever else was asked is answered before."""


async def answer(turn: Turn) -> Outcome:
    """Answers a turn: a press, a medium, or a text with one or several acts.

    Args:
        turn: The turn.

    Returns:
        One outcome for all that it does.
    """
    turn, gone = cleared_of_gone(turn)
    if turn.meaning is not None:
        turn = replace(turn, meaning=swapped(turn.meaning))
    whole = turn.meaning is None or asking.is_one_question(turn.meaning) or _is_address(turn.slots, turn.meaning)
    acts = turn.meaning.clauses if turn.meaning and not whole else ()
    outcome = await (_several(turn, acts) if acts else SKILLS[_skill(turn)](turn))
    if turn.meaning is not None and turn.meaning.greets and not outcome.slots.met:
        outcome = structs.replace(
            outcome, says=(Say("hello.passing"), *outcome.says), slots=outcome.slots.but(met=True)
        )
    return structs.replace(outcome, says=(*gone, *outcome.says)) if gone else outcome


def _is_address(slots: Slots, meaning: Interpretation) -> bool:
    """Whether an address came that was asked for: the country behind its last comma is no matter of its own."""
    return slots.asks == "address" and gives_address(meaning)


def _skill(turn: Turn) -> str:
    update = turn.update
    if turn.press is None and update.media is not None and not update.text:
        return "media"
    if len(turn.text) > TEXT_MAX:
        return "too_long"
    return decide(turn.slots, turn.press, turn.meaning)


async def _several(turn: Turn, acts: tuple[Interpretation, ...]) -> Outcome:
    """Does one act after the other, each from where the one before it left the dialogue."""
    done: list[Outcome] = []
    kept: dict[str, str | None] = {}
    now = turn
    for act in sorted(acts, key=lambda act: decide(turn.slots, None, act) == _LAST):
        now = replace(now, meaning=swapped(act), update=structs.replace(turn.update, text=act.text))
        outcome = await SKILLS[_skill(now)](now)
        outcome = structs.replace(outcome, slots=_with_open_want(now.slots, outcome.slots))
        done.append(outcome)
        kept[act.text] = outcome.kept_text
        now = replace(now, tracker=_after(now, outcome))
    texts = [kept[act.text] for act in acts]
    return Outcome(
        says=_told(done),
        slots=done[-1].slots,
        person=next((outcome.person for outcome in reversed(done) if outcome.person), None),
        language=next((outcome.language for outcome in reversed(done) if outcome.language), None),
        commands=tuple(command for outcome in done for command in outcome.commands),
        handled_by=done[-1].handled_by,
        kept_text="".join(text if text is not None else act.text for text, act in zip(texts, acts, strict=True))
        if any(text is not None for text in texts)
        else None,
        order=next((outcome.order for outcome in done if outcome.order), None),
    )


def _after(turn: Turn, outcome: Outcome) -> Tracker:
    tracker = turn.tracker
    return structs.replace(
        tracker,
        slots=outcome.slots.but(asked=None),  # the next act asks for itself, even if it begins with "and"
        person=outcome.person or tracker.person,
        language=outcome.language or tracker.language,
    )


def _with_open_want(before: Slots, after: Slots) -> Slots:
    """Keeps an item that is still being asked about when the next act asks about another, or about nothing."""
    want = before.want
    is_done = want is None or any(line.sku == want.sku for line in after.cart if line not in before.cart)
    if is_done or after.want == want or want in after.queue:
        return after
    if after.asks is None:
        return after.but(asks=before.asks, want=want, queue=before.queue)
    return after.but(queue=(*after.queue, want)) if after.want is not None else after


def _told(outcomes: list[Outcome]) -> tuple[Say, ...]:
    """All that is said, each thing once; ways on stand under the last word only, but a picture keeps its buttons."""
    says: list[Say] = []
    for at, outcome in enumerate(outcomes):
        is_last = at == len(outcomes) - 1
        said = (say if is_last or say.image else say.plain() for say in outcome.says)
        says += [say for say in said if say not in says]
    return tuple(says)
