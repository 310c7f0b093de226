"""Money: integer minor units with a currency, and sums that come out even."""

from collections.abc import Sequence

from msgspec import Struct

_NO_MINOR_UNITS = frozenset({"RWF", "JPY", "KRW", "UGX", "BIF", "VND", "XAF", "XOF"})


class Money(Struct, frozen=True):
    """An amount in minor units, such as 1200 USD for twelve dollars.

    Attributes:
        amount_minor: In the currency's smallest unit.
        currency: ISO 4217.
    """

    amount_minor: int
    currency: str


def minor_digits(currency: str) -> int:
    """Gives how many decimals the currency is written with."""
    return 0 if currency in _NO_MINOR_UNITS else 2


def split_by_largest_remainder(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Splits an amount in proportion to weights, so that the parts sum to it.

    Args:
        total: What is split; may be negative.
        weights: Not negative, at least one above zero.

    Returns:
        A part for each weight. What rounding leaves goes to the largest remainders, the earlier first.

    Raises:
        ValueError: No weight is above zero, or one is below it.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError(f"weights must not be negative and not all zero: {weights!r}")
    size = abs(total)
    parts = [size * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: -(size * weights[index] % whole))
    for index in by_remainder[: size - sum(parts)]:
        parts[index] += 1
    return tuple(parts) if total >= 0 else tuple(-part for part in parts)
