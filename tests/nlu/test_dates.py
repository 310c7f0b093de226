import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import dates

TODAY = dt.date(2026, 11, 24)  # a Tuesday


def read(text: str, asked: bool = False, today: dt.date = TODAY) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in dates.find(normal, marks.read(normal), today, asked)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("today", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("tmrw please", "2026-11-25"),
        ("the day after tomorrow", "2026-11-26"),
        ("in 3 days", "2026-11-27"),
        ("in two weeks", "2026-12-08"),
        ("on friday", "2026-11-27"),
        ("next tuesday", "2026-12-01"),
        ("friday next week", "2026-12-04"),
        ("5 December", "2026-12-05"),
        ("December 5th", "2026-12-05"),
        ("5th of March", "2027-03-05"),
        ("24 november", "2026-11-24"),
        ("23 november", "2027-11-23"),
        ("dec 5, 2027", "2027-12-05"),
        ("29 february", "2028-02-29"),
        ("2026-12-05", "2026-12-05"),
        ("05/12/2026", "2026-12-05"),
        ("the 12th", "2026-12-12"),
        ("aujourd'hui", "2026-11-24"),
        ("demain", "2026-11-25"),
        ("après-demain", "2026-11-26"),
        ("dans 3 jours", "2026-11-27"),
        ("vendredi", "2026-11-27"),
        ("le 5 décembre", "2026-12-05"),
        ("le 8/12", "2026-12-08"),
        ("tarehe 12/07", "2027-07-12"),
        ("le 1er janvier", "2027-01-01"),
        ("uyu munsi", "2026-11-24"),
        ("ejo", "2026-11-25"),
        ("ejobundi", "2026-11-26"),
        ("kuwa gatanu", "2026-11-27"),
        ("ku cyumweru", "2026-11-29"),
        ("5 Ukuboza", "2026-12-05"),
        ("tariki ya 5 Mutarama", "2027-01-05"),
        ("leo", "2026-11-24"),
        ("kesho", "2026-11-25"),
        ("kesho kutwa", "2026-11-26"),
        ("jumamosi", "2026-11-28"),
        ("tarehe 5 Desemba", "2026-12-05"),
        ("tarehe 5 mwezi wa tatu", "2027-03-05"),
        ("今天", "2026-11-24"),
        ("明天", "2026-11-25"),
        ("后天", "2026-11-26"),
        ("大后天", "2026-11-27"),
        ("三天后", "2026-11-27"),
        ("周五", "2026-11-27"),
        ("下周一", "2026-11-30"),
        ("星期天", "2026-11-29"),
        ("12月5日", "2026-12-05"),
        ("十二月五号", "2026-12-05"),
        ("2027年1月3日", "2027-01-03"),
        ("１２月５日", "2026-12-05"),
    ],
)
def test_reads_a_date(text: str, date: str) -> None:
    assert read(text) == [date]


@pytest.mark.parametrize(("text", "date"), [("5/12", "2026-12-05"), ("le 5", "2026-12-05"), ("on 30", "2026-11-30")])
def test_reads_shorter_forms_where_a_date_was_asked_for(text: str, date: str) -> None:
    assert read(text) == []
    assert read(text, asked=True) == [date]


@pytest.mark.parametrize(
    "text", ["31 february", "2026-13-01", "may i have 3", "mon panier", "88号楼", "天府大道12号", "0/0", "99/99/2026"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read(text, asked=True) == []


@given(st.dates(dt.date(2024, 1, 1), dt.date(2090, 1, 1)), st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_the_next_such_day(today: dt.date, day: int, month: int) -> None:
    (found,) = read(f"{day}.{month}.", asked=False, today=today) or read(f"{day}/{month}", asked=True, today=today)

    date = dt.date.fromisoformat(str(found))
    assert (date.day, date.month) == (day, month)
    assert today <= date < today + dt.timedelta(days=367)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2099, 12, 31)))
def test_iso_dates_are_themselves(date: dt.date) -> None:
    assert read(f"on {date.isoformat()} please") == [date.isoformat()]


@given(st.text(), st.booleans())
def test_any_text_is_read(text: str, asked: bool) -> None:
    for value in read(text, asked):
        dt.date.fromisoformat(str(value))


@pytest.mark.parametrize("text", ["yesterday", "hier", "ejo hashize", "jana", "昨天"])
def test_yesterday_is_a_day_like_any_other(text: str) -> None:
    assert read(f"{text}, 2", asked=True) == ["2026-11-23"]
    assert read(text) == ["2026-11-23"]
    assert read(f"order of {text} please") == ["2026-11-23"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("i ordered on 20 December and still wait", "2025-12-20"),
        ("we bought it on the 30th", "2026-10-30"),
        ("i placed an order on friday", "2026-11-20"),
        ("j'ai commandé le 1er décembre", "2025-12-01"),
        ("ma commande du 2 décembre", "2025-12-02"),
        ("natumije ku ya 20 ukuboza", "2025-12-20"),
        ("natumije ejo", "2026-11-23"),
        ("niliagiza tarehe 20 desemba", "2025-12-20"),
        ("12月20号买的", "2025-12-20"),
    ],
)
def test_what_was_done_was_done_in_the_past(text: str, date: str) -> None:
    assert read(text) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("cancel my booking for 20 December", "2026-12-20"),
        ("i ordered a tour for 20 December", "2026-12-20"),
        ("annuler la réservation du 9 février", "2027-02-09"),
        ("nzaza ejo", "2026-11-25"),
        ("12月20号去看大猩猩", "2026-12-20"),
    ],
)
def test_what_is_booked_is_still_to_come(text: str, date: str) -> None:
    assert read(text) == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("le douze mai", "2027-05-12"),
        ("tarehe tano Desemba", "2026-12-05"),
        ("tarehe ishirini na mbili Machi", "2027-03-22"),
        ("the fifth of March", "2027-03-05"),
        ("March twenty-first", "2027-03-21"),
        ("ku ya 5 z'ukwa gatatu", "2027-03-05"),
        ("tarehe 5 mwezi wa kwanza", "2027-01-05"),
        ("mu minsi ibiri", "2026-11-26"),
        ("baada ya wiki mbili", "2026-12-08"),
        ("in a week", "2026-12-01"),
        ("kuwagatandatu", "2026-11-28"),
        ("vendredi en huit", "2026-12-04"),
        ("lundi de la semaine prochaine", "2026-11-30"),
        ("jumatano ya wiki ijayo", "2026-12-02"),
    ],
)
def test_reads_days_in_words(text: str, date: str) -> None:
    assert read(text) == [date]


@pytest.mark.parametrize("text", ["black friday", "门牌号是14号", "我住在12号"])
def test_neither_a_sale_nor_a_house_is_a_day(text: str) -> None:
    assert read(text) == []
