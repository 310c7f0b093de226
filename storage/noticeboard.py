"""What sending a notice needs: its words, and the producer's number as it is now, not as it was when it was written."""

from msgspec import Struct
from sqlalchemy import Connection, bindparam, select

from storage.tables import NOTICE, PRODUCER


class Letter(Struct, frozen=True):
    """A notice about to be sent.

    Attributes:
        phone: The producer's number, in international form.
        body: The text.
        status: What became of it so far: `queued`, `sent`, `failed`.
    """

    phone: str
    body: str
    status: str


_LETTER = (
    select(PRODUCER.c.phone, NOTICE.c.body, NOTICE.c.status)
    .join(PRODUCER, PRODUCER.c.id == NOTICE.c.producer_id)
    .where(NOTICE.c.id == bindparam("notice"))
)


def letter(conn: Connection, notice_id: int) -> Letter | None:
    """Gives a notice with where it goes, or None where there is none of that id."""
    row = conn.execute(_LETTER, {"notice": notice_id}).first()
    return Letter(*row) if row else None
