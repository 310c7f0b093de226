"""Which language to answer in: it follows what is written, but not every borrowed word."""

import re

from bot.dialogue.tracker import Slots
from nlu.interpretation import Interpretation

_SURE = 0.8
_SURE_OF_LITTLE = 0.9
_SURE_AGAINST_CHOICE = 0.97
_WORDS_ENOUGH = 3
"""Words with which a text says its language by itself; a Chinese sign counts as one."""
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_DETAILS = ("name", "phone", "address")


def spoken(meaning: Interpretation, slots: Slots, language: str, first: bool) -> str:
    """Gives the language to answer in.

    Names, places and numbers tell nothing; one or two words tell little, save a greeting or another script; a language
    that was chosen gives way only to whole sentences.

    Args:
        meaning: What was written.
        slots: The dialogue's memory.
        language: The conversation's language so far.
        first: Whether this is the first message, before which the language was only a guess.
    """
    if slots.asks in _DETAILS or meaning.language == language:
        return language
    words = _own_words(meaning)
    if not words:
        return language
    if slots.language_chosen:
        sure = len(words) >= _WORDS_ENOUGH and meaning.language_confidence >= _SURE_AGAINST_CHOICE
        return meaning.language if sure else language
    other_script = bool(_HAN.search("".join(words))) != (language == "zh")
    greets = meaning.intent.name == "greet"
    if len(words) >= _WORDS_ENOUGH or other_script or greets or first:
        return meaning.language if meaning.language_confidence >= _SURE else language
    enough = len(words) > 1 and meaning.language_confidence >= _SURE_OF_LITTLE
    return meaning.language if enough else language


def _own_words(meaning: Interpretation) -> list[str]:
    """The words of a text beside the things that it names."""
    text = meaning.text
    for entity in meaning.entities:
        if entity.name != "language":
            text = text[: entity.start] + " " * (entity.end - entity.start) + text[entity.end :]
    return _WORD.findall(text)
