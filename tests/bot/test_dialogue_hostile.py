"""Any content whatever, in any place of a conversation: answered, stored, and harmless."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.message import TEXT_MAX
from tests.bot.talking import LOCALES, House, Market, Shopper

HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "sql": "'); DROP TABLE orders; --",
    "emoji": "👩🏽‍🌾☕️🇷🇼" * 20,
    "zero width": "\u200b\u200d\ufeff\u2060",
    "right to left": "\u202eعربي שלום\u202c",
    "surrogate": "a\ud800b\udfffc",
    "nul": "a\x00b",
    "controls": "\x01\x02\x1b[31m\r\n\t",
    "long": "coffee " * 15_000,
    "one long word": "咖" * 100_000,
    "marks": "\ue001\ue002\ue003\ue004",
    "braces": "{name} {0} {total!r} %s %(x)s",
    "markup": "**bold** _x_ [a](javascript:alert(1)) &lt;b&gt;",
    "combining": "e" + "\u0301" * 500,
    "numbers": "9" * 400,
    "digits of others": "٣ beans, ３ beans, ½ bean, ² bean, Ⅷ beans",
    "blank": "   \n ",
    "empty": "",
    "path": "../../etc/passwd\\..\\x",
}
PLACES: dict[str, tuple[str, ...]] = {
    "first message": (),
    "quantity": ("i want ground coffee",),
    "product": ("i want two coffees",),
    "date": ("book the gorilla trek",),
    "people": ("book the gorilla trek", "tomorrow"),
    "name": ("2 beans", "check out"),
    "phone": ("2 beans", "check out", "Grace"),
    "address": ("2 beans", "check out", "Grace", "+1 202 555 0143"),
    "summary": ("2 beans", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA"),
    "after an order": ("2 beans", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA", "yes"),
    "language": ("change language",),
    "deletion": ("2 beans", "delete my data"),
}


@pytest.mark.parametrize("place", PLACES)
async def test_hostile_content_is_answered_everywhere_and_orders_nothing(house: House, place: str) -> None:
    for number, text in enumerate(HOSTILE.values()):
        shopper = house.shopper("en", f"u{number}")
        if PLACES[place]:
            await shopper.says(*PLACES[place])
        before = len(house.orders())
        answer = await shopper.says(text)
        assert answer.replies
        assert answer.handled_by in ("bot", "waiting")
        assert len(house.orders()) == before
        assert all("\x00" not in reply.text and len(reply.text) < 4096 for reply in answer.replies)
        await shopper.says("what do you sell?")
        assert shopper.last.replies
    assert house.products() == 11


async def test_hostile_details_go_through_a_whole_order_as_written(house: House) -> None:
    shopper = house.shopper("en")
    address = "12 'Main' St; DROP TABLE orders; -- <script>alert(1)</script>, Boston, USA {total}"
    await shopper.says("2 beans", "check out", "Robert O'Tables عربي", "+1 202 555 0143", address)
    assert shopper.last.asks == "confirm"
    assert address.replace(";", ",") in shopper.text.replace(";", ",") or "Boston, USA {total}" in shopper.text
    assert (await shopper.says("yes")).order is not None


async def test_marks_for_details_cannot_be_typed(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA", "yes")
    other = house.shopper("en", "u2")
    await other.says("my name is \ue001", "send me my data", "hello")
    assert "Grace" not in other.text


def in_a_house(market: Market, act: Callable[[House], Awaitable[None]]) -> None:
    """Runs one example in a house of its own: hypothesis calls no coroutines."""
    with tempfile.TemporaryDirectory() as folder:
        house = market.opened(Path(folder))
        try:
            asyncio.run(act(house))
        finally:
            house.close()


talks = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from(
            ["2 beans", "check out", "yes", "no", "Grace", "+250788123456", "Kigali, KG 11", "三包", "0", "-3", "2.5",
             "the second one", "coffee", "gorilla trek tomorrow for 2", "cancel my order", "the same again", "skip",
             "the address is wrong", "delete my data", "send me my data", "parlons français", "talk to a person",
             "back to the bot", "no, three", "remove the beans", "where is my order?", "help", "kahawa", "ikawa"]
        ),
        st.sampled_from(
            ["!start", "!menu", "!cat:tours", "!add:tea-black-100g", "!book:tour-kivu-coffee", "!checkout", "!yes~3",
             "!no~4", "!qty:2~2", "!people:2~4", "!clear", "!change", "!fix:name", "!same", "!orders", "!human", "!bot",
             "!lang:zh", "!cur:EUR", "!forget", "!export", "!skip"]
        ),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(talks, st.sampled_from(sorted(LOCALES)))
def test_any_talk_is_answered_and_the_books_add_up(market: Market, talk: list[str], language: str) -> None:
    async def act(house: House) -> None:
        shopper: Shopper = house.shopper(language)
        placed = 0
        for line in talk:
            answer = await (shopper.presses(line[1:]) if line.startswith("!") else shopper.says(line))
            assert answer.replies or answer.handled_by == "waiting"
            assert all(item.quantity > 0 for item in answer.cart)
            placed += answer.order is not None
        assert len(house.orders()) == placed
        assert house.turns() <= len(talk)
        for line in house.stock().values():
            assert line.on_hand == line.reserved + line.committed + line.allotted + line.free

    in_a_house(market, act)


async def test_a_text_that_is_too_long_is_not_read(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 beans " + "x" * TEXT_MAX)
    assert (answer.intent, answer.cart) == (None, ())
    assert len(house.dump()) < 4_000_000
