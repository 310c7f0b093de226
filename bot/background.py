"""Work that goes on as long as the shop does, and the patience that it needs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Self

from storage.errors import DatabaseUnavailable

_log = logging.getLogger(__name__)


class Background:
    """Tasks that run as long as the shop does. One that fails stops the shop: half a shop is worse than a restart."""

    def __init__(self) -> None:
        self._group = asyncio.TaskGroup()
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        await self._group.__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> None:
        for task in self._tasks:
            task.cancel()
        await self._group.__aexit__(*error)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Starts a task."""
        self._tasks.append(self._group.create_task(work))


async def again_and_again(work: Callable[[], Awaitable[object]], every_s: float, meanwhile: str) -> None:
    """Does the same until it is cancelled; a database that is away for a while is no reason to stop.

    Args:
        work: What to do.
        every_s: Seconds between two times.
        meanwhile: What it means that the database is away. It is told once an outage, not every time.
    """
    away = False
    while True:
        await asyncio.sleep(every_s)
        try:
            await work()
        except DatabaseUnavailable:
            if not away:
                _log.warning("the database is away: %s", meanwhile)
            away = True
        else:
            if away:
                _log.warning("the database is back")
            away = False
