"""Reads `shop.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args

from babel.core import get_global

from bot.shopfolder import fields
from bot.shopfolder.aliases import AliasIndex
from bot.shopfolder.amounts import currency
from bot.shopfolder.config import PaymentMethod
from bot.shopfolder.countries import Countries
from bot.shopfolder.fields import Section
from bot.shopfolder.languages import Languages, read_languages
from bot.shopfolder.problems import FileReport, did_you_mean
from bot.shopfolder.yamltree import Node
from bot.shopfolder.zones import LinedZone, check_reach, read_zones


@dataclass(frozen=True, slots=True)
class Currencies:
    """Which currency a shopper is shown prices in."""

    default: str
    by_language: Mapping[str, str]
    by_country: Mapping[str, str]

    @property
    def used(self) -> frozenset[str]:
        """Every currency that some shopper is shown prices in."""
        return frozenset({self.default, *self.by_language.values(), *self.by_country.values()} - {""})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopFile:
    """What `shop.yml` says, as far as it could be read."""

    names: Mapping[str, str]
    short_names: Mapping[str, str]
    country: str
    timezone: str
    languages: Languages
    currencies: Currencies
    payment_method: PaymentMethod
    zones: tuple[LinedZone, ...]
    places: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Mapping[str, str]]


def read_shop_file(report: FileReport, root: Node | None, aliases: AliasIndex) -> ShopFile:
    """Reads the document and checks it by itself.

    Args:
        report: Takes its mistakes.
        root: The document, or None where it could not be parsed.
        aliases: Takes the words for places.

    Returns:
        What it says. Where it could not be parsed, the other files are not held to its languages and currencies.
    """
    required = ("name", "country", "timezone", "languages", "currencies", "payment", "shipping")
    top = fields.section(report, root, "the shop", required, ("short_name", "places", "words"))
    languages = read_languages(top)
    countries = Countries(report)
    payment = fields.section(report, top.get("payment"), "`payment`", ("method",))
    names = languages.texts(report, top.get("name"), top.label("name"))
    shop = ShopFile(
        names=names,
        short_names=languages.texts(report, top.get("short_name"), top.label("short_name")) or names,
        country=countries.read(top.get("country"), top.label("country"), "where the shop is"),
        timezone=top.choice("timezone", get_global("zone_territories").keys()),
        languages=languages,
        currencies=_currencies(top, languages, countries),
        payment_method=cast(PaymentMethod, payment.choice("method", get_args(PaymentMethod))),
        zones=read_zones(top, countries),
        places=_places(top, countries, aliases),
        words=_words(top, languages),
    )
    check_reach(shop.zones, countries, report)
    return shop


def _currencies(top: Section, languages: Languages, countries: Countries) -> Currencies:
    section = fields.section(
        top.report, top.get("currencies"), "`currencies`", ("default",), ("by_language", "by_country")
    )
    by_language: dict[str, str] = {}
    for key, node in fields.open_section(top.report, section.get("by_language"), "`by_language`").entries():
        if key.text not in languages.known:
            hint = did_you_mean(key.text, languages.known)
            top.report.add(key.line, f"`{key.text}` is not one of the shop's languages", hint)
        by_language[key.text] = currency(top.report, node, f"the currency for `{key.text}`")
    by_country: dict[str, str] = {}
    for key, node in fields.open_section(top.report, section.get("by_country"), "`by_country`").entries():
        country = countries.read(key, "a key in `by_country`", "which has a currency in `by_country`")
        by_country[country] = currency(top.report, node, f"the currency for `{key.text}`")
    default = currency(top.report, section.get("default"), section.label("default"))
    return Currencies(default, by_language, by_country)


def _places(top: Section, countries: Countries, aliases: AliasIndex) -> dict[str, tuple[str, ...]]:
    section = fields.open_section(top.report, top.get("places"), "`places`")
    places: dict[str, tuple[str, ...]] = {}
    for key, _ in section.entries():
        country = countries.read(key, "a key in `places`", "which has words in `places`")
        words = section.lined_texts(key.text)
        for word, line in words:
            aliases.claim(word, f"place {key.text}", top.report, line)
        places[country] = tuple(word for word, _ in words)
    return places


def _words(top: Section, languages: Languages) -> dict[str, dict[str, str]]:
    section = fields.open_section(top.report, top.get("words"), "`words`")
    return {key.text: languages.texts(top.report, node, section.label(key.text)) for key, node in section.entries()}
