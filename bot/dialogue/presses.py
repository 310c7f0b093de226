"""What a button carries: a verb, an argument, and for an answer to a question the question's stamp.

Written `verb:argument~stamp`, at most 64 bytes (Telegram's limit). A stamped press is obeyed only while its question
stands; an unstamped one (show, add, open) means the same at any time.
"""

import re

from msgspec import Struct

MAX_BYTES = 64
_FORM = re.compile(r"([a-z_]{1,16})(?::([^~]{0,48}))?(?:~(\d{1,9}))?")


class Press(Struct, frozen=True):
    """A decoded press.

    Attributes:
        verb: What to do.
        argument: With what; empty where the verb says it all.
        stamp: The stamp of the question that it answers, or None.
    """

    verb: str
    argument: str = ""
    stamp: int | None = None

    def __str__(self) -> str:
        """Writes the press as a button carries it."""
        text = self.verb
        if self.argument:
            text += f":{self.argument}"
        return text if self.stamp is None else f"{text}~{self.stamp}"


def parse_press(text: str) -> Press | None:
    """Reads what a button carried; None for anything that no button of ours carries."""
    if len(text) > MAX_BYTES:
        return None
    match = _FORM.fullmatch(text)
    if not match:
        return None
    verb, argument, stamp = match.groups()
    return Press(verb, argument or "", int(stamp) if stamp else None)
