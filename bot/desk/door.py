"""The desk's door: knows the password, and lets nobody guess it."""

import asyncio
import datetime as dt
import hmac
import unicodedata
from collections.abc import Callable
from typing import Literal

from storage.bus import Bus

WRONG_MAX = 10
"""Wrong tries from one address within `REST`."""

REST = dt.timedelta(minutes=10)

Word = Literal["welcome", "wrong", "rest"]


class Door:
    """Checks log-ins.

    Args:
        bus: Counts wrong tries over all processes.
        password: What agents log in with, or None: then nobody gets in.
        clock: Gives the moment, in UTC.
    """

    def __init__(self, bus: Bus, password: str | None, clock: Callable[[], dt.datetime]) -> None:
        self._bus = bus
        self._password = _composed(password) if password else None
        self._clock = clock
        self._resting: dict[str, dt.datetime] = {}
        self._one_at_a_time = asyncio.Lock()

    async def knock(self, address: str, password: str) -> Word:
        """Tries a password.

        Args:
            address: From where.
            password: What was given.

        Returns:
            Whether it opens, is wrong, or too many wrong ones came before.
        """
        # One after the other, so that a hundred guesses at once do not all come before the first is counted.
        async with self._one_at_a_time:
            now = self._clock()
            if self._resting.get(address, now) > now:
                return "rest"
            if self._password is not None and hmac.compare_digest(_composed(password), self._password):
                return "welcome"
            if await self._bus.hit(f"desk:{address}", WRONG_MAX, int(REST.total_seconds()), now):
                return "wrong"
            self._resting = {known: until for known, until in self._resting.items() if until > now}
            self._resting[address] = now + REST
            return "rest"


def _composed(password: str) -> bytes:
    """One spelling for "é", whether a keyboard gives one character or two."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
