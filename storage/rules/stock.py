"""The stock ledger's rule: what a movement does to a level, and which lots an order is filled from.

For every level, always: `received - shipped - written_off = on_hand = reserved + committed + allotted + free`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import msgspec
from msgspec import Struct

from storage.errors import ImpossibleMovement, OutOfStock

Kind = Literal[
    "received",
    "written_off",
    "reserved",
    "released",
    "committed",
    "sold",
    "withdrawn",
    "shipped",
    "allotted",
    "unallotted",
]

EFFECTS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "received": {"received": 1},
        "written_off": {"written_off": 1},
        "reserved": {"reserved": 1},  # free -> reserved
        "released": {"reserved": -1},  # reserved -> free
        "committed": {"reserved": -1, "committed": 1},  # reserved -> committed
        "sold": {"committed": 1},  # free -> committed, without a reservation between
        "withdrawn": {"committed": -1},  # committed -> free
        "shipped": {"committed": -1, "shipped": 1},
        "allotted": {"allotted": 1},  # free -> set aside for a broadcast
        "unallotted": {"allotted": -1},
    }
)
"""What one unit of each kind adds to the counts of a level. `free` and `on_hand` follow from these."""


class Level(Struct, frozen=True):
    """The counts of one lot of one product (for a tour: of one departure)."""

    received: int = 0
    shipped: int = 0
    written_off: int = 0
    reserved: int = 0
    committed: int = 0
    allotted: int = 0

    @property
    def on_hand(self) -> int:
        """What lies in the store."""
        return self.received - self.shipped - self.written_off

    @property
    def free(self) -> int:
        """What can still be sold."""
        return self.on_hand - self.reserved - self.committed - self.allotted


class Movement(Struct, frozen=True):
    """One entry of the ledger: so many units did that."""

    kind: Kind
    quantity: int


class LotLevel(Struct, frozen=True):
    """A lot and what it holds."""

    lot_id: str
    level: Level


def apply(level: Level, movement: Movement) -> Level:
    """Gives the level after a movement.

    Args:
        level: Before.
        movement: What happens.

    Returns:
        The level after it.

    Raises:
        ImpossibleMovement: The quantity is not positive, or the movement takes what is not there.
    """
    if movement.quantity <= 0:
        raise ImpossibleMovement(movement.kind, movement.quantity, "a quantity is above zero")
    changes = {name: getattr(level, name) + sign * movement.quantity for name, sign in EFFECTS[movement.kind].items()}
    after = msgspec.structs.replace(level, **changes)
    if after.free < 0 or min(changes.values()) < 0:
        raise ImpossibleMovement(movement.kind, movement.quantity, str(level))
    return after


def allocate(sku: str, date: str, lots: Sequence[LotLevel], quantity: int) -> tuple[tuple[str, int], ...]:
    """Says from which lots an order is filled: the earlier lot first.

    Args:
        sku: What is wanted, for the refusal.
        date: The tour's departure or "", for the refusal.
        lots: In the order in which they are sold.
        quantity: Units wanted.

    Returns:
        Lot and quantity, for every lot that gives some.

    Raises:
        OutOfStock: The lots have less than that free.
    """
    taken: list[tuple[str, int]] = []
    missing = quantity
    for lot in lots:
        if missing == 0:
            break
        part = min(missing, lot.level.free)
        if part > 0:
            taken.append((lot.lot_id, part))
            missing -= part
    if missing:
        raise OutOfStock(sku, date, quantity, quantity - missing)
    return tuple(taken)
