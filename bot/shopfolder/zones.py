"""Reads the shipping zones of `shop.yml`, and checks them against what is sold and who may order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.shopfolder import fields
from bot.shopfolder.amounts import amounts
from bot.shopfolder.countries import Countries
from bot.shopfolder.fields import Section
from bot.shopfolder.problems import FileReport, Once
from bot.shopfolder.yamltree import Node, Scalar
from storage.rules.shipping import ANYWHERE, Zone, zone_of


@dataclass(frozen=True, slots=True)
class LinedZone:
    """A shipping zone and the line that it starts on."""

    zone: Zone
    line: int


def read_zones(top: Section, countries: Countries) -> tuple[LinedZone, ...]:
    """Reads the zones of the shop, and reports a country or an id that two of them have."""
    zones: list[LinedZone] = []
    once = Once(top.report)
    for node in fields.listing(top.report, top.get("shipping"), top.label("shipping")):
        zone = _zone(top.report, node, countries)
        if zone.id:
            once.claim(f"the zone {zone.id}", node.line)
        for country in zone.countries:
            once.claim(f"the country {country}", node.line)
        zones.append(LinedZone(zone, node.line))
    return tuple(zones)


def check_reach(zones: Sequence[LinedZone], countries: Countries, report: FileReport) -> None:
    """Reports the countries whose people may order but that no zone reaches."""
    plain = [lined.zone for lined in zones]
    if not plain or not all(zone.countries for zone in plain):
        return  # what they reach could not be read, which was reported
    first_mentions = {mention.country: mention for mention in reversed(countries.mentions)}
    for mention in first_mentions.values():
        if zone_of(plain, mention.country) is None:
            report.add(
                mention.line,
                f"no shipping zone reaches {mention.country}, {mention.why}",
                'add it to a zone, or add a zone for countries: ["*"]',
            )


def check_zone_prices(zones: Sequence[LinedZone], priced_in: Mapping[str, str], report: FileReport) -> None:
    """Reports the zones that lack a price in a currency that something is sold in.

    Args:
        zones: The shop's zones.
        priced_in: By currency, an SKU that has a price in it.
        report: Takes the mistakes.
    """
    for lined in zones:
        for key, prices in (("base", lined.zone.base_minor), ("per_kg", lined.zone.per_kg_minor)):
            for code in sorted(priced_in.keys() - prices.keys()):
                report.add(
                    lined.line, f"zone {lined.zone.id} has no `{key}` in {code}, which {priced_in[code]} is sold in"
                )


def _zone(report: FileReport, node: Node, countries: Countries) -> Zone:
    required = ("id", "countries", "days", "base", "per_kg")
    section = fields.section(report, node, "a shipping zone", required, ("free_from",))
    zone_id = section.slug("id")
    what = f"zone {zone_id}"
    days_min, days_max = _days(section)
    return Zone(
        id=zone_id,
        countries=_zone_countries(section, what, countries),
        base_minor=amounts(report, section.get("base"), f"`base` of {what}", may_be_zero=True),
        per_kg_minor=amounts(report, section.get("per_kg"), f"`per_kg` of {what}", may_be_zero=True),
        days_min=days_min,
        days_max=days_max,
        free_from_minor=amounts(report, section.get("free_from"), f"`free_from` of {what}"),
    )


def _zone_countries(section: Section, what: str, countries: Countries) -> tuple[str, ...]:
    read: list[str] = []
    for node in fields.listing(section.report, section.get("countries"), section.label("countries")):
        is_anywhere = isinstance(node, Scalar) and node.text == ANYWHERE
        read.append(ANYWHERE if is_anywhere else countries.read(node, f"a country of {what}"))
    return tuple(country for country in read if country)


def _days(section: Section) -> tuple[int, int]:
    node, what = section.get("days"), section.label("days")
    items = fields.listing(section.report, node, what)
    days = [day for item in items if (day := fields.whole(section.report, item, what, 0)) is not None]
    if node is None or not items or len(days) < len(items):
        return 0, 0
    if len(days) != 2 or days[0] > days[1]:
        section.report.add(node.line, f"{what} must be the fewest days and the most", "write it as [3, 7]")
    return days[0], days[-1]
