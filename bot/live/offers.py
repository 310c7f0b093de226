"""Which offers a command asks for, checked against the shop and its free stock."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.live.scratch import Opening
from bot.settings import BadSettings
from bot.shop import Shop
from nlu.claims import OfferWords

UNITS_MAX = 1_000_000
_OPEN = re.compile(r"([A-Za-z]{1,3}\d{1,3})=([a-z0-9-]{1,40})@(\d{1,12})")
_ALLOT = re.compile(r"([A-Za-z]{1,3}\d{1,3})=(\d{1,7})")


class Wished(Struct, frozen=True):
    """Offers as they were asked for.

    Attributes:
        open: `CODE=SKU@PRICE`, in the order of opening.
        allot: `CODE=UNITS`.
        limit: Units a person may have of each, or None.
    """

    open: tuple[str, ...]
    allot: tuple[str, ...] = ()
    limit: int | None = None


def openings_of(wished: Wished, shop: Shop, free: Mapping[tuple[str, str], int]) -> list[Opening]:
    """Reads what was asked for.

    Args:
        wished: As written.
        shop: What is sold.
        free: Units free, by SKU and date ("" for goods).

    Returns:
        The offers, in the order of opening. What is set aside for none is shared out in that order.

    Raises:
        BadSettings: Something cannot be read, is not sold, or is not there; all problems are named.
    """
    problems: list[str] = []
    offers = _read_offers(wished.open, shop, problems)
    units = _read_allotments(wished.allot, offers, problems)
    if wished.limit is not None and wished.limit < 1:
        problems.append(f"--limit is {wished.limit}: a viewer must be allowed at least 1.")
    if not wished.open:
        problems.append("Open at least one offer, such as --open A1=coffee-beans-500g@1200.")
    rest = {sku: free.get((sku, ""), 0) for sku, _ in offers.values()}
    for code, quantity in units.items():
        rest[offers[code][0]] -= quantity
    for sku, left in rest.items():
        if left < 0:
            problems.append(f"More of {sku} is set aside than is free ({free.get((sku, ''), 0)}).")
    openings = []
    for code, (sku, price_minor) in offers.items():
        if code not in units:
            units[code], rest[sku] = rest[sku], 0
            if units[code] < 1:
                problems.append(f"Nothing of {sku} is left for {code}: set aside less for the other offers of it.")
        openings.append(Opening(code, sku, price_minor, units[code]))
    if problems:
        raise BadSettings(tuple(problems))
    return openings


def words_of(opening: Opening, shop: Shop) -> OfferWords:
    """Gives what an offer may be called: its code, its product's names, and those of the product's category."""
    meanings = {("product", opening.sku)}
    product = shop.product(opening.sku)
    if product:
        meanings.add(("category", product.category))
    return OfferWords(opening.code, tuple(alias for alias, what in shop.vocabulary.aliases.items() if what in meanings))
