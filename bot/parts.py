"""The only place that builds the parts which every face of the shop needs."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import SystemRandom
from typing import TYPE_CHECKING

from bot.intake import Intake
from bot.metrics import Metrics
from bot.modelfile import open_model
from bot.opening import open_database, utc_now
from bot.record import Deliver, Recorder
from bot.settings import BadSettings, Settings
from bot.shops import Shops, load_shop
from storage.bus import Bus, LocalBus, RedisBus
from storage.database import Database

if TYPE_CHECKING:
    from bot.rephraser import OpenAIRephraser
    from nlu.rasa import RasaServer


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
        metrics = Metrics()
        rasa = _rasa(settings, metrics)
        database = await asyncio.to_thread(open_database, settings)
        model = await asyncio.to_thread(open_model, settings.model, settings.shop)
        bus: Bus = RedisBus(settings.redis_url) if settings.redis_url else LocalBus()
        random = SystemRandom()
        rephraser = await asyncio.to_thread(_rephraser, settings)
        try:
            first = await database.read(lambda conn: load_shop(conn, media))
            shops = Shops(database, model, media, first, rasa)
            recorder = Recorder(deliver or {}, random)
            intake = Intake(
                database,
                shops,
                bus,
                recorder,
                shop=lambda: shops.current,
                clock=utc_now,
                random=random,
                counted=metrics.answered,
                rephraser=rephraser,
            )
            yield Parts(settings, database, bus, shops, intake, metrics)
        finally:
            if rephraser is not None:
                await rephraser.close()
            if rasa is not None:
                await rasa.close()
            await bus.close()
            await database.close()


def _rephraser(settings: Settings) -> "OpenAIRephraser | None":
    """Connects the model that rephrases pages, where the owner named one."""
    if settings.rephrase_url is None:
        return None
    try:
        # A second to import, and only with the extra: only a shop with such a model pays for it.
        from bot.rephraser import OpenAIRephraser  # noqa: PLC0415
    except ImportError as error:
        raise BadSettings(
            ("ISOKO_REPHRASE_URL needs the extra `rephrase`: pip install -c constraints.txt -e '.[rephrase]'.",)
        ) from error
    return OpenAIRephraser(settings.rephrase_url, settings.rephrase_model or "", settings.rephrase_key)


def _rasa(settings: Settings, metrics: Metrics) -> "RasaServer | None":
    """Connects the Rasa server that understands beside the embedded pipeline, where the owner named one."""
    if settings.nlu is None:
        return None
    # Only a shop with a Rasa server pays for the HTTP client.
    from nlu.rasa import BadAddress, RasaServer  # noqa: PLC0415

    try:
        return RasaServer(settings.nlu, clock=time.monotonic, asked=metrics.rasa_asked, changed=metrics.rasa_changed)
    except BadAddress as error:
        raise BadSettings((f"ISOKO_NLU cannot be used: {error}.",)) from error
