"""A shop in one process, to talk to: database, understanding and shop folder are real, time and chance are given."""

import datetime as dt
import shutil
import sqlite3
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from bot.channels.console import shown
from bot.intake import Intake
from bot.message import Answer, Button, Update
from bot.modelfile import open_model
from bot.notices.sales import KIND as NOTICE
from bot.record import Recorder
from bot.rephrasing import Rephraser
from bot.settings import MODEL
from bot.shop import Shop
from bot.shopfolder import read
from bot.shops import Shops, load_shop
from storage import catalogue, farmers, imports, orderbook, stock
from storage.bus import LocalBus
from storage.database import Database
from storage.farmers import Notice
from storage.orderbook import Order

FOLDER = Path(__file__).parents[2] / "examples" / "rwanda"
NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
"""A Tuesday."""
LOCALES = {"en": "en-US", "fr": "fr-FR", "rw": "rw-RW", "sw": "sw-KE", "zh": "zh-CN"}


class Market:
    """What many tests share: the shop's database as it is before the first message, its snapshot and its model."""

    def __init__(self, folder: Path, shop: Path = FOLDER) -> None:
        self.fresh = folder / "fresh.db"
        database = Database(f"sqlite:///{self.fresh}", inline=True)
        database.migrate()
        database.write_now(lambda conn: imports.store(conn, read(shop).catalogue_import, NOW))
        self.shop: Shop = database.read_now(lambda conn: load_shop(conn, FOLDER / "media"))
        database.close_now()
        self.model = open_model(MODEL, shop)
        self.shops = Shops(database, self.model, FOLDER / "media", self.shop)

    def opened(self, folder: Path, seed: int = 1, rephraser: Rephraser | None = None) -> "House":
        """Opens a shop of one's own, with nothing sold yet."""
        path = folder / f"isoko-{seed}.db"
        shutil.copyfile(self.fresh, path)
        return House(self, path, seed, rephraser)


class House:
    """One shop and its only channel."""

    def __init__(self, market: Market, path: Path, seed: int, rephraser: Rephraser | None = None) -> None:
        self.path = path
        self.now = NOW
        self.shop = market.shop
        self.database = Database(f"sqlite:///{path}", inline=True)
        self.counted: Counter[str | None] = Counter()
        random = Random(seed)
        self.intake = Intake(
            self.database,
            market.shops,
            LocalBus(),
            Recorder({}, random),
            shop=lambda: market.shop,
            clock=lambda: self.now,
            random=random,
            counted=lambda channel, intent, order: self.counted.update([channel, intent, order]),
            rephraser=rephraser,
        )
        self._updates = 0

    def shopper(self, language: str, user: str = "u1", locale: str | None = "as the language") -> "Shopper":
        """Gives somebody to be; the phone is set to a country where the language is spoken."""
        return Shopper(self, user, LOCALES[language] if locale == "as the language" else locale)

    def next_id(self) -> str:
        self._updates += 1
        return f"update-{self._updates}"

    def orders(self) -> tuple[Order, ...]:
        return self.database.read_now(orderbook.listing)

    def notices(self) -> tuple[Notice, ...]:
        return self.database.read_now(farmers.listing_notices)

    def stock(self) -> dict[str, stock.StockLine]:
        return {line.sku: line for line in self.database.read_now(stock.summary)}

    def waiting_notices(self) -> int:
        """Counts the outbox entries that will carry a notice to a producer."""
        with sqlite3.connect(self.path) as conn:
            return int(conn.execute("select count(*) from outbox where kind = ?", (NOTICE,)).fetchone()[0])

    def dump(self) -> str:
        """Everything that is stored, as text."""
        with sqlite3.connect(self.path) as conn:
            return "\n".join(conn.iterdump())

    def turns(self) -> int:
        with sqlite3.connect(self.path) as conn:
            return int(conn.execute("select count(*) from turn").fetchone()[0])

    def products(self) -> int:
        return len(self.database.read_now(catalogue.load).products)

    def close(self) -> None:
        self.database.close_now()


class Shopper:
    """Somebody who writes and taps; `answer` is what came last."""

    def __init__(self, house: House, user: str, locale: str | None) -> None:
        self._house = house
        self.user = user
        self.locale = locale
        self.answer: Answer | None = None

    async def send(self, **what: Any) -> Answer:
        """Sends an update of this shopper's."""
        update = {"channel": "console", "id": self._house.next_id(), "sender": self.user, "locale": self.locale} | what
        self.answer = await self._house.intake.receive(Update(**update))
        return self.answer

    async def says(self, *texts: str) -> Answer:
        """Writes messages, one after the other."""
        for text in texts:
            await self.send(text=text)
        return self.last

    async def taps(self, *presses: str) -> Answer:
        """Presses buttons of the last answers by what they carry, up to the stamp: `yes`, `add:tea-black-100g`."""
        for press in presses:
            found = [button.press for button in self.buttons if button.press.partition("~")[0] == press]
            assert found, f"no button carries {press!r}: {self.buttons}"
            await self.send(press=found[0])
        return self.last

    async def presses(self, press: str) -> Answer:
        """Presses a button that may be old."""
        return await self.send(press=press)

    @property
    def last(self) -> Answer:
        assert self.answer is not None
        return self.answer

    @property
    def buttons(self) -> list[Button]:
        return [button for reply in self.answer.replies for button in reply.buttons] if self.answer else []

    @property
    def text(self) -> str:
        """All that the last answer says."""
        return "\n".join(reply.text for reply in self.last.replies)

    @property
    def cart(self) -> dict[str, int]:
        return {item.sku: item.quantity for item in self.last.cart}

    @property
    def shown(self) -> dict[str, Any]:
        """The last answer as `isoko chat --json` prints it."""
        return shown(self.last)
