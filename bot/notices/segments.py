"""How many SMS a text takes, and in which coding it goes.

GSM-7 holds 160 characters a message, UCS-2 only 70, and one character outside GSM-7 moves the whole text to UCS-2.
French ê, ô and lower-case ç are outside; é, è, à and ù are inside. Letters are never bent to save money: a farmer's
name keeps its accents. Typographic punctuation is another matter, see `plain`.
"""

from typing import Literal

from msgspec import Struct

Coding = Literal["gsm7", "ucs2"]

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_ESCAPED = frozenset("\f^{}\\[~]|€")
"""These take two septets: an escape and themselves."""

_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "…": "...",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
    }
)


class Measured(Struct, frozen=True):
    """What a text takes.

    Attributes:
        coding: `gsm7` where every character is in it, else `ucs2`.
        units: Septets, or UTF-16 code units.
        segments: Messages that are sent and paid for; at least 1.
    """

    coding: Coding
    units: int
    segments: int


def measure(text: str) -> Measured:
    """Counts a text.

    Args:
        text: What is sent, exactly.

    Returns:
        Its coding and size. A long text loses room in each segment to the header that joins them, and what takes two
        units is never cut in half.
    """
    coding: Coding = "gsm7" if is_gsm7(text) else "ucs2"
    if coding == "gsm7":
        sizes = [2 if char in _ESCAPED else 1 for char in text]
        alone, joined = 160, 153
    else:
        sizes = [2 if char > "\uffff" else 1 for char in text]
        alone, joined = 70, 67
    units = sum(sizes)
    return Measured(coding, units, 1 if units <= alone else _filled(sizes, joined))


def is_gsm7(text: str) -> bool:
    """Says whether every character is in the GSM-7 alphabet or its extension."""
    return all(char in _BASIC or char in _ESCAPED for char in text)


def plain(text: str) -> str:
    """Writes typographic punctuation plainly where that brings the whole text into GSM-7; else leaves the text alone.

    Kinyarwanda is full of apostrophes: one curly one would more than double the price of a notice.
    """
    plainly = text.translate(_PLAIN)
    return plainly if is_gsm7(plainly) else text


def _filled(sizes: list[int], room: int) -> int:
    segments, left = 1, room
    for size in sizes:
        if size > left:
            segments, left = segments + 1, room
        left -= size
    return segments
