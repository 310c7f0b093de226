"""Money: integer minor units with a currency."""

from functools import cache

from babel.numbers import get_currency_precision
from msgspec import Struct


class Money(Struct, frozen=True):
    """An amount in minor units, such as 1200 USD for twelve dollars.

    Attributes:
        amount_minor: In the currency's smallest unit.
        currency: ISO 4217.
    """

    amount_minor: int
    currency: str


@cache
def minor_digits(currency: str) -> int:
    """Gives how many decimals the currency is written with (Unicode CLDR, through Babel)."""
    return get_currency_precision(currency)
