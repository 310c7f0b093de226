"""Loading a shop into the database. Safe to repeat: the second time changes nothing."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, delete, select, tuple_, update

from storage import catalogue, stock
from storage.catalogue import Passage, Producer, Product
from storage.columns import insert_into
from storage.errors import LotBelowSold
from storage.rules.stock import Level
from storage.tables import LOT, META, PASSAGE, PRICE, PRODUCER, PRODUCT, PRODUCT_TEXT


class LotImport(Struct, frozen=True):
    """A lot as the shop folder has it; `quantity` is what was received of it in all."""

    id: str
    sku: str
    producer_id: str
    label: str
    quantity: int
    facts: Mapping[str, Any] = {}


class CatalogueImport(Struct, frozen=True, kw_only=True):
    """A whole shop as the shop folder has it.

    Attributes:
        shop: Settings, anything that JSON can say.
        producers: Who makes what is sold.
        products: Goods and tours; their `lots` are not read, `lots` below is.
        lots: Of goods, in the order in which they shall be sold. Tours get theirs by themselves.
        passages: The shop's knowledge.
    """

    shop: Mapping[str, Any]
    producers: tuple[Producer, ...]
    products: tuple[Product, ...]
    lots: tuple[LotImport, ...]
    passages: tuple[Passage, ...] = ()


class ImportReport(Struct, frozen=True):
    """What an import did.

    Attributes:
        changed: Whether anything is different now.
        version: The catalogue's version after it.
        products: How many products are on sale.
        units_received: Units that were added to the stock.
        units_written_off: Units that were taken out of it.
    """

    changed: bool
    version: int
    products: int
    units_received: int
    units_written_off: int


def store(conn: Connection, shop: CatalogueImport, now: dt.datetime) -> ImportReport:
    """Makes the catalogue what the shop folder says, and receives what it has more of.

    What the folder no longer has is taken off sale, never deleted: orders point at it. A lot that it no longer has
    keeps its stock.

    Args:
        conn: A connection that may write.
        shop: The shop.
        now: The time of the stock movements.

    Returns:
        What changed.

    Raises:
        LotBelowSold: A lot's quantity is now less than what is already gone from it.
    """
    # The first statement writes one certain row, so that of two imports at once the second waits for the first.
    _upsert(conn, META, [{"key": "imported_at", "value": now.isoformat()}])
    before = catalogue.load(conn)
    _upsert(conn, PRODUCER, map(_producer_row, shop.producers))
    _upsert(conn, PRODUCT, map(_product_row, shop.products))
    skus = [product.sku for product in shop.products]
    conn.execute(update(PRODUCT).where(PRODUCT.c.sku.not_in(skus)).values(active=False))
    _replace(conn, PRODUCT_TEXT, [row for product in shop.products for row in _text_rows(product)])
    _replace(conn, PRICE, [row for product in shop.products for row in _price_rows(product)])
    _replace(conn, PASSAGE, [msgspec.structs.asdict(passage) for passage in shop.passages])
    received, written_off = _store_lots(conn, [*shop.lots, *_tour_lots(shop.products)], now)
    _upsert(conn, META, [{"key": "shop", "value": msgspec.json.encode(shop.shop).decode()}])

    after = catalogue.load(conn)
    changed = after != before or received + written_off > 0
    version = before.version + changed
    if changed:
        _upsert(conn, META, [{"key": "catalogue_version", "value": str(version)}])
    return ImportReport(changed, version, len(after.products), received, written_off)


def _upsert(conn: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    values = list(rows)
    if not values:
        return
    insert = insert_into(conn.dialect.name, table)
    keys = [column.name for column in table.primary_key]
    others = {name: insert.excluded[name] for name in values[0] if name not in keys}
    conn.execute(insert.on_conflict_do_update(index_elements=keys, set_=others), values)


def _replace(conn: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Upserts, and deletes the rows whose keys are not among them."""
    _upsert(conn, table, rows)
    keys = list(table.primary_key)
    kept = [tuple(row[column.name] for column in keys) for row in rows]
    conn.execute(delete(table).where(tuple_(*keys).not_in(kept)))


def _producer_row(producer: Producer) -> dict[str, Any]:
    return msgspec.structs.asdict(producer)


def _product_row(product: Product) -> dict[str, Any]:
    extra = product.extra
    return {
        "sku": product.sku,
        "kind": product.kind,
        "category": product.category,
        "weight_g": product.weight_g,
        "producer_id": product.producer_id,
        "extra_minor": extra.amount_minor if extra else None,
        "extra_currency": extra.currency if extra else None,
        "image": product.image,
        "position": product.position,
        "active": True,
        "facts": product.facts,
    }


def _text_rows(product: Product) -> list[dict[str, Any]]:
    return [
        {"sku": product.sku, "language": language, **msgspec.structs.asdict(words)}
        for language, words in product.names.items()
    ]


def _price_rows(product: Product) -> list[dict[str, Any]]:
    return [
        {"sku": product.sku, "currency": currency, "amount_minor": amount}
        for currency, amount in product.prices.items()
    ]


def _tour_lots(products: Iterable[Product]) -> list[LotImport]:
    # Seats are received departure by departure, when somebody first asks to book one: the lot itself holds nothing.
    return [
        LotImport(product.sku, product.sku, product.producer_id, "", 0)
        for product in products
        if product.kind == "tour"
    ]


def _store_lots(conn: Connection, lots: Sequence[LotImport], now: dt.datetime) -> tuple[int, int]:
    before = {row.id: row.quantity for row in conn.execute(select(LOT.c.id, LOT.c.quantity))}
    _upsert(conn, LOT, ({**msgspec.structs.asdict(lot), "position": at} for at, lot in enumerate(lots)))
    received = written_off = 0
    for lot in lots:
        change = lot.quantity - before.get(lot.id, 0)
        if change > 0:
            stock.receive(conn, stock.Place(lot.sku, "", lot.id), change, now)
            received += change
        elif change < 0:
            _lower(conn, lot, -change, now)
            written_off -= change
    return received, written_off


def _lower(conn: Connection, lot: LotImport, quantity: int, now: dt.datetime) -> None:
    place = stock.Place(lot.sku, "", lot.id)
    level = stock.lock(conn, [place]).get(place, Level())
    if quantity > level.free:
        raise LotBelowSold(lot.id, lot.quantity, lot.quantity + quantity - level.free)
    stock.write_off(conn, place, quantity, now)
