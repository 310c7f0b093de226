"""What may be lost: wake-ups, fan-out hints, rate limits.

Nothing here is true. Who gets a hint reads the database, and who reconnects reads it again. Without Redis the shop is
slower; it never stops, so no method raises because Redis is away.
"""

import asyncio
import contextlib
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator
from typing import Protocol

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

BACKLOG_MAX = 1000
"""Hints that wait for a slow subscriber; beyond them the oldest goes."""

RETRY_S = 1.0
"""How long a subscriber waits before it looks for Redis again."""

_PREFIX = "isoko:"


class Bus(Protocol):
    """The port."""

    async def publish(self, topic: str, payload: str) -> None:
        """Tells whoever listens to the topic right now."""
        ...

    def subscribe(self, topic: str) -> AsyncGenerator[str]:
        """Gives what is published from the first `anext` on, until the generator is closed."""
        ...

    async def hit(self, key: str, limit: int, window_s: int, now: dt.datetime) -> bool:
        """Counts an event, and says whether it is still within the limit for its window of time."""
        ...

    async def close(self) -> None:
        """Lets go of what is held."""
        ...


class LocalBus:
    """The bus of a shop that is one process."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[asyncio.Queue[str]]] = defaultdict(set)
        self._windows: dict[int, tuple[int, Counter[str]]] = {}

    async def publish(self, topic: str, payload: str) -> None:
        """Tells whoever listens to the topic right now."""
        for waiting in self._listeners.get(topic, ()):
            if waiting.full():
                waiting.get_nowait()
            waiting.put_nowait(payload)

    async def subscribe(self, topic: str) -> AsyncGenerator[str]:
        """Gives what is published from the first `anext` on, until the generator is closed."""
        waiting: asyncio.Queue[str] = asyncio.Queue(BACKLOG_MAX)
        self._listeners[topic].add(waiting)
        try:
            while True:
                yield await waiting.get()
        finally:
            self._listeners[topic].discard(waiting)
            if not self._listeners[topic]:
                del self._listeners[topic]

    async def hit(self, key: str, limit: int, window_s: int, now: dt.datetime) -> bool:
        """Counts an event, and says whether it is still within the limit for its window of time."""
        window = int(now.timestamp()) // window_s
        counted, counts = self._windows.get(window_s, (window, Counter[str]()))
        if counted != window:
            counts.clear()
        self._windows[window_s] = (window, counts)
        counts[key] += 1
        return counts[key] <= limit

    async def close(self) -> None:
        """Forgets the counts; subscribers end by closing their generators."""
        self._windows.clear()


class RedisBus:
    """The bus of a shop that is several processes.

    Args:
        url: `redis://...` or `unix://...`.
    """

    def __init__(self, url: str) -> None:
        # No retries inside the client: what is not told at once is not worth telling, and a message must not wait.
        self._redis = Redis.from_url(
            url, decode_responses=True, socket_connect_timeout=0.5, socket_timeout=0.5, retry=Retry(NoBackoff(), 0)
        )

    async def publish(self, topic: str, payload: str) -> None:
        """Tells whoever listens to the topic right now, if Redis is there."""
        with contextlib.suppress(RedisError, OSError):
            await self._redis.publish(_PREFIX + topic, payload)

    async def subscribe(self, topic: str) -> AsyncGenerator[str]:
        """Gives what is published from the first `anext` on, until the generator is closed.

        While Redis is away it gives nothing, and tries again.
        """
        while True:
            with contextlib.suppress(RedisError, OSError):
                async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
                    await channel.subscribe(_PREFIX + topic)
                    while True:
                        message = await channel.get_message(timeout=None)
                        if message is not None:
                            yield message["data"]
            await asyncio.sleep(RETRY_S)

    async def hit(self, key: str, limit: int, window_s: int, now: dt.datetime) -> bool:
        """Counts an event, and says whether it is still within the limit; without Redis everything is."""
        name = f"{_PREFIX}hit:{window_s}:{int(now.timestamp()) // window_s}:{key}"
        try:
            async with self._redis.pipeline(transaction=False) as commands:
                commands.incr(name)
                commands.expire(name, 2 * window_s)
                count, _ = await commands.execute()
        except (RedisError, OSError):
            return True
        return int(count) <= limit

    async def close(self) -> None:
        """Closes the connections."""
        await self._redis.aclose()
