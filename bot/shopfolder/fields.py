"""Typed values out of YAML nodes.

A value that is wrong is reported and read as a neutral one (an empty text, None), so that reading goes on to the next
mistake. A folder with any mistake is never used, so no neutral value reaches the shop.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from bot.shopfolder.problems import FileReport, did_you_mean, short
from bot.shopfolder.yamltree import Listing, Mapping, Node, Scalar

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SLUG_MAX = 40
"""Characters of an SKU or id: buttons carry them, and Telegram's buttons carry 64 bytes at most."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,9}\.[0-9]{1,9}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS = {"true": True, "false": False}

Fact = str | int | float | bool


def shape(node: Node) -> str:
    """Names what a node is, for messages."""
    if isinstance(node, Scalar):
        return "nothing" if node.is_null else f"`{short(node.text)}`"
    return "a list" if isinstance(node, Listing) else "a mapping of keys"


class Section:
    """The keys of one mapping.

    Args:
        report: Takes the mistakes of its file.
        what: What it describes, for messages.
        line: Where what is missing in it is reported.
        entries: The keys with their values.
    """

    def __init__(self, report: FileReport, what: str, line: int, entries: Sequence[tuple[Scalar, Node]]) -> None:
        self.report = report
        self.what = what
        self.line = line
        self._entries = {key.text: (key, value) for key, value in entries}

    def get(self, key: str) -> Node | None:
        """Gives the value under a key, or None where it is missing."""
        entry = self._entries.get(key)
        return entry[1] if entry else None

    def line_of(self, key: str) -> int:
        """Gives the line of a key, or the section's own where it is missing."""
        entry = self._entries.get(key)
        return entry[0].line if entry else self.line

    def entries(self) -> Iterator[tuple[Scalar, Node]]:
        """Gives keys and values in the order written."""
        return iter(self._entries.values())

    def label(self, key: str) -> str:
        """Names one of its values, for messages."""
        return f"`{key}` of {self.what}"

    def text(self, key: str) -> str:
        """Reads a text."""
        return text(self.report, self.get(key), self.label(key))

    def slug(self, key: str) -> str:
        """Reads an id of small letters, digits and hyphens."""
        return slug(self.report, self.get(key), self.label(key))

    def whole(self, key: str, least: int = 1) -> int | None:
        """Reads a whole number."""
        return whole(self.report, self.get(key), self.label(key), least)

    def date(self, key: str) -> dt.date | None:
        """Reads a date."""
        return date(self.report, self.get(key), self.label(key))

    def choice(self, key: str, known: Collection[str]) -> str:
        """Reads one of the known words."""
        return choice(self.report, self.get(key), self.label(key), known)

    def texts(self, key: str) -> tuple[str, ...]:
        """Reads a list of texts that must not be empty."""
        return tuple(value for value, _ in self.lined_texts(key))

    def lined_texts(self, key: str) -> tuple[tuple[str, int], ...]:
        """Reads a list of texts that must not be empty, each with its line."""
        items = listing(self.report, self.get(key), self.label(key))
        read = [(text(self.report, item, f"an entry in {self.label(key)}"), item.line) for item in items]
        return tuple((value, line) for value, line in read if value)


def section(
    report: FileReport, node: Node | None, what: str, required: Collection[str], optional: Collection[str] = ()
) -> Section:
    """Reads a mapping with known keys.

    Args:
        report: Takes its mistakes.
        node: The mapping, or None where it is missing and that has been reported.
        what: What it describes, for messages.
        required: Keys that it must have.
        optional: Keys that it may have.

    Returns:
        What it holds; empty where it is no mapping.
    """
    read = open_section(report, node, what)
    if not isinstance(node, Mapping):
        return read
    known = [*required, *optional]
    for key, _ in read.entries():
        if key.text not in known:
            report.add(key.line, f"{what} has no key `{short(key.text)}`", did_you_mean(key.text, known))
    for name in required:
        if read.get(name) is None:
            report.add(read.line, f"{read.label(name)} is missing")
    return read


def open_section(report: FileReport, node: Node | None, what: str) -> Section:
    """Reads a mapping whose keys are the shop's own; empty where it is no mapping."""
    if isinstance(node, Mapping):
        return Section(report, what, node.line, node.entries)
    if node is not None:
        report.add(node.line, f"{what} must be a mapping of keys, not {shape(node)}")
    return Section(report, what, node.line if node else 1, ())


def listing(report: FileReport, node: Node | None, what: str) -> tuple[Node, ...]:
    """Reads a list that must not be empty; nothing where it is no list."""
    if isinstance(node, Listing):
        if not node.items:
            report.add(node.line, f"{what} is empty")
        return node.items
    if node is not None:
        report.add(node.line, f"{what} must be a list, not {shape(node)}", "write it as [one, two]")
    return ()


def text(report: FileReport, node: Node | None, what: str) -> str:
    """Reads a text as it was written; empty where there is none."""
    if node is None:
        return ""
    if not isinstance(node, Scalar):
        report.add(node.line, f"{what} must be a text, not {shape(node)}")
        return ""
    value = "" if node.is_null else node.text.strip()
    if not value:
        report.add(node.line, f"{what} is empty")
    return value


def slug(report: FileReport, node: Node | None, what: str) -> str:
    """Reads an id of small letters, digits and hyphens; empty where there is none."""
    value = text(report, node, what)
    if node is None or not value:
        return ""
    if not SLUG.fullmatch(value) or len(value) > SLUG_MAX:
        report.add(
            node.line,
            f"{what} is `{short(value)}`",
            f"use small letters, digits and hyphens, at most {SLUG_MAX} of them",
        )
        return ""
    return value


def whole(report: FileReport, node: Node | None, what: str, least: int) -> int | None:
    """Reads a whole number that is not below the least."""
    if node is None:
        return None
    if not isinstance(node, Scalar) or not _WHOLE.fullmatch(node.text):
        report.add(node.line, f"{what} must be a whole number, not {shape(node)}")
        return None
    value = int(node.text)
    if value < least:
        report.add(node.line, f"{what} is {value}, and the least is {least}")
        return None
    return value


def date(report: FileReport, node: Node | None, what: str) -> dt.date | None:
    """Reads a date such as 2026-05-12."""
    if node is None:
        return None
    if isinstance(node, Scalar) and _DATE.fullmatch(node.text):
        try:
            return dt.date.fromisoformat(node.text)
        except ValueError:
            report.add(node.line, f"{what} is {node.text}, a day that no calendar has")
            return None
    report.add(node.line, f"{what} must be a date, not {shape(node)}", "write it as 2026-05-12")
    return None


def flag(report: FileReport, node: Node | None, what: str, *, missing: bool) -> bool:
    """Reads `true` or `false`, or gives what stands for a missing one."""
    if node is None:
        return missing
    if not isinstance(node, Scalar) or node.text not in _FLAGS:
        report.add(node.line, f"{what} must be true or false, not {shape(node)}")
        return missing
    return _FLAGS[node.text]


def choice(report: FileReport, node: Node | None, what: str, known: Collection[str]) -> str:
    """Reads one of the known words; empty where it is none of them."""
    value = text(report, node, what)
    if node is None or not value:
        return ""
    if value not in known:
        report.add(node.line, f"{what} is `{short(value)}`, which is not known", did_you_mean(value, known))
        return ""
    return value


def fact(node: Scalar) -> Fact:
    """Gives a value as YAML 1.2 types it; a date stays the text that it is."""
    if not node.plain:
        return node.text
    if _WHOLE.fullmatch(node.text):
        return int(node.text)
    if _DECIMAL.fullmatch(node.text):
        return float(node.text)
    return _FLAGS.get(node.text, node.text)
