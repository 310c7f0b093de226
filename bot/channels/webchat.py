"""The web chat: JSON frames over a WebSocket, between a page in the shopper's browser and `bot.intake`.

A browser is known by a secret that the shop gave it. What is stored is only a hash of that secret, so nobody who reads
the database can speak as a shopper.
"""

import asyncio
import hashlib
import re
import secrets
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Protocol

from starlette.datastructures import Headers
from starlette.routing import BaseRoute, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.channels.webchat_frames import (
    Answered,
    Error,
    Heard,
    Hello,
    Medium,
    Message,
    Ping,
    Pong,
    Press,
    Said,
    Shop,
    Told,
    Turns,
    Typing,
    Welcome,
    decode,
    encode,
)
from bot.channels.webchat_pages import page_routes, preferred_language
from bot.intake import NotNow
from bot.message import Answer, PastTurn, Update
from storage.errors import DatabaseUnavailable

CHANNEL = "webchat"

BAD_FRAMES_MAX = 20
"""So many bad frames in a row close the connection."""

HELLO_WITHIN_S = 10
RETRY_MS = 2_000
RATE_PER_S = 5
BURST = 20

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}", re.ASCII)
_POLICY_VIOLATION = 1008
_TRY_AGAIN_LATER = 1013


class ChatPort(Protocol):
    """What the web chat needs of the intake."""

    async def receive(self, update: Update) -> Answer:
        """Takes an update and gives its stored answer; the same update gets the same answer."""
        ...

    async def past(self, channel: str, sender: str, after: int) -> tuple[PastTurn, ...]:
        """Gives the turns behind number `after`, in order."""
        ...


class Wakeups(Protocol):
    """What the web chat needs of the bus: hints that there is something new to read. A lost one does no harm."""

    async def publish(self, topic: str, payload: str) -> None:
        """Wakes whoever listens to the topic."""
        ...

    def subscribe(self, topic: str) -> AsyncGenerator[str, None]:
        """Gives the payloads of the topic as they come."""
        ...


def topic_of(sender: str) -> str:
    """Gives the bus topic that wakes a shopper's open pages."""
    return f"{CHANNEL}:{sender}"


def sender_of(token: str) -> str:
    """Gives the sender's id for a browser's secret."""
    return "w" + hashlib.sha256(token.encode()).hexdigest()[:32]


def routes(intake: ChatPort, bus: Wakeups, media_dir: Path, shop_name: Mapping[str, str]) -> list[BaseRoute]:
    """Gives the web chat's routes: the page at `/`, its parts, the shop's pictures and the WebSocket.

    Args:
        intake: Where updates go.
        bus: Where wake-ups for open pages come from.
        media_dir: The shop's folder of pictures.
        shop_name: The shop's name by language.

    Returns:
        Routes for a Starlette application.
    """

    async def chat(socket: WebSocket) -> None:
        if not same_origin(socket.headers):
            await socket.close(_POLICY_VIOLATION)
            return
        await socket.accept()
        try:
            await _Line(socket, intake, bus, shop_name).run()
        except* WebSocketDisconnect:
            pass  # The page is gone in the middle of a sentence; it sends again what was not acknowledged.

    return [*page_routes(media_dir, shop_name), WebSocketRoute(f"/channels/{CHANNEL}", chat)]


def same_origin(headers: Headers) -> bool:
    """Says whether a WebSocket was opened by a page of this very host, or by no browser at all."""
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2].lower() == headers.get("host", "").lower()


class Pace:
    """A token bucket: `BURST` frames at once, `RATE_PER_S` in the long run."""

    def __init__(self, now: float) -> None:
        self._left = float(BURST)
        self._at = now

    def wait_ms(self, now: float) -> int:
        """Takes one from the bucket.

        Args:
            now: Seconds of a clock that never goes back.

        Returns:
            0 where there was one, else the milliseconds until there is.
        """
        self._left = min(BURST, self._left + (now - self._at) * RATE_PER_S)
        self._at = now
        if self._left >= 1:
            self._left -= 1
            return 0
        return int((1 - self._left) * 1000 / RATE_PER_S) + 1


class _Line:
    """One open page: answers what it says, and tells it what came about elsewhere."""

    def __init__(self, socket: WebSocket, intake: ChatPort, bus: Wakeups, shop_name: Mapping[str, str]) -> None:
        self._socket = socket
        self._intake = intake
        self._bus = bus
        self._shop_name = shop_name
        self._name = secrets.token_hex(8)
        self._pace = Pace(asyncio.get_running_loop().time())
        self._bad = 0
        self._sender = ""
        self._locale: str | None = None
        # Every turn up to `_seen` was sent, and those of `_sent` besides. Whoever reads or moves them holds `_turns`,
        # so that no turn goes out both as an answer and as news.
        self._seen = 0
        self._sent: set[int] = set()
        self._turns = asyncio.Lock()

    async def run(self) -> None:
        """Serves the page until it goes."""
        hello = await self._hello()
        if hello is None:
            return
        token = hello.token if hello.token and _TOKEN.fullmatch(hello.token) else secrets.token_urlsafe(24)
        self._sender = sender_of(token)
        self._locale = hello.locale
        async with asyncio.TaskGroup() as tasks:
            # Listening starts before the history is read: what is said in between wakes us.
            listener = tasks.create_task(self._listen())
            try:
                await self._welcome(token, hello.after)
            except DatabaseUnavailable:
                await self._send(Error("hello", "try_again", "the shop is short of breath", RETRY_MS))
                await self._socket.close(_TRY_AGAIN_LATER)
            else:
                await self._converse()
            listener.cancel()

    async def _hello(self) -> Hello | None:
        try:
            async with asyncio.timeout(HELLO_WITHIN_S):
                while (frame := await self._next()) is not None:
                    if isinstance(frame, Hello):
                        return frame
                    await self._refuse(Error(None, "bad_frame", "say hello first"))
        except TimeoutError:
            await self._socket.close(_POLICY_VIOLATION)
        return None

    async def _next(self) -> Heard | None:
        """Waits for a good frame and answers bad ones; None when the connection is over."""
        while self._bad < BAD_FRAMES_MAX:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return None
            text = message.get("text")
            frame = Error(None, "bad_frame", "a frame is text") if text is None else decode(text)
            if not isinstance(frame, Error):
                return frame
            await self._refuse(frame)
        await self._socket.close(_POLICY_VIOLATION)
        return None

    async def _refuse(self, error: Error) -> None:
        self._bad += 1
        await self._send(error)

    async def _welcome(self, token: str, after: int) -> None:
        async with self._turns:
            history = await self._intake.past(CHANNEL, self._sender, after)
            self._seen = history[-1].turn if history else after
            name = self._shop_name[preferred_language(self._locale or "", self._shop_name)]
            await self._send(Welcome(token, history, Shop(name)))
        if not history and not after:
            await self._answer(
                Update(channel=CHANNEL, id="hello", sender=self._sender, press="start", locale=self._locale)
            )

    async def _converse(self) -> None:
        while (frame := await self._next()) is not None:
            if isinstance(frame, Hello):
                await self._refuse(Error(None, "bad_frame", "hello was said already"))
                continue
            wait_ms = self._pace.wait_ms(asyncio.get_running_loop().time())
            if wait_ms:
                id = None if isinstance(frame, Ping) else frame.id
                await self._send(Error(id, "too_fast", f"at most {RATE_PER_S} a second", wait_ms))
                continue
            self._bad = 0
            if isinstance(frame, Ping):
                await self._send(Pong())
                await self._catch_up()  # In case that a wake-up was lost.
            else:
                await self._answer(self._update(frame))

    def _update(self, said: Said) -> Update:
        text = press = media = None
        match said:
            case Message():
                text = said.text
            case Press():
                text, press = said.label or None, said.press
            case Medium():
                media = said.media
        return Update(
            channel=CHANNEL, id=said.id, sender=self._sender, text=text, press=press, media=media, locale=self._locale
        )

    async def _answer(self, update: Update) -> None:
        await self._send(Typing())
        async with self._turns:
            try:
                answer = await self._intake.receive(update)
            except NotNow:
                await self._send(Error(update.id, "try_again", "the shop is short of breath", RETRY_MS))
                return
            self._note(answer.turn)
            await self._send(Answered(update.id, answer.turn, answer.replies, answer.handled_by, answer.language))
        await self._bus.publish(topic_of(self._sender), self._name)

    def _note(self, turn: int) -> None:
        if turn <= self._seen:
            # This answer was given before; or the shopper's data were deleted, and counting began anew. Reading again
            # from here misses nothing, and the page knows what it shows already.
            self._seen = turn
            self._sent.clear()
        elif turn == self._seen + 1:
            self._seen = turn
        else:
            self._sent.add(turn)

    async def _listen(self) -> None:
        async with aclosing(self._bus.subscribe(topic_of(self._sender))) as wakers:
            async for waker in wakers:
                if waker != self._name:
                    await self._catch_up()

    async def _catch_up(self) -> None:
        async with self._turns:
            try:
                turns = await self._intake.past(CHANNEL, self._sender, self._seen)
            except DatabaseUnavailable:
                return  # The next ping looks again.
            if not turns:
                return
            news = tuple(turn for turn in turns if turn.turn not in self._sent)
            self._seen = turns[-1].turn
            self._sent = {turn for turn in self._sent if turn > self._seen}
            if news:
                await self._send(Turns(news))

    async def _send(self, frame: Told) -> None:
        await self._socket.send_text(encode(frame))
