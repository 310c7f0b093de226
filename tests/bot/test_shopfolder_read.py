"""A right shop folder becomes the values that the shop runs on."""

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from shopfolder_draft import GOODS, SHOP, make_draft

from bot.shopfolder import BadShopFolder, CategoryText, ShopConfig, Source, check, read
from storage import catalogue, imports
from storage.catalogue import Passage, Producer, ProductText
from storage.database import Database
from storage.imports import LotImport
from storage.rules.money import Money
from storage.rules.shipping import Zone

MINIMAL = Path(__file__).parents[2] / "examples" / "minimal"
NOW = dt.datetime(2026, 11, 24, 7, 0, tzinfo=dt.UTC)


def test_the_minimal_shop_has_no_mistakes() -> None:
    assert check(MINIMAL) == []


def test_the_draft_of_these_tests_has_no_mistakes(tmp_path: Path) -> None:
    assert check(make_draft(tmp_path).root) == []


def test_goods_are_read_with_exact_minor_units(tmp_path: Path) -> None:
    honey, tour = read(make_draft(tmp_path).root).catalogue_import.products
    assert (honey.sku, honey.kind, honey.category, honey.position) == ("honey-250g", "good", "honey", 0)
    assert honey.prices == {"USD": 650, "EUR": 590, "RWF": 9000}
    assert honey.extra == Money(200, "USD")
    assert (honey.weight_g, honey.producer_id, honey.image) == (420, "hilltop-bees", "honey-250g.png")
    assert honey.names["fr"] == ProductText(
        name="Miel de forêt 250 g",
        unit="pot",
        summary="Un miel brun, récolté en lisière de forêt.",
        description="Brut et non filtré, récolté entre la forêt et les champs de thé. "
        "Il cristallise lentement ; un bain-marie tiède lui rend sa souplesse.",
        aliases=("miel de forêt", "pot de miel"),
    )
    assert (tour.sku, tour.kind, tour.weight_g, tour.position, tour.extra) == ("tour-hives", "tour", 0, 1, None)
    assert tour.facts == {"hours": 3, "start": "09:00", "seats": 6, "daily_until": "2027-12-31"}


def test_facts_keep_their_types(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(
        GOODS,
        "{hours: 3,",
        '{hours: 3, height_m: 1.5, indoor: false, bring: [hat, "2"], allergens: [], since: 2019-05-01,',
    )
    facts = read(draft.root).catalogue_import.products[1].facts
    assert {key: facts[key] for key in ("height_m", "indoor", "bring", "allergens", "since")} == {
        "height_m": 1.5,
        "indoor": False,
        "bring": ["hat", "2"],
        "allergens": [],
        "since": "2019-05-01",
    }


def test_producers_lots_and_pages_are_read() -> None:
    shop = read(MINIMAL).catalogue_import
    assert shop.producers == (Producer("hilltop-bees", "Hilltop Beekeepers", "fr", "+250788000100", "Nyamagabe"),)
    assert shop.lots == (
        LotImport("HB-2026-01", "honey-250g", "hilltop-bees", "HB-2026-01", 400, {"harvested": "2026-09-14"}),
    )
    english, french = shop.passages
    assert isinstance(english, Passage)
    assert (english.slug, english.language, english.topic) == ("returns", "en", "returns")
    assert (english.keywords, english.sources) == (("return", "refund", "broken jar"), ("own-terms",))
    assert english.body.startswith("A jar that arrives broken")
    assert english.body.endswith("what you paid for the jar.")
    assert (french.slug, french.language) == ("returns", "fr")


def test_settings_are_read(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    config = read(draft.root).config
    prices = {"USD": 600, "EUR": 550, "RWF": 8700}, {"USD": 400, "EUR": 370, "RWF": 5800}
    assert config.zones == (Zone("world", ("*",), *prices, days_min=5, days_max=15),)
    assert config.names == config.short_names == {"en": "Hilltop Honey", "fr": "Miel des Collines"}
    assert (config.country, config.timezone, config.languages) == ("RW", "Africa/Kigali", ("en", "fr"))
    assert config.payment_method == "cash_on_delivery"
    assert config.places == {"RW": ("Rwanda", "Kigali"), "FR": ("France", "Lyon")}
    assert config.words == {"raw": {"en": "raw", "fr": "cru"}}
    assert [category.id for category in config.categories] == ["honey", "visits"]
    assert config.categories[0].texts["en"] == CategoryText("Honey", ("honeys",))
    assert config.sources == {"own-terms": Source("Terms of sale", "Hilltop Honey", "2026-11-02")}
    assert read(draft.root).media == draft.root / "media"


@pytest.mark.parametrize(
    ("language", "country", "currency"),
    [("en", None, "USD"), ("fr", None, "EUR"), ("fr", "RW", "RWF"), ("en", "FR", "EUR"), ("fr", "CN", "EUR")],
)
def test_the_country_decides_on_the_currency_before_the_language(
    tmp_path: Path, language: str, country: str | None, currency: str
) -> None:
    assert read(make_draft(tmp_path).root).config.currency_for(language, country) == currency


def test_settings_survive_being_stored_as_json(tmp_path: Path) -> None:
    config = read(make_draft(tmp_path).root).config
    assert ShopConfig.from_json(json.loads(json.dumps(config.to_json()))) == config


def test_settings_that_something_else_stored_are_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        ShopConfig.from_json({"names": {}})


def test_what_is_read_can_be_imported_twice_and_loaded_again(tmp_path: Path) -> None:
    shop = read(make_draft(tmp_path).root)
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}", inline=True)
    database.migrate()
    first = database.write_now(lambda conn: imports.store(conn, shop.catalogue_import, NOW))
    again = database.write_now(lambda conn: imports.store(conn, shop.catalogue_import, NOW))
    loaded = database.read_now(catalogue.load)
    assert (first.changed, first.products, first.units_received) == (True, 2, 400)
    assert not again.changed
    assert ShopConfig.from_json(loaded.shop) == shop.config
    assert loaded.products["honey-250g"].names == shop.catalogue_import.products[0].names


def test_a_spoiled_folder_is_not_read_and_the_error_has_what_check_gives(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(SHOP, "country: RW", "country: XX")
    draft.edit(GOODS, "quantity: 400", "quantity: 0")
    with pytest.raises(BadShopFolder) as error:
        read(draft.root)
    assert list(error.value.problems) == check(draft.root)
    lines = [draft.line(GOODS, "quantity: 0"), draft.line(SHOP, "country: XX")]
    assert str(error.value).split("\n") == [
        f"catalogue.yml:{lines[0]}: `quantity` of a lot of honey-250g is 0, and the least is 1",
        f"shop.yml:{lines[1]}: `country` of the shop is `XX`, which is no country (use an ISO 3166 code: RW)",
    ]


def test_the_products_that_a_page_is_about_are_among_its_keywords(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit("knowledge/en/returns.md", "sources: [", "products: [honey-250g]\nsources: [")
    english = read(draft.root).catalogue_import.passages[0]
    assert english.keywords == ("return", "refund", "broken jar", "honey-250g")
