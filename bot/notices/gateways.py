"""SMS gateways: the port, two adapters, and the sender that takes producers' notices from the outbox to a gateway."""

import asyncio
import logging
import os
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

import httpx
import msgspec
from msgspec import Struct

from bot.notices.segments import measure
from bot.notices.sending import SendError
from storage import farmers, noticeboard
from storage.database import Database
from storage.errors import DatabaseUnavailable
from storage.outbox import Leased
from storage.rules.outbox import MOST_ATTEMPTS

WITHIN_S = 20
NOTE_TRIES = 15
NOTE_AGAIN_S = 2.0
"""With a gateway's `WITHIN_S`, this stays below what the worker gives a sender."""

_ACCEPTED = 202
_HOPELESS = frozenset({400, 404})
"""Kannel's words for a message that it will never take. A refused user (403) is the owner's to put right: it waits."""


class BadGateway(Exception):
    """The setting names no gateway; the text says what would, and never what was given, for that holds a password."""


class SmsGateway(Protocol):
    """Sends SMS."""

    async def send(self, phone: str, body: str) -> None:
        """Hands one message over.

        Args:
            phone: The number in international form.
            body: The text; long ones go in several segments.

        Raises:
            SendError: The gateway did not take it.
        """
        ...


def gateway_from(setting: str | None) -> SmsGateway | None:
    """Makes the gateway that a setting names.

    Args:
        setting: `file:PATH`, `kannel+http://user:password@host:port`, or nothing.

    Returns:
        The gateway; None where nothing was set: notices then wait in the outbox.

    Raises:
        BadGateway: The setting cannot be read.
    """
    if not setting:
        return None
    if setting.startswith("file:") and len(setting) > len("file:"):
        return FileGateway(Path(setting.removeprefix("file:")))
    try:
        url = urlsplit(setting)
        port = url.port or 13013
    except ValueError:
        raise BadGateway("the SMS gateway's address cannot be read") from None
    if url.scheme not in ("kannel+http", "kannel+https") or not url.hostname or not url.username:
        raise BadGateway("the SMS gateway is file:PATH or kannel+http://user:password@host:port")
    host = f"[{url.hostname}]" if ":" in url.hostname else url.hostname
    return KannelGateway(
        f"{url.scheme.removeprefix('kannel+')}://{host}:{port}",
        unquote(url.username),
        unquote(url.password or ""),
    )


class _Line(Struct):
    to: str
    body: str
    coding: str
    segments: int


class FileGateway:
    """Writes each message as a line of JSON: for demonstrations and tests.

    Args:
        path: The file. It holds telephone numbers, so only its owner may read it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    async def send(self, phone: str, body: str) -> None:
        """Appends the message.

        Args:
            phone: The number in international form.
            body: The text.

        Raises:
            SendError: The file cannot be written.
        """
        measured = measure(body)
        line = msgspec.json.encode(_Line(phone, body, measured.coding, measured.segments)) + b"\n"
        try:
            await asyncio.to_thread(self._append, line)
        except OSError as error:
            raise SendError(f"the file cannot be written: {error.strerror}", retryable=True) from error

    def _append(self, line: bytes) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with open(file, "ab") as stream:
            stream.write(line)


class KannelGateway:
    """Sends through Kannel's `sendsms`.

    Args:
        base: Address of its smsbox, without user and password.
        user: A sendsms user.
        password: That user's password.
    """

    def __init__(self, base: str, user: str, password: str) -> None:
        self._address = f"{base}/cgi-bin/sendsms"
        self._secrets = {"username": user, "password": password}
        # No connection is kept: notices are few, and there is then nothing to close.
        limits = httpx.Limits(max_keepalive_connections=0)
        self._client = httpx.AsyncClient(timeout=WITHIN_S, limits=limits, trust_env=False)
        # It writes each request's address to its log, and Kannel wants the password in the address.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)

    async def send(self, phone: str, body: str) -> None:
        """Hands a message over. Kannel keeps what it accepted, also while the operator's line is down.

        Args:
            phone: The number in international form.
            body: The text.

        Raises:
            SendError: Kannel cannot be reached or did not take it.
        """
        # Kannel would write "?" for each character that GSM-7 lacks, so the coding is chosen here.
        coding = "0" if measure(body).coding == "gsm7" else "2"
        query = {**self._secrets, "to": phone, "text": body, "coding": coding, "charset": "UTF-8"}
        try:
            answer = await self._client.get(self._address, params=query)
        except httpx.HTTPError as error:
            raise SendError(f"Kannel cannot be reached: {type(error).__name__}", retryable=True) from None
        if answer.status_code != _ACCEPTED:
            said = answer.text[:80] if answer.status_code in (400, 403) else ""
            raise SendError(
                f"Kannel answered {answer.status_code} {said}".rstrip(),
                retryable=answer.status_code not in _HOPELESS,
            )


class _Payload(Struct):
    notice: int


class NoticeSender:
    """Sends the outbox's notices to producers by SMS.

    Args:
        database: Where the notices are.
        gateway: What carries them.
    """

    def __init__(self, database: Database, gateway: SmsGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def send(self, entry: Leased) -> None:
        """Sends the notice that an entry names, and notes that it went.

        Args:
            entry: Its payload is `{"notice": id}`.

        Raises:
            SendError: It was not sent.
        """
        try:
            notice = msgspec.convert(entry.payload, _Payload).notice
        except msgspec.ValidationError as error:
            raise SendError(f"unreadable payload: {error}", retryable=False) from error
        try:
            letter = await self._database.read(partial(noticeboard.letter, notice_id=notice))
            if letter is None:
                raise SendError(f"there is no notice {notice}", retryable=False)
            if letter.status != "sent":
                await self._hand_over(entry, notice, letter)
        except DatabaseUnavailable as error:
            raise SendError("the database cannot be reached", retryable=True) from error

    async def _hand_over(self, entry: Leased, notice: int, letter: noticeboard.Letter) -> None:
        try:
            await self._gateway.send(letter.phone, letter.body)
        except SendError as error:
            if not error.retryable or entry.attempts >= MOST_ATTEMPTS:
                await self._database.write(partial(farmers.set_notice_status, notice_id=notice, status="failed"))
            raise
        await self._note_sent(notice)

    async def _note_sent(self, notice: int) -> None:
        """Notes that the message went. It is out: a database that is away now must not make it go twice."""
        for attempt in range(NOTE_TRIES):
            try:
                await self._database.write(partial(farmers.set_notice_status, notice_id=notice, status="sent"))
            except DatabaseUnavailable:
                if attempt == NOTE_TRIES - 1:
                    raise
                await asyncio.sleep(NOTE_AGAIN_S)
            else:
                return
