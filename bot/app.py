"""Runs the shop: the ASGI application over its parts, and the work in the background."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from random import SystemRandom

from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.background import Background, again_and_again
from bot.channels import telegram_delivery, webchat
from bot.channels.telegram_webhook import PATH as TELEGRAM_PATH
from bot.desk.pages import desk_routes
from bot.desk.service import Desk
from bot.live.pages import live_routes
from bot.notices.gateways import BadGateway, NoticeSender, SmsGateway, gateway_from
from bot.notices.sales import KIND as NOTICE
from bot.notices.sending import Sender
from bot.notices.worker import OutboxWorker
from bot.opening import utc_now
from bot.parts import Parts
from bot.record import Deliver
from bot.settings import BadSettings, Settings
from bot.web import machine_routes, not_done_here, not_found, unavailable
from storage import payments
from storage.database import Database
from storage.errors import DatabaseUnavailable

EXPIRY_EVERY = dt.timedelta(seconds=5)
"""How often reservations past their deadline are freed."""


@asynccontextmanager
async def running(settings: Settings, roles: frozenset[str]) -> AsyncIterator[ASGIApp]:
    """Runs the shop: its parts, its background work, and the application that serves them.

    Args:
        settings: What the environment said.
        roles: Which parts run: shop, desk, live, worker.

    Yields:
        The ASGI application. A background task that fails ends the whole, loudly.

    Raises:
        BadSettings: A setting turns out to be unusable.
    """
    # Before anything is opened: a setting that cannot be used is told at once.
    gateway = _gateway(settings) if "worker" in roles else None
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
        background = await stack.enter_async_context(Background())
        background.start(parts.shops.keep_fresh())
        if "worker" in roles:
            if gateway is not None:
                senders[NOTICE] = NoticeSender(parts.database, gateway)
            worker = OutboxWorker(parts.database, parts.bus, senders, clock=utc_now, random=SystemRandom())
            await worker.start()
            stack.push_async_callback(worker.stop)
            background.start(_expire(parts.database))
        handlers = {DatabaseUnavailable: unavailable, 404: not_found, 405: not_done_here}
        yield _Lanes(fast, Starlette(routes=routes, exception_handlers=handlers))


class _Lanes:
    """Sends a webhook straight to its adapter, past the framework's routing; everything else to the framework."""

    def __init__(self, fast: dict[str, ASGIApp], rest: ASGIApp) -> None:
        self._fast = fast
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._fast.get(scope["path"], self._rest) if scope["type"] == "http" else self._rest
        await app(scope, receive, send)


async def _expire(database: Database) -> None:
    """Frees reservations past their deadline, for ever."""

    async def expire() -> None:
        await database.write(lambda conn: payments.expire(conn, utc_now()))

    await again_and_again(expire, EXPIRY_EVERY.total_seconds(), "reservations are freed when it is back")


def _gateway(settings: Settings) -> SmsGateway | None:
    try:
        return gateway_from(settings.sms_gateway)
    except BadGateway as error:
        raise BadSettings((f"ISOKO_SMS_GATEWAY cannot be used: {error}.",)) from error
