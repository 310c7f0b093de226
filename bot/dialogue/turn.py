"""What a skill is given (`Turn`), what it gives back (`Outcome`), and the commands in it."""

import dataclasses
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from msgspec import Struct, structs

from bot.dialogue.presses import Press
from bot.dialogue.replies import Say
from bot.dialogue.tracker import Person, Slots, Tracker
from bot.message import HandledBy, Update
from bot.shop import Shop
from nlu.interpretation import Interpretation
from storage.orderbook import Order
from storage.rules.quote import Quote


class PlaceOrder(Struct, frozen=True):
    """Place an order for what the shopper agreed to."""

    number: str
    quote: Quote
    payment_method: str
    accepted: bool


class CancelOrder(Struct, frozen=True):
    """Cancel an order of this shopper."""

    number: str


class Pay(Struct, frozen=True):
    """A payment that the simulated provider reports as made."""

    number: str
    amount_minor: int
    currency: str


class Forget(Struct, frozen=True):
    """Delete what is kept about this shopper."""


Command = PlaceOrder | CancelOrder | Pay | Forget


class Lookup(Protocol):
    """What skills may read besides the shop's snapshot."""

    async def free(self) -> dict[str, int]:
        """Gives the free stock of goods by SKU; what is not in it was never in stock."""
        ...

    async def seats(self, sku: str, date: str) -> int:
        """Gives a departure's free seats.

        Args:
            sku: The tour.
            date: ISO date.

        Returns:
            How many.

        Raises:
            NoDeparture: The tour does not leave on that date.
        """
        ...

    async def orders(self) -> tuple[Order, ...]:
        """Gives this shopper's orders, the newest first."""
        ...

    async def export(self) -> dict[str, Any]:
        """Gives everything that is kept about this shopper."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Turn:
    """One update on its way through the dialogue.

    Attributes:
        update: What came in.
        press: The button, or what was said instead of pressing it; None for free text.
        meaning: What a free text meant, or None for a button, pressed or said, or a medium.
        heard: The same, but there for a said button too: what the answer reports.
        tracker: The conversation before this turn.
        shop: The shop's snapshot.
        lookup: Reads of what moves.
        now: The moment.
        new_order_number: Draws a number, should an order be placed.
    """

    update: Update
    press: Press | None
    meaning: Interpretation | None
    heard: Interpretation | None
    tracker: Tracker
    shop: Shop
    lookup: Lookup
    now: dt.datetime
    new_order_number: Callable[[], str]

    @property
    def slots(self) -> Slots:
        """The dialogue's memory before this turn."""
        return self.tracker.slots

    @property
    def text(self) -> str:
        """What was written freely; empty for a button, pressed or said, or a medium."""
        return self.update.text or "" if self.press is None else ""

    @property
    def currency(self) -> str:
        """The currency that this shopper sees."""
        return currency_of(self.shop, self.slots, self.tracker.language, self.update)

    def once(self, slots: Slots, text: str | None = None) -> "Turn":
        """Gives the turn as it would be with these slots, and with that text if one is given, instead of its own."""
        update = self.update if text is None else structs.replace(self.update, text=text)
        return dataclasses.replace(self, tracker=structs.replace(self.tracker, slots=slots), update=update)


def currency_of(shop: Shop, slots: Slots, language: str, update: Update) -> str:
    """Gives the currency: chosen, else by the phone's country if it agrees with the language, else by the language."""
    country = update.device_country if update.device_language == language else None
    return slots.currency or shop.config.currency_for(language, country)


class Outcome(Struct, frozen=True, kw_only=True):
    """What a skill decided. Nothing of it has happened yet.

    Attributes:
        says: What to say before the question that `slots` ask, if they ask one.
        slots: The dialogue's memory after this turn.
        person: The shopper's details after this turn, or None where they did not change.
        language: The conversation's language after this turn, or None where it did not change.
        commands: What to do.
        handled_by: Who speaks after this turn.
        kept_text: The shopper's words as they may be stored, or None for as they came.
        order: Number of the order that is placed, or None.
    """

    says: tuple[Say, ...] = ()
    slots: Slots
    person: Person | None = None
    language: str | None = None
    commands: tuple[Command, ...] = ()
    handled_by: HandledBy = "bot"
    kept_text: str | None = None
    order: str | None = None


Skill = Callable[[Turn], Awaitable[Outcome]]
"""One thing that the bot can do."""
