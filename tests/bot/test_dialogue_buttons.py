"""Buttons: what pressing one does, saying its label does; an old one is answered, not obeyed."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from bot.dialogue.presses import MAX_BYTES
from bot.message import Answer, Button
from tests.bot.talking import LOCALES, House, Market, Shopper

DETAILS = {
    "en": ("Grace", "+1 202 555 0143", "12 Main St, Boston, USA"),
    "fr": ("Claude Martin", "06 12 34 56 78", "12 rue de la Paix, Paris"),
    "rw": ("Uwera", "0788 123 456", "Kimironko, KG 11 Ave, Kigali"),
    "sw": ("Grace", "0712 345 678", "Moi Avenue 12, Nairobi"),
    "zh": ("王小明", "13812345678", "四川省成都市武侯区天府大道1号"),
}
# Ways through the shop by presses; None is where the details are written.
WAYS: tuple[tuple[str | None, ...], ...] = (
    ("start", "menu"),
    ("cat:coffee", "item:coffee-beans-500g"),
    ("cart",),
    ("add:coffee-beans-500g", "cart", "clear"),
    ("add:coffee-beans-500g", "checkout", None, "change"),
    ("add:coffee-beans-500g", "checkout", None, "yes", "orders", None),
    ("add:coffee-beans-500g", "checkout", None, "yes", "start", "same"),
    ("add:coffee-beans-500g", "checkout", None, "yes", "orders", "cancel"),
    ("book:tour-gorilla-trek", "date:2026-11-25"),
    ("privacy", "forget"),
    ("langs",),
    ("human",),
)


class Twins:
    """Copies of a house, to try two things from the same moment."""

    def __init__(self, market: Market, folder: Path) -> None:
        self._market = market
        self._folder = folder
        self._count = 0

    def of(self, house: House) -> House:
        self._count += 1
        path = self._folder / f"twin-{self._count}.db"
        with sqlite3.connect(house.path) as source, sqlite3.connect(path) as target:
            source.backup(target)
        return House(self._market, path, seed=7)


async def press(shopper: Shopper, wished: str | None, language: str) -> None:
    if wished is None:
        if shopper.last.asks in ("name", "phone", "address"):
            await shopper.says(*DETAILS[language])
        return
    found = [button.press for button in shopper.buttons if button.press.partition("~")[0].startswith(wished)]
    await shopper.presses(found[0] if found else wished)


def said(answer: Answer) -> tuple[object, ...]:
    """What an answer is, but for what was understood and the number of a new order."""
    text = msgspec.json.encode(answer.replies).decode()
    return text.replace(answer.order or "-", "R"), answer.asks, answer.cart, answer.handled_by, answer.language


@pytest.mark.parametrize("language", LOCALES)
async def test_saying_a_label_does_what_pressing_does(market: Market, tmp_path: Path, language: str) -> None:
    twins, tried = Twins(market, tmp_path), set()
    for number, way in enumerate(WAYS):
        house = market.opened(tmp_path, seed=100 + number)
        shopper = house.shopper(language)
        for step in way:
            await press(shopper, step, language)
            for button in sayable(shopper):
                key = (button.label, shopper.last.asks, shopper.last.cart)
                if key not in tried:
                    tried.add(key)
                    await same(twins, house, shopper, button)
        house.close()
    assert len(tried) > 40


def sayable(shopper: Shopper) -> list[Button]:
    """The buttons of the last answer whose label is not on another one too."""
    labels = [button.label for button in shopper.buttons]
    return [button for button in shopper.buttons if labels.count(button.label) == 1]


async def same(twins: Twins, house: House, shopper: Shopper, button: Button) -> None:
    pressed, spoken = twins.of(house), twins.of(house)
    first = await Shopper(pressed, shopper.user, shopper.locale).send(press=button.press, id="twin")
    second = await Shopper(spoken, shopper.user, shopper.locale).send(text=button.label, id="twin")
    assert said(first) == said(second), button
    pressed.close()
    spoken.close()


@pytest.mark.parametrize("language", LOCALES)
async def test_what_buttons_carry_fits_telegram(house: House, language: str) -> None:
    shopper = house.shopper(language)
    for wished in ("start", "menu", "cat:coffee", "cat:tours", "book:tour-nyungwe-canopy"):
        await shopper.presses(wished)
        assert shopper.buttons
        assert all(len(button.press.encode()) <= MAX_BYTES for button in shopper.buttons)


async def test_a_label_under_several_cards_is_asked_back(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("coffee", "Add to cart")
    assert (shopper.last.asks, shopper.cart) == ("product", {})


async def test_a_double_tap_orders_once(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS["en"])
    (yes,) = (button.press for button in shopper.buttons if button.press.startswith("yes"))
    assert (await shopper.presses(yes)).order is not None
    assert (await shopper.presses(yes)).order is None
    assert shopper.last.replies
    assert len(house.orders()) == 1


async def test_a_yes_to_an_older_summary_is_not_obeyed(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS["en"])
    (old,) = (button.press for button in shopper.buttons if button.press.startswith("yes"))
    await shopper.says("no, 30")
    answer = await shopper.presses(old)
    assert (answer.order, answer.asks, house.orders()) == (None, "confirm", ())
    assert "30" in shopper.text or "$" in shopper.text, "the new summary is shown"


@pytest.mark.parametrize(
    "old", ["qty:3~1", "want:coffee-beans-500g~1", "date:2026-12-01~1", "people:2~1", "no~1", "zzz"]
)
async def test_answers_to_questions_that_are_over_change_nothing(house: House, old: str) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 chili oil")
    answer = await shopper.presses(old)
    assert answer.replies
    assert (answer.asks, shopper.cart) == (None, {"chili-oil-100ml": 2})


@pytest.mark.parametrize(
    "bad", ["", "x" * 65, "add:<script>", "add:nothing", "cancel:R1", "lang:xx", "cur:XXX", "\ud800"]
)
async def test_presses_that_no_button_carries_are_answered(house: House, bad: str) -> None:
    shopper = house.shopper("en")
    assert (await shopper.presses(bad)).replies
    assert shopper.cart == {}
