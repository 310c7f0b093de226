"""Scales of a catalogue: what tells more from less, and facts that are not on them."""

from pathlib import Path

import pytest

from bot.shopfolder import check, read
from tests.bot.shopfolder_draft import GOODS, MINIMAL, Draft, make_draft

SCALES = "\nscales:\n  sweetness: 5\n  colour: [pale, amber, dark]\n\nproducts:"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    made = make_draft(tmp_path)
    made.edit(GOODS, "\nproducts:", SCALES)
    return made


def test_scales_are_numbers_or_codes_from_least_to_most(draft: Draft) -> None:
    draft.edit(GOODS, "{hours: 3,", "{sweetness: 3, colour: amber, hours: 3,")
    assert check(draft.root) == []
    assert read(draft.root).config.scales == {"sweetness": 5, "colour": ("pale", "amber", "dark")}
    assert read(MINIMAL).config.scales == {}


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        ("sweetness: 6", "`6`, which is not on its scale"),
        ("sweetness: very", "`very`, which is not on its scale"),
        ("sweetness: 0", "`0`, which is not on its scale"),
        ("colour: ambr", "`ambr`, which is not on its scale"),
    ],
)
def test_a_fact_that_is_not_on_its_scale_is_told_at_its_line(draft: Draft, fact: str, says: str) -> None:
    draft.edit(GOODS, "{hours: 3,", f"{{{fact}, hours: 3,")
    (problem,) = check(draft.root)
    assert problem.line == draft.line(GOODS, fact)
    assert says in problem.message


def test_a_scale_has_at_least_two_places(draft: Draft) -> None:
    draft.edit(GOODS, "sweetness: 5", "sweetness: 1")
    assert [problem.message for problem in check(draft.root)] == ["`sweetness` of `scales` is 1, and the least is 2"]
