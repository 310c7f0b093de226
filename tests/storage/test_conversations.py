"""Conversations: one answer an update, one writer a version, details in a place of their own."""

import asyncio

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import conversations, takeover
from storage.columns import storable
from storage.conversations import Details, Loaded, Opening, Turn
from storage.database import Database
from storage.errors import AlreadyAnswered, AlreadyTaken, UnknownConversation, VersionMoved
from tests.storage.shop import MINUTE, NOW, shopper


def load(db: Database, update_id: str = "new") -> Loaded:
    loaded = db.read_now(lambda conn: conversations.load(conn, "console", "u1", update_id))
    assert loaded is not None
    return loaded


def turn_of(loaded: Loaded, update_id: str, text: str | None = "hi") -> Turn:
    return Turn(
        conversation_id=loaded.conversation_id,
        expected_version=loaded.version,
        number=loaded.last_turn + 1,
        channel="console",
        update_id=update_id,
        text=text,
        answer=f'{{"to":"{update_id}"}}',
        language="zh",
        slots='{"cart":[]}',
        handled_by="bot",
    )


def say(db: Database, update_id: str, text: str | None = "hi") -> None:
    turn = turn_of(load(db), update_id, text)
    db.write_now(lambda conn: conversations.record(conn, turn, NOW))


@pytest.fixture
def conversation_id(db: Database) -> int:
    return db.write_now(shopper)[0]


def test_a_stranger_has_no_conversation(db: Database) -> None:
    assert db.read_now(lambda conn: conversations.load(conn, "console", "u1", "1")) is None


def test_a_conversation_starts_empty(db: Database) -> None:
    opening = Opening("fr", "EUR", "p1")
    opened = db.write_now(lambda conn: conversations.open(conn, "console", "u1", opening, NOW))
    assert load(db) == Loaded(
        opened.conversation_id, opened.contact_id, "p1", 0, "bot", None, "fr", "EUR", "{}", 0, None, None
    )


async def test_two_workers_open_one_conversation(url: str) -> None:
    shops = [Database(url), Database(url)]
    opened = await asyncio.gather(
        *(
            shops[n % 2].write(
                lambda c, n=n: conversations.open(c, "console", "u1", Opening("en", "USD", f"p{n}"), NOW)
            )
            for n in range(6)
        )
    )
    assert len(set(map(msgspec.structs.astuple, opened))) == 1
    for shop in shops:
        await shop.close()


def test_a_recorded_turn_is_loaded(db: Database, conversation_id: int) -> None:
    say(db, "1")
    after = load(db, "1")
    assert (after.conversation_id, after.version, after.last_turn) == (conversation_id, 1, 1)
    assert (after.language, after.slots, after.answered) == ("zh", '{"cart":[]}', '{"to":"1"}')
    assert load(db, "2").answered is None


def test_the_same_update_is_answered_once(db: Database, conversation_id: int) -> None:
    before = load(db)
    say(db, "1")
    with pytest.raises(AlreadyAnswered) as refused:
        db.write_now(lambda conn: conversations.record(conn, turn_of(before, "1"), NOW))
    assert refused.value.answer == '{"to":"1"}'
    assert load(db).last_turn == 1
    assert load(db).conversation_id == conversation_id


def test_one_update_id_in_two_conversations_is_two_updates(db: Database, conversation_id: int) -> None:
    say(db, "1")
    db.write_now(lambda conn: shopper(conn, "u2"))
    other = db.read_now(lambda conn: conversations.load(conn, "console", "u2", "1"))
    assert other is not None
    assert other.answered is None
    assert other.conversation_id != conversation_id


async def test_of_many_workers_with_one_version_one_wins(url: str) -> None:
    shops = [Database(url), Database(url)]
    await shops[0].write(shopper)
    loaded = await shops[0].read(lambda conn: conversations.load(conn, "console", "u1", ""))
    assert loaded is not None
    attempts = [
        shops[n % 2].write(lambda conn, n=n: conversations.record(conn, turn_of(loaded, f"{n % 5}"), NOW))
        for n in range(10)
    ]
    outcomes = await asyncio.gather(*attempts, return_exceptions=True)
    # One is recorded; its twin learns the answer; the others start over.
    assert sorted(type(outcome).__name__ for outcome in outcomes) == [
        "AlreadyAnswered",
        "NoneType",
        *["VersionMoved"] * 8,
    ]
    for shop in shops:
        await shop.close()


@given(st.text(), st.text(alphabet=st.characters(codec=None), max_size=20))
def test_any_text_becomes_storable(text: str, odd: str) -> None:
    assert storable(text) == text.replace("\0", "\ufffd")
    assert "\0" not in storable(odd)
    storable(odd).encode("utf-8")


def test_odd_characters_are_stored(db: Database, conversation_id: int) -> None:
    texts = [
        "<script>alert(1)</script>",
        "'; DROP TABLE turn; --",
        "👩🏽‍🌾" * 50,
        "x" * 100_000,
        "\u200b\u202e",
        "a\0b\ud800c",
    ]
    for number, text in enumerate(texts):
        say(db, f"{number}", text)
    past = db.read_now(lambda conn: conversations.history(conn, conversation_id, 0, 10))
    assert [turn.text for turn in past] == list(map(storable, texts))


def test_new_details_leave_the_old_ones_as_they_were(db: Database) -> None:
    _, contact, first = db.write_now(shopper)
    changed = Details("Uwase\0", "+250788999999", "<b>Musanze</b>", "RW")
    second = db.write_now(lambda conn: conversations.save_details(conn, contact, changed, NOW))
    assert load(db).details == Details("Uwase\ufffd", "+250788999999", "<b>Musanze</b>", "RW", second)
    turn = msgspec.structs.replace(turn_of(load(db), "1"), details_id=first)
    db.write_now(lambda conn: conversations.record(conn, turn, NOW))
    (past,) = db.read_now(lambda conn: conversations.history(conn, turn.conversation_id, 0, 5))
    assert past.details == Details("Uwase", "+250788123456", "KN 5 Rd", "RW", first)


def test_history_gives_the_newest_turns_or_those_behind_a_known_one(db: Database, conversation_id: int) -> None:
    for number in range(1, 8):
        say(db, f"{number}")

    def numbers(after: int, limit: int) -> list[int]:
        return [turn.number for turn in db.read_now(lambda c: conversations.history(c, conversation_id, after, limit))]

    assert numbers(0, 3) == [5, 6, 7]
    assert numbers(2, 3) == [3, 4, 5]
    assert numbers(7, 3) == []


def test_an_agent_takes_over_speaks_and_hands_back(db: Database, conversation_id: int) -> None:
    waiting = msgspec.structs.replace(turn_of(load(db), "1"), handled_by="waiting")
    db.write_now(lambda conn: conversations.record(conn, waiting, NOW))
    assert [listed.id for listed in db.read_now(takeover.waiting)] == [conversation_id]
    assert db.read_now(takeover.with_people) == db.read_now(takeover.waiting)

    under_way = turn_of(load(db), "2")
    db.write_now(lambda conn: takeover.take(conn, conversation_id, "keza", NOW))
    with pytest.raises(VersionMoved):
        db.write_now(lambda conn: conversations.record(conn, under_way, NOW))
    assert (load(db).handled_by, load(db).agent) == ("agent", "keza")
    assert db.read_now(takeover.waiting) == ()
    assert [listed.agent for listed in db.read_now(takeover.with_people)] == ["keza"]

    with pytest.raises(AlreadyTaken):
        db.write_now(lambda conn: takeover.take(conn, conversation_id, "ngabo", NOW))
    with pytest.raises(AlreadyTaken):
        db.write_now(lambda conn: takeover.agent_says(conn, conversation_id, "ngabo", "{}", NOW))
    number = db.write_now(lambda conn: takeover.agent_says(conn, conversation_id, "keza", '{"replies":[]}', NOW))
    assert number == load(db).last_turn == 2
    said = db.read_now(lambda conn: conversations.history(conn, conversation_id, 1, 9))
    assert [(turn.sent_by, turn.update_id, turn.answer) for turn in said] == [("agent", None, '{"replies":[]}')]

    db.write_now(lambda conn: takeover.hand_back(conn, conversation_id, NOW + MINUTE))
    assert (load(db).handled_by, load(db).agent) == ("bot", None)
    with pytest.raises(AlreadyTaken):
        db.write_now(lambda conn: takeover.agent_says(conn, conversation_id, "keza", "{}", NOW))
    assert db.read_now(takeover.with_people) == ()
    (listed,) = db.read_now(takeover.listing)
    assert db.read_now(lambda conn: takeover.one(conn, conversation_id)) == listed
    assert db.read_now(lambda conn: takeover.sender(conn, conversation_id)) == "u1"
    assert (listed.contact, listed.turns, listed.updated_at) == ("p-u1", 2, NOW + MINUTE)


def test_nobody_takes_a_conversation_that_is_not_there(db: Database) -> None:
    for attempt in (
        lambda conn: takeover.take(conn, 99, "keza", NOW),
        lambda conn: takeover.hand_back(conn, 99, NOW),
        lambda conn: takeover.agent_says(conn, 99, "keza", "{}", NOW),
        lambda conn: takeover.one(conn, 99),
        lambda conn: takeover.sender(conn, 99),
    ):
        with pytest.raises(UnknownConversation):
            db.write_now(attempt)
