"""The life of an order.

    placed -> paid -> packed -> shipped -> delivered
    placed, paid -> cancelled
    placed -> expired (its reservation ran out) -> paid (the money came late and the goods were still there)

An order that is paid on delivery is `accepted` as soon as it is placed, and can be packed without being paid.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

Status = Literal["placed", "paid", "packed", "shipped", "delivered", "cancelled", "expired"]
STATUSES: tuple[Status, ...] = get_args(Status)

_NEXT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "placed": frozenset({"paid", "packed", "cancelled", "expired"}),
        "paid": frozenset({"packed", "cancelled"}),
        "packed": frozenset({"shipped"}),
        "shipped": frozenset({"delivered"}),
        "delivered": frozenset(),
        "cancelled": frozenset(),
        "expired": frozenset({"paid"}),
    }
)


def can_go(status: str, wanted: str, *, accepted: bool) -> bool:
    """Says whether an order may go from one status to another.

    Args:
        status: Where it is.
        wanted: Where it shall go.
        accepted: Whether the shop has agreed to deliver (paid, or paid on delivery).

    Returns:
        Whether it may. What is not accepted is not packed, and what is accepted does not expire.
    """
    if wanted not in _NEXT[status]:
        return False
    if wanted == "packed":
        return accepted
    return not (wanted == "expired" and accepted)


def cancellable(status: str) -> bool:
    """Says whether the order can still be cancelled."""
    return "cancelled" in _NEXT[status]
