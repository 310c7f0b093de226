"""Conversations: loading one, recording a turn, reading its past.

`load` and `record` are on the way of every message: one statement to load, two to record, all compiled once.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import Connection, and_, bindparam, select, update

from storage.columns import insert_once, storable
from storage.errors import AlreadyAnswered, VersionMoved
from storage.prepared import Prepared
from storage.tables import CONTACT, CONTACT_DETAILS, CONVERSATION, TURN

HandledBy = Literal["bot", "waiting", "agent"]
"""Who speaks: the bot, nobody yet (a person was asked for), or an agent."""
SentBy = Literal["bot", "agent"]
"""Who gave the answer of a turn."""


class Details(Struct, frozen=True):
    """A name, a phone and an address as they stood at one time. `id` is 0 for details that are not stored yet."""

    name: str
    phone: str
    address: str
    country: str
    id: int = 0


class Loaded(Struct, frozen=True):
    """A conversation as the next message finds it.

    Attributes:
        conversation_id: Its id.
        contact_id: The person.
        pseudonym: What the books call the person.
        version: To hand back with `record`.
        handled_by: `bot`, `waiting` or `agent`.
        agent: Who, while an agent has it.
        language: The conversation's language.
        currency: The person's currency.
        slots: JSON, as the last turn left it.
        last_turn: Number of the last turn, 0 before the first.
        details: The person's newest details, or None.
        answered: The stored answer if this very update was answered before, else None.
    """

    conversation_id: int
    contact_id: int
    pseudonym: str
    version: int
    handled_by: HandledBy
    agent: str | None
    language: str
    currency: str
    slots: str
    last_turn: int
    details: Details | None
    answered: str | None


class Opened(Struct, frozen=True):
    """The ids of a conversation that exists now."""

    conversation_id: int
    contact_id: int


class Opening(Struct, frozen=True):
    """What a new person starts with.

    Attributes:
        language: Of the conversation.
        currency: Of prices.
        pseudonym: Random; the books know the person by it alone.
    """

    language: str
    currency: str
    pseudonym: str


class Turn(Struct, frozen=True, kw_only=True):
    """One message and its answer, to be recorded.

    Attributes:
        conversation_id: Where.
        expected_version: The version that was loaded.
        number: The last turn's number and one.
        channel: The adapter's name.
        update_id: The update that is answered.
        text: What was written, without what belongs into details, or None.
        answer: The whole answer as JSON.
        language: The conversation's language from now on.
        slots: JSON.
        handled_by: Who speaks from now on: `bot`, `waiting` or `agent`.
        details_id: Details that this turn is about, so that its text need not repeat them, or None.
    """

    conversation_id: int
    expected_version: int
    number: int
    channel: str
    update_id: str
    text: str | None
    answer: str
    language: str
    slots: str
    handled_by: HandledBy
    details_id: int | None = None


class PastRow(Struct, frozen=True):
    """A turn of the past."""

    number: int
    channel: str
    update_id: str | None
    text: str | None
    answer: str
    sent_by: SentBy
    details: Details | None
    at: dt.datetime


_C = CONVERSATION.c
_D = CONTACT_DETAILS.c
_DETAILS = (_D.name, _D.phone, _D.address, _D.country, _D.id)

_LOAD = Prepared(
    select(
        _C.id,
        _C.contact_id,
        CONTACT.c.pseudonym,
        _C.version,
        _C.handled_by,
        _C.agent,
        _C.language,
        CONTACT.c.currency,
        _C.slots,
        _C.last_turn,
        TURN.c.answer,
        *_DETAILS,
    )
    .join_from(CONVERSATION, CONTACT, CONTACT.c.id == _C.contact_id)
    .outerjoin(CONTACT_DETAILS, _D.id == CONTACT.c.details_id)
    .outerjoin(TURN, and_(TURN.c.conversation_id == _C.id, TURN.c.update_id == bindparam("update_id")))
    .where(_C.channel == bindparam("channel"), _C.sender == bindparam("sender"))
)
_IDS = Prepared(
    select(_C.id, _C.contact_id).where(_C.channel == bindparam("channel"), _C.sender == bindparam("sender"))
)
_MOVE_ON = Prepared(
    update(CONVERSATION)
    .where(_C.id == bindparam("conversation"), _C.version == bindparam("expected"))
    .values(
        version=_C.version + 1,
        last_turn=bindparam("number"),
        handled_by=bindparam("new_handled_by"),
        language=bindparam("new_language"),
        slots=bindparam("new_slots"),
        updated_at=bindparam("now"),
    )
)
_ANSWER_OF = select(TURN.c.answer).where(
    TURN.c.conversation_id == bindparam("conversation"), TURN.c.update_id == bindparam("update_id")
)
_ADD_CONTACT = Prepared(CONTACT.insert().returning(CONTACT.c.id))
_DROP_CONTACT = CONTACT.delete().where(CONTACT.c.id == bindparam("contact"))
_ADD_DETAILS = Prepared(CONTACT_DETAILS.insert().returning(_D.id))
_POINT_AT_DETAILS = Prepared(
    update(CONTACT).where(CONTACT.c.id == bindparam("contact")).values(details_id=bindparam("details"))
)
_HISTORY = (
    select(
        TURN.c.number,
        TURN.c.channel,
        TURN.c.update_id,
        TURN.c.text,
        TURN.c.answer,
        TURN.c.sent_by,
        TURN.c.at,
        *_DETAILS,
    )
    .outerjoin(CONTACT_DETAILS, _D.id == TURN.c.details_id)
    .where(TURN.c.conversation_id == bindparam("conversation"), TURN.c.number > bindparam("after"))
)
_FIRST_TURNS = _HISTORY.order_by(TURN.c.number).limit(bindparam("most"))
_LAST_TURNS = _HISTORY.order_by(TURN.c.number.desc()).limit(bindparam("most"))


def load(conn: Connection, channel: str, sender: str, update_id: str) -> Loaded | None:
    """Loads what the next message needs, in one statement.

    Args:
        conn: A connection.
        channel: The adapter's name.
        sender: The channel's own id of the shopper.
        update_id: The update that is about to be answered.

    Returns:
        The conversation, or None if the shopper never wrote in this channel.
    """
    row = _LOAD.first(conn, {"channel": channel, "sender": sender, "update_id": update_id})
    return None if row is None else Loaded(*(*row[:10], _details(row[11:]), row[10]))


def open(conn: Connection, channel: str, sender: str, opening: Opening, now: dt.datetime) -> Opened:
    """Starts the shopper's conversation, or finds the one that another worker has just started."""
    key = {"channel": channel, "sender": sender}
    (contact_id,) = _ADD_CONTACT.one(
        conn,
        {
            "pseudonym": opening.pseudonym,
            "language": opening.language,
            "currency": opening.currency,
            "details_id": None,
            "created_at": now,
            "forgotten_at": None,
        },
    )
    new = {
        **key,
        "contact_id": contact_id,
        "version": 0,
        "last_turn": 0,
        "handled_by": "bot",
        "agent": None,
        "language": opening.language,
        "slots": "{}",
        "created_at": now,
        "updated_at": now,
    }
    if not insert_once(conn, CONVERSATION, new):
        conn.execute(_DROP_CONTACT, {"contact": contact_id})
    return Opened(*_IDS.one(conn, key))


def record(conn: Connection, turn: Turn, now: dt.datetime) -> None:
    """Records a turn and moves its conversation on: the end of every message.

    The conversation moves first. If it moves, nobody recorded anything since it was loaded, and the turn fits in;
    unless the update was answered before that, which whoever kept a conversation without loading it cannot know.

    Args:
        conn: A connection that may write.
        turn: What was said and answered.
        now: When.

    Raises:
        AlreadyAnswered: This update has an answer; send that one, and take back whatever was written.
        VersionMoved: Somebody else was faster; load again.
    """
    moved = _MOVE_ON.run(
        conn,
        {
            "conversation": turn.conversation_id,
            "expected": turn.expected_version,
            "number": turn.number,
            "new_handled_by": turn.handled_by,
            "new_language": turn.language,
            "new_slots": turn.slots,
            "now": now,
        },
    )
    added = moved and insert_once(
        conn,
        TURN,
        {
            "conversation_id": turn.conversation_id,
            "number": turn.number,
            "channel": turn.channel,
            "update_id": turn.update_id,
            "text": turn.text if turn.text is None else storable(turn.text),
            "answer": turn.answer,
            "sent_by": "bot",
            "details_id": turn.details_id,
            "at": now,
        },
    )
    if not added:
        key = {"conversation": turn.conversation_id, "update_id": turn.update_id}
        answer = conn.execute(_ANSWER_OF, key).scalar()
        raise VersionMoved(turn.conversation_id) if answer is None else AlreadyAnswered(answer)


def save_details(conn: Connection, contact_id: int, details: Details, now: dt.datetime) -> int:
    """Stores a person's details as a new row; orders keep pointing at the rows they were placed with.

    Args:
        conn: A connection that may write.
        contact_id: Whose.
        details: The new ones.
        now: When.

    Returns:
        The id of the new row.
    """
    (details_id,) = _ADD_DETAILS.one(
        conn,
        {
            "contact_id": contact_id,
            "name": storable(details.name),
            "phone": storable(details.phone),
            "address": storable(details.address),
            "country": details.country,
            "at": now,
        },
    )
    _POINT_AT_DETAILS.run(conn, {"contact": contact_id, "details": details_id})
    return int(details_id)


def history(conn: Connection, conversation_id: int, after: int, limit: int) -> tuple[PastRow, ...]:
    """Gives turns behind a number, oldest first.

    Args:
        conn: A connection.
        conversation_id: Of which conversation.
        after: The last turn that is known, or 0.
        limit: How many at most. Behind a known turn the next ones come, and from 0 on the newest ones.

    Returns:
        The turns.
    """
    statement = _FIRST_TURNS if after else _LAST_TURNS
    rows = conn.execute(statement, {"conversation": conversation_id, "after": after, "most": limit})
    turns = [PastRow(*row[:6], _details(row[7:]), row[6]) for row in rows]
    return tuple(sorted(turns, key=lambda turn: turn.number))


def _details(values: Sequence[Any]) -> Details | None:
    name, phone, address, country, id_ = values
    return None if id_ is None else Details(name, phone, address, country, id_)
