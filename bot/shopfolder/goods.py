"""Reads the products and tours of `catalogue.yml`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.shopfolder import fields
from bot.shopfolder.aliases import AliasIndex, read_aliases
from bot.shopfolder.amounts import amounts
from bot.shopfolder.fields import Section
from bot.shopfolder.folder import Folder
from bot.shopfolder.languages import Languages
from bot.shopfolder.lots import read_facts, read_lots
from bot.shopfolder.pictures import read_picture
from bot.shopfolder.problems import Once
from bot.shopfolder.scales import Scale
from bot.shopfolder.yamltree import Mapping as YamlMapping
from bot.shopfolder.yamltree import Node, Scalar
from storage.catalogue import Product, ProductText
from storage.imports import LotImport
from storage.rules.money import Money

Kind = Literal["good", "tour"]

_COMMON = ("sku", "category", "producer", "price", "image", "text")
_REQUIRED: dict[Kind, tuple[str, ...]] = {
    "good": (*_COMMON, "weight_g", "lots"),
    "tour": (*_COMMON, "seats", "daily_until"),
}
_OPTIONAL = ("farmers_extra", "facts")
_TEXT = ("name", "unit", "summary", "description", "aliases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What products lean on.

    Attributes:
        folder: Where their pictures are.
        languages: What their texts are in.
        currencies: What each of them must have a price in.
        categories: Ids of the categories.
        producers: Ids of the producers.
        aliases: Takes their words.
        scales: What their facts are compared by.
    """

    folder: Folder
    languages: Languages
    currencies: Collection[str]
    categories: Collection[str]
    producers: Collection[str]
    aliases: AliasIndex
    scales: Mapping[str, Scale]


@dataclass(frozen=True, slots=True)
class Goods:
    """What is sold.

    Attributes:
        products: Goods, then tours, in the order written.
        lots: The goods' lots.
    """

    products: tuple[Product, ...]
    lots: tuple[LotImport, ...]

    @property
    def priced_in(self) -> dict[str, str]:
        """By currency, an SKU that is sold in it."""
        return {code: product.sku for product in reversed(self.products) for code in product.prices}


def read_goods(top: Section, around: Around) -> Goods:
    """Reads `products` and `tours` of the catalogue."""
    products: list[Product] = []
    lots: list[LotImport] = []
    once = Once(top.report)
    kinds: tuple[tuple[str, Kind], ...] = (("products", "good"), ("tours", "tour"))
    for key, kind in kinds:
        for node in fields.listing(top.report, top.get(key), top.label(key)):
            section = _section(top, node, kind)
            if sku := section.slug("sku"):
                once.claim(f"the SKU {sku}", section.line_of("sku"))
            products.append(_product(section, sku, kind, len(products), around))
            if kind == "tour":
                once.claim(f"the lot {sku}", section.line_of("sku"))  # a tour's seats are kept as a lot of its name
            lots += read_lots(section, sku, products[-1].producer_id, once)
    return Goods(tuple(products), tuple(lots))


def _section(top: Section, node: Node, kind: Kind) -> Section:
    named = fields.open_section(top.report, node, f"a {kind}").get("sku")
    what = named.text if isinstance(named, Scalar) and named.text else f"a {kind}"
    return fields.section(top.report, node, what, _REQUIRED[kind], _OPTIONAL)


def _product(section: Section, sku: str, kind: Kind, position: int, around: Around) -> Product:
    prices = amounts(section.report, section.get("price"), section.label("price"))
    _check_prices(section, prices, around.currencies)
    facts: dict[str, Any] = read_facts(section, around.scales)
    if kind == "tour":
        last_day = section.date("daily_until")
        facts |= {"seats": section.whole("seats"), "daily_until": last_day.isoformat() if last_day else ""}
    return Product(
        sku=sku,
        kind=kind,
        category=_reference(section, "category", around.categories),
        weight_g=section.whole("weight_g") or 0,
        producer_id=_reference(section, "producer", around.producers),
        extra=_extra(section, prices),
        image=read_picture(around.folder, section),
        position=position,
        names=_texts(section, sku, around),
        prices=prices,
        facts=facts,
    )


def _reference(section: Section, key: str, known: Collection[str]) -> str:
    return section.choice(key, known) if known else section.text(key)


def _check_prices(section: Section, prices: dict[str, int], needed: Collection[str]) -> None:
    """Reports the currencies of the shop that the product has no price in, unless its price is wrong altogether."""
    node = section.get("price")
    written = {key.text for key, _ in node.entries} if isinstance(node, YamlMapping) else set()
    for code in sorted(set(needed) - written):
        if prices:
            hint = "a shopper who is shown prices in it could not buy"
            section.report.add(section.line_of("price"), f"{section.label('price')} is missing in {code}", hint)


def _extra(section: Section, prices: dict[str, int]) -> Money | None:
    label, line = section.label("farmers_extra"), section.line_of("farmers_extra")
    read = amounts(section.report, section.get("farmers_extra"), label)
    if len(read) > 1:
        section.report.add(line, f"{label} is in more than one currency", "keep the one that farmers are paid by")
    for code, minor in read.items():
        if 0 < prices.get(code, 0) < minor:
            section.report.add(line, f"{label} is larger than the price in {code}")
        elif prices and code not in prices:
            section.report.add(line, f"{label} is in {code}, which {section.what} has no price in")
    return next((Money(minor, code) for code, minor in read.items()), None)


def _texts(section: Section, sku: str, around: Around) -> dict[str, ProductText]:
    by_language = around.languages.section(section.report, section.get("text"), section.label("text"))
    texts: dict[str, ProductText] = {}
    for language, node in by_language.entries():
        words = fields.section(section.report, node, f"{section.what} in {language.text}", _TEXT)
        owner, name = f"product {sku}", words.text("name")
        if name:
            # It stands on buttons, and what a button says can be said.
            around.aliases.claim(name, owner, words.report, words.line_of("name"))
        texts[language.text] = ProductText(
            name=name,
            unit=words.text("unit"),
            summary=words.text("summary"),
            description=words.text("description"),
            aliases=read_aliases(words, owner, around.aliases),
        )
    return texts
