"""Names, phones and addresses stand in one table, and a person can be forgotten."""

import shutil
from pathlib import Path

import msgspec
from sqlalchemy import Connection, func, select

from storage import conversations, farmers, orderbook, orders, outbox, privacy, stock
from storage.conversations import Details, Opening, Turn
from storage.database import Database
from storage.outbox import Entry
from storage.tables import CONTACT, METADATA
from tests.storage.shop import BEANS, NOW, SAUCE, TOUR, TOUR_DAY, check_ledger, place, wanted

HERS = Details("Uwimana Zawadi", "+250788765432", "KG 11 Ave, Kimironko", "RW")


def dump(conn: Connection) -> dict[str, str]:
    """All that the database holds, as text, by table."""
    return {
        table.name: "\n".join(repr(tuple(row)) for row in conn.execute(select(table)))
        for table in METADATA.sorted_tables
    }


def holders(conn: Connection) -> set[str]:
    secrets = (HERS.name, HERS.phone, HERS.address, "hers-on-telegram")
    return {name for name, text in dump(conn).items() if any(secret in text for secret in secrets)}


def check_out(conn: Connection) -> int:
    """A whole purchase, as the shop does it; gives the contact."""
    opened = conversations.open(conn, "telegram", "hers-on-telegram", Opening("rw", "USD", "p-hers"), NOW)
    details = conversations.save_details(conn, opened.contact_id, HERS, NOW)
    who = (opened.conversation_id, opened.contact_id, details)
    orders.place(conn, wanted(who, "R00000001", ((BEANS, 2), (TOUR, 1, TOUR_DAY)), accepted=True), NOW)
    orders.place(conn, wanted(who, "R00000002", ((SAUCE, 1),), accepted=True), NOW)
    orders.advance(conn, "R00000002", "packed", "staff", NOW)
    turn = Turn(
        conversation_id=opened.conversation_id,
        expected_version=0,
        number=1,
        channel="telegram",
        update_id="1",
        text=None,
        answer='{"replies":[]}',
        language="rw",
        slots="{}",
        handled_by="bot",
        details_id=details,
    )
    conversations.record(conn, turn, NOW)
    message = {"chat": "hers-on-telegram", "text": f"Murakoze {HERS.name}!"}
    outbox.add(conn, Entry(kind="telegram", key="k1", payload=message, contact_id=opened.contact_id), NOW)
    return opened.contact_id


def test_after_a_checkout_details_stand_in_one_table_only(db: Database) -> None:
    db.write_now(check_out)
    # The channel's id is the conversation's key, and the waiting message is gone when it is delivered.
    assert db.read_now(holders) == {"contact_details", "conversation", "outbox"}
    (leased,) = db.write_now(lambda conn: outbox.lease(conn, ["telegram"], 9, NOW, NOW))
    db.write_now(lambda conn: outbox.delivered(conn, leased.id))
    assert HERS.name not in db.read_now(dump)["conversation"]
    assert db.read_now(holders) == {"contact_details", "conversation"}


def test_the_forgotten_leave_no_trace_and_the_books_add_up(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000009", (BEANS, 1)))
    contact = db.write_now(check_out)
    cancelled = db.write_now(lambda conn: privacy.forget(conn, contact, NOW))
    assert [(order.number, order.status) for order in cancelled] == [("R00000001", "cancelled")]
    assert db.read_now(holders) == set()

    packed = db.read_now(lambda conn: orderbook.get(conn, "R00000002"))
    assert (packed.status, packed.pseudonym, packed.details_id) == ("packed", "p-hers", None)
    assert sum(row.amount_minor for row in db.read_now(lambda conn: farmers.earnings_of(conn, "R00000001"))) == 0
    assert db.read_now(stock.free)[BEANS, ""] == 7
    db.read_now(check_ledger)
    assert db.write_now(lambda conn: outbox.lease(conn, ["telegram"], 9, NOW, NOW)) == ()

    other = db.read_now(lambda conn: orderbook.get(conn, "R00000009"))
    assert other.details_id is not None
    assert db.read_now(lambda conn: conversations.load(conn, "console", "R00000009", "")) is not None


def test_the_forgotten_are_not_in_the_file_either(tmp_path: Path, sqlite_template: Path) -> None:
    path = shutil.copy(sqlite_template, tmp_path / "shop.db")
    db = Database(f"sqlite:///{path}", inline=True)
    contact = db.write_now(check_out)
    db.write_now(lambda conn: privacy.forget(conn, contact, NOW))
    db.close_now()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not [secret for secret in (HERS.name, HERS.phone, HERS.address) if secret.encode() in left]


def test_whoever_was_forgotten_comes_back_as_somebody_new(db: Database) -> None:
    contact = db.write_now(check_out)
    db.write_now(lambda conn: privacy.forget(conn, contact, NOW))
    assert db.read_now(lambda conn: conversations.load(conn, "telegram", "hers-on-telegram", "1")) is None
    opening = Opening("rw", "USD", "p-new")
    opened = db.write_now(lambda conn: conversations.open(conn, "telegram", "hers-on-telegram", opening, NOW))
    assert opened.contact_id != contact
    loaded = db.read_now(lambda conn: conversations.load(conn, "telegram", "hers-on-telegram", "1"))
    assert loaded is not None
    assert (loaded.last_turn, loaded.details, loaded.answered) == (0, None, None)
    assert db.read_now(lambda conn: orderbook.of_contact(conn, opened.contact_id)) == ()


def test_being_forgotten_twice_is_being_forgotten(db: Database) -> None:
    contact = db.write_now(check_out)
    for _ in range(2):
        db.write_now(lambda conn: privacy.forget(conn, contact, NOW))
    assert db.read_now(holders) == set()
    assert db.read_now(lambda conn: conn.execute(select(func.count()).select_from(CONTACT)).scalar()) == 1


def test_an_export_holds_all_that_is_stored_about_a_person(db: Database) -> None:
    db.write_now(lambda conn: place(conn, "R00000009", (BEANS, 1)))
    contact = db.write_now(check_out)
    everything = db.read_now(lambda conn: privacy.export(conn, contact))
    assert [details["phone"] for details in everything["details"]] == [HERS.phone]
    assert [order["number"] for order in everything["orders"]] == ["R00000001", "R00000002"]
    (conversation,) = everything["conversations"]
    assert (conversation["sender"], len(conversation["turns"])) == ("hers-on-telegram", 1)
    assert everything["contact"]["pseudonym"] == "p-hers"
    assert len(everything["messages"]) == 1
    assert "R00000009" not in msgspec.json.encode(everything).decode()
