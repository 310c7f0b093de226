"""Where a text that does two things comes apart ("two beans please, and what is shipping to France?"). Pure.

One act stays one act: a text is cut at its marks and joining words, the parts are classified, and what says nothing of
its own (a greeting, an address, a reason) stays with its neighbour. Two clauses are left only where two acts of
different kinds were said, each beyond doubt.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from nlu.entities import PERSONAL
from nlu.interpretation import Intent
from nlu.little_words import Word
from nlu.normalise import Normal

_CUT = re.compile(r"[.!?;~…]+(?=\s|\Z|[^\x00-\x7f])|,(?!\d)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LENGTH_MIN, _LENGTH_MIN_HAN = 16, 7
"""Characters of the shortest texts that do two things ("2 teas, shipping?", "两包茶运费多少")."""
_PART_MIN = 2
"""Characters of the shortest part, with nothing around it."""
_PARTS_MAX = 8
"""Parts that are told apart; a longer text is a letter, and answered as one."""
_LIKELY = 0.6
"""Least confidence in the intent of a part that is an act."""
_SURE = 0.8
"""Least confidence in a clause's intent."""
_SURE_OF_ALIKE = 0.95
"""The same for intents that half a sentence is easily taken for."""
_CERTAIN = 0.9
"""Least confidence in a yes that stands beside a question."""
_SURE_IN_DETAILS = 0.9
"""Least confidence in what stands behind a name or an address and has no question mark."""

COURTESIES = frozenset({"greet", "thanks", "goodbye", "help"})
"""What drowns the act that it stands beside."""
_NO_ACT = COURTESIES | {"affirm", "deny", "skip", "out_of_scope", "bot_challenge"}
"""What is said beside something else, and is then nothing to do."""
_KINDS = {
    intent: kind
    for kind, intents in {
        "order": ("add_to_cart", "change_quantity", "reorder"),
        "offer": ("ask_price", "ask_stock", "browse", "suggest_product"),
        "goods": ("ask_product", "ask_tour"),
        "trouble": ("complaint", "track_order", "ask_return", "cancel_order"),
        "person": ("talk_to_human",),
        "data": ("ask_privacy", "export_data", "forget_me"),
        "details": ("correct_detail",),
    }.items()
    for intent in intents
}
"""Acts that are one act when they are said together; an intent that is not here is a kind of its own."""
_ALIKE = frozenset(
    {"goods", "trouble", "person", "data", "details", "remove_from_cart", "change_currency", "book_tour"}
)
"""Kinds that a reason for something else is easily taken for ("my son pressed it by mistake")."""


class Part(Struct, frozen=True):
    """A part of a text, with what it would be for if it stood alone.

    Attributes:
        start: Where it begins in the normal form.
        end: Where it ends.
        intent: What it is most likely for.
        names: Whether anything is named in it.
        refuses: Whether it begins with a refusal ("no sauce"): that belongs to the order before it.
        asks: Whether it is written as a question.
    """

    start: int
    end: int
    intent: Intent
    names: bool = False
    refuses: bool = False
    asks: bool = False


def cut(normal: Normal, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Cuts a text at its marks, its line breaks, and before its joining words.

    Args:
        normal: The text.
        words: The little words in it.

    Returns:
        The parts, which make up the whole normal form; none if there is but one, or too many to be acts.
    """
    text = normal.text
    if len(text) < _LENGTH_MIN and (text.isascii() or len(_HAN.findall(text)) < _LENGTH_MIN_HAN):
        return []
    places = {match.end() for match in _CUT.finditer(text)}
    places.update(word.start for word in words if not word.tables.isdisjoint(("and", "also")))
    places.update(word.end for word in words if "please" in word.tables)
    if "\n" in normal.original:
        places.update(_line_starts(normal))
    starts = [0]
    for place in sorted(places):
        if _is_enough(text[starts[-1] : place]) and _is_enough(text[place:]):
            starts.append(place)
    return list(zip(starts, [*starts[1:], len(text)], strict=True)) if 1 < len(starts) <= _PARTS_MAX else []


def _line_starts(normal: Normal) -> list[int]:
    breaks = [match.end() for match in re.finditer(r"\n+", normal.original)]
    return breaks if normal.starts is None else [bisect_left(normal.starts, place) for place in breaks]


def _is_enough(part: str) -> bool:
    return len(part.strip(" .,!?;~…")) >= _PART_MIN


def acts(parts: Sequence[Part], asked: str | None) -> list[list[Part]]:
    """Joins parts to the acts that they make up.

    Args:
        parts: The parts of a text, in order.
        asked: What the bot waits for, or None.

    Returns:
        The acts, each as its parts; together they are all parts.
    """
    found: list[list[Part]] = []
    kinds: list[str | None] = []
    for part in parts:
        kind = _kind(part, asked)
        if not part.names and (kind == "details" or (kind == "offer" and "ask_shipping" in kinds)):
            kind = None  # "I mistyped"; "and how much is it?" behind shipping is the shipping
        if not kinds or _begins_act(part, kind, kinds[-1], asked):
            found.append([part])
            kinds.append(kind)
        else:
            found[-1].append(part)
            kinds[-1] = kinds[-1] or kind
    return found


def is_act(part: Part) -> bool:
    """Whether a part does something by itself."""
    return _kind(part, None) is not None


def _begins_act(part: Part, kind: str | None, before: str | None, asked: str | None) -> bool:
    """Whether another act begins with a part; beside a name or an address only one that is none beyond doubt."""
    if kind is None or kind == before:
        return False
    if asked not in PERSONAL:
        return before is not None
    sure = part.intent.confidence
    if part.asks or _only_asks(part.intent):
        return sure >= (_SURE if part.asks else _SURE_IN_DETAILS)
    return asked != "address" and sure >= _SURE_OF_ALIKE and (before is not None or part.names)


def _kind(part: Part, asked: str | None) -> str | None:
    intent = part.intent
    if asked == "confirm" and intent.name == "affirm" and intent.confidence >= _CERTAIN:
        return intent.name
    if part.refuses or intent.name in _NO_ACT or intent.confidence < _LIKELY:
        return None
    return _KINDS.get(intent.name, intent.name)


def weakest(intents: Sequence[Intent], asked: str | None) -> int | None:
    """Says which of several clauses is none of its own.

    Args:
        intents: What each is for that was read by itself, in order.
        asked: What the bot waits for, or None: an answer to that needs no intent.

    Returns:
        The index of the clause that is furthest from being an act of its own, or None where all are acts of different
        kinds beyond doubt.
    """
    kinds = [_KINDS.get(intent.name, intent.name) for intent in intents]
    if "affirm" in kinds and not all(intent.name == "affirm" or _only_asks(intent) for intent in intents):
        return kinds.index("affirm")  # "yes, and two teas": what is agreed to changes, and is put anew
    doubts = [
        (_lacks(intent, kind) + (kinds.index(kind) < at), at)
        for at, (intent, kind) in enumerate(zip(intents, kinds, strict=True))
        if at or asked not in PERSONAL
    ]
    most, at = max(doubts)
    return at if most > 0 else None


def _lacks(intent: Intent, kind: str) -> float:
    """How much confidence an intent lacks to make a clause."""
    least = _SURE_OF_ALIKE if kind in _ALIKE or intent.name in _ALIKE else _SURE
    return max(least - intent.confidence, 0.0)


def _only_asks(intent: Intent) -> bool:
    return intent.name.startswith("ask_")
