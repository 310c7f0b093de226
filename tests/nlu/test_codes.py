import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import codes
from nlu.normalise import normalise


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
    assert [entity.value for entity in codes.find_order_numbers(normalise(text).text)] == ["R12345678"]


@pytest.mark.parametrize("text", ["R1234567", "R123456789", "12345678", "AR12345678", "0788123456"])
def test_other_digits_are_no_order_number(text: str) -> None:
    assert list(codes.find_order_numbers(normalise(text).text)) == []


@given(st.from_regex(r"\A[0-9]{8}\Z"))
def test_every_order_number_is_found_in_a_sentence(digits: str) -> None:
    (found,) = codes.find_order_numbers(normalise(f"where is R{digits} now?").text)

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
    assert [entity.value for entity in codes.find_languages(normalise(text).text)] == [language]


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
    assert [entity.value for entity in codes.find_currencies(normalise(text).text)] == [currency]
