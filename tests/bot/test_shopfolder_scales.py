"""Scales of a catalogue: what tells more from less, and facts that are not on them."""

from pathlib import Path

from bot.shopfolder import check, read
from tests.bot.shopfolder_draft import Draft


def test_scales_are_numbers_or_codes_from_least_to_most() -> None:
    scales = read(Path(__file__).parents[2] / "examples" / "rwanda").config.scales
    assert scales["acidity"] == 5
    assert scales["roast"] == ("light", "medium", "medium-dark", "dark")
