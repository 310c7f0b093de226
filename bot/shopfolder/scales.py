"""Reads the scales of `catalogue.yml`: what tells more from less, so that products can be compared."""

from collections.abc import Mapping

from bot.shopfolder import fields
from bot.shopfolder.fields import Section
from bot.shopfolder.problems import did_you_mean, short
from bot.shopfolder.yamltree import Listing, Node, Scalar

Scale = int | tuple[str, ...]
"""The most that a number can be, the least being 1; or codes from least to most."""


def read_scales(top: Section) -> dict[str, Scale]:
    """Reads `scales`, which a catalogue may lack."""
    if top.get("scales") is None:
        return {}
    scales: dict[str, Scale] = {}
    section = fields.open_section(top.report, top.get("scales"), "`scales`")
    for key, node in section.entries():
        label = section.label(key.text)
        if isinstance(node, Listing):
            scales[key.text] = section.texts(key.text)
        else:
            scales[key.text] = fields.whole(top.report, node, label, 2) or 2
    return scales


def check_fact(facts: Section, key: Scalar, node: Node, scales: Mapping[str, Scale]) -> None:
    """Reports a fact that is not on its scale, if it has one."""
    scale = scales.get(key.text)
    if scale is None or not isinstance(node, Scalar):
        return
    label = facts.label(key.text)
    if isinstance(scale, tuple):
        if node.text not in scale:
            hint = did_you_mean(node.text, scale)
            facts.report.add(node.line, f"{label} is `{short(node.text)}`, which is not on its scale", hint)
    elif not (node.text.isdecimal() and 1 <= int(node.text) <= scale):
        hint = f"the scale goes from 1 to {scale}"
        facts.report.add(node.line, f"{label} is `{short(node.text)}`, which is not on its scale", hint)
