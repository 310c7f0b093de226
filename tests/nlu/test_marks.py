"""Readers that are skipped for want of marks: what they would have found must be nothing."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import codes, dates, measures, numbers
from nlu.readers.date_words import MONTHS, RELATIVE, WEEKDAYS, YESTERDAY
from nlu.readers.number_words import UNITS, WORDS
from tests.nlu.brought import WORDS_BROUGHT

TODAY = dt.date(2026, 11, 24)

_FRAGMENTS = (
    *MONTHS,
    *WEEKDAYS,
    *RELATIVE,
    *YESTERDAY,
    *WORDS,
    *UNITS,
    *("5", "12", "3", "2027", "12345678", "١٢", "-", "/", ".", ",", ":", "#", "r", "'", "(", "x", "$", "¥", "€"),
    *("1st", "th", "er", "ieme", "premier", "first", "of", "the", "le", "on", "this", "next", "next week", "in", "ku"),
    *("dans", "mu minsi", "nyuma y'iminsi", "baada ya siku", "tarehe", "itariki ya", "mwezi wa", "ukwezi kwa", "days"),
    *("年", "月", "日", "号", "后", "周", "星期", "礼拜", "下", "天", "一", "二十", "两", "半", "打", "俩", "百", "要"),
    *("kg", "kg 11 za", "g", "kilo", "half a", "an", "a", "another", "demi", "nusu", "igice cya", "dozen", "ml", "斤"),
    *(
        "pound of",
        "公斤",
        "克",
        "升",
        "english",
        "francais",
        "中文",
        "usd",
        "us$",
        "mu mafaranga",
        "元",
        "bag",
        "boxes",
    ),
)
_EVERYTHING = marks.read(" ".join(_FRAGMENTS))

texts = st.one_of(
    st.lists(st.sampled_from(_FRAGMENTS), max_size=6).map(" ".join),
    st.lists(st.sampled_from(_FRAGMENTS), max_size=6).map("".join),
    st.text(),
).map(lambda text: normalise(text).text)


@given(texts, st.booleans())
def test_nothing_is_missed_for_want_of_marks(text: str, asked: bool) -> None:
    seen = marks.read(text)
    more = seen | _EVERYTHING

    assert dates.find(text, seen, TODAY, asked) == dates.find(text, more, TODAY, asked)
    assert numbers.find(text, seen) == numbers.find(text, more)
    assert measures.find(text, seen) == measures.find(text, more)
    for find in (codes.find_order_numbers, WORDS_BROUGHT.names):
        assert list(find(text, seen)) == list(find(text, more))


def test_marks_are_whole_runs_of_letters_and_single_signs() -> None:
    assert marks.read("2 bags of 咖啡, l'huile") == {"0", "2", "bags", "of", "咖", "啡", ",", "l", "'", "huile"}


def test_a_digit_of_any_script_marks() -> None:
    assert marks.DIGIT in marks.read("٣")
    assert marks.DIGIT not in marks.read("three")


def test_first_marks_are_those_that_a_word_begins_with() -> None:
    assert marks.firsts(["aujourd'hui", "us$", "元", "ejo hazaza"]) == {"aujourd", "us", "元", "ejo"}
