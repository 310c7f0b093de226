"""From a skill's outcome to what is sent: the slots' question is added, all is rendered, plain texts are joined."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.noting import noted
from bot.dialogue.questions import Scene, question, same_question
from bot.dialogue.replies import Renderer
from bot.dialogue.tracker import Slots, told
from bot.dialogue.turn import Outcome, Turn, currency_of
from bot.message import Button, Reply

_renderers: dict[str, Renderer] = {}


def renderer(language: str) -> Renderer:
    """Gives the renderer of a language, made once."""
    if language not in _renderers:
        _renderers[language] = Renderer(language)
    return _renderers[language]


def compose(turn: Turn, outcome: Outcome) -> tuple[tuple[Reply, ...], Slots]:
    """Renders an outcome.

    Args:
        turn: The turn that it answers.
        outcome: What a skill decided.

    Returns:
        The replies, and the slots with the question's stamp and the buttons that can now be said.
    """
    language = outcome.language or turn.tracker.language
    again = same_question(turn.slots, outcome.slots)
    slots = outcome.slots.but(stamp=turn.slots.stamp if again else turn.tracker.turn)
    if slots.asked is turn.slots.asked:
        slots = slots.but(asked=None)  # no skill has answered anything this time
    slots = noted(turn, slots, language)
    says = list(outcome.says)
    if again and says and slots.casual:
        slots = slots.quiet()
    if slots.asks is not None and outcome.handled_by == "bot":
        scene = Scene(
            shop=turn.shop,
            slots=slots,
            person=outcome.person or turn.tracker.person,
            currency=currency_of(turn.shop, slots, language, turn.update),
            today=turn.shop.today(turn.now),
            again=again and outcome.person is None,
        )
        if slots.about == "order":
            total = told(scene.total())
            if total != turn.slots.told:  # another total is told in full, not in passing
                scene = replace(scene, again=False)
            slots = slots.but(told=total)
        says.append(question(scene))
    write = renderer(language).render
    replies = joined(write(say) for say in says)
    return replies, slots.but(buttons=_sayable(replies))


def _sayable(replies: Iterable[Reply]) -> tuple[Button, ...]:
    """The buttons whose label says which one is meant: "Add to cart" under each of three cards does not."""
    by_label: dict[str, set[Button]] = defaultdict(set)
    for reply in replies:
        for button in reply.buttons:
            by_label[button.label].add(button)
    return tuple(buttons.pop() for buttons in by_label.values() if len(buttons) == 1)


def joined(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """Joins a plain text with what follows it, so that one message goes out where one is enough."""
    result: list[Reply] = []
    for reply in replies:
        if result and not result[-1].buttons and result[-1].image is None and reply.image is None:
            result[-1] = Reply(f"{result[-1].text}\n\n{reply.text}", reply.buttons)
        else:
            result.append(reply)
    return tuple(result)
