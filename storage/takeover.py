"""Agents in conversations: who waits for one, taking one over, speaking, handing it back."""

import datetime as dt

from msgspec import Struct
from sqlalchemy import Connection, bindparam, or_, select, update

from storage.columns import storable
from storage.errors import AlreadyTaken, UnknownConversation
from storage.tables import CONTACT, CONVERSATION, TURN


class Listed(Struct, frozen=True):
    """A conversation in a list."""

    id: int
    channel: str
    contact: str
    language: str
    handled_by: str
    agent: str | None
    turns: int
    version: int
    updated_at: dt.datetime


_C = CONVERSATION.c
_LISTED = (
    select(
        _C.id,
        _C.channel,
        CONTACT.c.pseudonym,
        _C.language,
        _C.handled_by,
        _C.agent,
        _C.last_turn,
        _C.version,
        _C.updated_at,
    )
    .join_from(CONVERSATION, CONTACT, CONTACT.c.id == _C.contact_id)
    .order_by(_C.updated_at, _C.id)
)
_WAITING = _LISTED.where(_C.handled_by == "waiting")
_WITH_PEOPLE = _LISTED.where(_C.handled_by != "bot")
_ONE = _LISTED.where(_C.id == bindparam("conversation"))
_SENDER = select(_C.sender).where(_C.id == bindparam("conversation"))
_STATE = select(_C.channel, _C.last_turn, _C.handled_by, _C.agent).where(_C.id == bindparam("conversation"))
_LOCK = _STATE.with_for_update()
_TAKE = (
    update(CONVERSATION)
    .where(
        _C.id == bindparam("conversation"),
        or_(_C.handled_by != "agent", _C.agent == bindparam("new_agent")),
    )
    .values(handled_by="agent", agent=bindparam("new_agent"), version=_C.version + 1, updated_at=bindparam("now"))
)
_HAND_BACK = (
    update(CONVERSATION)
    .where(_C.id == bindparam("conversation"))
    .values(handled_by="bot", agent=None, version=_C.version + 1, updated_at=bindparam("now"))
)
_SPOKE = (
    update(CONVERSATION)
    .where(_C.id == bindparam("conversation"))
    .values(last_turn=bindparam("number"), version=_C.version + 1, updated_at=bindparam("now"))
)
_ADD_TURN = TURN.insert()


def take(conn: Connection, conversation_id: int, agent: str, now: dt.datetime) -> None:
    """Gives a conversation to an agent: the bot falls silent, and a message under way starts over.

    Args:
        conn: A connection that may write.
        conversation_id: Which.
        agent: Who takes it; taking it again changes nothing.
        now: When.

    Raises:
        UnknownConversation: There is none of that id.
        AlreadyTaken: Another agent has it.
    """
    taken = conn.execute(_TAKE, {"conversation": conversation_id, "new_agent": agent, "now": now}).rowcount
    if not taken:
        row = conn.execute(_STATE, {"conversation": conversation_id}).first()
        if row is None:
            raise UnknownConversation(conversation_id)
        raise AlreadyTaken(conversation_id, row.agent)


def hand_back(conn: Connection, conversation_id: int, now: dt.datetime) -> None:
    """Gives a conversation back to the bot.

    Args:
        conn: A connection that may write.
        conversation_id: Which.
        now: When.

    Raises:
        UnknownConversation: There is none of that id.
    """
    if not conn.execute(_HAND_BACK, {"conversation": conversation_id, "now": now}).rowcount:
        raise UnknownConversation(conversation_id)


def agent_says(conn: Connection, conversation_id: int, agent: str, answer: str, now: dt.datetime) -> int:
    """Records what an agent says as a turn of its own.

    Args:
        conn: A connection that may write.
        conversation_id: Where.
        agent: Who; must have taken the conversation.
        answer: As JSON, in the same form as the bot's answers.
        now: When.

    Returns:
        The turn's number.

    Raises:
        UnknownConversation: There is none of that id.
        AlreadyTaken: The agent does not have it; `agent` of the error says who does, "" for the bot.
    """
    row = conn.execute(_LOCK, {"conversation": conversation_id}).first()
    if row is None:
        raise UnknownConversation(conversation_id)
    if row.handled_by != "agent" or row.agent != agent:
        raise AlreadyTaken(conversation_id, row.agent or "")
    number: int = row.last_turn + 1
    conn.execute(_SPOKE, {"conversation": conversation_id, "number": number, "now": now})
    conn.execute(
        _ADD_TURN,
        {
            "conversation_id": conversation_id,
            "number": number,
            "channel": row.channel,
            "update_id": None,
            "text": None,
            "answer": storable(answer),
            "sent_by": "agent",
            "details_id": None,
            "at": now,
        },
    )
    return number


def waiting(conn: Connection) -> tuple[Listed, ...]:
    """Gives the conversations in which a person was asked for and none has come, the longest wait first."""
    return tuple(Listed(*row) for row in conn.execute(_WAITING))


def listing(conn: Connection) -> tuple[Listed, ...]:
    """Gives all conversations, the one that was quiet longest first."""
    return tuple(Listed(*row) for row in conn.execute(_LISTED))


def with_people(conn: Connection) -> tuple[Listed, ...]:
    """Gives the conversations that wait for a person or are with one, the one that was quiet longest first."""
    return tuple(Listed(*row) for row in conn.execute(_WITH_PEOPLE))


def one(conn: Connection, conversation_id: int) -> Listed:
    """Gives one conversation.

    Args:
        conn: A connection.
        conversation_id: Which.

    Returns:
        The conversation as lists show it.

    Raises:
        UnknownConversation: There is none of that id.
    """
    row = conn.execute(_ONE, {"conversation": conversation_id}).first()
    if row is None:
        raise UnknownConversation(conversation_id)
    return Listed(*row)


def sender(conn: Connection, conversation_id: int) -> str:
    """Gives the channel's own id of the shopper in a conversation.

    Args:
        conn: A connection.
        conversation_id: Which.

    Returns:
        The id, to send to.

    Raises:
        UnknownConversation: There is none of that id.
    """
    found: str | None = conn.execute(_SENDER, {"conversation": conversation_id}).scalar()
    if found is None:
        raise UnknownConversation(conversation_id)
    return found
