"""How long goods are held for an order that is not paid yet."""

import datetime as dt

HOLD = dt.timedelta(minutes=30)
"""From placing an order."""

PAYMENT_HOLD = dt.timedelta(minutes=15)
"""From the start of a payment: nobody shall lose the goods while typing a PIN."""


def first_deadline(placed_at: dt.datetime) -> dt.datetime:
    """Gives the end of a new reservation."""
    return placed_at + HOLD


def extended_deadline(deadline: dt.datetime, payment_started_at: dt.datetime) -> dt.datetime:
    """Gives the end of a reservation whose payment is under way. The caller extends once only."""
    return max(deadline, payment_started_at + PAYMENT_HOLD)
