"""Keeps names, phones and addresses out of every stored text.

A text that mentions a personal detail carries a mark instead. The mark is one private-use character, so it can
neither be typed (incoming text is stripped of that range) nor be changed by formatting. What the mark stands for
is put in at the last moment, from the one table that holds personal details.
"""

import re
from typing import Protocol

NAME = "\ue001"
PHONE = "\ue002"
ADDRESS = "\ue003"
HIDDEN = "\ue004"
"""Stands for something personal that was not kept."""

_MARKS = re.compile("[\ue001-\ue004]")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


class Personal(Protocol):
    """Anything that has a person's details."""

    @property
    def name(self) -> str | None:
        """Stands for `NAME`."""

    @property
    def phone(self) -> str | None:
        """Stands for `PHONE`."""

    @property
    def address(self) -> str | None:
        """Stands for `ADDRESS`."""


def strip_marks(text: str) -> str:
    """Removes private-use characters, so that nobody can type a mark."""
    return _PRIVATE_USE.sub("", text)


def has_marks(text: str) -> bool:
    """Whether a stored text mentions a person's details."""
    return _MARKS.search(text) is not None


def reveal(text: str, details: Personal | None) -> str:
    """Puts the details in the place of their marks.

    Args:
        text: A stored text.
        details: The person's details, or None where they were deleted or never given.

    Returns:
        The text as the person sees it; "…" stands where a detail is no longer kept.
    """
    if not has_marks(text):
        return text
    values = {HIDDEN: "…"}
    if details is not None:
        values |= {NAME: details.name or "…", PHONE: details.phone or "…", ADDRESS: details.address or "…"}
    return _MARKS.sub(lambda match: values.get(match[0], "…"), text)
