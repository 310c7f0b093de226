"""What the program is told by its environment: one frozen value, read once."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

ROLES = ("shop", "desk", "live", "worker")
_PROJECT = Path(__file__).parent.parent
MODEL = _PROJECT / "nlu" / "trained" / "model.npz"
"""Where the model stands that ships."""
_DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")
_REDIS = ("redis", "rediss", "unix")
_RASA = ("rasa+http", "rasa+https")
PORT_MAX = 65535
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+", re.ASCII)


class BadSettings(Exception):
    """Settings that cannot be used.

    Args:
        problems: All of them, each a sentence that says what to do.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(Struct, frozen=True, kw_only=True):
    """The settings. Secrets among them are never logged.

    Attributes:
        shop: Folder of the shop (`ISOKO_SHOP`).
        host: Address to listen on (`ISOKO_HOST`).
        port: Port to listen on (`ISOKO_PORT`).
        database_url: `sqlite:///PATH` or `postgresql://...` (`ISOKO_DATABASE_URL`).
        redis_url: `redis://...`, or None: wake-ups and limits stay within the process (`ISOKO_REDIS_URL`).
        telegram_token: Token of the shop's bot, or None (`ISOKO_TELEGRAM_TOKEN`).
        telegram_api: Base address of the Bot API server, or None for Telegram's own (`ISOKO_TELEGRAM_API`).
        public_url: Where the world reaches this server; with it Telegram calls a webhook (`ISOKO_PUBLIC_URL`).
        desk_password: What agents log in with, or None: the desk is closed (`ISOKO_DESK_PASSWORD`).
        sms_gateway: `file:PATH` or `kannel+http://...`, or None: notices stay in the outbox (`ISOKO_SMS_GATEWAY`).
        model: File of the trained understanding (`ISOKO_MODEL`).
        nlu: `rasa+http://host:5005`, or None: the embedded pipeline alone understands (`ISOKO_NLU`).
        rephrase_url: Endpoint of a language model that rephrases pages, or None: they are told as they are
            (`ISOKO_REPHRASE_URL`).
        rephrase_model: Name of the model there (`ISOKO_REPHRASE_MODEL`).
        rephrase_key: Its key, or None (`ISOKO_REPHRASE_KEY`).
    """

    shop: Path
    host: str = "127.0.0.1"
    port: int = 8000
    database_url: str = "sqlite:///var/isoko.db"
    redis_url: str | None = None
    telegram_token: str | None = None
    telegram_api: str | None = None
    public_url: str | None = None
    desk_password: str | None = None
    sms_gateway: str | None = None
    model: Path = MODEL
    nlu: str | None = None
    rephrase_url: str | None = None
    rephrase_model: str | None = None
    rephrase_key: str | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Reads the settings.

    Args:
        environment: Variables by name; None for the process's own.

    Returns:
        The settings.

    Raises:
        BadSettings: Some cannot be used; all problems are named at once.
    """
    env = os.environ if environment is None else environment
    problems: list[str] = []
    port = env.get("ISOKO_PORT") or "8000"
    if not port.isdigit() or not 0 <= int(port) <= PORT_MAX:
        problems.append(f"ISOKO_PORT is {port!r}: give a number from 0 to {PORT_MAX}.")
    shop = _shop_folder(env.get("ISOKO_SHOP"))
    if not shop.is_dir():
        problems.append(f"ISOKO_SHOP is {str(shop)!r}: there is no such folder. Give the path of a shop folder.")
    database = env.get("ISOKO_DATABASE_URL") or "sqlite:///var/isoko.db"
    if not _is_database(database):
        problems.append(
            "ISOKO_DATABASE_URL must be sqlite:///PATH (four slashes for an absolute path) "
            "or postgresql://user:password@host:port/name."
        )
    problems += _problems_of_addresses(env)
    token = env.get("ISOKO_TELEGRAM_TOKEN")
    if token and not _TOKEN.fullmatch(token):
        problems.append(
            "ISOKO_TELEGRAM_TOKEN does not look like a bot's token (digits, a colon, letters): copy it again."
        )
    if problems:
        raise BadSettings(tuple(problems))
    return Settings(
        shop=shop,
        host=env.get("ISOKO_HOST") or "127.0.0.1",
        port=int(port),
        database_url=database,
        redis_url=env.get("ISOKO_REDIS_URL") or None,
        telegram_token=env.get("ISOKO_TELEGRAM_TOKEN") or None,
        telegram_api=env.get("ISOKO_TELEGRAM_API") or None,
        public_url=(env.get("ISOKO_PUBLIC_URL") or "").rstrip("/") or None,
        desk_password=env.get("ISOKO_DESK_PASSWORD") or None,
        sms_gateway=env.get("ISOKO_SMS_GATEWAY") or None,
        model=Path(env.get("ISOKO_MODEL") or MODEL),
        nlu=env.get("ISOKO_NLU") or None,
        rephrase_url=env.get("ISOKO_REPHRASE_URL") or None,
        rephrase_model=env.get("ISOKO_REPHRASE_MODEL") or None,
        rephrase_key=env.get("ISOKO_REPHRASE_KEY") or None,
    )


def _problems_of_addresses(env: Mapping[str, str]) -> list[str]:
    problems: list[str] = []
    if not _is_address(env.get("ISOKO_REDIS_URL"), _REDIS):
        problems.append("ISOKO_REDIS_URL must be redis://host:port/0, rediss://... or unix:///path/to/socket.")
    for name in ("ISOKO_TELEGRAM_API", "ISOKO_PUBLIC_URL", "ISOKO_REPHRASE_URL"):
        if not _is_address(env.get(name), ("http", "https")):
            problems.append(f"{name} must begin with http:// or https://.")
    if not _is_address(env.get("ISOKO_NLU"), _RASA):
        problems.append(
            "ISOKO_NLU must be rasa+http://host:5005 or rasa+https://host, or be unset: the shop understands by itself."
        )
    if env.get("ISOKO_REPHRASE_URL") and not env.get("ISOKO_REPHRASE_MODEL"):
        problems.append("ISOKO_REPHRASE_URL is set without ISOKO_REPHRASE_MODEL: name the model that shall rephrase.")
    return problems


def _is_address(value: str | None, schemes: tuple[str, ...]) -> bool:
    """Whether a value is not set, or an address of one of the schemes."""
    if not value:
        return True
    try:
        url = urlsplit(value)
        has_port = url.port is None or url.port > 0
    except ValueError:
        return False
    return url.scheme in schemes and bool(url.hostname or (url.scheme == "unix" and url.path)) and has_port


def _is_database(value: str) -> bool:
    try:
        url = make_url(value)
    except (ArgumentError, ValueError):
        return False
    return url.drivername in _DATABASES and (url.drivername != "sqlite" or bool(url.database))


def _shop_folder(named: str | None) -> Path:
    """The folder as named from where one stands; the default also from where the project lies."""
    if named:
        return Path(named)
    default = Path("examples/rwanda")
    return default if default.is_dir() else _PROJECT / default
