import datetime as dt

import pytest
from sqlalchemy import Connection, bindparam, select, tuple_, update
from sqlalchemy.exc import IntegrityError, NoResultFound

from storage.database import Database
from storage.prepared import Prepared
from storage.tables import CONTACT, META, PRODUCT

NOW = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
ADD = Prepared(META.insert().inline())
VALUE = Prepared(select(META.c.value).where(META.c.key == bindparam("which")))
GROW = Prepared(update(META).where(META.c.key == bindparam("which")).values(value=META.c.value + "!"))
SOME = Prepared(
    select(META.c.key).where(META.c.key.in_(bindparam("keys", expanding=True)), META.c.value.in_(("1", "2"))),
    lists=("keys",),
)
PAIRS = Prepared(
    select(META.c.key).where(tuple_(META.c.key, META.c.value).in_(bindparam("pairs", expanding=True))),
    lists=("pairs",),
)
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


async def test_lists_of_any_length_are_looked_for(database: Database) -> None:
    def work(conn: Connection) -> None:
        ADD.each(conn, [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}, {"key": "c", "value": "3"}])
        for keys in ([], ["a"], ["a", "b", "c"], ["a", *(f"none-{n}" for n in range(100))], ["b"]):
            assert sorted(SOME.all(conn, {"keys": keys})) == [(key,) for key in keys if key in ("a", "b")]
        assert PAIRS.all(conn, {"pairs": [("a", "1"), ("b", "1")]}) == [("a",)]
        assert PAIRS.all(conn, {"pairs": []}) == []

    await database.write(work)
