"""Holds the shop's present snapshot, and brings it up to date when an import has changed the catalogue."""

import logging
from pathlib import Path

from sqlalchemy import Connection

from bot.background import again_and_again
from bot.shop import Shop
from nlu.interpretation import Interpretation, Situation
from nlu.model import Model
from nlu.pipeline import EmbeddedInterpreter
from storage import catalogue
from storage.database import Database

REFRESH_S = 2.0
"""How long an import may go unnoticed by a running server."""

_log = logging.getLogger(__name__)


class Shops:
    """The present snapshot of the shop, and the understanding of its words.

    Args:
        database: Where the shop is.
        model: Of the understanding.
        media: The folder of pictures.
        first: The snapshot to begin with.
    """

    def __init__(self, database: Database, model: Model, media: Path, first: Shop) -> None:
        self._database = database
        self._model = model
        self._media = media
        self.current = first
        self._interpreter = EmbeddedInterpreter(model, first.vocabulary)

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Understands with the words that the shop has now (`nlu.interpretation.Interpreter`)."""
        return self._interpreter.parse(text, situation)

    async def refresh(self) -> None:
        """Loads the shop anew if its catalogue has changed."""
        version = await self._database.read(catalogue.version)
        if version == self.current.catalogue.version:
            return
        shop = await self._database.read(lambda conn: load_shop(conn, self._media))
        # Built before either is swapped in: a message meets the old pair or the new one.
        interpreter = EmbeddedInterpreter(self._model, shop.vocabulary)
        self.current, self._interpreter = shop, interpreter
        _log.info("catalogue version %s loaded", version)

    async def keep_fresh(self) -> None:
        """Refreshes until it is cancelled."""
        await again_and_again(self.refresh, REFRESH_S, "the catalogue stays as it was")


def load_shop(conn: Connection, media: Path) -> Shop:
    """Loads the shop's snapshot out of the database."""
    pictures = frozenset(path.name for path in media.iterdir()) if media.is_dir() else frozenset()
    return Shop(catalogue.load(conn), pictures)
