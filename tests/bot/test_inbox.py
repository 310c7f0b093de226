"""What was not understood comes into the inbox; what was, what is private, and what was labelled, does not."""

from bot.inbox import Group, inbox
from nlu.interpretation import Situation
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from storage.inbox import written
from tests.bot.talking import NOW, House, Market

STRANGE = ("zzork blorp", "zzork blorp please", "blorp zzork")


def groups(house: House, market: Market, *labelled: str) -> list[Group]:
    texts = house.database.read_now(lambda conn: written(conn, 100))
    interpreter = EmbeddedInterpreter(market.model.model, market.shop.vocabulary)
    return inbox(texts, interpreter, Situation(NOW.date()), {normalise(text).text for text in labelled})


async def test_what_was_not_understood_is_grouped_and_counted(house: House, market: Market) -> None:
    for user in ("u1", "u2"):
        for text in STRANGE:
            await house.shopper("en", user).says(text)
    await house.shopper("en", "u3").says("how much are the coffee beans?")

    (group,) = groups(house, market)

    assert group.language == "en"
    assert set(group.texts) == set(STRANGE)
    assert group.count == 6
    assert len(group.key) == 6


async def test_what_was_labelled_is_gone(house: House, market: Market) -> None:
    await house.shopper("en").says(*STRANGE)

    assert not groups(house, market, *STRANGE)


async def test_nothing_private_comes_in(house: House, market: Market) -> None:
    shopper = house.shopper("en")
    await shopper.says("zzork +250788123456 blorp")
    await shopper.says("my name is Zzork Blorp")
    await shopper.says("two bags of coffee beans", "checkout", "Zzork Blorp")
    await shopper.presses("menu")

    assert not groups(house, market)
