"""The terminal as a channel: `isoko chat`, for people and, line by line in JSON, for programs."""

import uuid
from typing import Any

import msgspec
from msgspec import Struct

from bot.message import Answer, Media, Update

CHANNEL = "console"
LINE_MAX = 1_048_576
"""Bytes of a line that are read; a longer one is refused."""

ID_MAX = 128
"""Characters of a user's or a message's id."""


class _Line(Struct, frozen=True):
    user: str
    text: str | None = None
    press: str | None = None
    media: Media | None = None
    locale: str | None = None
    id: str | None = None


class BadLine(Exception):
    """A line that is no message; the text says what it should be."""


_decode = msgspec.json.Decoder(_Line).decode
_encode = msgspec.json.Encoder().encode


def parse(raw: bytes) -> Update:
    """Reads one line of `isoko chat --json`.

    Args:
        raw: The line.

    Returns:
        The update; without an `id` of its own it is a new one.

    Raises:
        BadLine: It is no message.
    """
    if len(raw) > LINE_MAX:
        raise BadLine(f"the line is longer than {LINE_MAX} bytes")
    try:
        line = _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadLine(f'{error}; a line is {{"user":"u1","text":"..."}} or {{"user":"u1","press":"..."}}') from error
    for name, value in (("user", line.user), ("id", line.id)):
        if value is not None and not (0 < len(value) <= ID_MAX and value.isprintable()):
            raise BadLine(f"{name} must have 1 to {ID_MAX} characters, all of them printable")
    given = [value for value in (line.text, line.press, line.media) if value is not None]
    if len(given) != 1:
        raise BadLine("give one of text, press, media")
    return Update(
        channel=CHANNEL,
        id=line.id or uuid.uuid4().hex,
        sender=line.user,
        text=line.text,
        press=line.press,
        media=line.media,
        locale=line.locale,
    )


def written(user: str, answer: Answer) -> bytes:
    """Writes an answer as one line of JSON."""
    return _encode({"user": user, **shown(answer)})


def shown(answer: Answer) -> dict[str, Any]:
    """Gives an answer with the fields that `isoko chat --json` prints."""
    return {
        "replies": answer.replies,
        "language": answer.language,
        "intent": answer.intent,
        "confidence": answer.confidence,
        "entities": answer.entities,
        "asks": answer.asks,
        "cart": [_item(item) for item in msgspec.to_builtins(answer.cart)],
        "order": answer.order,
        "handled_by": answer.handled_by,
    }


def _item(item: dict[str, Any]) -> dict[str, Any]:
    return {"sku": item["sku"], "quantity": item["quantity"], **({"date": item["date"]} if item.get("date") else {})}


def written_error(message: str) -> bytes:
    """Writes what is wrong with a line as one line of JSON."""
    return _encode({"error": message})


def as_text(answer: Answer) -> str:
    """Writes an answer for a person at a terminal."""
    if not answer.replies:
        return "  (a person will answer)"
    parts = []
    for reply in answer.replies:
        text = reply.text.replace("**", "")
        picture = f"[{reply.image}]\n" if reply.image else ""
        buttons = "".join(f"\n  < {button.label} >" for button in reply.buttons)
        parts.append(f"{picture}{text}{buttons}")
    return "\n\n".join(parts)
