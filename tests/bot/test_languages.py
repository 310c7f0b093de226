"""What is known of a language: from the head of its catalogue, from CLDR, and where we know better."""

import datetime as dt

import pytest

from bot.dialogue import formats
from bot.dialogue.catalogues import header
from bot.dialogue.regions import home, regions
from bot.message import LANGUAGES
from storage.rules.money import Money

LABEL_MAX = 20


def test_a_catalogues_head_is_read_and_its_texts_are_not_taken_for_it() -> None:
    assert header("sw", "X-CLDR") == "sw_KE"
    assert header("en", "X-CLDR") is None
    assert header("en", "Name") is None  # a text of it says "Name: {value}"


@pytest.mark.parametrize(
    ("language", "dollars", "francs", "date"),
    [
        ("en", "$1,206.50", "17,500 RWF", "Tuesday, September 14, 2027"),
        ("fr", "1\u202f206,50\xa0$US", "17\u202f500 RWF", "mardi 14 septembre 2027"),
        ("rw", "1,206.50 USD", "17,500 RWF", "Kuwa kabiri, 14 Nzeri 2027"),
        ("sw", "1,206.50 USD", "17,500 RWF", "Jumanne, 14 Septemba 2027"),
        ("zh", "US$1,206.50", "17,500 RWF", "2027年9月14日星期二"),
    ],
)
def test_amounts_and_dates_are_written_as_the_language_does(
    language: str, dollars: str, francs: str, date: str
) -> None:
    assert formats.money(Money(120_650, "USD"), language) == dollars
    assert formats.money(Money(17_500, "RWF"), language) == francs
    assert formats.date("2027-09-14", language) == date


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_fits_a_button(language: str) -> None:
    days = [dt.date(2027, 1, 1) + dt.timedelta(days=day) for day in range(365)]
    assert max(len(formats.short_date(day.isoformat(), language)) for day in days) <= LABEL_MAX


def test_a_country_has_a_name_in_every_language() -> None:
    assert [formats.country("CN", language) for language in ("fr", "rw", "zh")] == ["Chine", "Ubushinwa", "中国"]
    assert formats.country("QQ", "en") == "QQ"


def test_languages_are_named_and_tagged_in_themselves() -> None:
    named = {code: (formats.language_name(code), formats.language_tag(code)) for code in LANGUAGES}
    assert named["fr"] == ("Français", "fr")
    assert named["rw"] == ("Ikinyarwanda", "rw")
    assert named["zh"] == ("中文", "zh-Hans")


def test_telephone_numbers_are_tried_where_the_language_is_spoken() -> None:
    assert regions("fr") == ("FR", "RW", "BE", "CD")
    assert regions("rw") == ("RW",)  # CLDR's: its catalogue names none


def test_only_a_language_of_one_country_tells_a_country() -> None:
    assert (home("rw"), home("fr"), home("zh")) == ("RW", None, None)
