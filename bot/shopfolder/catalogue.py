"""Reads `catalogue.yml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.message import LANGUAGES
from bot.shopfolder import fields
from bot.shopfolder.aliases import AliasIndex, read_aliases
from bot.shopfolder.config import Category, CategoryText
from bot.shopfolder.fields import Section
from bot.shopfolder.folder import Folder
from bot.shopfolder.goods import Around, Goods, read_goods
from bot.shopfolder.pictures import read_picture
from bot.shopfolder.problems import FileReport, Once
from bot.shopfolder.scales import Scale, read_scales
from bot.shopfolder.shopfile import ShopFile
from bot.shopfolder.yamltree import Node
from storage.catalogue import Producer

_PHONE = re.compile(r"\+[1-9][0-9]{7,14}")


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """What `catalogue.yml` says, as far as it could be read."""

    producers: tuple[Producer, ...]
    categories: tuple[Category, ...]
    scales: Mapping[str, Scale]
    goods: Goods


def read_catalogue(
    folder: Folder, report: FileReport, root: Node | None, shop: ShopFile, aliases: AliasIndex
) -> CatalogueFile:
    """Reads the document and checks it against the shop's settings.

    Args:
        folder: Where its pictures are.
        report: Takes its mistakes.
        root: The document, or None where it could not be parsed.
        shop: Says which languages and currencies there must be.
        aliases: Takes the words for categories and products.

    Returns:
        What it says.
    """
    top = fields.section(report, root, "the catalogue", ("producers", "categories", "products"), ("tours", "scales"))
    categories = _categories(top, folder, shop, aliases)
    producers = _producers(top)
    scales = read_scales(top)
    around = Around(
        folder=folder,
        languages=shop.languages,
        currencies=shop.currencies.used,
        categories=frozenset(category.id for category in categories),
        producers=frozenset(producer.id for producer in producers),
        aliases=aliases,
        scales=scales,
    )
    return CatalogueFile(producers, categories, scales, read_goods(top, around))


def _producers(top: Section) -> tuple[Producer, ...]:
    once = Once(top.report)
    producers: list[Producer] = []
    for node in fields.listing(top.report, top.get("producers"), top.label("producers")):
        required = ("id", "name", "place", "language", "phone")
        section = fields.section(top.report, node, "a producer", required, ("members",))
        name = section.slug("id")
        if name:
            once.claim(f"the producer {name}", section.line_of("id"))
        members = section.whole("members")
        producers.append(
            Producer(
                id=name,
                name=section.text("name"),
                language=section.choice("language", LANGUAGES),
                phone=_phone(section),
                place=section.text("place"),
                facts={} if members is None else {"members": members},
            )
        )
    return tuple(producers)


def _phone(section: Section) -> str:
    number = section.text("phone").replace(" ", "")
    if number and not _PHONE.fullmatch(number):
        hint = "write it with its country: +250788000001"
        section.report.add(section.line_of("phone"), f"{section.label('phone')} is no phone number", hint)
    return number


def _categories(top: Section, folder: Folder, shop: ShopFile, aliases: AliasIndex) -> tuple[Category, ...]:
    categories: list[Category] = []
    for key, node in fields.open_section(top.report, top.get("categories"), "`categories`").entries():
        what = f"category {key.text}"
        fields.slug(top.report, key, "a category's id")
        section = fields.section(top.report, node, what, ("image", "text"))
        by_language = shop.languages.section(top.report, section.get("text"), section.label("text"))
        texts: dict[str, CategoryText] = {}
        for language, text in by_language.entries():
            words = fields.section(top.report, text, f"{what} in {language.text}", ("name", "aliases"))
            texts[language.text] = CategoryText(words.text("name"), read_aliases(words, what, aliases))
        categories.append(Category(key.text, read_picture(folder, section), texts))
    return tuple(categories)
