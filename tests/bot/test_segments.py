"""What a text costs as SMS."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notices.segments import is_gsm7, measure, plain


@pytest.mark.parametrize(
    ("text", "coding", "units", "segments"),
    [
        ("", "gsm7", 0, 1),
        ("Murakoze", "gsm7", 8, 1),
        ("x" * 160, "gsm7", 160, 1),
        ("x" * 161, "gsm7", 161, 2),
        ("x" * 306, "gsm7", 306, 2),
        ("x" * 307, "gsm7", 307, 3),
        ("€" * 80, "gsm7", 160, 1),
        ("x" * 159 + "€", "gsm7", 161, 2),
        ("é è à ù É Ç", "gsm7", 11, 1),
        ("ê" * 70, "ucs2", 70, 1),
        ("ç" + "x" * 70, "ucs2", 71, 2),
        ("hôtel", "ucs2", 5, 1),
        ("咖" * 134, "ucs2", 134, 2),
        ("咖" * 135, "ucs2", 135, 3),
        ("☕" * 70, "ucs2", 70, 1),
        ("😀" * 35, "ucs2", 70, 1),
        ("😀" * 36, "ucs2", 72, 2),
    ],
)
def test_known_texts(text: str, coding: str, units: int, segments: int) -> None:
    measured = measure(text)
    assert (measured.coding, measured.units, measured.segments) == (coding, units, segments)


def test_what_takes_two_units_is_not_cut_in_half() -> None:
    # 152 septets and then an escape pair: one septet of the first segment stays empty.
    assert measure("x" * 152 + "€" + "x" * 152).segments == 3
    assert measure("x" * 153 + "€" + "x" * 151).segments == 2
    # 33 pairs fill 66 of 67 units.
    assert measure("😀" * 66).segments == 2
    assert measure("😀" * 67).segments == 3


@pytest.mark.parametrize("char", "êôçîâûëïœŒÊÔ’")
def test_french_letters_outside_gsm7(char: str) -> None:
    assert measure(char).coding == "ucs2"


@pytest.mark.parametrize("char", "éèàùÉÇ^{}\\[~]|€@£")
def test_letters_and_signs_inside_gsm7(char: str) -> None:
    assert measure(char).coding == "gsm7"


@given(st.text(st.characters(codec="utf-8"), max_size=700))
def test_segments_hold_the_text_and_no_more_than_needed(text: str) -> None:
    measured = measure(text)
    room = 153 if measured.coding == "gsm7" else 67
    least = 1 if measured.units <= room else -(-measured.units // room)
    wasted = measured.segments - 1
    assert measured.segments == 1 or least <= measured.segments <= -(-(measured.units + wasted) // room)


def test_typographic_signs_are_written_plainly_where_that_saves_the_coding() -> None:
    assert plain("Isoko ry’Imisozi – “2”…") == 'Isoko ry\'Imisozi - "2"...'
    assert plain("l’hôtel…") == "l’hôtel…"
    assert plain("咖啡…") == "咖啡…"


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_plain_changes_only_what_becomes_gsm7(text: str) -> None:
    plainly = plain(text)
    assert plainly == text or is_gsm7(plainly)
    assert plain(plainly) == plainly
