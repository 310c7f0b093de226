"""Which offers a command asks for, checked against the shop and its free stock."""

import difflib
import re
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from bot.live.scratch import Opening
from bot.settings import BadSettings
from bot.shop import Shop
from nlu.interpretation import OfferWords

_OPEN = re.compile(r"([A-Za-z]{1,3}[0-9]{1,3})=([^@=]+)@([0-9]{1,12})")
_ALLOT = re.compile(r"([A-Za-z]{1,3}[0-9]{1,3})=([0-9]{1,9})")


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
    offers = _offers(wished.open, shop, problems)
    units = _allotments(wished.allot, offers, problems)
    if not wished.open:
        problems.append("Open at least one offer, such as --open A1=coffee-beans-500g@1200.")
    if wished.limit is not None and wished.limit < 1:
        problems.append(f"--limit is {wished.limit}: let a viewer have at least 1.")
    if not problems:
        _share_out(offers, units, free, problems)
    if problems:
        raise BadSettings(tuple(problems))
    return [Opening(code, sku, price_minor, units[code]) for code, (sku, price_minor) in offers.items()]


def words_of(opening: Opening, shop: Shop) -> OfferWords:
    """Gives what an offer may be called: its code, its product's names, and those of the product's category."""
    meanings = {("product", opening.sku)}
    product = shop.product(opening.sku)
    if product:
        meanings.add(("category", product.category))
    return OfferWords(opening.code, tuple(alias for alias, what in shop.vocabulary.aliases.items() if what in meanings))


def _offers(written: Sequence[str], shop: Shop, problems: list[str]) -> dict[str, tuple[str, int]]:
    offers: dict[str, tuple[str, int]] = {}
    for text in written:
        match = _OPEN.fullmatch(text)
        if match is None:
            problems.append(
                f"--open {text}: write CODE=SKU@PRICE, a code of letters and digits and the price in minor units, "
                "such as A1=coffee-beans-500g@1200."
            )
            continue
        code, sku, price_minor = match[1].upper(), match[2], int(match[3])
        product = shop.product(sku)
        if code in offers:
            problems.append(f"--open {text}: {code} is opened already.")
        elif product is None:
            problems.append(f"--open {text}: the shop sells no {sku}.{_did_you_mean(sku, shop)}")
        elif product.kind != "good":
            problems.append(f"--open {text}: {sku} is a tour; only goods can be sold live.")
        else:
            offers[code] = (sku, price_minor)
    return offers


def _did_you_mean(sku: str, shop: Shop) -> str:
    goods = [product.sku for product in shop.catalogue.products.values() if product.kind == "good"]
    near = difflib.get_close_matches(sku, goods, 1)
    return f" Did you mean {near[0]}?" if near else f" It sells {', '.join(goods)}."


def _allotments(written: Sequence[str], offers: Collection[str], problems: list[str]) -> dict[str, int]:
    units: dict[str, int] = {}
    for text in written:
        match = _ALLOT.fullmatch(text)
        if match is None or int(match[2]) == 0:
            problems.append(f"--allot {text}: write CODE=UNITS, such as A1=3000.")
        elif match[1].upper() not in offers:
            problems.append(f"--allot {text}: no offer {match[1].upper()} is opened.")
        else:
            units[match[1].upper()] = int(match[2])
    return units


def _share_out(
    offers: Mapping[str, tuple[str, int]],
    units: dict[str, int],
    free: Mapping[tuple[str, str], int],
    problems: list[str],
) -> None:
    """Gives offers that have no allotment what the others of the same product leave."""
    rest = {sku: free.get((sku, ""), 0) for sku, _ in offers.values()}
    for code, quantity in units.items():
        rest[offers[code][0]] -= quantity
    problems += [
        f"More of {sku} is set aside than the {free.get((sku, ''), 0)} that are free."
        for sku, left in rest.items()
        if left < 0
    ]
    for code, (sku, _) in offers.items():
        if code not in units:
            units[code], rest[sku] = rest[sku], 0
            if units[code] == 0:
                problems.append(f"Nothing of {sku} is left for {code}.")
