"""What shipping costs, by zone and weight."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

ANYWHERE = "*"
"""The country of a zone that takes what no other zone names."""


class Zone(Struct, frozen=True):
    """Countries that cost the same to ship to.

    Attributes:
        id: Its name in the shop folder.
        countries: ISO 3166 alpha-2, or `*`.
        base_minor: By currency, a parcel's price before weight.
        per_kg_minor: By currency, the price of each kilogram begun.
        days_min: Fewest days on the way.
        days_max: Most days on the way.
        free_from_minor: By currency, the goods' worth from which shipping is free; a currency may be missing.
    """

    id: str
    countries: tuple[str, ...]
    base_minor: Mapping[str, int]
    per_kg_minor: Mapping[str, int]
    days_min: int
    days_max: int
    free_from_minor: Mapping[str, int] = {}


def zone_of(zones: Sequence[Zone], country: str) -> Zone | None:
    """Finds the zone that names the country, or else the one for anywhere."""
    anywhere = None
    for zone in zones:
        if country in zone.countries:
            return zone
        if ANYWHERE in zone.countries:
            anywhere = zone
    return anywhere


def cost(zone: Zone, weight_g: int, currency: str, goods_minor: int = 0) -> int:
    """Gives the price of shipping.

    Args:
        zone: Where to.
        weight_g: Of all goods with their packing; nothing to ship costs nothing.
        currency: ISO 4217, one that the zone has prices in.
        goods_minor: What the goods cost, for zones that ship free from some worth on.

    Returns:
        The price in minor units. A kilogram begun is a kilogram.
    """
    if weight_g <= 0:
        return 0
    free_from = zone.free_from_minor.get(currency)
    if free_from is not None and goods_minor >= free_from:
        return 0
    return zone.base_minor[currency] + zone.per_kg_minor[currency] * -(-weight_g // 1000)
