"""Telegram's webhook, as a bare ASGI application: the fast lane of the channel.

Nothing here needs the SDK. An update is read with a typed decoder, and most answers go back in the response itself.
"""

import hashlib
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Protocol

import msgspec

from bot.channels.telegram_delivery import response
from bot.channels.telegram_updates import BadUpdate, Heard, read_body
from bot.intake import NotNow
from bot.message import Answer, Update

PATH = "/channels/telegram"
BODY_BYTES_MAX = 1 << 20

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Receiver(Protocol):
    """Where updates go: `bot.intake.Intake`."""

    async def receive(self, update: Update) -> Answer:
        """Answers one update.

        Args:
            update: What a shopper did.

        Returns:
            The answer, committed.

        Raises:
            NotNow: It could not be stored.
        """
        ...


class _Refused(Exception):
    def __init__(self, status: int, error: str, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.headers = headers


def secret_of(token: str) -> str:
    """Derives the webhook's secret from the bot's token, so that nothing more has to be configured."""
    return hmac.new(token.encode(), b"isoko telegram webhook", hashlib.sha256).hexdigest()


class TelegramWebhook:
    """Takes Telegram's calls.

    Args:
        secret: What Telegram shows in each call, see `secret_of`.
        intake: Where updates go.
        answered: Called with each answered update after its commit; says whether the response is to carry the answer.
    """

    def __init__(self, secret: str, intake: Receiver, answered: Callable[[Heard, Answer], Awaitable[bool]]) -> None:
        self._secret = secret.encode()
        self._intake = intake
        self._answered = answered

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one HTTP request."""
        try:
            self._check(scope)
            body = await self._answer(await _body(receive))
        except _Refused as refused:
            await _respond(send, refused.status, msgspec.json.encode({"error": refused.error}), refused.headers)
        else:
            await _respond(send, 200, body)

    def _check(self, scope: Scope) -> None:
        if scope["method"] != "POST":
            raise _Refused(405, "Telegram's updates come by POST", ((b"allow", b"POST"),))
        headers = dict(scope["headers"])
        shown = headers.get(b"x-telegram-bot-api-secret-token")
        if shown is None:
            raise _Refused(401, "the header X-Telegram-Bot-Api-Secret-Token is missing")
        if not hmac.compare_digest(shown, self._secret):
            raise _Refused(403, "the header X-Telegram-Bot-Api-Secret-Token is not this bot's")
        length = headers.get(b"content-length", b"")
        if length.isdigit() and int(length[:20]) > BODY_BYTES_MAX:
            raise _too_big()

    async def _answer(self, body: bytes) -> bytes:
        try:
            heard = read_body(body)
        except BadUpdate as error:
            raise _Refused(400, f"not a Telegram update: {error}") from error
        if heard is None:
            return b""
        try:
            answer = await self._intake.receive(heard.update)
            carries = await self._answered(heard, answer)
        except NotNow as error:
            # Telegram keeps the update and brings it again.
            raise _Refused(503, "the shop cannot store this now", ((b"retry-after", b"2"),)) from error
        return response(heard.update.sender, answer) if carries else b""


def _too_big() -> _Refused:
    return _Refused(413, f"more than {BODY_BYTES_MAX} bytes")


async def _body(receive: Receive) -> bytes:
    chunks = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _Refused(400, "the body ended early")
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > BODY_BYTES_MAX:
            raise _too_big()
        chunks.append(chunk)
        if not message.get("more_body"):
            return chunks[0] if len(chunks) == 1 else b"".join(chunks)


async def _respond(send: Send, status: int, body: bytes, headers: tuple[tuple[bytes, bytes], ...] = ()) -> None:
    length = (b"content-length", str(len(body)).encode())
    kind = ((b"content-type", b"application/json"),) if body else ()
    await send({"type": "http.response.start", "status": status, "headers": [*kind, length, *headers]})
    await send({"type": "http.response.body", "body": body})
