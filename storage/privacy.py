"""A person's right to see what is kept, and to be forgotten.

The books stay: orders, stock and earnings go on under the pseudonym, which leads nowhere any more.
"""

import datetime as dt
from typing import Any

import msgspec
from sqlalchemy import Connection, String, bindparam, cast, delete, literal, select, update

from storage import orderbook, orders
from storage.orderbook import Order
from storage.rules import orders as rules
from storage.tables import CONTACT, CONTACT_DETAILS, CONVERSATION, ORDERS, OUTBOX, TURN

_THEIRS = select(CONVERSATION.c.id).where(CONVERSATION.c.contact_id == bindparam("contact"))
_CONTACT = select(CONTACT.c.pseudonym, CONTACT.c.language, CONTACT.c.currency, CONTACT.c.created_at).where(
    CONTACT.c.id == bindparam("contact")
)
_DETAILS = (
    select(
        CONTACT_DETAILS.c.name,
        CONTACT_DETAILS.c.phone,
        CONTACT_DETAILS.c.address,
        CONTACT_DETAILS.c.country,
        CONTACT_DETAILS.c.at,
    )
    .where(CONTACT_DETAILS.c.contact_id == bindparam("contact"))
    .order_by(CONTACT_DETAILS.c.id)
)
_CONVERSATIONS = (
    select(
        CONVERSATION.c.id,
        CONVERSATION.c.channel,
        CONVERSATION.c.sender,
        CONVERSATION.c.language,
        CONVERSATION.c.slots,
        CONVERSATION.c.created_at,
        CONVERSATION.c.updated_at,
    )
    .where(CONVERSATION.c.contact_id == bindparam("contact"))
    .order_by(CONVERSATION.c.id)
)
_TURNS = (
    select(TURN.c.conversation_id, TURN.c.number, TURN.c.text, TURN.c.answer, TURN.c.sent_by, TURN.c.at)
    .where(TURN.c.conversation_id.in_(_THEIRS))
    .order_by(TURN.c.conversation_id, TURN.c.number)
)
_MESSAGES = (
    select(OUTBOX.c.kind, OUTBOX.c.payload, OUTBOX.c.status, OUTBOX.c.at)
    .where(OUTBOX.c.contact_id == bindparam("contact"))
    .order_by(OUTBOX.c.id)
)
_DETACH = (
    update(CONVERSATION)
    .where(CONVERSATION.c.contact_id == bindparam("contact"))
    .values(
        # The channel's id of the person goes too: whoever writes again is somebody new.
        sender=literal("forgotten-").concat(cast(CONVERSATION.c.id, String)),
        slots="{}",
        handled_by="bot",
        agent=None,
        version=CONVERSATION.c.version + 1,
        updated_at=bindparam("now"),
    )
)
_DROP_TURNS = delete(TURN).where(TURN.c.conversation_id.in_(_THEIRS))
_DROP_MESSAGES = (
    update(OUTBOX)
    .where(OUTBOX.c.contact_id == bindparam("contact"), OUTBOX.c.payload.is_not(None))
    .values(payload=None, status="expired", leased_until=None)
)
_LET_GO_OF_DETAILS = update(ORDERS).where(ORDERS.c.contact_id == bindparam("contact")).values(details_id=None)
_CLOSE_CONTACT = (
    update(CONTACT).where(CONTACT.c.id == bindparam("contact")).values(details_id=None, forgotten_at=bindparam("now"))
)
_DROP_DETAILS = delete(CONTACT_DETAILS).where(CONTACT_DETAILS.c.contact_id == bindparam("contact"))


def export(conn: Connection, contact_id: int) -> dict[str, Any]:
    """Gives all that is stored about a person, in values that JSON can say."""
    key = {"contact": contact_id}
    conversations = [dict(row) for row in conn.execute(_CONVERSATIONS, key).mappings()]
    turns = [dict(row) for row in conn.execute(_TURNS, key).mappings()]
    for conversation in conversations:
        conversation["slots"] = msgspec.json.decode(conversation["slots"])
        conversation["turns"] = [turn for turn in turns if turn["conversation_id"] == conversation["id"]]
    for turn in turns:
        del turn["conversation_id"]
        turn["answer"] = msgspec.json.decode(turn["answer"])
    everything: dict[str, Any] = msgspec.to_builtins(
        {
            "contact": dict(conn.execute(_CONTACT, key).mappings().one()),
            "details": [dict(row) for row in conn.execute(_DETAILS, key).mappings()],
            "conversations": conversations,
            "orders": orderbook.of_contact(conn, contact_id),
            "messages": [dict(row) for row in conn.execute(_MESSAGES, key).mappings()],
        }
    )
    return everything


def forget(conn: Connection, contact_id: int, now: dt.datetime) -> tuple[Order, ...]:
    """Deletes what is known about a person: details, turns, slots, messages that wait, and the channels' ids.

    Orders that can still be cancelled are. What is packed or shipped goes on without a name.

    Args:
        conn: A connection that may write.
        contact_id: Who.
        now: When.

    Returns:
        The orders that were cancelled.
    """
    key = {"contact": contact_id}
    conn.execute(_DETACH, {**key, "now": now})
    cancelled = tuple(
        orders.cancel(conn, order.number, contact_id, "shopper", now)
        for order in orderbook.of_contact(conn, contact_id)
        if rules.cancellable(order.status)
    )
    conn.execute(_DROP_TURNS, key)
    conn.execute(_DROP_MESSAGES, key)
    conn.execute(_LET_GO_OF_DETAILS, key)
    conn.execute(_CLOSE_CONTACT, {**key, "now": now})
    conn.execute(_DROP_DETAILS, key)
    return cancelled
