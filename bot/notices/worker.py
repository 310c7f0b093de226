"""The outbox worker: takes what waits, hands it to its sender, and notes what became of it.

An entry that went out but could not be noted as sent goes out again when its lease ends. Nothing is lost; a message
that comes twice is the price, and a rare one.
"""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Mapping
from functools import partial
from random import Random

from sqlalchemy import Connection

from bot.notices.sending import Sender, SendError
from storage import outbox
from storage.bus import Bus
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.outbox import Leased
from storage.rules.outbox import next_attempt

TOPIC = "outbox"
"""The bus topic that wakes the worker; a hint names the kind of entries that were added."""

LEASE = dt.timedelta(seconds=90)
SEND_WITHIN_S = 60
IDLE_S = 2.0
IN_FLIGHT_MAX = 32
PER_SECOND = 30
"""What Telegram takes from a bot in the long run; a few at once do no harm."""

NOTE_TRIES = 10
STOP_WITHIN_S = 10

_log = logging.getLogger(__name__)


class OutboxWorker:
    """Sends what the outbox holds. Several may run, in one process or in many.

    Args:
        database: Where the outbox is.
        bus: Wakes the worker when something was added; without it the worker looks every few seconds.
        senders: By kind of entry. Kinds without a sender stay queued.
        clock: Gives the moment, in UTC.
        random: Spreads the attempts after a failure.
    """

    def __init__(
        self,
        database: Database,
        bus: Bus,
        senders: Mapping[str, Sender],
        *,
        clock: Callable[[], dt.datetime],
        random: Random,
    ) -> None:
        self._database = database
        self._bus = bus
        self._senders = senders
        self._clock = clock
        self._random = random
        self._paces = {kind: Pace(PER_SECOND) for kind in senders}
        self._wake = asyncio.Event()
        self._stopping = False
        self._tasks: list[asyncio.Task[None]] = []
        self._in_flight: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begins to work, in the background."""
        self._tasks = [asyncio.create_task(self._work()), asyncio.create_task(self._listen())]

    async def stop(self) -> None:
        """Takes nothing more and finishes what is under way; what takes too long is left to the next worker."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            work, listen = self._tasks
            listen.cancel()
            await asyncio.wait([work, listen])
        if self._in_flight:
            _, late = await asyncio.wait(self._in_flight, timeout=STOP_WITHIN_S)
            for task in late:
                task.cancel()

    async def _listen(self) -> None:
        async for kind in self._bus.subscribe(TOPIC):
            if kind in self._senders:
                self._wake.set()

    async def _work(self) -> None:
        while not self._stopping:
            # Cleared before looking: what is added meanwhile sets it again.
            self._wake.clear()
            # In a task of its own: a fault is reported, and the worker goes on.
            taking = asyncio.create_task(self._take_more())
            await asyncio.wait([taking])
            _report(taking)
            try:
                async with asyncio.timeout(IDLE_S):
                    await self._wake.wait()
            except TimeoutError:
                pass  # Something may be due again, or a wake-up was lost.

    async def _take_more(self) -> None:
        try:
            taken = await self._database.write(self._take)
        except DatabaseUnavailable:
            return
        for entry in taken:
            task = asyncio.create_task(self._deliver(entry))
            self._in_flight.add(task)
            task.add_done_callback(self._finished)

    def _take(self, conn: Connection) -> tuple[Leased, ...]:
        now = self._clock()
        outbox.expire(conn, now)
        room = IN_FLIGHT_MAX - len(self._in_flight)
        return outbox.lease(conn, list(self._senders), room, now, now + LEASE) if room and self._senders else ()

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        self._wake.set()  # The next of the same ordering key may go.
        _report(task)

    async def _deliver(self, entry: Leased) -> None:
        try:
            await asyncio.sleep(self._paces[entry.kind].wait_s(asyncio.get_running_loop().time()))
            async with asyncio.timeout(SEND_WITHIN_S):
                await self._senders[entry.kind].send(entry)
        except SendError as error:
            await self._note(self._failed(entry, error))
        except TimeoutError:
            await self._note(self._failed(entry, SendError(f"not sent in {SEND_WITHIN_S} s", retryable=True)))
        else:
            await self._note(partial(outbox.delivered, entry_id=entry.id))

    def _failed(self, entry: Leased, error: SendError) -> Callable[[Connection], None]:
        now = self._clock()
        next_at = next_attempt(entry.attempts, now, self._random.random()) if error.retryable else None
        if next_at is not None and error.retry_after_s is not None:
            next_at = max(next_at, now + dt.timedelta(seconds=error.retry_after_s))
        fate = "is given up" if next_at is None else f"is tried again at {next_at:%H:%M:%S}"
        _log.warning("outbox entry %d (%s) was not sent and %s: %s", entry.id, entry.kind, fate, error.reason)
        return partial(outbox.failed, entry_id=entry.id, error=error.reason, next_at=next_at)

    async def _note(self, write: Callable[[Connection], None]) -> None:
        for _ in range(NOTE_TRIES):
            try:
                await self._database.write(write)
            except DatabaseUnavailable:
                await asyncio.sleep(IDLE_S)
            else:
                return


class Pace:
    """Spreads turns: about `per_second` in the long run, and as many as that at once after a quiet second."""

    def __init__(self, per_second: float) -> None:
        self._gap_s = 1 / per_second
        self._next = 0.0

    def wait_s(self, now: float) -> float:
        """Takes the next turn.

        Args:
            now: Seconds of a clock that never goes back.

        Returns:
            Seconds until it.
        """
        self._next = max(self._next + self._gap_s, now - 1)
        return max(0.0, self._next - now)


def _report(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("the outbox worker met a fault; what it was about is tried again later", exc_info=error)
