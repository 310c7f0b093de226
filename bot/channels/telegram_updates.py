"""Reads the part of Telegram's updates that a shop needs, and nothing else of them.

Only private chats are heard. Groups, channels, edits and service messages are understood well enough to be left alone.
"""

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.message import Media, Update

CHANNEL = "telegram"

_COMMANDS = {"/start": "start", "/help": "help"}

_Number = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]


class BadUpdate(Exception):
    """What came is not an update of Telegram's; the text says what is wrong with it."""


class Heard(Struct, frozen=True):
    """An update for the shop.

    Attributes:
        update: What the shopper did.
        callback: Id of the pressed button's query, which wants its own answer; None for a message.
    """

    update: Update
    callback: str | None = None


class _Thing(Struct):
    """Something whose presence says enough."""


class _Chat(Struct):
    id: _Number
    type: str


class _User(Struct):
    language_code: str | None = None


class _Button(Struct):
    text: str = ""
    callback_data: str | None = None


class _Keyboard(Struct):
    inline_keyboard: list[list[_Button]] = []


class _Message(Struct):
    chat: _Chat
    sender: _User | None = msgspec.field(name="from", default=None)
    text: str | None = None
    caption: str | None = None
    reply_markup: _Keyboard | None = None
    voice: _Thing | None = None
    audio: _Thing | None = None
    sticker: _Thing | None = None
    photo: list[_Thing] | None = None
    video: _Thing | None = None
    video_note: _Thing | None = None
    animation: _Thing | None = None
    document: _Thing | None = None
    location: _Thing | None = None
    contact: _Thing | None = None
    poll: _Thing | None = None
    dice: _Thing | None = None
    story: _Thing | None = None


class _Callback(Struct):
    id: str
    sender: _User = msgspec.field(name="from")
    message: _Message | None = None
    data: str | None = None


class _Update(Struct):
    update_id: _Number
    message: _Message | None = None
    callback_query: _Callback | None = None


# An animation comes with a document of the same file beside it, so it stands before documents.
_MEDIA: tuple[tuple[str, Media], ...] = (
    ("voice", "voice"),
    ("audio", "voice"),
    ("sticker", "sticker"),
    ("photo", "photo"),
    ("animation", "video"),
    ("video", "video"),
    ("video_note", "video"),
    ("document", "document"),
    ("location", "location"),
    ("contact", "other"),
    ("poll", "other"),
    ("dice", "other"),
    ("story", "other"),
)

_decode = msgspec.json.Decoder(_Update).decode


def read_body(body: bytes) -> Heard | None:
    """Reads a webhook's body.

    Args:
        body: JSON of one update.

    Returns:
        The update, or None for one that is not for the shop.

    Raises:
        BadUpdate: It is no update.
    """
    try:
        return _heard(_decode(body))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadUpdate(str(error)) from error


def read_raw(raw: dict[str, Any]) -> Heard | None:
    """Reads an update that polling fetched; does what `read_body` does."""
    try:
        return _heard(msgspec.convert(raw, _Update))
    except msgspec.ValidationError as error:
        raise BadUpdate(str(error)) from error


def _heard(raw: _Update) -> Heard | None:
    if raw.callback_query is not None:
        return _pressed(raw.update_id, raw.callback_query)
    if raw.message is not None and raw.message.chat.type == "private":
        return _said(raw.update_id, raw.message)
    return None


def _said(update_id: int, message: _Message) -> Heard | None:
    media = next((media for name, media in _MEDIA if getattr(message, name) is not None), None)
    text = message.text if message.text is not None else message.caption
    if text is None and media is None:
        return None
    press = _COMMANDS.get(text.split(maxsplit=1)[0].partition("@")[0].lower()) if text and text[0] == "/" else None
    return Heard(
        Update(
            channel=CHANNEL,
            id=str(update_id),
            sender=str(message.chat.id),
            text=None if press else text,
            press=press,
            media=media,
            locale=message.sender.language_code if message.sender else None,
        )
    )


def _pressed(update_id: int, callback: _Callback) -> Heard | None:
    message, data = callback.message, callback.data
    if message is None or data is None or message.chat.type != "private":
        return None
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return Heard(
        Update(
            channel=CHANNEL,
            id=str(update_id),
            sender=str(message.chat.id),
            text=next((button.text or None for row in rows for button in row if button.callback_data == data), None),
            press=data,
            locale=callback.sender.language_code,
        ),
        callback.id,
    )
