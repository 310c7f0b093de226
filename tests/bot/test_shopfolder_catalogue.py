"""Mistakes in `catalogue.yml`: one for each kind, told at its line, and no other told with it."""

from pathlib import Path

import pytest
from shopfolder_draft import ALL_PRICES, GOODS, Case, make_draft

CASES = {
    "syntax error": Case(GOODS, "place: Nyamagabe", "place: Nya: magabe", "place:", "not YAML"),
    "unknown key": Case(GOODS, "    lots:", "    wieght: 4\n    lots:", "wieght", "no key `wieght`"),
    "unknown producer": Case(
        GOODS,
        "    producer: hilltop-bees\n    weight",
        "    producer: hiltop-bees\n    weight",
        "producer: hiltop",
        "did you mean `hilltop-bees`",
    ),
    "unknown category": Case(GOODS, "category: visits", "category: visit", "category: visit", "did you mean `visits`"),
    "producer twice": Case(
        GOODS,
        "\ncategories:",
        "  - {id: hilltop-bees, name: Two, place: Huye, language: rw, phone: '+250788000101'}\n\ncategories:",
        "name: Two",
        "producer hilltop-bees is here twice",
    ),
    "SKU twice": Case(
        GOODS, "sku: tour-hives", "sku: honey-250g # again", "# again", r"the SKU honey-250g is here twice.*line \d+"
    ),
    "SKU in capitals": Case(GOODS, "sku: tour-hives", "sku: Tour-Hives", "sku: Tour", "small letters"),
    "lot twice": Case(
        GOODS,
        "harvested: 2026-09-14}\n",
        "harvested: 2026-09-14}\n      - {id: HB-2026-01, quantity: 7}\n",
        "quantity: 7",
        "the lot HB-2026-01 is here twice",
    ),
    "quantity zero": Case(GOODS, "quantity: 400", "quantity: 0", "quantity: 0", "is 0, and the least is 1"),
    "quantity negative": Case(GOODS, "quantity: 400", "quantity: -400", "quantity: -400", "is -400"),
    "quantity in words": Case(GOODS, "quantity: 400", "quantity: many", "quantity: many", "a whole number, not `many`"),
    "no weight": Case(GOODS, "    weight_g: 420\n", "", "sku: honey", "`weight_g` of honey-250g is missing"),
    "bad date of a lot": Case(GOODS, "2026-09-14", "2026-09-31", "2026-09-31", "a day that no calendar has"),
    "date in another order": Case(GOODS, "2026-09-14", "14/09/2026", "14/09/2026", "write it as 2026-05-12"),
    "price without currency": Case(GOODS, "{" + ALL_PRICES + "}", '"6.50"', 'price: "6.50"', "without a currency"),
    "price as a bare number": Case(GOODS, 'USD: "6.50"', "USD: 6.50", "USD: 6.50", 'bare number.*"6.50"'),
    "price in no currency": Case(
        GOODS, '{USD: "6.50"', '{USDD: "1.00", USD: "6.50"', "USDD", "`USDD`, which is no currency.*`USD`"
    ),
    "price with too many decimals": Case(GOODS, '"5.90"', '"5.905"', "5.905", "3 decimals, and EUR has 2"),
    "decimals where there are none": Case(GOODS, '"9000"', '"9000.50"', "9000.50", "2 decimals, and RWF has none"),
    "price of nothing": Case(GOODS, '"6.50"', '"0.00"', '"0.00"', "must be more than zero"),
    "price below nothing": Case(GOODS, '"5.90"', '"-5.90"', "-5.90", "must be more than zero"),
    "price with a comma": Case(GOODS, '"5.90"', '"5,90"', "5,90", "which is no amount"),
    "price missing in a currency": Case(GOODS, ', EUR: "5.90"', "", 'price: {USD: "6.50"', "missing in EUR"),
    "farmer's extra above the price": Case(GOODS, "'2.00'", "'7.00'", "farmers_extra", "larger than the price in USD"),
    "farmer's extra in a foreign currency": Case(
        GOODS, "{USD: '2.00'}", "{CNY: '2.00'}", "farmers_extra", "has no price in"
    ),
    "farmer's extra twice": Case(
        GOODS, "{USD: '2.00'}", "{USD: '2.00', EUR: '1.80'}", "farmers_extra", "more than one currency"
    ),
    "missing picture": Case(
        GOODS,
        "    image: honey-250g.png\n    farmers",
        "    image: honey-25g.png\n    farmers",
        "honey-25g",
        "missing.*did you mean `honey-250g.png`",
    ),
    "picture elsewhere": Case(
        GOODS,
        "    image: honey-250g.png\n    farmers",
        "    image: ../honey.png\n    farmers",
        "../honey",
        "no name of a picture",
    ),
    "language missing": Case(
        GOODS,
        '      fr: {name: "Tour des ruches"',
        '      # fr: {name: "Tour des ruches"',
        '    text:\n      en: {name: "Hive',
        "`fr` of `text` of tour-hives is missing",
    ),
    "name missing": Case(
        GOODS,
        '        name: "Miel de forêt 250 g"\n',
        "",
        "      fr:\n        unit",
        "`name` of honey-250g in fr is missing",
    ),
    "summary missing": Case(
        GOODS, 'summary: "A walk.", ', "", 'en: {name: "Hive walk"', "`summary` of tour-hives in en is missing"
    ),
    "description empty": Case(
        GOODS, '"Among the hives."', '""', 'en: {name: "Hive walk"', "`description` of tour-hives in en is empty"
    ),
    "aliases missing": Case(
        GOODS, ', aliases: ["hives"]', "", 'en: {name: "Hive walk"', "`aliases` of tour-hives in en is missing"
    ),
    "aliases empty": Case(GOODS, '["hives"]', "[]", 'en: {name: "Hive walk"', "`aliases` of tour-hives in en is empty"),
    "alias on two products": Case(
        GOODS,
        '["ruches"]',
        '["ruches", "Jar  of HONEY"]',
        "HONEY",
        r"product tour-hives here, but for product honey-250g at catalogue.yml:\d+",
    ),
    "alias like a category's": Case(GOODS, '["ruches"]', '["HONEYS"]', "HONEYS", "but for category honey at"),
    "alias like a place": Case(GOODS, '["ruches"]', '["kigali"]', "kigali", r"but for place RW at shop.yml:\d+"),
    "alias like a product's name": Case(
        GOODS, '["ruches"]', '["FOREST honey 250 g"]', "FOREST", "but for product honey-250g"
    ),
    "tour without seats": Case(GOODS, "    seats: 6\n", "", "sku: tour-hives", "`seats` of tour-hives is missing"),
    "tour without an end": Case(
        GOODS, "    daily_until: 2027-12-31\n", "", "sku: tour-hives", "`daily_until` of tour-hives is missing"
    ),
    "seats among the facts": Case(GOODS, "{hours: 3,", "{seats: 3,", "{seats", "`seats` is no fact"),
    "a sentence by language as a fact": Case(GOODS, "{hours: 3,", "{hours: {en: three},", "{hours", "must be a value"),
    "phone without country": Case(GOODS, "+250788000100", "0788000100", "phone:", "no phone number"),
    "producer's language": Case(GOODS, "language: fr", "language: french", "language:", "`french`, which is not known"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, case: Case) -> None:
    case.holds(make_draft(tmp_path))
