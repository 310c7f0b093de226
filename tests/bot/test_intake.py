"""The straight line of a message where something comes between its steps, and what is no message at all."""

from collections.abc import Iterator
from random import Random

import pytest
from sqlalchemy import Connection

from bot.dialogue.catalogues import texts
from bot.intake import Intake, NotNow
from bot.message import Update
from bot.record import Plan, Recorder
from storage.bus import LocalBus
from storage.conversations import Loaded
from storage.errors import AlreadyAnswered, NumberTaken, OutOfStock, StorageError, VersionMoved
from tests.bot.talking import House, Market

SOLD_OUT = OutOfStock("coffee-beans-500g", "", wanted=2, free=1)


class Hindered(Recorder):
    """A recorder that meets these errors, one a write, before it gets through."""

    def __init__(self, *errors: StorageError) -> None:
        super().__init__({}, Random(1))
        self._errors: Iterator[StorageError] = iter(errors)
        self.writes = 0

    def record(self, plan: Plan, conn: Connection) -> Loaded:
        self.writes += 1
        for error in self._errors:
            raise error
        return super().record(plan, conn)


def intake_of(house: House, market: Market, recorder: Recorder) -> Intake:
    return Intake(
        house.database,
        market.shops,
        LocalBus(),
        recorder,
        shop=lambda: market.shop,
        clock=lambda: house.now,
        random=Random(2),
        counted=lambda *_: None,
    )


def hello(text: str = "hello") -> Update:
    return Update(channel="console", id="1", sender="u1", text=text, locale="en-US")


@pytest.mark.parametrize("again", [VersionMoved(1), NumberTaken("R00000001"), AlreadyAnswered("{}")])
@pytest.mark.parametrize("refused", [(), (SOLD_OUT,)])
async def test_what_moved_meanwhile_starts_again(
    house: House, market: Market, again: StorageError, refused: tuple[StorageError, ...]
) -> None:
    recorder = Hindered(*refused, again)
    answer = await intake_of(house, market, recorder).receive(hello())
    assert answer.replies[0].text.startswith("Muraho")
    assert recorder.writes == len(refused) + 2
    assert house.turns() == 1


async def test_a_refusal_is_answered_in_place_of_what_was_refused(house: House, market: Market) -> None:
    answer = await intake_of(house, market, Hindered(SOLD_OUT)).receive(hello())
    assert "1" in answer.replies[0].text
    assert house.turns() == 1


async def test_a_conversation_that_never_stands_still_is_not_answered(house: House, market: Market) -> None:
    with pytest.raises(NotNow):
        await intake_of(house, market, Hindered(*[VersionMoved(1)] * 100)).receive(hello())
    assert house.turns() == 0


@pytest.mark.parametrize("text", ["", "  \n\t", "\u200b\u200d", "\ufeff", "\u3164", "\u2800 \u2800", "\x00", "\u0301"])
async def test_a_text_that_shows_nothing_is_answered_as_an_empty_one(house: House, text: str) -> None:
    answer = await house.shopper("en").says(text)
    assert answer.intent is None
    assert answer.replies[0].text == texts("en")["text.empty"].format(ask=texts("en")["hello.ask"])


@pytest.mark.parametrize("text", ["?", "👍", "☕️", "1", "好"])
async def test_a_single_sign_is_a_message(house: House, text: str) -> None:
    answer = await house.shopper("en").says(text)
    assert answer.intent is not None
