"""Telegram through aiogram: the one file that imports it, for it takes seconds to load."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
)
from aiogram.methods import TelegramMethod
from aiogram.types import FSInputFile, InlineKeyboardMarkup

from bot.channels.telegram_delivery import KIND, Outgoing, entries, fits_response, messages
from bot.channels.telegram_order import Underway
from bot.channels.telegram_text import as_html, keyboard
from bot.channels.telegram_updates import CHANNEL, BadUpdate, Heard, read_raw
from bot.channels.telegram_webhook import Receiver, TelegramWebhook, secret_of
from bot.intake import NotNow
from bot.message import Answer, Reply
from bot.notices.sending import SendError
from bot.personal import reveal
from storage import conversations
from storage.bus import Bus
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.outbox import Leased

POLL_S = 25
REQUEST_S = 15
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 30.0
CALLBACKS_MAX = 200
"""Answers to button queries under way at once; they only stop the button's spinner, so more are left out."""

_HOPELESS = (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
)
"""A shopper who blocked the bot or left, or what Telegram will never take: trying again changes nothing."""

HEARD_KINDS = ["message", "callback_query"]

T = TypeVar("T")

_log = logging.getLogger(__name__)


class _RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """`getUpdates` as plain JSON: the shop's own decoder reads it, as it reads a webhook's body."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int
    timeout: int
    allowed_updates: list[str]


class TelegramChannel:
    """The shop's bot in Telegram: hears by webhook or by long polling, and sends what the outbox holds.

    Args:
        token: The bot's token.
        intake: Where updates go.
        database: Where personal details are read at the moment of sending.
        bus: Wakes the outbox worker.
        media_dir: The shop's folder of pictures.
        api_base: Base address of the Bot API server; None for Telegram's own.
        webhook_url: Where Telegram is to call; None to poll.
    """

    def __init__(  # noqa: PLR0913 - what the channel stands on, put together in one place
        self,
        token: str,
        intake: Receiver,
        database: Database,
        bus: Bus,
        *,
        media_dir: Path,
        api_base: str | None = None,
        webhook_url: str | None = None,
    ) -> None:
        api = TelegramAPIServer.from_base(api_base) if api_base else PRODUCTION
        self._bot = Bot(token, session=AiohttpSession(api=api, timeout=REQUEST_S))
        self._intake = intake
        self._bus = bus
        self._webhook_url = webhook_url
        self._secret = secret_of(token)
        self._sender = _Sender(self._bot, database, media_dir)
        self._underway = Underway()
        self._background: set[asyncio.Task[None]] = set()
        self.asgi = TelegramWebhook(self._secret, intake, self._answered)
        """The webhook's endpoint, a bare ASGI application."""

    async def start(self) -> None:
        """Begins to listen, in the background: a shop opens also while Telegram cannot be reached."""
        listen = self._poll() if self._webhook_url is None else self._register(self._webhook_url)
        self._in_background(listen)

    async def stop(self) -> None:
        """Stops listening and lets go of all connections."""
        tasks = list(self._background)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._bot.session.close()

    async def send(self, entry: Leased) -> None:
        """Sends an outbox entry.

        Args:
            entry: The entry, leased.

        Raises:
            SendError: It was not sent.
        """
        chat = await self._sender.send(entry)
        self._underway.sent(chat, entry.key)

    async def _register(self, url: str) -> None:
        await self._insist(self._bot.set_webhook, url=url, secret_token=self._secret, allowed_updates=HEARD_KINDS)
        _log.info("Telegram calls the webhook")

    async def _poll(self) -> None:
        await self._insist(self._bot.delete_webhook)
        _log.info("Telegram is polled")
        offset = 0
        while True:
            fetch = _RawUpdates(offset=offset, timeout=POLL_S, allowed_updates=HEARD_KINDS)
            for raw in await self._insist(self._bot, fetch, request_timeout=POLL_S + REQUEST_S):
                # In a task of its own: a message that the shop stumbles over must not make it deaf to all others.
                taking = self._in_background(self._take(raw))
                await asyncio.wait([taking])
                # Only now: what is not answered yet comes again after a crash.
                offset = raw["update_id"] + 1

    async def _take(self, raw: dict[str, Any]) -> None:
        try:
            heard = read_raw(raw)
        except BadUpdate as error:
            _log.warning("an update of Telegram's was left out: %s", error)
            return
        while heard is not None:
            try:
                await self._answered(heard, await self._intake.receive(heard.update))
            except NotNow:
                await asyncio.sleep(FIRST_WAIT_S)
            else:
                return

    async def _answered(self, heard: Heard, answer: Answer) -> bool:
        if heard.callback is not None and len(self._background) < CALLBACKS_MAX:
            self._in_background(self._stop_spinner(heard.callback))
        chat = heard.update.sender
        if self._webhook_url is not None and fits_response(answer):
            await self._underway.quiet(chat)
            return True
        if answer.replies:
            self._underway.expect(chat, entries(chat, heard.update.id, answer)[-1].key)
            await self._bus.publish("outbox", KIND)
        return False

    def _in_background(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("the Telegram channel met a fault", exc_info=error)

    async def _stop_spinner(self, callback: str) -> None:
        try:
            await self._bot.answer_callback_query(callback)
        except AiogramError as error:
            # The spinner stops by itself after a while, and the answer has gone its own way.
            _log.debug("a button's spinner was not stopped: %s", type(error).__name__)

    async def _insist(self, call: Callable[..., Awaitable[T]], *args: Any, **options: Any) -> T:
        """Calls until it works, with growing waits."""
        wait_s = FIRST_WAIT_S
        while True:
            try:
                return await call(*args, **options)
            except AiogramError as error:
                # Network errors may name the address, and the address holds the token.
                _log.warning("Telegram does not answer as it should: %s", _named(error))
                asked = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
                await asyncio.sleep(max(wait_s, asked))
                wait_s = min(wait_s * 2, LONGEST_WAIT_S)


class _Sender:
    """Sends replies out of the outbox.

    Args:
        bot: The client.
        database: Where personal details are read.
        media_dir: The folder of pictures.
    """

    def __init__(self, bot: Bot, database: Database, media_dir: Path) -> None:
        self._bot = bot
        self._database = database
        self._media_dir = media_dir
        # Telegram keeps what was uploaded once: the name of a picture to its id there.
        self._uploaded: dict[str, str] = {}
        # How many messages of an entry went out, while some of them failed.
        self._progress: dict[int, int] = {}

    async def send(self, entry: Leased) -> str:
        """Sends an entry: all of its messages that did not go out yet.

        Args:
            entry: The entry, leased.

        Returns:
            The chat that it went to.

        Raises:
            SendError: Not all went out.
        """
        try:
            outgoing = msgspec.convert(entry.payload, Outgoing)
        except msgspec.ValidationError as error:
            raise SendError(f"unreadable payload: {error}", retryable=False) from error
        done = self._progress.pop(entry.id, 0)
        for message in messages(self._shown(await self._revealed(outgoing)))[done:]:
            try:
                await self._send(outgoing.chat, message)
            except AiogramError as error:
                if done:
                    self._progress[entry.id] = done
                raise _send_error(error) from error
            done += 1
        return outgoing.chat

    async def _revealed(self, outgoing: Outgoing) -> Reply:
        reply = outgoing.reply
        if reveal(reply.text, None) == reply.text:
            return reply
        load = partial(conversations.load, channel=CHANNEL, sender=outgoing.chat, update_id="")
        try:
            loaded = await self._database.read(load)
        except DatabaseUnavailable as error:
            raise SendError("the database cannot be reached", retryable=True) from error
        return msgspec.structs.replace(reply, text=reveal(reply.text, loaded.details if loaded else None))

    def _shown(self, reply: Reply) -> Reply:
        if reply.image is None or (self._media_dir / reply.image).is_file():
            return reply
        _log.warning("there is no picture %r in the shop's folder", reply.image)
        return msgspec.structs.replace(reply, image=None)

    async def _send(self, chat: str, message: Reply) -> None:
        text = as_html(message.text)
        markup = _markup(message) if message.buttons else None
        if message.image is None:
            await self._bot.send_message(chat, text, parse_mode="HTML", reply_markup=markup)
            return
        known = self._uploaded.get(message.image)
        picture = known or FSInputFile(self._media_dir / message.image)
        try:
            sent = await self._bot.send_photo(
                chat, picture, caption=text or None, parse_mode="HTML", reply_markup=markup
            )
        except TelegramBadRequest:
            if known is None:
                raise
            # Telegram may have forgotten its copy: once more with the file itself.
            del self._uploaded[message.image]
            await self._send(chat, message)
            return
        if sent.photo:
            self._uploaded[message.image] = sent.photo[-1].file_id


def _markup(message: Reply) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.model_validate({"inline_keyboard": keyboard(message.buttons)})


def _send_error(error: AiogramError) -> SendError:
    if isinstance(error, TelegramRetryAfter):
        return SendError(_named(error), retryable=True, retry_after_s=error.retry_after)
    return SendError(_named(error), retryable=not isinstance(error, _HOPELESS))


def _named(error: AiogramError) -> str:
    """Names an error; says more only where Telegram's server itself wrote it."""
    name = type(error).__name__
    if isinstance(error, TelegramAPIError) and not isinstance(error, TelegramNetworkError):
        return f"{name}: {error.message}"
    return name
