"""Runs the shop: the ASGI application over its parts, and the work in the background."""

import asyncio
import datetime as dt
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from random import SystemRandom
from typing import Any, Self

from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels import telegram_delivery, webchat
from bot.channels.telegram_webhook import PATH as TELEGRAM_PATH
from bot.desk.pages import desk_routes
from bot.desk.service import Desk
from bot.live.pages import live_routes
from bot.notices.gateways import NoticeSender, gateway_from
from bot.notices.sales import KIND as NOTICE
from bot.notices.sending import Sender
from bot.notices.worker import OutboxWorker
from bot.opening import utc_now
from bot.parts import Parts
from bot.record import Deliver
from bot.settings import Settings
from bot.web import machine_routes, not_found, unavailable
from storage import payments
from storage.database import Database
from storage.errors import DatabaseUnavailable

EXPIRY_EVERY = dt.timedelta(seconds=5)
"""How often reservations past their deadline are freed."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def running(settings: Settings, roles: frozenset[str]) -> AsyncIterator[ASGIApp]:
    """Runs the shop: its parts, its background work, and the application that serves them.

    Args:
        settings: What the environment said.
        roles: Which parts run: shop, desk, live, worker.

    Yields:
        The ASGI application. A background task that fails ends the whole, loudly.
    """
    webhook_url = f"{settings.public_url}{TELEGRAM_PATH}" if settings.public_url else None
    deliver: dict[str, Deliver] = {}
    if settings.telegram_token:
        deliver["telegram"] = telegram_delivery.deliverer(by_webhook=webhook_url is not None)
    async with Parts.opened(settings, deliver) as parts, AsyncExitStack() as stack:
        senders: dict[str, Sender] = {}
        fast: dict[str, ASGIApp] = {}
        routes: list[BaseRoute] = list(machine_routes(parts.database, parts.metrics))
        if settings.telegram_token and roles & {"shop", "worker"}:
            # aiogram takes seconds to import: only a shop with a Telegram bot pays for it.
            from bot.channels.telegram import TelegramChannel  # noqa: PLC0415

            channel = TelegramChannel(
                settings.telegram_token,
                parts.intake,
                parts.database,
                parts.bus,
                media_dir=settings.shop / "media",
                api_base=settings.telegram_api,
                webhook_url=webhook_url,
            )
            if "shop" in roles:
                await channel.start()
                fast[TELEGRAM_PATH] = channel.asgi
            stack.push_async_callback(channel.stop)
            senders["telegram"] = channel
        if "shop" in roles:
            names = parts.shops.current.config.names
            routes += webchat.routes(parts.intake, parts.bus, settings.shop / "media", names)
        if "desk" in roles:
            desk = Desk(parts.database, parts.bus, {"telegram": telegram_delivery.entries}, utc_now)
            routes += desk_routes(desk, parts.bus, settings.desk_password, utc_now)
        if "live" in roles:
            routes += live_routes()
        background = await stack.enter_async_context(_Background())
        background.start(parts.shops.keep_fresh())
        if "worker" in roles:
            gateway = gateway_from(settings.sms_gateway)
            if gateway is not None:
                senders[NOTICE] = NoticeSender(parts.database, gateway)
            worker = OutboxWorker(parts.database, parts.bus, senders, clock=utc_now, random=SystemRandom())
            await worker.start()
            stack.push_async_callback(worker.stop)
            background.start(_expire(parts.database))
        handlers = {DatabaseUnavailable: unavailable, 404: not_found}
        yield _Lanes(fast, Starlette(routes=routes, exception_handlers=handlers))


class _Lanes:
    """Sends a webhook straight to its adapter, past the framework's routing; everything else to the framework."""

    def __init__(self, fast: dict[str, ASGIApp], rest: ASGIApp) -> None:
        self._fast = fast
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._fast.get(scope["path"], self._rest) if scope["type"] == "http" else self._rest
        await app(scope, receive, send)


class _Background:
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


async def _expire(database: Database) -> None:
    """Frees reservations past their deadline, for ever."""
    while True:
        await asyncio.sleep(EXPIRY_EVERY.total_seconds())
        try:
            await database.write(lambda conn: payments.expire(conn, utc_now()))
        except DatabaseUnavailable:
            _log.warning("the database is away; reservations are freed when it is back")
