"""Which language a text is in: by its script, else by the model, leaning on the conversation so far."""

import math
import re

from nlu.entities import PERSONAL
from nlu.interpretation import Situation
from nlu.model import Model, Scores

DEFAULT = "en"
"""The language of a text that says nothing, at the start of a conversation."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile(r"[a-z]")
_FRENCH = re.compile(r"[éèêëàâçùûîïôœ]|\b(?:d|l|qu|j|c|n|s)['’][aeéêiouhy]", re.IGNORECASE)

_HAN_SHARE = 0.34  # a Chinese sign says as much as three letters
_FAITH = 1.2  # how much likelier, as a logarithm, it is that a conversation goes on in its language
_ACCENT = 1.0  # how much likelier accents make French
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
    latin = len(_LATIN.findall(text)) if han else _LATIN.search(text) is not None
    if han and han >= _HAN_SHARE * (han + latin) and len(_KANA.findall(text)) <= han / 4:
        return "zh", 0.99 if han > latin else 0.8
    logits = dict(zip(model.languages, scores.languages, strict=True))
    logits.pop("zh", None)  # its script tells
    if not latin or not logits:
        return so_far or DEFAULT, _UNSURE if latin else 0.0
    if so_far in logits:
        logits[so_far] += _FAITH
    if "fr" in logits and _is_french(original):
        logits["fr"] += _ACCENT
    best = max(logits, key=logits.__getitem__)
    share = 1 / sum(math.exp(logit - logits[best]) for logit in logits.values())
    return best, share * (0.4 + 0.6 * min(1.0, 2 * scores.known))


def _is_french(original: str) -> bool:
    plainly_not = original.isascii() and "'" not in original
    return not plainly_not and _FRENCH.search(original) is not None
