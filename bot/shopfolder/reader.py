"""Reads a shop folder as a whole."""

from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct

from bot.shopfolder.aliases import AliasIndex
from bot.shopfolder.catalogue import CatalogueFile, read_catalogue
from bot.shopfolder.config import ShopConfig
from bot.shopfolder.examples import check_examples
from bot.shopfolder.folder import CATALOGUE_FILE, MEDIA, SHOP_FILE, Folder
from bot.shopfolder.knowledge import References, Sources, read_pages, read_sources
from bot.shopfolder.problems import BadShopFolder, Problem
from bot.shopfolder.shopfile import ShopFile, read_shop_file
from bot.shopfolder.yamltree import Node, parse
from bot.shopfolder.zones import check_zone_prices
from storage.catalogue import Passage
from storage.imports import CatalogueImport


class Shop(Struct, frozen=True):
    """A shop folder that is right.

    Attributes:
        config: The shop's settings.
        catalogue_import: What the database takes: the settings as JSON, goods, stock and pages.
        media: The folder of its pictures.
    """

    config: ShopConfig
    catalogue_import: CatalogueImport
    media: Path


@dataclass(frozen=True, slots=True)
class _Read:
    """All parts of a folder as far as they could be read."""

    shop: ShopFile
    catalogue: CatalogueFile
    sources: Sources
    passages: tuple[Passage, ...]


def check(path: Path) -> list[Problem]:
    """Gives every mistake in a shop folder, sorted by file and line. Never raises for what the folder holds."""
    return _sorted(_read(path)[1])


def read(path: Path) -> Shop:
    """Reads a shop folder.

    Args:
        path: The folder.

    Returns:
        The shop.

    Raises:
        BadShopFolder: It has mistakes; the error carries all of them.
    """
    parts, problems = _read(path)
    if parts is None or problems:
        raise BadShopFolder(tuple(_sorted(problems)))
    config = _config(parts)
    catalogue_import = CatalogueImport(
        shop=config.to_json(),
        producers=parts.catalogue.producers,
        products=parts.catalogue.goods.products,
        lots=parts.catalogue.goods.lots,
        passages=parts.passages,
    )
    return Shop(config, catalogue_import, path / MEDIA)


def _sorted(problems: list[Problem]) -> list[Problem]:
    return sorted(set(problems))


def _read(path: Path) -> tuple[_Read | None, list[Problem]]:
    problems: list[Problem] = []
    if not path.is_dir():
        what = "this is not a folder" if path.exists() else "there is no such folder"
        return None, [Problem(str(path), 1, what, "name the folder that holds shop.yml")]
    folder = Folder(path, problems)
    aliases = AliasIndex()
    shop_report = folder.report(SHOP_FILE)
    # The catalogue's words are claimed after the places', so that a clash is reported at the product.
    shop = read_shop_file(shop_report, _document(folder, SHOP_FILE), aliases)
    document = _document(folder, CATALOGUE_FILE)
    goods = read_catalogue(folder, folder.report(CATALOGUE_FILE), document, shop, aliases)
    check_zone_prices(shop.zones, goods.goods.priced_in, shop_report)
    sources = read_sources(folder)
    skus = frozenset(product.sku for product in goods.goods.products)
    passages = read_pages(folder, shop.languages, References(sources, skus))
    check_examples(folder, path, shop.languages.known)
    return _Read(shop, goods, sources, passages), problems


def _document(folder: Folder, file: str) -> Node | None:
    text = folder.text(file)
    return None if text is None else parse(text, folder.report(file))


def _config(parts: _Read) -> ShopConfig:
    shop = parts.shop
    return ShopConfig(
        names=shop.names,
        short_names=shop.short_names,
        country=shop.country,
        timezone=shop.timezone,
        languages=shop.languages.required,
        currency=shop.currencies.default,
        currency_by_language=shop.currencies.by_language,
        currency_by_country=shop.currencies.by_country,
        payment_method=shop.payment_method,
        zones=tuple(lined.zone for lined in shop.zones),
        categories=parts.catalogue.categories,
        places=shop.places,
        words=shop.words,
        scales=parts.catalogue.scales,
        sources=parts.sources.by_id,
    )
