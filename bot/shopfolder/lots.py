"""Reads the lots of a product, and the facts of a product."""

from collections.abc import Mapping

from bot.shopfolder import fields
from bot.shopfolder.fields import Fact, Section
from bot.shopfolder.problems import FileReport, Once
from bot.shopfolder.scales import Scale, check_fact
from bot.shopfolder.yamltree import Listing, Node, Scalar
from storage.imports import LotImport

_DATES = ("harvested", "made", "roasted", "packed", "best_before")
_OWN = frozenset({"seats", "daily_until"})
"""What the catalogue says of a tour by itself, and stores among its facts."""


def read_lots(product: Section, sku: str, producer_id: str, once: Once) -> tuple[LotImport, ...]:
    """Reads the lots of a product, in the order that they are sold in."""
    lots: list[LotImport] = []
    for node in fields.listing(product.report, product.get("lots"), product.label("lots")):
        what = f"a lot of {product.what}"
        section = fields.section(product.report, node, what, ("id", "quantity"), ("label", *_DATES))
        lot_id = section.text("id")
        if lot_id:
            once.claim(f"the lot {lot_id}", section.line_of("id"))
        dates = {key: day.isoformat() for key in _DATES if (day := section.date(key))}
        lots.append(
            LotImport(
                id=lot_id,
                sku=sku,
                label=section.text("label") or lot_id,
                producer_id=producer_id,
                quantity=section.whole("quantity") or 0,
                facts=dates,
            )
        )
    return tuple(lots)


def read_facts(product: Section, scales: Mapping[str, Scale]) -> dict[str, Fact | list[Fact]]:
    """Reads the facts of a product: values and lists of values, under keys of the shop's own, on the shop's scales."""
    section = fields.open_section(product.report, product.get("facts"), product.label("facts"))
    facts: dict[str, Fact | list[Fact]] = {}
    for key, node in section.entries():
        check_fact(section, key, node, scales)
        if key.text in _OWN:
            product.report.add(key.line, f"`{key.text}` is no fact", "write it beside `facts`, not in it")
        elif isinstance(node, Listing):
            facts[key.text] = [_value(product.report, item, section.label(key.text)) for item in node.items]
        else:
            facts[key.text] = _value(product.report, node, section.label(key.text))
    return facts


def _value(report: FileReport, node: Node, what: str) -> Fact:
    if isinstance(node, Scalar) and not node.is_null:
        return fields.fact(node)
    report.add(node.line, f"{what} must be a value, not {fields.shape(node)}", "facts are values or lists of values")
    return ""
