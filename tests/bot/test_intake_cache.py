"""What a process keeps of conversations must never show: every answer is what a process that keeps nothing gives."""

import asyncio
import datetime as dt
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.intake import Intake
from bot.message import Answer, Update
from bot.recent import KEEP, KEPT_MAX, WARY, Recent
from bot.record import Recorder
from storage import conversations, privacy, takeover
from storage.bus import LocalBus
from storage.conversations import Loaded
from storage.database import Database
from tests.bot.talking import NOW, House, Market

TEXTS = (
    "hello",
    "two bags of coffee beans please",
    "what is in my cart?",
    "I want to talk to a person",
    "bot",
    "merci",
)
LATER = NOW + KEEP + dt.timedelta(seconds=1)


class Counting(Database):
    """A database that counts its reads."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"sqlite:///{path}", inline=True)
        self.loads = 0

    async def read(self, fn):  # type: ignore[no-untyped-def]
        self.loads += getattr(fn, "func", None) is conversations.load
        return await super().read(fn)


def intake_of(market: Market, database: Database) -> Intake:
    random = SystemRandom()
    return Intake(
        database,
        market.shops,
        LocalBus(),
        Recorder({}, random),
        shop=lambda: market.shop,
        clock=lambda: NOW,
        random=random,
        counted=lambda *_: None,
    )


def said(number: int, text: str, sender: str = "u1") -> Update:
    return Update(channel="console", id=f"n{number}", sender=sender, text=text, locale="en-US")


def conversation_of(database: Database, sender: str = "u1") -> Loaded:
    loaded = database.read_now(lambda conn: conversations.load(conn, "console", sender, ""))
    assert loaded is not None
    return loaded


async def test_a_talk_is_loaded_once(market: Market, house: House) -> None:
    database = Counting(house.path)
    intake = intake_of(market, database)
    for number, text in enumerate(TEXTS):
        await intake.receive(said(number, text))
    assert database.loads == 1
    database.close_now()


async def test_an_update_that_comes_again_has_its_answer_however_late(market: Market, house: House) -> None:
    intake = intake_of(market, house.database)
    answers = [await intake.receive(said(number, text)) for number, text in enumerate(TEXTS)]
    turns = house.turns()
    for number, text in reversed(list(enumerate(TEXTS))):
        assert await intake.receive(said(number, text)) == answers[number]
    assert house.turns() == turns


async def test_a_takeover_silences_the_bot_at_once_and_a_hand_back_wakes_it(market: Market, house: House) -> None:
    intake = intake_of(market, house.database)
    await intake.receive(said(1, "hello"))
    one = conversation_of(house.database).conversation_id
    house.database.write_now(lambda conn: takeover.take(conn, one, "Ange", NOW))
    silent = await intake.receive(said(2, "two bags of coffee beans please"))
    assert (silent.handled_by, silent.replies) == ("agent", ())
    house.database.write_now(lambda conn: takeover.hand_back(conn, one, NOW))
    assert (await intake.receive(said(3, "what is in my cart?"))).handled_by == "bot"


async def test_whoever_was_forgotten_elsewhere_is_somebody_new(market: Market, house: House) -> None:
    intake = intake_of(market, house.database)
    await intake.receive(said(1, "two bags of coffee beans please"))
    before = conversation_of(house.database)
    house.database.write_now(lambda conn: privacy.forget(conn, before.contact_id, NOW))
    assert (await intake.receive(said(2, "what is in my cart?"))).cart == ()
    assert conversation_of(house.database).contact_id != before.contact_id


ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["first", "second"]), st.sampled_from(["u1", "u2"]), st.sampled_from(TEXTS)),
        st.tuples(st.just("again"), st.integers(0, 20)),
        st.tuples(st.sampled_from(["take", "hand back", "forget"]), st.sampled_from(["u1", "u2"])),
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_no_interleaving_shows_what_is_kept(market: Market, acts: list[tuple[str, ...]]) -> None:
    """Two processes that keep conversations answer as processes do that keep nothing."""
    kept = asyncio.run(_played(market, acts, keeping=True))
    assert kept == asyncio.run(_played(market, acts, keeping=False))


async def _played(market: Market, acts: list[tuple[str, ...]], *, keeping: bool) -> list[object]:
    with TemporaryDirectory() as folder:
        house = market.opened(Path(folder))
        intakes = {name: intake_of(market, house.database) for name in ("first", "second")}
        sent: list[tuple[str, Update]] = []
        seen: list[object] = []
        for number, act in enumerate(acts):
            if act[0] in intakes:
                sent.append((act[0], said(number, act[2], act[1])))
                seen.append(await _answer(market, house, intakes, sent[-1], keeping=keeping))
            elif act[0] == "again" and sent:
                seen.append(await _answer(market, house, intakes, sent[int(act[1]) % len(sent)], keeping=keeping))
            elif act[0] != "again":
                _elsewhere(house.database, act[0], act[1])
        seen.append(house.turns())
        house.close()
        return seen


async def _answer(
    market: Market, house: House, intakes: dict[str, Intake], what: tuple[str, Update], *, keeping: bool
) -> Answer:
    name, update = what
    return await (intakes[name] if keeping else intake_of(market, house.database)).receive(update)


def _elsewhere(database: Database, act: str, sender: str) -> None:
    loaded = database.read_now(lambda conn: conversations.load(conn, "console", sender, ""))
    if loaded is None:
        return
    if act == "take":
        database.write_now(lambda conn: takeover.take(conn, loaded.conversation_id, "Ange", NOW))
    elif act == "hand back":
        database.write_now(lambda conn: takeover.hand_back(conn, loaded.conversation_id, NOW))
    else:
        database.write_now(lambda conn: privacy.forget(conn, loaded.contact_id, NOW))


def state(id: int) -> Loaded:
    return Loaded(id, id, f"p{id}", 1, "bot", None, "en", "USD", "{}", 1, None, None)


def test_what_is_taken_is_gone_until_it_is_kept_again() -> None:
    recent = Recent()
    recent.keep(("c", "u"), state(1), "n1", NOW)
    assert recent.take(("c", "u"), "n2", NOW) == state(1)
    assert recent.take(("c", "u"), "n2", NOW) is None


def test_the_same_update_twice_in_a_row_is_looked_up() -> None:
    recent = Recent()
    recent.keep(("c", "u"), state(1), "n1", NOW)
    assert recent.take(("c", "u"), "n1", NOW) is None


def test_neither_too_many_nor_too_old_are_kept() -> None:
    recent = Recent()
    for id in range(KEPT_MAX + 1):
        recent.keep(("c", str(id)), state(id), "n1", NOW)
    assert recent.take(("c", "0"), "n2", NOW) is None
    assert recent.take(("c", "1"), "n2", NOW) == state(1)
    assert recent.take(("c", "2"), "n2", LATER) is None


def test_after_one_that_had_moved_others_are_not_trusted_for_a_while() -> None:
    recent = Recent()
    recent.keep(("c", "a"), state(1), "n1", NOW)
    recent.had_moved()
    assert recent.take(("c", "a"), "n2", NOW) is None
    for id in range(WARY + 1):
        recent.keep(("c", str(id)), state(id), "n1", NOW)
    assert recent.take(("c", str(WARY - 1)), "n2", NOW) is None
    assert recent.take(("c", str(WARY)), "n2", NOW) == state(WARY)
