"""What is still to be sent: written with the facts that it tells, sent afterwards."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, and_, bindparam, exists, or_, select, update

from storage.columns import insert_once
from storage.prepared import Prepared
from storage.tables import OUTBOX


class Entry(Struct, frozen=True, kw_only=True):
    """A message to send.

    Attributes:
        kind: Which sender takes it: `notice`, `telegram` ...
        key: Its idempotency key: an entry whose key is known is not added again.
        payload: What the sender needs, as JSON can say it; deleted after delivery.
        ordering_key: Entries that share one are sent one at a time, in the order in which they were added.
        supersedes: The key of an entry that need not be sent any more if it still waits.
        contact_id: The person that the payload is about, so that it can be forgotten.
        not_before: When to send at the earliest, or None for at once.
        expires_at: When it is no use any more, or None.
    """

    kind: str
    key: str
    payload: dict[str, Any]
    ordering_key: str | None = None
    supersedes: str | None = None
    contact_id: int | None = None
    not_before: dt.datetime | None = None
    expires_at: dt.datetime | None = None


class Leased(Struct, frozen=True):
    """An entry that a worker holds. `attempts` counts this one."""

    id: int
    kind: str
    key: str
    ordering_key: str | None
    payload: dict[str, Any]
    attempts: int


_X = OUTBOX.c
_EARLIER = OUTBOX.alias("earlier")
_DUE = or_(
    and_(_X.status == "queued", _X.not_before <= bindparam("now")),
    and_(_X.status == "leased", _X.leased_until <= bindparam("now")),
)
_FIRST_OF_ITS_KEY = ~exists().where(
    _EARLIER.c.ordering_key == _X.ordering_key,
    _EARLIER.c.id < _X.id,
    _EARLIER.c.status.in_(("queued", "leased")),
)
_NEXT = Prepared(
    select(_X.id, _X.kind, _X.key, _X.ordering_key, _X.payload, _X.attempts)
    .where(_X.kind.in_(bindparam("kinds", expanding=True)), _DUE, _FIRST_OF_ITS_KEY)
    .order_by(_X.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=OUTBOX),
    lists=("kinds",),
)
_LEASE = Prepared(
    update(OUTBOX)
    .where(_X.id.in_(bindparam("ids", expanding=True)))
    .values(status="leased", attempts=_X.attempts + 1, leased_until=bindparam("until")),
    lists=("ids",),
)
_DONE = Prepared(
    update(OUTBOX)
    .where(_X.id == bindparam("entry"), _X.status == "leased")
    .values(status=bindparam("new_status"), payload=None, leased_until=None, last_error=bindparam("error"))
)
_AGAIN = (
    update(OUTBOX)
    .where(_X.id == bindparam("entry"), _X.status == "leased")
    .values(status="queued", leased_until=None, last_error=bindparam("error"), not_before=bindparam("next_at"))
)
_SUPERSEDE = (
    update(OUTBOX)
    .where(_X.key == bindparam("old_key"), _X.status == "queued")
    .values(status="superseded", payload=None)
)
_QUEUED = select(_X.payload).where(_X.key == bindparam("old_key"), _X.status == "queued")
_EXPIRE = Prepared(
    update(OUTBOX)
    .where(_X.status == "queued", _X.expires_at <= bindparam("now"))
    .values(status="expired", payload=None)
)


def add(conn: Connection, entry: Entry, now: dt.datetime) -> bool:
    """Adds an entry, and lets go of the one that it supersedes.

    Args:
        conn: A connection that may write.
        entry: To send.
        now: When it was added.

    Returns:
        Whether it is new; an entry whose key is known changes nothing.
    """
    row = {
        "kind": entry.kind,
        "key": entry.key,
        "ordering_key": entry.ordering_key,
        "supersedes": entry.supersedes,
        "contact_id": entry.contact_id,
        "payload": msgspec.json.encode(entry.payload).decode(),
        "status": "queued",
        "attempts": 0,
        "not_before": entry.not_before or now,
        "leased_until": None,
        "expires_at": entry.expires_at,
        "at": now,
        "last_error": None,
    }
    if not insert_once(conn, OUTBOX, row):
        return False
    if entry.supersedes is not None:
        conn.execute(_SUPERSEDE, {"old_key": entry.supersedes})
    return True


def withdraw(conn: Connection, key: str) -> dict[str, Any] | None:
    """Takes an entry back that nobody has begun to send.

    Args:
        conn: A connection that may write.
        key: The entry's.

    Returns:
        What it carried, or None where it is on its way, was sent, or never existed.
    """
    payload: str | None = conn.execute(_QUEUED, {"old_key": key}).scalar()
    if payload is None or not conn.execute(_SUPERSEDE, {"old_key": key}).rowcount:
        return None
    carried: dict[str, Any] = msgspec.json.decode(payload)
    return carried


def lease(
    conn: Connection, kinds: Sequence[str], limit: int, now: dt.datetime, until: dt.datetime
) -> tuple[Leased, ...]:
    """Takes entries that are due, so that no other worker sends them meanwhile.

    Of entries with one ordering key only the oldest is given, and none while it is in flight.

    Args:
        conn: A connection that may write.
        kinds: Which kinds the worker can send.
        limit: How many at most.
        now: The time.
        until: When the lease ends: if nothing was heard by then, the entry may be taken again.

    Returns:
        The entries, oldest first.
    """
    rows = _NEXT.all(conn, {"kinds": list(kinds), "most": limit, "now": now})
    if rows:
        _LEASE.run(conn, {"ids": [row[0] for row in rows], "until": until})
    return tuple(
        Leased(id, kind, key, ordering_key, msgspec.json.decode(payload), attempts + 1)
        for id, kind, key, ordering_key, payload, attempts in rows
    )


def delivered(conn: Connection, entry_id: int) -> None:
    """Notes that a leased entry arrived, and deletes what it said."""
    _DONE.run(conn, {"entry": entry_id, "new_status": "sent", "error": None})


def failed(conn: Connection, entry_id: int, error: str, next_at: dt.datetime | None) -> None:
    """Notes that sending a leased entry failed.

    Args:
        conn: A connection that may write.
        entry_id: Which.
        error: Why, without anything that the payload says.
        next_at: When to try again, or None to give up.
    """
    if next_at is None:
        _DONE.run(conn, {"entry": entry_id, "new_status": "failed", "error": error})
    else:
        conn.execute(_AGAIN, {"entry": entry_id, "error": error, "next_at": next_at})


def expire(conn: Connection, now: dt.datetime) -> int:
    """Lets go of entries that came too late to be of use.

    Args:
        conn: A connection that may write.
        now: The time.

    Returns:
        How many.
    """
    return _EXPIRE.run(conn, {"now": now})
