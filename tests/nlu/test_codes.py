import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import codes


def find(text: str) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in codes.find_order_numbers(normal, marks.read(normal))]


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
    assert find(text) == ["R12345678"]


@pytest.mark.parametrize("text", ["R1234567", "R123456789", "12345678", "AR12345678", "0788123456"])
def test_other_digits_are_no_order_number(text: str) -> None:
    assert find(text) == []


@given(st.from_regex(r"\A[0-9]{8}\Z"))
def test_every_order_number_is_found_in_a_sentence(digits: str) -> None:
    text = f"where is r{digits} now?"
    (found,) = codes.find_order_numbers(text, marks.read(text))

    assert (found.value, found.start, found.end) == (f"R{digits}", 9, 18)
