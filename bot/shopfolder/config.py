"""The shop's own settings, as values. They are read from `shop.yml` once and live in the database from then on."""

from collections.abc import Mapping
from typing import Any, Literal, Self

import msgspec
from msgspec import Struct

from storage.rules.shipping import Zone

PaymentMethod = Literal["cash_on_delivery", "simulated", "bank_slip"]
"""How the shop is paid."""


class CategoryText(Struct, frozen=True):
    """A category in one language: its name, and the other words for it."""

    name: str
    aliases: tuple[str, ...]


class Category(Struct, frozen=True):
    """A shelf of the shop.

    Attributes:
        id: What products name it by.
        image: Name of a picture in the media folder, or None.
        texts: By language.
    """

    id: str
    image: str | None
    texts: Mapping[str, CategoryText]


class Source(Struct, frozen=True):
    """Where a knowledge page has its facts from.

    Attributes:
        title: Of the book, paper or page.
        publisher: Who answers for it.
        date: When it was published: a year, a month, a day, or `undated`.
        read: The day it was read, or None.
        url: Where it was read, or None.
    """

    title: str
    publisher: str
    date: str
    read: str | None = None
    url: str | None = None


class ShopConfig(Struct, frozen=True, kw_only=True):
    """What a shop is, beside its goods and pages.

    Attributes:
        names: The shop's name by language.
        short_names: The name to use where there is little room, by language; the whole name where none was given.
        country: Where it ships from, ISO 3166 alpha-2.
        timezone: Where its days begin and end, such as Africa/Kigali.
        languages: What it speaks, the first one where nothing else decides.
        currency: What it counts in where neither country nor language decides.
        currency_by_language: By ISO 639-1 code.
        currency_by_country: By ISO 3166 alpha-2; goes before the language.
        payment_method: How it is paid.
        zones: Where it ships to, and what that costs.
        categories: Its shelves, in the order shown.
        places: Words for places, by country.
        words: How coded values of facts are said: by code, then by language.
        scales: What facts are compared by: by fact, the most that a number can be, or the codes from least to most.
        sources: What its knowledge pages cite, by id.
    """

    names: Mapping[str, str]
    short_names: Mapping[str, str]
    country: str
    timezone: str
    languages: tuple[str, ...]
    currency: str
    currency_by_language: Mapping[str, str]
    currency_by_country: Mapping[str, str]
    payment_method: PaymentMethod
    zones: tuple[Zone, ...]
    categories: tuple[Category, ...] = ()
    places: Mapping[str, tuple[str, ...]] = {}
    words: Mapping[str, Mapping[str, str]] = {}
    scales: Mapping[str, int | tuple[str, ...]] = {}
    sources: Mapping[str, Source] = {}

    def currency_for(self, language: str, country: str | None = None) -> str:
        """Gives the currency that a shopper of that language and country is shown first."""
        if country is not None and country in self.currency_by_country:
            return self.currency_by_country[country]
        return self.currency_by_language.get(language, self.currency)

    def to_json(self) -> dict[str, Any]:
        """Gives it as what JSON can hold, to be stored."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Builds it from what `to_json` gave.

        Args:
            stored: The stored value.

        Returns:
            The settings.

        Raises:
            msgspec.ValidationError: The value was stored by something else.
        """
        return msgspec.convert(stored, cls)
