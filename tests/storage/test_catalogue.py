"""Importing a shop: what is loaded is what was imported, and a second time changes nothing."""

import msgspec
import pytest
from sqlalchemy import func, select

from storage import catalogue, imports, stock
from storage.database import Database
from storage.errors import LotBelowSold, UnknownProduct
from storage.tables import STOCK_MOVEMENT
from tests.storage.shop import BEANS, NOW, SAUCE, TOUR, check_ledger, place, small_shop


def test_a_new_database_is_empty_until_a_shop_is_imported(empty_url: str) -> None:
    db = Database(empty_url, inline=True)
    db.migrate()
    assert db.read_now(catalogue.is_empty)
    report = db.write_now(lambda conn: imports.store(conn, small_shop(), NOW))
    assert (report.changed, report.version, report.products, report.units_received) == (True, 1, 3, 9)
    assert not db.read_now(catalogue.is_empty)
    db.close_now()


def test_what_is_loaded_is_what_was_imported(db: Database) -> None:
    loaded = db.read_now(catalogue.load)
    shop = small_shop()
    assert list(loaded.products) == [product.sku for product in shop.products]
    for product in shop.products:
        assert msgspec.structs.replace(loaded.products[product.sku], lots=()) == product
    assert [lot.id for lot in loaded.products[BEANS].lots] == ["GH-2", "GH-1"]
    assert [lot.id for lot in loaded.products[TOUR].lots] == [TOUR]
    assert list(loaded.producers.values()) == sorted(shop.producers, key=lambda producer: producer.id)
    assert loaded.passages == shop.passages
    assert loaded.shop == shop.shop
    assert loaded.version == db.read_now(catalogue.version) == 1


def test_importing_again_changes_nothing(db: Database) -> None:
    before = db.read_now(lambda conn: conn.execute(select(func.count()).select_from(STOCK_MOVEMENT)).scalar())
    report = db.write_now(lambda conn: imports.store(conn, small_shop(), NOW))
    assert (report.changed, report.version, report.units_received, report.units_written_off) == (False, 1, 0, 0)
    after = db.read_now(lambda conn: conn.execute(select(func.count()).select_from(STOCK_MOVEMENT)).scalar())
    assert after == before


def test_importing_again_after_a_sale_leaves_the_sale(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 6)))
    db.write_now(lambda conn: imports.store(conn, small_shop(), NOW))
    assert db.read_now(stock.free)[BEANS, ""] == 2


def test_a_changed_lot_moves_its_stock_by_the_difference(db: Database) -> None:
    report = db.write_now(lambda conn: imports.store(conn, small_shop(beans=(9, 1), sauce=1), NOW))
    assert (report.changed, report.version, report.units_received, report.units_written_off) == (True, 2, 4, 2)
    assert db.read_now(stock.free)[BEANS, ""] == 10
    db.read_now(check_ledger)


def test_a_lot_is_not_lowered_below_what_is_sold(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000001", (BEANS, 4)))
    with pytest.raises(LotBelowSold) as refused:
        db.write_now(lambda conn: imports.store(conn, small_shop(beans=(3, 3)), NOW))
    assert (refused.value.lot_id, refused.value.least) == ("GH-2", 4)
    assert db.read_now(catalogue.version) == 1


def test_what_the_folder_no_longer_has_is_off_sale(db: Database) -> None:
    shop = small_shop()
    fewer = msgspec.structs.replace(shop, products=shop.products[:1], lots=shop.lots[:2], passages=())
    assert db.write_now(lambda conn: imports.store(conn, fewer, NOW)).changed
    loaded = db.read_now(catalogue.load)
    assert (list(loaded.products), loaded.passages) == ([BEANS], ())
    with pytest.raises(UnknownProduct):
        db.write_now(lambda conn: place(conn, "R00000001", (SAUCE, 1)))
    db.write_now(lambda conn: imports.store(conn, shop, NOW))
    assert SAUCE in db.read_now(catalogue.load).products
    assert db.read_now(stock.free)[SAUCE, ""] == 1


def test_a_changed_word_moves_the_version(db: Database) -> None:
    shop = small_shop()
    other = msgspec.structs.replace(shop, shop={"name": {"en": "Another name"}})
    assert db.write_now(lambda conn: imports.store(conn, other, NOW)).version == 2
    assert db.read_now(catalogue.load).shop == other.shop
