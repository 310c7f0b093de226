"""What a cart costs."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from storage.errors import NoPrice, UnknownProduct
from storage.rules.shipping import Zone, cost


class QuoteItem(Struct, frozen=True):
    """What is wanted: an SKU, how many, and for tours the date of departure (else "")."""

    sku: str
    quantity: int
    date: str = ""


class QuoteLine(Struct, frozen=True):
    """A line with its price."""

    sku: str
    quantity: int
    date: str
    unit_price_minor: int
    total_minor: int


class Quote(Struct, frozen=True):
    """What a cart costs, with shipping.

    Attributes:
        currency: ISO 4217.
        lines: In the cart's order.
        goods_minor: Sum of the lines.
        shipping_minor: To the zone, or 0 where there is nothing to ship.
        total_minor: Goods and shipping.
    """

    currency: str
    lines: tuple[QuoteLine, ...]
    goods_minor: int
    shipping_minor: int
    total_minor: int


def quote(
    items: Sequence[QuoteItem],
    prices: Mapping[str, Mapping[str, int]],
    weights_g: Mapping[str, int],
    zone: Zone | None,
    currency: str,
) -> Quote:
    """Prices a cart.

    Args:
        items: What is wanted.
        prices: By SKU and currency, in minor units.
        weights_g: By SKU, of a unit with its packing; a tour weighs nothing.
        zone: Where to, or None while that is not known: shipping is then 0.
        currency: ISO 4217.

    Returns:
        The quote.

    Raises:
        UnknownProduct: No price is known for an SKU.
        NoPrice: An SKU has no price in that currency.
    """
    lines = tuple(_line(item, prices, currency) for item in items)
    goods = sum(line.total_minor for line in lines)
    weight = sum(weights_g.get(item.sku, 0) * item.quantity for item in items)
    shipping = cost(zone, weight, currency, goods) if zone else 0
    return Quote(currency, lines, goods, shipping, goods + shipping)


def _line(item: QuoteItem, prices: Mapping[str, Mapping[str, int]], currency: str) -> QuoteLine:
    if item.sku not in prices:
        raise UnknownProduct(item.sku)
    price = prices[item.sku].get(currency)
    if price is None:
        raise NoPrice(item.sku, currency)
    return QuoteLine(item.sku, item.quantity, item.date, price, price * item.quantity)
