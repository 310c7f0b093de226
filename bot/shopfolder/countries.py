"""Countries in a shop folder, and which of them the shop must be able to ship to."""

import functools
import re
from dataclasses import dataclass

from babel import Locale

from bot.shopfolder.fields import shape
from bot.shopfolder.problems import FileReport
from bot.shopfolder.yamltree import Node, Scalar

_CODE = re.compile(r"[A-Z]{2}")
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""What CLDR lists among its territories though nobody lives at such an address."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A country that the shop's settings speak of, where, and why that means that its people may order."""

    country: str
    line: int
    why: str


class Countries:
    """Reads countries and remembers those whose people may order.

    Args:
        report: Takes the mistakes of their file.

    Attributes:
        mentions: The remembered ones, in the order read.
    """

    def __init__(self, report: FileReport) -> None:
        self.mentions: list[Mention] = []
        self._report = report

    def read(self, node: Node | None, what: str, why_reached: str = "") -> str:
        """Reads an ISO 3166 code.

        Args:
            node: The code, or None where it is missing and that has been reported.
            what: What it is, for messages.
            why_reached: Why parcels must reach it; empty where they need not.

        Returns:
            The code, or an empty text where it is none.
        """
        if node is None:
            return ""
        if not isinstance(node, Scalar) or node.text not in _codes():
            self._report.add(node.line, f"{what} is {shape(node)}, which is no country", "use an ISO 3166 code: RW")
            return ""
        if why_reached:
            self.mentions.append(Mention(node.text, node.line, why_reached))
        return node.text


@functools.cache
def _codes() -> frozenset[str]:
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if _CODE.fullmatch(code)) - _NO_COUNTRIES
