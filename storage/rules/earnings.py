"""What farmers earn with an order."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from storage.rules.money import Money


class LotSale(Struct, frozen=True):
    """So many units of a lot, sold."""

    sku: str
    lot_id: str
    quantity: int


class Earning(Struct, frozen=True):
    """What a producer earns with the units of one lot."""

    producer_id: str
    lot_id: str
    amount: Money


def earnings(
    sales: Iterable[LotSale], extras: Mapping[str, Money], producers: Mapping[str, str]
) -> tuple[Earning, ...]:
    """Says who earns what.

    Args:
        sales: What was sold, lot by lot; a lot may come more than once.
        extras: By SKU, the farmer's extra of a unit; an SKU without one earns nothing extra.
        producers: By lot, who made it.

    Returns:
        One earning a lot, in the order of their first sale.
    """
    amounts: dict[str, Money] = {}
    for sale in sales:
        extra = extras.get(sale.sku)
        if extra is not None:
            before = amounts[sale.lot_id].amount_minor if sale.lot_id in amounts else 0
            amounts[sale.lot_id] = Money(before + extra.amount_minor * sale.quantity, extra.currency)
    return tuple(Earning(producers[lot_id], lot_id, amount) for lot_id, amount in amounts.items())
