"""A shop for the tests of the web chat: an intake that keeps turns in memory behind a real server."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import AsyncGenerator, Coroutine, Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from bot.channels.webchat import CHANNEL, routes, topic_of
from bot.intake import NotNow
from bot.message import Answer, Button, PastTurn, Reply, Update
from storage.errors import DatabaseUnavailable

MEDIA = Path(__file__).parents[2] / "examples" / "rwanda" / "media"
NAMES = {
    "en": "Thousand Hills Market",
    "fr": "Marché des Mille Collines",
    "rw": "Isoko ry’Imisozi Igihumbi",
    "sw": "Soko la Milima Elfu",
    "zh": "千丘集市",
}

GREETING = (
    Reply("你好！👋 欢迎来到**千丘集市**，卢旺达农户直供。\n想看点什么？", image="welcome.png"),
    Reply(
        "也可以直接告诉我。",
        (Button("☕ 咖啡", "show:coffee"), Button("🌶️ 辣椒", "show:chili"), Button("🦍 旅行", "show:tours")),
    ),
)
STRIP = (
    Reply("这是我们的咖啡："),
    Reply("**水洗波旁咖啡豆** 500克\n¥86.00", (Button("来一包", "add:coffee-beans-500g"),), "coffee-beans-500g.png"),
    Reply(
        "**咖啡粉** 250克，中度烘焙，手冲、法压都合适\n¥54.00",
        (Button("来一包", "add:coffee-ground-250g"),),
        "coffee-ground-250g.png",
    ),
    Reply("**速溶咖啡** 20条\n¥57.00", (Button("来一盒", "add:coffee-instant-20"),), "coffee-instant-20.png"),
    Reply("要哪一种？每包另付农户 4 美元 ❤️", (Button("看购物车", "cart"), Button("运费多少？", "ask:shipping"))),
)
KINYARWANDA = (
    Reply(
        "Muraho neza! **Ikawa y’u Rwanda** ihingwa ku misozi ya metero 1.750, ikogejwe kandi ikanikwa ku zuba. "
        "Ipaki ya garama 500 igura **17.500 Frw**.",
        (Button("Ongeramo ipaki 1", "add:coffee-beans-500g"), Button("Vugana n’umukozi", "human")),
    ),
)
FRENCH = (Reply("Voilà : des grains lavés, goût d’orange et de caramel. À bientôt — ça vous tente, dès ce soir ? 🇷🇼"),)


class ForgetfulBus:
    """Wake-ups within one event loop."""

    def __init__(self) -> None:
        self._queues: dict[str, set[asyncio.Queue[str]]] = {}

    async def publish(self, topic: str, payload: str) -> None:
        for queue in self._queues.get(topic, ()):
            queue.put_nowait(payload)

    async def subscribe(self, topic: str) -> AsyncGenerator[str, None]:
        queue: asyncio.Queue[str] = asyncio.Queue()
        queues = self._queues.setdefault(topic, set())
        queues.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            queues.discard(queue)
            if not queues:
                self._queues.pop(topic, None)

    def listeners(self) -> int:
        return sum(map(len, self._queues.values()))


class MemoryIntake:
    """Keeps turns as the real intake does: one for each update id, numbered within the sender."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.refusals = 0
        self.blind = False
        self.held = asyncio.Event()
        self.held.set()
        self._turns: dict[str, list[PastTurn]] = {}
        self._answers: dict[tuple[str, str, str], Answer] = {}

    async def receive(self, update: Update) -> Answer:
        if self.refusals:
            self.refusals -= 1
            raise NotNow
        key = (update.channel, update.sender, update.id)
        if key not in self._answers:
            self.updates.append(update)
            said = self._say(update.sender, update.id, update.text, answer_to(update))
            language = (update.locale or "en").split("-")[0]
            self._answers[key] = Answer(turn=said.turn, replies=said.replies, language=language)
        await self.held.wait()
        return self._answers[key]

    async def past(self, channel: str, sender: str, after: int) -> tuple[PastTurn, ...]:
        assert channel == CHANNEL
        if self.blind:
            raise DatabaseUnavailable
        return tuple(turn for turn in self._turns.get(sender, ()) if turn.turn > after)

    def forget_all(self) -> None:
        self._turns.clear()
        self._answers.clear()

    def agent_says(self, sender: str, text: str) -> None:
        self._say(sender, None, None, (Reply(text),))

    def texts(self) -> list[str | None]:
        return [update.text for update in self.updates if update.id != "hello"]

    def _say(self, sender: str, update_id: str | None, text: str | None, replies: tuple[Reply, ...]) -> PastTurn:
        turns = self._turns.setdefault(sender, [])
        turn = PastTurn(
            turn=len(turns) + 1,
            update_id=update_id,
            at="2026-11-24T08:30:00Z",
            text=text,
            replies=replies,
            sent_by="bot" if update_id else "agent",
        )
        turns.append(turn)
        return turn


def answer_to(update: Update) -> tuple[Reply, ...]:
    if update.press == "start":
        return GREETING
    if update.media:
        return (Reply(f"no {update.media}"),)
    text = update.text or ""
    if text == "odd":
        return (Reply("odd buttons", (Button("wide", "x" * 65), Button("w" * 201, "long"))),)
    canned = {"咖啡": STRIP, "☕ 咖啡": STRIP, "ikawa": KINYARWANDA, "café": FRENCH}
    return canned.get(text, (Reply(f"echo: {text}", (Button("again", "again"),)),))


class _Server(uvicorn.Server):
    """A server that says when it is ready, and in which loop it runs."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.loop = asyncio.get_running_loop()
        self.ready.set()


class RunningShop:
    """A web chat on a real server, on a port of its own; it can be stopped and started again with all it remembers."""

    def __init__(self) -> None:
        self.intake = MemoryIntake()
        self.bus = ForgetfulBus()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.socket_url = f"ws://127.0.0.1:{self.port}/channels/webchat"
        self.start()

    def start(self) -> None:
        app = Starlette(routes=routes(self.intake, self.bus, MEDIA, NAMES))
        config = uvicorn.Config(
            app,
            host="127.0.0.1",
            port=self.port,
            ws="websockets-sansio",
            ws_max_size=1 << 20,
            log_level="error",
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        assert self._server.ready.wait(10)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        assert not self._thread.is_alive()

    def in_loop(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._server.loop).result(10)

    def pause(self) -> None:
        """From now on messages are stored, but their answers do not go out."""
        self.intake.held = asyncio.Event()

    def resume(self) -> None:
        self.intake.held = asyncio.Event()
        self.intake.held.set()

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """Connections stay open, but nothing moves."""
        thaw = threading.Event()
        self._server.loop.call_soon_threadsafe(thaw.wait, 60)
        try:
            yield
        finally:
            thaw.set()

    def agent_says(self, sender: str, text: str) -> None:
        async def say() -> None:
            self.intake.agent_says(sender, text)
            await self.bus.publish(topic_of(sender), "agent")

        self.in_loop(say())


@contextlib.contextmanager
def running_shop() -> Iterator[RunningShop]:
    shop = RunningShop()
    try:
        yield shop
    finally:
        shop.stop()
