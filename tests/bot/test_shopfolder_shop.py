"""Mistakes in `shop.yml`: one for each kind, told at its line, and no other told with it."""

from pathlib import Path

import pytest
from shopfolder_draft import SHOP, Case, make_draft

CASES = {
    "syntax error": Case(SHOP, "country: RW", "country: [RW", "timezone", "not YAML"),
    "unknown key": Case(SHOP, "words:", "wrods:", "wrods:", "the shop has no key `wrods`.*did you mean `words`"),
    "missing key": Case(SHOP, "timezone: Africa/Kigali\n", "", "name:", "`timezone` of the shop is missing"),
    "key twice": Case(SHOP, "country: RW", "country: RW\ncountry : FR", "country :", "`country` is here twice"),
    "language not supported": Case(SHOP, "[en, fr]", "[en, fr, de]", "languages:", "`de`, which is not known"),
    "language twice": Case(SHOP, "[en, fr]", "[en, fr, fr]", "languages:", "fr is here twice"),
    "no languages' list": Case(SHOP, "languages: [en, fr]", "languages: en", "languages:", "must be a list, not `en`"),
    "name in one language": Case(
        SHOP, '  fr: "Miel des Collines"\n', "", "name:", "`fr` of `name` of the shop is missing"
    ),
    "name in a foreign language": Case(
        SHOP, "\ncountry:", '\n  sw: "Asali"\ncountry:', "sw:", "has no key `sw`.*known: en, fr"
    ),
    "unknown country": Case(SHOP, "country: RW", "country: RX", "country: RX", "no country"),
    "unknown time zone": Case(SHOP, "Africa/Kigali", "Africa/Kigalli", "timezone:", "did you mean `Africa/Kigali`"),
    "unknown currency": Case(SHOP, "default: USD", "default: USDT", "default:", "`USDT`, which is no currency.*`USD`"),
    "currency of a language that is not there": Case(
        SHOP, "{fr: EUR}", "{fr: EUR, sw: USD}", "by_language", "`sw` is not one"
    ),
    "unknown payment": Case(
        SHOP, "cash_on_delivery", "cash", "payment:", "known: bank_slip, cash_on_delivery, simulated"
    ),
    "zone as one country": Case(SHOP, '["*"]', "RW", "countries: RW", "must be a list"),
    "zone without a currency": Case(
        SHOP, '{USD: "6.00", EUR: "5.50", ', '{USD: "6.00", ', "- id: world", "no `base` in EUR"
    ),
    "zone price as a number": Case(SHOP, 'USD: "6.00"', "USD: 6.00", "base:", "bare number"),
    "negative zone price": Case(SHOP, '"6.00"', '"-6.00"', "base:", "zero or more"),
    "days": Case(SHOP, "days: [5, 15]", "days: [15, 5]", "days:", "the fewest days and the most"),
    "unreachable country with a currency": Case(SHOP, '["*"]', "[RW, GB]", "FR: EUR", "no shipping zone reaches FR"),
    "word for two places": Case(
        SHOP, "- Lyon", "- ＫＩＧＡＬＩ", "- ＫＩＧＡＬＩ", r"`ＫＩＧＡＬＩ`.*but for place RW at shop.yml:\d+"
    ),
    "fact word in one language": Case(
        SHOP, "{en: raw, fr: cru}", "{en: raw}", "raw:", "`fr` of `raw` of `words` is missing"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, case: Case) -> None:
    case.holds(make_draft(tmp_path))
