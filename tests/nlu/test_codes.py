from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import codes, marks
from nlu.interpretation import Entity
from nlu.marks import Marks
from nlu.normalise import normalise


def find(reader: Callable[[str, Marks], Iterable[Entity]], text: str) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in reader(normal, marks.read(normal))]


@pytest.mark.parametrize(
    "text",
    [
        "R12345678",
        "r12345678",
        "r 1234 5678",
        "R-1234-5678",
        "order R12345678!",
        "订单号12345678",
        "Ｒ１２３４５６７８",
        "#12345678",
    ],
)
def test_reads_an_order_number(text: str) -> None:
    assert find(codes.find_order_numbers, text) == ["R12345678"]


@pytest.mark.parametrize("text", ["R1234567", "R123456789", "12345678", "AR12345678", "0788123456"])
def test_other_digits_are_no_order_number(text: str) -> None:
    assert find(codes.find_order_numbers, text) == []


@given(st.from_regex(r"\A[0-9]{8}\Z"))
def test_every_order_number_is_found_in_a_sentence(digits: str) -> None:
    text = f"where is r{digits} now?"
    (found,) = codes.find_order_numbers(text, marks.read(text))

    assert (found.value, found.start, found.end) == (f"R{digits}", 9, 18)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in French please", "fr"),
        ("en français", "fr"),
        ("mu Kinyarwanda", "rw"),
        ("icyongereza", "en"),
        ("kwa kiswahili", "sw"),
        ("说中文", "zh"),
        ("anglais", "en"),
        ("kichina", "zh"),
    ],
)
def test_reads_a_language(text: str, language: str) -> None:
    assert find(codes.find_languages, text) == [language]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("in dollars", "USD"),
        ("prix en euros", "EUR"),
        ("用人民币", "CNY"),
        ("¥", "CNY"),
        ("in frw", "RWF"),
        ("kwa dola", "USD"),
        ("美元", "USD"),
        ("欧元", "EUR"),
        ("mu mayero", "EUR"),
        ("mu mafaranga", "RWF"),
        ("mafaranga y'u Rwanda", "RWF"),
        ("faranga za Rwanda", "RWF"),
        ("prices in yen", "JPY"),
        ("mu madorari", "USD"),
        ("卢旺达法郎", "RWF"),
    ],
)
def test_reads_a_currency(text: str, currency: str) -> None:
    assert find(codes.find_currencies, text) == [currency]
