"""Which language a text is in: by its script, else by the model, leaning on the conversation so far."""

import math
import re

from nlu.entities import PERSONAL
from nlu.interpretation import Situation
from nlu.model import Model, Scores
from nlu.spelling import signs

DEFAULT = "en"
"""The language of a text that says nothing, at the start of a conversation."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")

_HAN_SHARE = 0.34  # a Chinese sign says as much as three letters
_FAITH = 1.2  # how much likelier, as a logarithm, it is that a conversation goes on in its language
_SPELT = 1.0  # how much likelier its own letters make a language
_UNSURE = 0.2


def identify(original: str, text: str, scores: Scores, model: Model, situation: Situation) -> tuple[str, float]:
    """Says which language a text is in.

    Args:
        original: The text as it came.
        text: Its normal form.
        scores: What the model made of it.
        model: The model that gave them.
        situation: Its language weighs in; and a name or an address that was asked for is in no language.

    Returns:
        The language and the confidence in it, 0 to 1: low where the text is short, or good in several languages.
    """
    found, confidence = _identify(original, text, scores, model, situation.language)
    if situation.language and situation.asks in PERSONAL:
        return situation.language, min(confidence, _UNSURE)
    return found, confidence


def _identify(original: str, text: str, scores: Scores, model: Model, so_far: str | None) -> tuple[str, float]:
    han = 0 if text.isascii() else len(_HAN.findall(text))
    letters = len(_LETTER.findall(text)) if han else _LETTER.search(text) is not None
    if han and han >= _HAN_SHARE * (han + letters) and len(_KANA.findall(text)) <= han / 4:
        return "zh", 0.99 if han > letters else 0.8
    logits = dict(zip(model.languages, scores.languages, strict=True))
    logits.pop("zh", None)  # its script tells
    if not letters or not logits or scores.empty:
        return so_far or DEFAULT, _UNSURE if letters else 0.0
    if so_far in logits:
        logits[so_far] += _FAITH
    written = signs(original)
    for language in logits if written else ():
        if not written.isdisjoint(model.spellings.get(language, ())):
            logits[language] += _SPELT
    best = max(logits, key=logits.__getitem__)
    share = 1 / sum(math.exp(logit - logits[best]) for logit in logits.values())
    return best, share * (0.4 + 0.6 * min(1.0, 2 * scores.known))
