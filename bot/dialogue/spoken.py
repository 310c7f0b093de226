"""Which language to answer in: it follows what is written, but not every borrowed word."""

import re

from bot.dialogue.hints import is_question
from bot.dialogue.tracker import DETAILS, Slots
from nlu.interpretation import Interpretation

_SURE = 0.8
_SURE_OF_LITTLE = 0.9
_SURE_AGAINST_CHOICE = 0.97
_WORDS_ENOUGH = 3
"""Words with which a text says its language by itself; a Chinese sign counts as one."""
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_]+")
_NEVER = 2.0
_COURTESIES = ("affirm", "deny", "thanks", "goodbye")
"""Said in passing, in any language."""


def spoken(meaning: Interpretation, slots: Slots, language: str, first: bool) -> str:
    """Gives the language to answer in.

    Names, places and numbers tell nothing; one or two words tell little, save a greeting or another script; a language
    that was chosen gives way only to whole sentences.

    Args:
        meaning: What was written.
        slots: The dialogue's memory.
        language: The conversation's language so far.
        first: Whether this is the first message, before which the language was only a guess.

    Returns:
        The language, the same one where nothing sure was said.
    """
    words = _own_words(meaning)
    if not words or meaning.language == language:
        return language
    sure = meaning.language_confidence >= _least(meaning, slots, language, len(words), first)
    return meaning.language if sure else language


def _least(meaning: Interpretation, slots: Slots, language: str, words: int, first: bool) -> float:
    """The least confidence that makes a text change the conversation's language; above 1 it never does."""
    enough = words >= _WORDS_ENOUGH
    if slots.asks in DETAILS and not (enough and is_question(meaning.text)):
        return _SURE_AGAINST_CHOICE if enough and slots.asks != "address" else _NEVER
    if slots.language_chosen:
        return _SURE_AGAINST_CHOICE if enough else _NEVER
    other_script = (meaning.language == "zh") != (language == "zh")
    if enough or other_script or first or meaning.intent.name == "greet":
        return _SURE
    return _SURE_OF_LITTLE if words > 1 and meaning.intent.name not in _COURTESIES else _NEVER


def _own_words(meaning: Interpretation) -> list[str]:
    """The words of a text beside the things that it names."""
    text = meaning.text
    for entity in meaning.entities:
        if entity.name != "language":
            text = text[: entity.start] + " " * (entity.end - entity.start) + text[entity.end :]
    return _WORD.findall(text)
