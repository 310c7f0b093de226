"""What the shop sells and knows, as values."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Literal

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from storage.rules.money import Money
from storage.tables import LOT, META, PASSAGE, PRICE, PRODUCER, PRODUCT, PRODUCT_TEXT


class ProductText(Struct, frozen=True):
    """A product's words in one language. `unit` is what one of it is called ("bag")."""

    name: str
    summary: str
    description: str
    aliases: tuple[str, ...] = ()
    unit: str = ""


class Producer(Struct, frozen=True):
    """A cooperative, a factory, a guiding company; `language` is the one it is written to in."""

    id: str
    name: str
    language: str
    phone: str
    place: str
    facts: Mapping[str, Any] = {}


class Lot(Struct, frozen=True):
    """Units with one origin."""

    id: str
    producer_id: str
    label: str
    facts: Mapping[str, Any] = {}


class Product(Struct, frozen=True, kw_only=True):
    """A good or a tour.

    Attributes:
        sku: Its key.
        kind: `good` or `tour`.
        category: coffee, chili, tea, tours ...
        weight_g: Of one with its packing; 0 for a tour.
        producer_id: Who makes or guides it.
        extra: The farmer's extra for each unit, or None.
        image: A file in the shop's `media` folder, or None.
        position: Where it stands in lists.
        names: By language.
        prices: By currency, in minor units.
        facts: Values that answers are made of; a tour has `seats` and `daily_until` (ISO date).
        lots: In the order in which they are sold; a tour has one, whose id is its SKU.
    """

    sku: str
    kind: Literal["good", "tour"]
    category: str
    weight_g: int
    producer_id: str
    extra: Money | None
    image: str | None
    position: int
    names: Mapping[str, ProductText]
    prices: Mapping[str, int]
    facts: Mapping[str, Any]
    lots: tuple[Lot, ...] = ()


class Passage(Struct, frozen=True):
    """A page of the shop's knowledge in one language; the same slug is the same page in every language."""

    slug: str
    language: str
    topic: str
    title: str
    body: str
    keywords: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: bool = True


class Catalogue(Struct, frozen=True):
    """Everything that the shop sells and knows.

    Attributes:
        version: Moves with every import that changed something.
        products: What is on sale, by SKU, in the order of the shop folder.
        producers: By id.
        passages: By slug and language.
        shop: The shop's settings as they were imported.
    """

    version: int
    products: Mapping[str, Product]
    producers: Mapping[str, Producer]
    passages: tuple[Passage, ...]
    shop: Mapping[str, Any]


_META = select(META.c.key, META.c.value)
_VERSION = select(META.c.value).where(META.c.key == "catalogue_version")
_PRODUCTS = select(PRODUCT).where(PRODUCT.c.active).order_by(PRODUCT.c.position, PRODUCT.c.sku)
_TEXTS = select(PRODUCT_TEXT).order_by(PRODUCT_TEXT.c.sku, PRODUCT_TEXT.c.language)
_PRICES = select(PRICE).order_by(PRICE.c.sku, PRICE.c.currency)
_LOTS = select(LOT).order_by(LOT.c.position, LOT.c.id)
_PRODUCERS = select(PRODUCER).order_by(PRODUCER.c.id)
_PASSAGES = select(PASSAGE).order_by(PASSAGE.c.slug, PASSAGE.c.language)


def version(conn: Connection) -> int:
    """Gives the catalogue's version, 0 while there is none: cheap enough to ask often."""
    return int(conn.execute(_VERSION).scalar() or 0)


def is_empty(conn: Connection) -> bool:
    """Says whether no shop was ever imported."""
    return version(conn) == 0


def load(conn: Connection) -> Catalogue:
    """Reads the whole catalogue."""
    meta: dict[str, str] = {row.key: row.value for row in conn.execute(_META)}
    return Catalogue(
        version=int(meta.get("catalogue_version", 0)),
        products=_products(conn),
        producers={row.id: Producer(*row) for row in conn.execute(_PRODUCERS)},
        passages=tuple(
            Passage(
                slug=row.slug,
                language=row.language,
                topic=row.topic,
                title=row.title,
                body=row.body,
                keywords=tuple(row.keywords),
                sources=tuple(row.sources),
                reviewed=row.reviewed,
            )
            for row in conn.execute(_PASSAGES)
        ),
        shop=msgspec.json.decode(meta.get("shop", "{}")),
    )


def _products(conn: Connection) -> dict[str, Product]:
    texts: dict[str, dict[str, ProductText]] = defaultdict(dict)
    for row in conn.execute(_TEXTS):
        texts[row.sku][row.language] = ProductText(row.name, row.summary, row.description, tuple(row.aliases), row.unit)
    prices: dict[str, dict[str, int]] = defaultdict(dict)
    for row in conn.execute(_PRICES):
        prices[row.sku][row.currency] = row.amount_minor
    lots: dict[str, list[Lot]] = defaultdict(list)
    for row in conn.execute(_LOTS):
        lots[row.sku].append(Lot(row.id, row.producer_id, row.label, row.facts))
    return {
        row.sku: Product(
            sku=row.sku,
            kind=row.kind,
            category=row.category,
            weight_g=row.weight_g,
            producer_id=row.producer_id,
            extra=None if row.extra_minor is None else Money(row.extra_minor, row.extra_currency),
            image=row.image,
            position=row.position,
            names=texts[row.sku],
            prices=prices[row.sku],
            facts=row.facts,
            lots=tuple(lots[row.sku]),
        )
        for row in conn.execute(_PRODUCTS)
    }
