"""What producers are told of a sale: worded in their language, stored with the order, sent by the outbox."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import Connection

from bot.dialogue.compose import renderer
from bot.dialogue.replies import Names, Say
from bot.notices.segments import measure, plain
from bot.shop import Shop
from storage import farmers, outbox
from storage.catalogue import Producer
from storage.farmers import Notice
from storage.orderbook import Order
from storage.outbox import Entry
from storage.rules.money import Money

KIND = "notice"
"""Kind of the outbox entries that carry a notice; the payload names the notice."""


class Share(Struct, frozen=True):
    """A producer's part in an order line.

    Attributes:
        sku: What was sold.
        lots: From which of the producer's lots.
        quantity: How many.
        extra: What the producer earns with it.
    """

    sku: str
    lots: tuple[str, ...]
    quantity: int
    extra: Money


def sale_accepted(conn: Connection, shop: Shop, order: Order, now: dt.datetime) -> None:
    """Tells each producer what was sold of theirs, and what that pays.

    Args:
        conn: A connection that may write, in the transaction that accepted the order.
        shop: The shop's snapshot.
        order: The order, accepted.
        now: The moment.
    """
    for producer, part, about in _told(shop, order):
        _tell(conn, shop, order, (producer, part), _Message("notice.sold", about, part.extra), now)


def sale_cancelled(conn: Connection, shop: Shop, order: Order, now: dt.datetime) -> None:
    """Tells each producer that an accepted order was cancelled; who was not told of the order yet hears of neither."""
    for producer, part, about in _told(shop, order):
        unsent = outbox.withdraw(conn, f"notice.sold:{about}")
        if unsent is not None:
            farmers.set_notice_status(conn, unsent["notice"], "superseded")
            continue
        taken_back = Money(-part.extra.amount_minor, part.extra.currency)
        _tell(conn, shop, order, (producer, part), _Message("notice.cancelled", about, taken_back), now)


def shares(shop: Shop, order: Order) -> dict[str, list[Share]]:
    """Splits an order into what each producer sold, by producer."""
    by_producer: dict[str, list[Share]] = defaultdict(list)
    for line in order.lines:
        product = shop.product(line.sku)
        if product is None:
            continue
        extra = product.extra or Money(0, order.currency)
        owners = {lot.id: lot.producer_id for lot in product.lots}
        for producer in dict.fromkeys(owners.get(lot, product.producer_id) for lot, _ in line.lots):
            of_producer = [(lot, n) for lot, n in line.lots if owners.get(lot, product.producer_id) == producer]
            quantity = sum(n for _, n in of_producer)
            earned = Money(extra.amount_minor * quantity, extra.currency)
            by_producer[producer].append(Share(line.sku, tuple(lot for lot, _ in of_producer), quantity, earned))
    return dict(by_producer)


class _Message(Struct, frozen=True):
    key: str
    about: str
    amount: Money


def _told(shop: Shop, order: Order) -> Iterator[tuple[Producer, Share, str]]:
    """Each producer's parts of an order, with a name for the part that is the same whenever it is asked."""
    for producer_id, parts in shares(shop, order).items():
        producer = shop.catalogue.producers.get(producer_id)
        if producer is not None:
            for position, part in enumerate(parts):
                yield producer, part, f"{order.number}:{producer_id}:{position}"


def _tell(
    conn: Connection, shop: Shop, order: Order, whom: tuple[Producer, Share], message: _Message, now: dt.datetime
) -> None:
    producer, part = whom
    data = {
        "shop": Names(shop.config.short_names),
        "quantity": part.quantity,
        "product": shop.name(part.sku),
        "lots": ", ".join(part.lots),
        "order": order.number,
        "amount": part.extra,
    }
    body = plain(renderer(producer.language).render(Say(message.key, data)).text)
    notice = Notice(
        producer_id=producer.id,
        order_number=order.number,
        lots=part.lots,
        amount_minor=message.amount.amount_minor,
        currency=message.amount.currency,
        body=body,
        segments=measure(body).segments,
    )
    entry = Entry(
        kind=KIND,
        key=f"{message.key}:{message.about}",
        ordering_key=f"producer:{producer.id}",
        payload={"notice": farmers.add_notice(conn, notice, now)},
    )
    outbox.add(conn, entry, now)
