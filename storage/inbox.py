"""What shoppers wrote, to be read again by those who teach the understanding."""

from msgspec import Struct
from sqlalchemy import Connection, select

from storage.tables import TURN


class Written(Struct, frozen=True):
    """A text that a shopper wrote, and the answer that the bot gave.

    Attributes:
        text: As it is stored: without the details of the person.
        answer: The stored answer, JSON.
    """

    text: str
    answer: str


def written(conn: Connection, newest: int) -> tuple[Written, ...]:
    """Gives the newest texts that the bot answered, the newest first, at most so many."""
    query = (
        select(TURN.c.text, TURN.c.answer)
        .where(TURN.c.sent_by == "bot", TURN.c.update_id.is_not(None), TURN.c.text.is_not(None))
        .order_by(TURN.c.id.desc())
        .limit(newest)
    )
    return tuple(Written(row.text, row.answer) for row in conn.execute(query))
