"""When a message that could not be sent is tried again."""

import datetime as dt

FIRST_WAIT = dt.timedelta(seconds=2)
LONGEST_WAIT = dt.timedelta(minutes=15)
MOST_ATTEMPTS = 12


def next_attempt(attempts: int, now: dt.datetime, jitter: float) -> dt.datetime | None:
    """Says when to try again.

    Args:
        attempts: How often it was tried so far, at least 1.
        now: The time of the failure.
        jitter: From 0 to 1, so that many failures do not all come back at once.

    Returns:
        The time, twice as far away each attempt, or None when it was tried often enough.
    """
    if attempts >= MOST_ATTEMPTS:
        return None
    wait: dt.timedelta = min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT)
    return now + wait * (0.5 + jitter / 2)
