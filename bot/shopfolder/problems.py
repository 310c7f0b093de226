"""What is wrong with a shop folder: one value per mistake, and the error that carries them all."""

import difflib
import re
from collections.abc import Iterable

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One mistake in a shop folder.

    Attributes:
        file: Path of the file within the folder, with `/`; the folder itself where that is what is wrong.
        line: Line of the mistake, from 1. What is missing is told at the line that it should stand under.
        message: What is wrong.
        hint: What to do about it, or an empty text.
    """

    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Gives the problem as compilers do, so that editors can jump to it."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}: {self.message}{hint}"


class BadShopFolder(Exception):
    """A shop folder that cannot be read, with everything that is wrong with it.

    Args:
        problems: The mistakes, sorted by file and line; never empty.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHOWN_MAX = 400


def _shown(text: str) -> str:
    """Makes a text that quotes a stranger's file fit for a terminal: no control characters, no endless lines."""
    return _UNSEEN.sub("\ufffd", text[:_SHOWN_MAX])


class FileReport:
    """Notes the mistakes of one file.

    Args:
        file: Path of the file within the folder.
        problems: Takes them, with those of the folder's other files.
    """

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file = _shown(file)
        self._problems = problems

    def add(self, line: int, message: str, hint: str = "") -> None:
        """Notes a mistake and goes on."""
        self._problems.append(Problem(self.file, line, _shown(message), _shown(hint)))


class Once:
    """Keeps what may be there once only, such as ids."""

    def __init__(self, report: FileReport) -> None:
        self._report = report
        self._lines: dict[str, int] = {}

    def claim(self, what: str, line: int) -> None:
        """Notes that it is there, and reports it when it was there before."""
        if what in self._lines:
            self._report.add(line, f"{what} is here twice", f"it stands on line {self._lines[what]} already")
        self._lines.setdefault(what, line)


def short(text: str) -> str:
    """Gives the beginning of a text that a stranger wrote, to be shown in a message."""
    return text if len(text) <= 40 else text[:39] + "…"


def did_you_mean(wrong: str, known: Iterable[str], few: int = 12) -> str:
    """Gives a hint that names the known word that is nearest to a wrong one, or all of them when they are few.

    Args:
        wrong: What was written.
        known: What could have been meant.
        few: How many words may be listed where none is near.

    Returns:
        The hint, or an empty text.
    """
    words = sorted(known)
    near = difflib.get_close_matches(wrong, words, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"known: {', '.join(words)}" if 0 < len(words) <= few else ""
