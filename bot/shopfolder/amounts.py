"""Amounts of money in a shop folder: texts in major units, with their currency, read exactly."""

import re

from babel.numbers import is_currency, list_currencies

from bot.shopfolder.fields import shape
from bot.shopfolder.problems import FileReport, did_you_mean
from bot.shopfolder.yamltree import Mapping, Node, Scalar
from storage.rules.money import minor_digits

_AMOUNT = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]+))?")
_EXAMPLE = 'write it as {USD: "12.00"}'


def currency(report: FileReport, node: Node | None, what: str) -> str:
    """Reads an ISO 4217 code; empty where it is none."""
    if node is None:
        return ""
    if not isinstance(node, Scalar) or not is_currency(node.text):
        text = node.text if isinstance(node, Scalar) else ""
        report.add(node.line, f"{what} is {shape(node)}, which is no currency", _nearest_currency(text))
        return ""
    return node.text


def amounts(report: FileReport, node: Node | None, what: str, *, may_be_zero: bool = False) -> dict[str, int]:
    """Reads amounts by currency.

    Args:
        report: Takes their mistakes.
        node: The mapping from currency to amount, or None where it is missing and that has been reported.
        what: What the amounts are, for messages.
        may_be_zero: Whether nothing is an amount (shipping may be free, a product may not).

    Returns:
        Minor units by currency; 0 for what is no amount, and nothing for what is no currency.
    """
    if node is None:
        return {}
    if isinstance(node, Scalar) and not node.is_null:
        report.add(node.line, f"{what} is {shape(node)}, without a currency", _EXAMPLE)
        return {}
    if not isinstance(node, Mapping) or not node.entries:
        report.add(node.line, f"{what} must be an amount by currency, not {shape(node)}", _EXAMPLE)
        return {}
    read: dict[str, int] = {}
    for key, value in node.entries:
        if code := currency(report, key, f"a currency in {what}"):
            read[code] = _minor(report, value, f"{what} in {code}", code, 0 if may_be_zero else 1)
    return read


def _minor(report: FileReport, node: Node, what: str, code: str, least: int) -> int:
    if not isinstance(node, Scalar) or node.is_null:
        report.add(node.line, f"{what} must be an amount, not {shape(node)}", _EXAMPLE)
        return 0
    match = _AMOUNT.fullmatch(node.text)
    if match is None:
        report.add(node.line, f"{what} is {shape(node)}, which is no amount", 'write digits and a point: "1250.00"')
        return 0
    sign, major, decimals = match.group(1), match.group(2), match.group(3) or ""
    digits = minor_digits(code)
    minor = int(major + decimals[:digits].ljust(digits, "0")) * (-1 if sign else 1)
    if node.plain:
        # Other YAML readers would make a binary fraction of it.
        report.add(node.line, f"{what} is a bare number", f'write it in quotes: "{node.text}"')
    elif len(decimals) > digits:
        report.add(node.line, f"{what} has {len(decimals)} decimals, and {code} has {digits or 'none'}")
    elif minor < least:
        report.add(node.line, f"{what} must be {'more than zero' if least else 'zero or more'}")
    return minor


def _nearest_currency(wrong: str) -> str:
    return did_you_mean(wrong, list_currencies()) or "use an ISO 4217 code such as USD"
