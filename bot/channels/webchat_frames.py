"""The frames of the web chat: what the page says, what the shop says, and the reading of the former. Pure."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from bot.message import HandledBy, Media, PastTurn, Reply

FRAME_MAX_BYTES = 64 * 1024
"""A larger frame is refused unread."""

TEXT_MAX = 4_000
"""Characters of a message."""

ErrorCode = Literal["bad_json", "bad_frame", "too_long", "too_fast", "try_again"]
"""What can be wrong with a frame; the page has the words for it in the shopper's language."""

MessageId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9._:-]{1,64}\Z")]


class Hello(Struct, frozen=True, tag="hello", tag_field="type"):
    """Opens a connection.

    Attributes:
        token: The secret that the shop gave to this browser, or None for a stranger.
        locale: What the browser is set to, or None.
        after: The page shows every turn up to this number.
    """

    token: Annotated[str, Meta(max_length=128)] | None = None
    locale: Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{1,35}\Z")] | None = None
    after: Annotated[int, Meta(ge=0, le=2**31 - 1)] = 0


class Message(Struct, frozen=True, tag="message", tag_field="type"):
    """A written message; its id is the page's own and makes it the same message however often it is sent."""

    id: MessageId
    text: str


class Press(Struct, frozen=True, tag="press", tag_field="type"):
    """A pressed button: what it carried, and the label that the shopper saw."""

    id: MessageId
    press: Annotated[str, Meta(min_length=1, max_length=64)]
    label: Annotated[str, Meta(max_length=200)] = ""


class Medium(Struct, frozen=True, tag="media", tag_field="type"):
    """Something other than text was tried: a picture dropped on the page, for example."""

    id: MessageId
    media: Media


class Ping(Struct, frozen=True, tag="ping", tag_field="type"):
    """Asks whether the connection lives."""


Said = Message | Press | Medium
"""What a shopper does; each of these becomes an update."""

Heard = Hello | Message | Press | Medium | Ping
"""Every frame that a page may send."""


class Shop(Struct, frozen=True):
    """What the page shows of the shop."""

    name: str


class Welcome(Struct, frozen=True, tag="welcome", tag_field="type"):
    """Answers a hello: the secret to come back with, and the turns behind `after`."""

    token: str
    history: tuple[PastTurn, ...]
    shop: Shop


class Typing(Struct, frozen=True, tag="typing", tag_field="type"):
    """The shop is at work on what was sent."""


class Answered(Struct, frozen=True, tag="answer", tag_field="type"):
    """The answer to one message, sent after it was stored: it is the acknowledgement, too."""

    id: str
    turn: int
    replies: tuple[Reply, ...]
    handled_by: HandledBy
    language: str


class Turns(Struct, frozen=True, tag="turns", tag_field="type"):
    """Turns that came about elsewhere: an agent wrote, or the shopper did in another tab."""

    turns: tuple[PastTurn, ...]


class Pong(Struct, frozen=True, tag="pong", tag_field="type"):
    """The connection lives."""


class Error(Struct, frozen=True, tag="error", tag_field="type"):
    """A frame was refused; the connection goes on.

    Attributes:
        id: The id of the refused message, or None where none could be read.
        code: What was wrong.
        message: For the developer; the page has its own words for the shopper.
        retry_ms: When to send the same again, where that makes sense.
    """

    id: str | None
    code: ErrorCode
    message: str
    retry_ms: int | UnsetType = UNSET


Told = Welcome | Typing | Answered | Turns | Pong | Error
"""Every frame that the shop may send."""


class _Named(Struct):
    id: MessageId | None = None


_heard = msgspec.json.Decoder(Heard)
_named = msgspec.json.Decoder(_Named)
_told = msgspec.json.Encoder()


def encode(frame: Told) -> str:
    """Writes a frame of the shop."""
    return _told.encode(frame).decode()


def decode(raw: str) -> Heard | Error:
    """Reads a frame of the page.

    Args:
        raw: What came, whatever it is.

    Returns:
        The frame, or the error to answer with. Never raises.
    """
    data = raw.encode("utf-8", "surrogatepass")
    if len(data) > FRAME_MAX_BYTES:
        return Error(None, "too_long", f"a frame has at most {FRAME_MAX_BYTES} bytes, this one has {len(data)}")
    try:
        frame = _heard.decode(data)
    except msgspec.ValidationError as error:
        return Error(_id_in(data), "bad_frame", str(error)[:200])
    except RecursionError:
        return Error(None, "bad_json", "the JSON is nested too deeply")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Error(None, "bad_json", str(error)[:200])
    return _checked(frame)


def _id_in(data: bytes) -> str | None:
    """Finds the id of a frame that is wrong otherwise, so that the page can drop that message from its queue."""
    try:
        return _named.decode(data).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _checked(frame: Heard) -> Heard | Error:
    # NUL is legal in JSON, but PostgreSQL stores no text with it.
    match frame:
        case Message(id, text):
            text = text.replace("\0", "").strip()
            if not text:
                return Error(id, "bad_frame", "the text is empty")
            if len(text) > TEXT_MAX:
                return Error(id, "too_long", f"a message has at most {TEXT_MAX} characters, this one has {len(text)}")
            return Message(id, text)
        case Press(id, press, label):
            return Press(id, press.replace("\0", ""), label.replace("\0", ""))
        case _:
            return frame
