"""Farmers' earnings, and the notices that tell them."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, bindparam, select, update

from storage.prepared import Prepared
from storage.rules.earnings import LotSale, earnings
from storage.rules.money import Money
from storage.tables import EARNING, LOT, NOTICE, PRODUCT


class EarningRow(Struct, frozen=True):
    """An entry of the farmers' book; what is taken back has a negative amount."""

    producer_id: str
    order_number: str
    lot_id: str
    amount_minor: int
    currency: str
    kind: str
    at: dt.datetime


class Notice(Struct, frozen=True, kw_only=True):
    """A message to a producer, worded and ready to send.

    Attributes:
        producer_id: To whom.
        order_number: About which order.
        lots: The lots that it names.
        amount_minor: What the producer earns with it, all lots together.
        currency: Of the amount.
        body: The text.
        segments: How many SMS it takes.
        status: `queued`, `sent`, `failed`.
        id: 0 until it is stored.
    """

    producer_id: str
    order_number: str
    lots: tuple[str, ...]
    amount_minor: int
    currency: str
    body: str
    segments: int
    status: str = "queued"
    id: int = 0


_E = EARNING.c
_EARNINGS = (
    select(_E.producer_id, _E.order_number, _E.lot_id, _E.amount_minor, _E.currency, _E.kind, _E.at)
    .where(_E.order_number == bindparam("number"))
    .order_by(_E.id)
)
_EXTRAS = Prepared(
    select(PRODUCT.c.sku, PRODUCT.c.extra_minor, PRODUCT.c.extra_currency).where(
        PRODUCT.c.sku.in_(bindparam("skus", expanding=True)), PRODUCT.c.extra_minor.is_not(None)
    ),
    lists=("skus",),
)
_PRODUCERS = Prepared(
    select(LOT.c.id, LOT.c.producer_id).where(LOT.c.id.in_(bindparam("lots", expanding=True))), lists=("lots",)
)
_ADD_EARNING = Prepared(EARNING.insert().inline())
_ADD_NOTICE = Prepared(NOTICE.insert().returning(NOTICE.c.id))
_NOTICES = select(NOTICE).order_by(NOTICE.c.id)
_SET_NOTICE = update(NOTICE).where(NOTICE.c.id == bindparam("notice")).values(status=bindparam("new_status"))


def promise(conn: Connection, order_number: str, sales: Sequence[LotSale], now: dt.datetime) -> None:
    """Writes what farmers earn with an order that was accepted."""
    skus = sorted({sale.sku for sale in sales})
    extras = {sku: Money(amount, currency) for sku, amount, currency in _EXTRAS.all(conn, {"skus": skus})}
    lots = sorted({sale.lot_id for sale in sales})
    producers: dict[str, str] = dict(_PRODUCERS.all(conn, {"lots": lots}))
    entries = [
        {
            "producer_id": earning.producer_id,
            "order_number": order_number,
            "lot_id": earning.lot_id,
            "amount_minor": earning.amount.amount_minor,
            "currency": earning.amount.currency,
            "kind": "promised",
            "at": now,
        }
        for earning in earnings(sales, extras, producers)
    ]
    _ADD_EARNING.each(conn, entries)


def reverse(conn: Connection, order_number: str, now: dt.datetime) -> None:
    """Takes back what was promised for an order, by opposite entries."""
    entries = [
        {
            "producer_id": row.producer_id,
            "order_number": order_number,
            "lot_id": row.lot_id,
            "amount_minor": -row.amount_minor,
            "currency": row.currency,
            "kind": "reversed",
            "at": now,
        }
        for row in earnings_of(conn, order_number)
        if row.kind == "promised"
    ]
    _ADD_EARNING.each(conn, entries)


def earnings_of(conn: Connection, order_number: str) -> tuple[EarningRow, ...]:
    """Gives what an order earned the farmers, in the order of the entries."""
    return tuple(EarningRow(*row) for row in conn.execute(_EARNINGS, {"number": order_number}))


def add_notice(conn: Connection, notice: Notice, now: dt.datetime) -> int:
    """Stores a notice; sending it is the outbox' business.

    Args:
        conn: A connection that may write.
        notice: To store.
        now: When.

    Returns:
        Its id.
    """
    (notice_id,) = _ADD_NOTICE.one(
        conn,
        {
            "producer_id": notice.producer_id,
            "order_number": notice.order_number,
            "lots": notice.lots,
            "amount_minor": notice.amount_minor,
            "currency": notice.currency,
            "body": notice.body,
            "segments": notice.segments,
            "status": notice.status,
            "at": now,
        },
    )
    return int(notice_id)


def set_notice_status(conn: Connection, notice_id: int, status: str) -> None:
    """Notes what became of a notice."""
    conn.execute(_SET_NOTICE, {"notice": notice_id, "new_status": status})


def listing_notices(conn: Connection) -> tuple[Notice, ...]:
    """Gives all notices, oldest first."""
    return tuple(
        Notice(
            producer_id=row.producer_id,
            order_number=row.order_number,
            lots=tuple(row.lots),
            amount_minor=row.amount_minor,
            currency=row.currency,
            body=row.body,
            segments=row.segments,
            status=row.status,
            id=row.id,
        )
        for row in conn.execute(_NOTICES)
    )
