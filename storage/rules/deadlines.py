"""How long goods are held for an order that is not paid yet."""

import datetime as dt

HOLD = dt.timedelta(minutes=30)
"""From placing an order that is paid at once, on a screen."""

SLIP_HOLD = dt.timedelta(days=5)
"""From placing an order that is paid at a bank: a transfer and a person's look at the slip take days."""

PAYMENT_HOLD = dt.timedelta(minutes=15)
"""From the start of a payment: nobody shall lose the goods while typing a PIN."""


def extended_deadline(deadline: dt.datetime, payment_started_at: dt.datetime) -> dt.datetime:
    """Gives the end of a reservation whose payment is under way. The caller extends once only."""
    return max(deadline, payment_started_at + PAYMENT_HOLD)
