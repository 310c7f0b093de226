import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from nlu.normalise import LENGTH_MAX, normalise


def test_folds_case_width_accents_and_script() -> None:
    assert normalise("ＣＡＦÉ’s ３包 個 cafe\u0301\u200b\x00!").text == "cafe's 3包 个 cafe !"


def test_spans_lead_back_to_the_original() -> None:
    normal = normalise("Straße №5 ２包")

    start = normal.text.index("2")
    assert normal.original[slice(*normal.origin(start, start + 2))] == "２包"


@given(st.text())
def test_every_character_comes_from_somewhere(text: str) -> None:
    normal = normalise(text)

    for at in range(len(normal.text)):
        start, end = normal.origin(at, at + 1)
        assert 0 <= start < end <= len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Mn") for character in normal.text)


def test_a_long_text_is_cut() -> None:
    assert len(normalise("é" * 100_000).original) == LENGTH_MAX
