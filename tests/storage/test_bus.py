"""One contract over both buses; and what the shop notices when Redis is away."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator

import pytest

from storage.bus import BACKLOG_MAX, Bus, LocalBus, RedisBus
from tests.servers import RedisServer
from tests.storage.shop import NOW

SECOND = dt.timedelta(seconds=1)


@pytest.fixture(params=["local", "redis"])
async def bus(request: pytest.FixtureRequest) -> AsyncIterator[Bus]:
    made: Bus = LocalBus() if request.param == "local" else RedisBus(request.getfixturevalue("redis_server").url)
    yield made
    await made.close()


@contextlib.asynccontextmanager
async def listening(bus: Bus, topic: str) -> AsyncIterator[asyncio.Queue[str]]:
    """A subscriber that is known to listen, and what it hears from then on."""
    heard: asyncio.Queue[str] = asyncio.Queue()

    async def listen() -> None:
        async with contextlib.aclosing(bus.subscribe(topic)) as messages:
            async for message in messages:
                await heard.put(message)

    task = asyncio.create_task(listen())
    while heard.empty():
        await bus.publish(topic, "ready?")
        await asyncio.sleep(0.01)
    await bus.publish(topic, "ready")
    while await heard.get() != "ready":
        pass
    yield heard
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def test_every_subscriber_of_a_topic_hears_in_order(bus: Bus) -> None:
    async with listening(bus, "c1") as first, listening(bus, "c1") as second, listening(bus, "c2") as other:
        while not first.empty():
            first.get_nowait()
        for payload in ("1", "二", "3"):
            await bus.publish("c1", payload)
        assert [await first.get() for _ in range(3)] == ["1", "二", "3"]
        assert [await second.get() for _ in range(3)] == ["1", "二", "3"]
        assert other.empty()


async def test_nobody_listening_is_nobodys_trouble(bus: Bus) -> None:
    await bus.publish("c1", "1")


async def test_a_quiet_subscriber_stays(bus: Bus) -> None:
    async with listening(bus, "c1") as heard:
        await asyncio.sleep(1.2)  # longer than the client waits for an answer
        await bus.publish("c1", "1")
        assert await asyncio.wait_for(heard.get(), 5) == "1"


async def test_a_limit_holds_for_its_window_and_key(bus: Bus) -> None:
    assert [await bus.hit("u1", 3, 10, NOW) for _ in range(5)] == [True, True, True, False, False]
    assert await bus.hit("u2", 3, 10, NOW)
    assert await bus.hit("u1", 3, 60, NOW)
    assert not await bus.hit("u1", 3, 10, NOW + 9 * SECOND)
    assert await bus.hit("u1", 3, 10, NOW + 10 * SECOND)


async def test_a_slow_subscriber_loses_the_oldest() -> None:
    bus = LocalBus()
    messages = bus.subscribe("c1")
    first = asyncio.ensure_future(anext(messages))
    await asyncio.sleep(0)
    for number in range(BACKLOG_MAX + 5):
        await bus.publish("c1", str(number))
    heard = [await first, *[await anext(messages) for _ in range(BACKLOG_MAX - 1)]]
    assert (heard[0], heard[-1]) == ("5", str(BACKLOG_MAX + 4))
    await messages.aclose()
    await bus.publish("c1", "nobody listens")


async def test_without_redis_nothing_is_told_and_nothing_stops(redis_server: RedisServer) -> None:
    bus = RedisBus(redis_server.url)
    async with listening(bus, "c9") as heard:
        redis_server.stop()
        try:
            await bus.publish("c9", "lost")
            assert all([await bus.hit("u9", 1, 10, NOW) for _ in range(5)])
        finally:
            redis_server.start()
        while heard.empty():  # it comes back by itself
            await bus.publish("c9", "again")
            await asyncio.sleep(0.05)
        assert heard.get_nowait() == "again"
    await bus.close()
