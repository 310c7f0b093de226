"""What skills may read besides the shop's snapshot, out of the database."""

import datetime as dt
from functools import partial
from typing import Any

from storage import orderbook, privacy, stock
from storage.database import Database
from storage.orderbook import Order


class StoredLookup:
    """Reads for one contact (`bot.dialogue.turn.Lookup`).

    Args:
        database: Where to read.
        contact: Whose orders to read, or None for somebody new, who has none.
        today: The shop's date, for departures that are over.
    """

    def __init__(self, database: Database, contact: int | None, today: dt.date) -> None:
        self._database = database
        self._contact = contact
        self._today = today

    async def free(self) -> dict[str, int]:
        """Gives the free stock of goods by SKU."""
        free = await self._database.read(stock.free)
        return {sku: units for (sku, date), units in free.items() if not date}

    async def seats(self, sku: str, date: str) -> int:
        """Gives a departure's free seats."""
        return await self._database.read(partial(stock.free_of, sku=sku, date=date, today=self._today))

    async def orders(self) -> tuple[Order, ...]:
        """Gives the contact's orders, the newest first."""
        if self._contact is None:
            return ()
        found = await self._database.read(partial(orderbook.of_contact, contact_id=self._contact))
        return found[::-1]

    async def export(self) -> dict[str, Any]:
        """Gives everything that is kept about the contact."""
        if self._contact is None:
            return {}
        return await self._database.read(partial(privacy.export, contact_id=self._contact))
