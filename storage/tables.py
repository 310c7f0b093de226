"""The tables: a mapping, not the rules.

Services speak SQLAlchemy Core over these tables; ORM sessions are for the back office. Counts that must agree
(`stock_level` with `stock_movement`) are kept by `storage.stock` alone.
"""

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Index, MetaData, Table, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import Instant


class _Base(SQLModel):
    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _json() -> Any:
    return Field(sa_type=JSON)


def _long_text() -> Any:
    return Field(sa_type=Text)


def _at() -> Any:
    return Field(sa_type=Instant)


def _minor() -> Any:
    return Field(sa_type=BigInteger)


class Meta(_Base, table=True):
    """What the shop as a whole knows: `shop` (its settings as JSON), `catalogue_version` (a number)."""

    key: str = Field(primary_key=True)
    value: str = _long_text()


class Producer(_Base, table=True):
    """A cooperative, a factory, a guiding company."""

    id: str = Field(primary_key=True)
    name: str
    language: str
    phone: str
    place: str
    facts: dict[str, Any] = _json()


class Product(_Base, table=True):
    """A good or a tour."""

    sku: str = Field(primary_key=True)
    kind: str
    category: str
    weight_g: int
    producer_id: str = Field(foreign_key="producer.id")
    extra_minor: int | None = _minor()
    extra_currency: str | None
    image: str | None
    position: int
    active: bool
    facts: dict[str, Any] = _json()


class ProductText(_Base, table=True):
    """A product's words in one language."""

    __tablename__ = "product_text"

    sku: str = Field(primary_key=True, foreign_key="product.sku")
    language: str = Field(primary_key=True)
    name: str
    unit: str
    summary: str
    description: str = _long_text()
    aliases: list[str] = _json()


class Price(_Base, table=True):
    """A product's price in one currency."""

    sku: str = Field(primary_key=True, foreign_key="product.sku")
    currency: str = Field(primary_key=True)
    amount_minor: int = _minor()


class Lot(_Base, table=True):
    """Units of a product with one origin. A tour has one, of its own name.

    `quantity` is what the shop folder says, so that an import knows what changed since the last one.
    """

    id: str = Field(primary_key=True)
    sku: str = Field(foreign_key="product.sku", index=True)
    producer_id: str = Field(foreign_key="producer.id")
    label: str
    position: int
    quantity: int
    facts: dict[str, Any] = _json()


class StockMovement(_Base, table=True):
    """The ledger: rows are added, never changed."""

    __tablename__ = "stock_movement"
    __table_args__ = (Index(None, "sku", "date", "lot_id"),)

    id: int = Field(primary_key=True)
    sku: str
    date: str
    lot_id: str = Field(foreign_key="lot.id")
    kind: str
    quantity: int
    order_number: str | None
    at: dt.datetime = _at()


class StockLevel(_Base, table=True):
    """What the ledger adds up to, kept in the same transaction."""

    __tablename__ = "stock_level"

    sku: str = Field(primary_key=True, foreign_key="product.sku")
    date: str = Field(primary_key=True)
    lot_id: str = Field(primary_key=True, foreign_key="lot.id")
    received: int
    shipped: int
    written_off: int
    reserved: int
    committed: int
    allotted: int


class Contact(_Base, table=True):
    """A person over all channels.

    `details_id` is the newest row of `contact_details`. It has no foreign key, because the two tables would then
    need each other to exist first, which SQLite cannot say.
    """

    id: int = Field(primary_key=True)
    pseudonym: str = Field(unique=True)
    language: str
    currency: str
    details_id: int | None
    created_at: dt.datetime = _at()
    forgotten_at: dt.datetime | None = _at()


class ContactDetails(_Base, table=True):
    """The only table with names, phones and addresses of shoppers. Rows are never changed, only added and forgotten."""

    __tablename__ = "contact_details"

    id: int = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    name: str
    phone: str
    address: str
    country: str
    at: dt.datetime = _at()


class Conversation(_Base, table=True):
    """A shopper in a channel. `version` moves with every write; `last_turn` numbers the turns."""

    __table_args__ = (
        UniqueConstraint("channel", "sender"),
        Index(None, "handled_by"),
    )

    id: int = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    channel: str
    sender: str
    version: int
    last_turn: int
    handled_by: str
    agent: str | None
    language: str
    slots: str = _long_text()
    created_at: dt.datetime = _at()
    updated_at: dt.datetime = _at()


class Turn(_Base, table=True):
    """What was said and answered. `update_id` is null where an agent spoke."""

    __table_args__ = (UniqueConstraint("conversation_id", "update_id"), UniqueConstraint("conversation_id", "number"))

    id: int = Field(primary_key=True)
    conversation_id: int = Field(foreign_key="conversation.id")
    number: int
    channel: str
    update_id: str | None
    text: str | None = _long_text()
    answer: str = _long_text()
    sent_by: str
    details_id: int | None = Field(foreign_key="contact_details.id")
    at: dt.datetime = _at()


class Order(_Base, table=True):
    """An order. `pseudonym` stays when the person is forgotten."""

    __tablename__ = "orders"
    __table_args__ = (Index(None, "status", "reserved_until"),)

    number: str = Field(primary_key=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    conversation_id: int = Field(foreign_key="conversation.id")
    details_id: int | None = Field(foreign_key="contact_details.id")
    pseudonym: str
    currency: str
    goods_minor: int = _minor()
    shipping_minor: int = _minor()
    total_minor: int = _minor()
    status: str
    accepted: bool
    payment_method: str
    placed_at: dt.datetime = _at()
    updated_at: dt.datetime = _at()
    reserved_until: dt.datetime | None = _at()
    extended: bool


class OrderLine(_Base, table=True):
    """A line of an order; `date` is a tour's departure or ""."""

    __tablename__ = "order_line"

    order_number: str = Field(primary_key=True, foreign_key="orders.number")
    position: int = Field(primary_key=True)
    sku: str = Field(foreign_key="product.sku")
    date: str
    quantity: int
    unit_price_minor: int = _minor()
    total_minor: int = _minor()


class OrderLineLot(_Base, table=True):
    """From which lots a line is filled."""

    __tablename__ = "order_line_lot"

    order_number: str = Field(primary_key=True, foreign_key="orders.number")
    position: int = Field(primary_key=True)
    lot_id: str = Field(primary_key=True, foreign_key="lot.id")
    quantity: int


class OrderEvent(_Base, table=True):
    """What became of an order, and through whom."""

    __tablename__ = "order_event"

    id: int = Field(primary_key=True)
    order_number: str = Field(foreign_key="orders.number", index=True)
    status: str
    by: str
    at: dt.datetime = _at()


class Payment(_Base, table=True):
    """A provider's payment of an order: started, succeeded, failed, refund_due, refunded."""

    id: int = Field(primary_key=True)
    order_number: str = Field(foreign_key="orders.number", index=True)
    provider: str
    reference: str = Field(unique=True)
    status: str
    amount_minor: int = _minor()
    currency: str


class PaymentEvent(_Base, table=True):
    """The events that were applied, so that a repeated one is known."""

    __tablename__ = "payment_event"

    provider: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True)
    at: dt.datetime = _at()


class Earning(_Base, table=True):
    """What a producer earns: `promised`, or the opposite entry `reversed` with a negative amount."""

    __table_args__ = (UniqueConstraint("order_number", "lot_id", "kind"),)

    id: int = Field(primary_key=True)
    producer_id: str = Field(foreign_key="producer.id", index=True)
    order_number: str = Field(foreign_key="orders.number")
    lot_id: str = Field(foreign_key="lot.id")
    amount_minor: int = _minor()
    currency: str
    kind: str
    at: dt.datetime = _at()


class Notice(_Base, table=True):
    """A message to a producer."""

    id: int = Field(primary_key=True)
    producer_id: str = Field(foreign_key="producer.id")
    order_number: str = Field(foreign_key="orders.number", index=True)
    lots: list[str] = _json()
    amount_minor: int = _minor()
    currency: str
    body: str = _long_text()
    segments: int
    status: str
    at: dt.datetime = _at()


class Outbox(_Base, table=True):
    """What is still to be sent. The payload goes when it was delivered."""

    __table_args__ = (
        Index(None, "kind", "status", "not_before"),
        Index(None, "ordering_key", "status"),
        Index(None, "status", "expires_at"),
    )

    id: int = Field(primary_key=True)
    kind: str
    key: str = Field(unique=True)
    ordering_key: str | None
    supersedes: str | None
    contact_id: int | None = Field(foreign_key="contact.id", index=True)
    payload: str | None = _long_text()
    status: str
    attempts: int
    not_before: dt.datetime = _at()
    leased_until: dt.datetime | None = _at()
    expires_at: dt.datetime | None = _at()
    at: dt.datetime = _at()
    last_error: str | None


class Passage(_Base, table=True):
    """A page of the shop's knowledge in one language."""

    slug: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    topic: str
    title: str
    body: str = _long_text()
    keywords: list[str] = _json()
    sources: list[str] = _json()
    reviewed: bool


METADATA = _Base.metadata


def _core(model: type[SQLModel]) -> Table:
    table: Table = METADATA.tables[str(model.__tablename__)]
    return table


META = _core(Meta)
PRODUCER = _core(Producer)
PRODUCT = _core(Product)
PRODUCT_TEXT = _core(ProductText)
PRICE = _core(Price)
LOT = _core(Lot)
STOCK_MOVEMENT = _core(StockMovement)
STOCK_LEVEL = _core(StockLevel)
CONTACT = _core(Contact)
CONTACT_DETAILS = _core(ContactDetails)
CONVERSATION = _core(Conversation)
TURN = _core(Turn)
ORDERS = _core(Order)
ORDER_LINE = _core(OrderLine)
ORDER_LINE_LOT = _core(OrderLineLot)
ORDER_EVENT = _core(OrderEvent)
PAYMENT = _core(Payment)
PAYMENT_EVENT = _core(PaymentEvent)
EARNING = _core(Earning)
NOTICE = _core(Notice)
OUTBOX = _core(Outbox)
PASSAGE = _core(Passage)
