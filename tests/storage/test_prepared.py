import datetime as dt

import pytest
from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import IntegrityError, NoResultFound

from storage.database import Database
from storage.prepared import Prepared
from storage.tables import CONTACT, META, PRODUCT

NOW = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
ADD = Prepared(META.insert().inline())
VALUE = Prepared(select(META.c.value).where(META.c.key == bindparam("which")))
GROW = Prepared(update(META).where(META.c.key == bindparam("which")).values(value=META.c.value + "!"))
ALL = Prepared(select(META.c.key, META.c.value).order_by(META.c.key))


async def test_it_adds_reads_and_counts_what_it_changed(database: Database) -> None:
    def work(conn: Connection) -> None:
        ADD.each(conn, [{"key": "b", "value": "2"}, {"key": "a", "value": "1"}])
        assert GROW.run(conn, {"which": "a"}) == 1
        assert GROW.run(conn, {"which": "c"}) == 0
        assert VALUE.first(conn, {"which": "a"}) == ("1!",)
        assert VALUE.first(conn, {"which": "c"}) is None
        assert [row for row in ALL.all(conn, {}) if row[0] in "ab"] == [("a", "1!"), ("b", "2")]
        with pytest.raises(NoResultFound):
            VALUE.one(conn, {"which": "c"})

    await database.write(work)


async def test_types_are_what_the_tables_say(database: Database) -> None:
    add = Prepared(CONTACT.insert().returning(CONTACT.c.created_at))
    facts = Prepared(select(PRODUCT.c.facts, PRODUCT.c.active))
    new = {"pseudonym": "p" * 24, "language": "en", "currency": "USD", "details_id": None}

    def work(conn: Connection) -> None:
        assert add.one(conn, {**new, "created_at": NOW, "forgotten_at": None}) == (NOW,)
        assert facts.all(conn, {}) == [tuple(row) for row in conn.execute(select(PRODUCT.c.facts, PRODUCT.c.active))]

    await database.write(work)


async def test_errors_are_sqlalchemys_and_show_no_values(database: Database) -> None:
    def work(conn: Connection) -> None:
        ADD.run(conn, {"key": "a", "value": "secret"})
        ADD.run(conn, {"key": "a", "value": "secret"})

    with pytest.raises(IntegrityError) as caught:
        await database.write(work)
    assert "secret" not in str(caught.value)
