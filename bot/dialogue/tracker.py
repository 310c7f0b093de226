"""What the bot knows of a conversation: slots folded from the turns so far, and the person's details."""

from typing import Any, Literal

import msgspec
from msgspec import Struct

from bot.message import Asks, Button, CartItem
from nlu.interpretation import Interpretation
from storage.rules.money import Money


class Want(Struct, frozen=True, omit_defaults=True):
    """An item that is being put together from several turns.

    Attributes:
        sku: The product or tour, or None while that is asked.
        category: Where to choose from, or None.
        quantity: Units or people as they were said (a fraction is refused later), or None while that is asked.
        date: ISO date of departure, or None.
        replaces: Whether the quantity takes the place of the one in the cart, instead of adding to it.
        moved_from: The day (ISO) of the booking in the cart that this one takes the place of, or None.
    """

    sku: str | None = None
    category: str | None = None
    quantity: int | float | None = None
    date: str | None = None
    replaces: bool = False
    moved_from: str | None = None


OFFERS = ("unknown", "complaint", "meant")
"""What a `confirm` is about that is let go when the shopper talks of something else."""


class Asked(Struct, frozen=True, omit_defaults=True):
    """What was asked last, so that "and the ground one?" can ask it again.

    Attributes:
        what: `about`, `price`, `shipping`, or what is asked of a product (`words.fact.*`).
        place: The country (ISO 3166 alpha-2) that the answer was for, or None.
    """

    what: str
    place: str | None = None


class Slots(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The dialogue's memory; stored with the conversation as JSON.

    Attributes:
        cart: What is in the cart.
        asks: The one thing that the bot waits for, or None.
        about: What a `confirm` is about: `order`, `cancel`, `forget`, `clear`, `unknown`, `complaint`, `meant`.
        about_order: The order that `about` means, or None.
        stamp: Turn in which the present question was first put; buttons that answer it carry it.
        told: The total that the shopper was asked to agree to last, see `told`; or None.
        want: The item being put together, or None.
        queue: Items of the same message that are asked about afterwards.
        focus: SKU last spoken of, for "two of those", or None.
        shelf: SKUs last shown together, for "the second one".
        asked: What the last answer was about, or None; it is forgotten in the turn after, unless that answers too.
        put: What the last change of the cart put into it, for "I meant the sauce".
        worth: What the cart came to when it changed last, see `told`; or None.
        doubt: The text whose two meanings are asked about, or None.
        checkout: Whether a checkout is under way.
        fixing: Whether the asked detail replaces one that is known.
        currency: ISO 4217 code chosen by the shopper, or None.
        language_chosen: Whether the shopper chose the language; else it follows what they write.
        buttons: Buttons of the last answer, so that their labels can be said.
        misses: Messages in a row that were not understood.
        met: Whether the shopper was greeted.
    """

    cart: tuple[CartItem, ...] = ()
    asks: Asks | None = None
    about: str | None = None
    about_order: str | None = None
    stamp: int = 0
    told: str | None = None
    want: Want | None = None
    queue: tuple[Want, ...] = ()
    focus: str | None = None
    shelf: tuple[str, ...] = ()
    asked: Asked | None = None
    put: tuple[CartItem, ...] = ()
    worth: str | None = None
    doubt: Interpretation | None = None
    checkout: bool = False
    fixing: bool = False
    currency: str | None = None
    language_chosen: bool = False
    buttons: tuple[Button, ...] = ()
    misses: int = 0
    met: bool = False

    def but(self, **changes: Any) -> "Slots":
        """Gives a copy with these slots changed."""
        return msgspec.structs.replace(self, **changes)

    def quiet(self) -> "Slots":
        """Gives a copy in which the bot waits for nothing."""
        return self.but(asks=None, about=None, about_order=None, want=None, queue=(), doubt=None, fixing=False)

    @property
    def waits(self) -> bool:
        """Whether a question is open that is put again whatever else is talked of."""
        return self.asks is not None and not self.casual

    @property
    def casual(self) -> bool:
        """Whether the open question is only an offer, which is dropped when the shopper talks of something else."""
        only_a_shelf = self.want is None or (self.want.sku is None and self.want.quantity is None)
        return (self.asks == "product" and only_a_shelf) or self.about in OFFERS


def told(total: Money) -> str:
    """Writes a total as `Slots.told` keeps it: a yes is a yes to this amount in this currency, to no other."""
    return f"{total.amount_minor} {total.currency}"


def read_told(written: str | None) -> Money | None:
    """Reads what `told` wrote."""
    amount, _, currency = (written or "").partition(" ")
    return Money(int(amount), currency) if currency else None


DETAILS: tuple[Literal["name", "phone", "address"], ...] = ("name", "phone", "address")
"""What a checkout needs of a person, in the order in which it is asked."""


class Person(Struct, frozen=True, omit_defaults=True):
    """A shopper's details, as far as they were given.

    Attributes:
        name: As they write it.
        phone: E.164 once the country is known, else as it was written.
        address: As they write it.
        country: ISO 3166 alpha-2 code of the address, or None.
    """

    name: str | None = None
    phone: str | None = None
    address: str | None = None
    country: str | None = None

    def but(self, **changes: Any) -> "Person":
        """Gives a copy with these details changed."""
        return msgspec.structs.replace(self, **changes)


class Tracker(Struct, frozen=True, kw_only=True):
    """A conversation as the dialogue sees it.

    Attributes:
        turn: Number of the turn that is being answered.
        contact: Id of the contact, or None for somebody new.
        language: The conversation's language.
        slots: The dialogue's memory.
        person: The shopper's details.
    """

    turn: int
    contact: int | None
    language: str
    slots: Slots
    person: Person


_decode = msgspec.json.Decoder(Slots).decode
_encode = msgspec.json.Encoder().encode


def read_slots(stored: str) -> Slots:
    """Reads stored slots."""
    return _decode(stored) if stored else Slots()


def write_slots(slots: Slots) -> str:
    """Writes slots to be stored."""
    return _encode(slots).decode()
