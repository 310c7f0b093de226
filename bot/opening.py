"""Opens what every command needs: the database, migrated and holding a shop."""

import datetime as dt
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from bot.settings import Settings
from bot.shopfolder import read
from storage import catalogue, imports
from storage.database import Database
from storage.errors import DatabaseUnavailable

Read = TypeVar("Read")

_log = logging.getLogger(__name__)


def utc_now() -> dt.datetime:
    """The clock of the real world; everything else is handed one."""
    return dt.datetime.now(dt.UTC)


def open_schema(settings: Settings) -> Database:
    """Opens the database and migrates it; whether it holds a shop is not asked.

    Args:
        settings: Where it is.

    Returns:
        The database.

    Raises:
        DatabaseUnavailable: It cannot be reached.
        UnknownRevision: A newer version of the program made it.
    """
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        folder = Path(url.database).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseUnavailable(f"the folder {folder} cannot be made ({error.strerror})") from error
    database = Database(settings.database_url)
    database.migrate()
    return database


def open_database(settings: Settings) -> Database:
    """Opens the database; migrates it, and loads the shop folder if it holds no shop.

    Args:
        settings: Where it is, and which folder.

    Returns:
        The database.

    Raises:
        BadShopFolder: The database is empty and the folder has mistakes.
        DatabaseUnavailable: It cannot be reached.
        UnknownRevision: A newer version of the program made it.
    """
    database = open_schema(settings)
    if database.read_now(catalogue.is_empty):
        shop = read(settings.shop)
        database.write_now(lambda conn: imports.store(conn, shop.catalogue_import, utc_now()))
        _log.info("loaded the shop from %s", settings.shop)
    return database


def read_once(settings: Settings, read: Callable[[Connection], Read]) -> Read:
    """Opens the database for one look, as a command does.

    Args:
        settings: Where it is.
        read: What to read.

    Returns:
        What was read.
    """
    database = open_database(settings)
    try:
        return database.read_now(read)
    finally:
        database.close_now()
