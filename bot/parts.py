"""The only place that builds the parts which every face of the shop needs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import SystemRandom

from bot.intake import Intake
from bot.metrics import Metrics
from bot.opening import load_model, open_database, utc_now
from bot.record import Deliver, Recorder
from bot.settings import Settings
from bot.shops import Shops, load_shop
from storage.bus import Bus, LocalBus, RedisBus
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that every face of the shop needs.

    Attributes:
        settings: What the environment said.
        database: Where everything is kept.
        bus: Wake-ups and limits.
        shops: The shop's present snapshot.
        intake: Answers updates.
        metrics: What was done so far.
    """

    settings: Settings
    database: Database
    bus: Bus
    shops: Shops
    intake: Intake
    metrics: Metrics

    @staticmethod
    @asynccontextmanager
    async def opened(settings: Settings, deliver: dict[str, Deliver] | None = None) -> AsyncIterator["Parts"]:
        """Builds the parts, and closes them in the end.

        Args:
            settings: What the environment said.
            deliver: How channels deliver through the outbox, by channel.

        Yields:
            The parts.
        """
        media = settings.shop / "media"
        database = await asyncio.to_thread(open_database, settings)
        model = await asyncio.to_thread(load_model)
        bus: Bus = RedisBus(settings.redis_url) if settings.redis_url else LocalBus()
        random = SystemRandom()
        try:
            first = await database.read(lambda conn: load_shop(conn, media))
            shops = Shops(database, model, media, first)
            recorder = Recorder(deliver or {}, random)
            metrics = Metrics()
            intake = Intake(
                database,
                shops,
                bus,
                recorder,
                shop=lambda: shops.current,
                clock=utc_now,
                random=random,
                counted=metrics.answered,
            )
            yield Parts(settings, database, bus, shops, intake, metrics)
        finally:
            await bus.close()
            await database.close()
