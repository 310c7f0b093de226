"""Texts and buttons as Telegram wants them: HTML, limits in UTF-16 units, keyboard rows."""

import html
import re
import unicodedata
from collections.abc import Sequence

from bot.message import Button

TEXT_UNITS_MAX = 4096
CAPTION_UNITS_MAX = 1024

HALF_ROW_COLUMNS = 16
"""Two buttons share a row on a narrow phone while neither label is wider than this."""

_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")


def units(text: str) -> int:
    """Counts a text as Telegram's limits do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def as_html(text: str) -> str:
    """Writes a reply's text as Telegram's HTML; nothing in it is taken for a tag but `**bold**`."""
    return _BOLD.sub(r"<b>\1</b>", html.escape(text, quote=False))


def parts(text: str) -> list[str]:
    """Cuts a text where it is too long for one message: at line ends, else between words, else anywhere.

    Args:
        text: The text.

    Returns:
        Its parts, none of them empty; no part for a text of spaces.
    """
    found = []
    while units(text) > TEXT_UNITS_MAX:
        cut = _cut(text)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip("\n ")
    return [part for part in (*found, text) if part.strip()]


def _cut(text: str) -> int:
    room = TEXT_UNITS_MAX
    end = 0
    for char in text:
        room -= 2 if char > "\uffff" else 1
        if room < 0:
            break
        end += 1
    for mark in "\n ":
        found = text.rfind(mark, 1, end)
        if found > 0:
            return found
    return end


def keyboard(buttons: Sequence[Button]) -> list[list[dict[str, str]]]:
    """Lays buttons out in rows of one or two.

    Args:
        buttons: In the order shown.

    Returns:
        Rows of Telegram's `InlineKeyboardButton`.
    """
    rows: list[list[dict[str, str]]] = []
    half_full = False
    for button in buttons:
        key = {"text": button.label, "callback_data": button.press}
        short = _columns(button.label) <= HALF_ROW_COLUMNS
        if short and half_full:
            rows[-1].append(key)
            half_full = False
        else:
            rows.append([key])
            half_full = short
    return rows


def _columns(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in label)
