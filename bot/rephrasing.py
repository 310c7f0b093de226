"""Lets a language model put what a page says into an answer to the very question. Off unless the owner sets it up.

The model gets the question and the passage, nothing else; what it writes is told only where `bot.grounding` finds
nothing in it that the passage does not hold. In every other case (refused, late, away) the passage is told as it is.
"""

import logging
from typing import Protocol

from msgspec import structs

from bot.dialogue import hints
from bot.dialogue.catalogues import texts
from bot.dialogue.details import labelled
from bot.dialogue.formats import language_name
from bot.dialogue.replies import Say
from bot.dialogue.turn import Outcome, Turn
from bot.grounding import is_grounded

TOLD = "answer.passage"
"""Key of the text that tells a passage."""

_log = logging.getLogger(__name__)


class NoRephrasing(Exception):
    """The model gave nothing: it is away, too slow, or refused."""


class Rephraser(Protocol):
    """The port of a model that writes."""

    async def rephrase(self, question: str, passage: str, language: str) -> str:
        """Answers a question from a passage.

        Args:
            question: As the shopper wrote it.
            passage: All that may be said.
            language: ISO 639-1 code of the language to answer in.

        Returns:
            The answer.

        Raises:
            NoRephrasing: There is none.
        """
        ...


async def rephrased(model: Rephraser, turn: Turn, outcome: Outcome) -> Outcome:
    """Gives an outcome with its passages rephrased, where there are any and the model kept to them.

    Args:
        model: What writes.
        turn: The turn that is answered.
        outcome: What a skill decided.

    Returns:
        The outcome.
    """
    if not any(say.key == TOLD for say in outcome.says) or _is_personal(turn):
        return outcome
    says = [await _told(model, turn, say) if say.key == TOLD else say for say in outcome.says]
    return structs.replace(outcome, says=tuple(says))


async def _told(model: Rephraser, turn: Turn, say: Say) -> Say:
    passage, language = str(say.data["body"]), turn.tracker.language
    try:
        written = await model.rephrase(turn.text, passage, language)
    except NoRephrasing as reason:
        _log.info("a passage is told as it is: %s", reason)
        return say
    negations = texts(language)["words.negation"].split("|")
    if not is_grounded(written, passage, turn.shop.common_words.get(language, frozenset()), negations):
        _log.info("a rephrased passage said what the page does not hold; the page is told as it is")
        return say
    return structs.replace(say, data={**say.data, "body": written})


def _is_personal(turn: Turn) -> bool:
    """Whether a question has a person's details in it, which stay in the shop."""
    return turn.meaning is None or labelled(turn.text) or hints.phone_in(turn.meaning) is not None


def instructions(language: str) -> str:
    """Gives what a model is told to do, for an answer in a language (ISO 639-1 code)."""
    return (
        "You answer a shopper's question for a shop, from one passage. Use only words and facts of the passage; "
        f"add nothing, guess nothing. Answer in {language_name(language)} in at most three short sentences, "
        "without a greeting, links or markup. If the passage does not answer the question, repeat the passage as it is."
    )
