"""Holds the shop's present snapshot, and brings it up to date when an import has changed the catalogue."""

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from bot.background import again_and_again
from bot.modelfile import ModelFile
from bot.shop import Shop
from nlu.interpretation import Interpretation, Interpreter, Situation
from nlu.pipeline import EmbeddedInterpreter
from storage import catalogue
from storage.database import Database

if TYPE_CHECKING:
    from nlu.rasa import RasaServer

REFRESH_S = 2.0
"""How long an import may go unnoticed by a running server."""

_log = logging.getLogger(__name__)


class Shops:
    """The present snapshot of the shop, and the understanding of its words.

    Args:
        database: Where the shop is.
        model: Of the understanding; it is looked at again with every refresh.
        media: The folder of pictures.
        first: The snapshot to begin with.
        rasa: A Rasa server that understands beside the model, or None.
    """

    def __init__(
        self, database: Database, model: ModelFile, media: Path, first: Shop, rasa: "RasaServer | None" = None
    ) -> None:
        self._database = database
        self._model = model
        self._media = media
        self._rasa = rasa
        self.current = first
        self._interpreter = self._interpreter_for(first)

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Understands with the words that the shop has now (`nlu.interpretation.Interpreter`)."""
        return await self._interpreter.interpret(text, situation)

    async def refresh(self) -> None:
        """Takes up what has changed: the catalogue, the model."""
        retrained = await asyncio.to_thread(self._model.refresh)
        version = await self._database.read(catalogue.version)
        if version == self.current.catalogue.version and not retrained:
            return
        shop = self.current
        if version != shop.catalogue.version:
            shop = await self._database.read(lambda conn: load_shop(conn, self._media))
            _log.info("catalogue version %s loaded", version)
        # Built before either is swapped in: a message meets the old pair or the new one.
        interpreter = self._interpreter_for(shop)
        self.current, self._interpreter = shop, interpreter

    def _interpreter_for(self, shop: Shop) -> Interpreter:
        model = self._model.model
        own = EmbeddedInterpreter(model, shop.vocabulary)
        return self._rasa.beside(own, model.intents, shop.vocabulary) if self._rasa else own

    async def keep_fresh(self) -> None:
        """Refreshes until it is cancelled."""
        await again_and_again(self.refresh, REFRESH_S, "the catalogue stays as it was")


def load_shop(conn: Connection, media: Path) -> Shop:
    """Loads the shop's snapshot out of the database."""
    pictures = frozenset(path.name for path in media.iterdir()) if media.is_dir() else frozenset()
    return Shop(catalogue.load(conn), pictures)
