"""Takes a text apart where its writer did: at commas and line breaks, and in front of labels ("my name is"). Pure."""

import re
from collections.abc import Iterable
from functools import cache

from bot.dialogue.catalogues import words_of_all
from bot.dialogue.words import place

_SEPARATOR = re.compile(r"\s*[,，;；\n\r、]+\s*")
_LABELS = ("words.my_name_is", "words.my_phone_is", "words.my_address_is")


def pieces(text: str) -> list[str]:
    """Takes a text apart at marks, and in front of every label."""
    folded = text.casefold()
    if len(folded) == len(text):
        for at in sorted(_labels_in(folded), reverse=True):
            text = f"{text[:at]}\n{text[at:]}"
    return [bare for piece in _SEPARATOR.split(text) if (bare := _without_and(piece.strip()))]


def without_pieces(text: str, spans: Iterable[tuple[int, int]], numbers: Iterable[tuple[int, int]] = ()) -> str:
    """Takes out the pieces between separators that speak of something else: what an order says of goods, say.

    Args:
        text: What was written.
        spans: A piece that one of these lies in goes.
        numbers: A piece that is nothing but one of these goes; "500" in "500 Howard Street" stays.

    Returns:
        What is left, with commas between.
    """
    taken = list(spans)
    alone = {text[start:end] for start, end in numbers}
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(text)]
    folded = text.casefold()
    cuts += [(at, at) for at in _labels_in(folded)] if len(folded) == len(text) else []
    kept: list[str] = []
    at = 0
    for end, behind in [*sorted(cuts), (len(text), len(text))]:
        if text[at:end].strip() not in alone and not any(start < end and stop > at for start, stop in taken):
            kept.append(text[at:end])
        at = behind
    return ", ".join(piece.strip() for piece in kept if piece.strip())


def _labels_in(folded: str) -> list[int]:
    """Where labels begin; one inside a longer one ("name is" in "my name is") is no label of its own."""
    found: list[tuple[int, int]] = []
    for label in _phrases():
        at = place(label, folded) if label in folded else None
        if at is not None and not any(start < at + len(label) and at < end for start, end in found):
            found.append((at, at + len(label)))
    return [start for start, _ in found]


@cache
def _phrases() -> tuple[str, ...]:
    """The labels that are more than a bare noun, the longest first."""
    labels = {label for key in _LABELS for label in words_of_all(key) if _is_phrase(label)}
    return tuple(sorted(labels, key=len, reverse=True))


def _is_phrase(label: str) -> bool:
    """Whether a label is more than the bare noun, which may stand in any sentence."""
    return " " in label or "'" in label or (not label.isascii() and len(label) > 1)


def _without_and(piece: str) -> str:
    folded = piece.casefold()
    for word in words_of_all("words.and"):
        if folded == word:
            return ""
        if folded.endswith(f" {word}") or (not word.isascii() and folded.endswith(word)):
            return piece[: -len(word)].rstrip()
    return piece
