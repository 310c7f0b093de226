"""Channel-neutral values: what comes in (`Update`) and what goes out (`Answer`)."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

CATALOGUES = {
    path.parent.parent.name: path for path in (Path(__file__).parent / "locales").glob("*/LC_MESSAGES/isoko.po")
}
"""From a language to the gettext catalogue that makes it one of those that Isoko speaks."""

LANGUAGES = tuple(sorted(CATALOGUES, key=lambda code: (code != "en", code)))
"""The languages that Isoko speaks, as ISO 639-1 codes, English first."""

TEXT_MAX = 4_000
"""Characters of a message that the bot will read."""

HandledBy = Literal["bot", "waiting", "agent"]
"""Who speaks: the bot, nobody yet (a person was asked for), or an agent."""

Asks = Literal["name", "phone", "address", "date", "people", "product", "quantity", "language", "confirm"]
"""The one thing that the bot waits for."""

Media = Literal["voice", "sticker", "photo", "video", "document", "location", "other"]
"""What a message without text was."""


class Update(Struct, frozen=True, kw_only=True):
    """One thing that a shopper did in a channel.

    Attributes:
        channel: The adapter's name: `webchat`, `telegram`, `console`.
        id: The update's id, unique within the channel; the same id is the same update.
        sender: The channel's own id of the shopper.
        text: What was written, or None.
        press: What the pressed button carried, or None.
        media: What kind of medium came instead of text, or None.
        locale: What the shopper's device is set to, as BCP 47 ("zh-CN"), or None.
    """

    channel: str
    id: str
    sender: str
    text: str | None = None
    press: str | None = None
    media: Media | None = None
    locale: str | None = None

    @property
    def device_language(self) -> str:
        """The language that the shopper's device is set to (ISO 639-1), or ""."""
        return self._locale_parts()[0].lower()

    @property
    def device_country(self) -> str | None:
        """The country that the shopper's device is set to (ISO 3166 alpha-2), or None."""
        for part in self._locale_parts()[1:]:
            if len(part) == 2 and part.isalpha():
                return part.upper()
        return None

    def _locale_parts(self) -> list[str]:
        return (self.locale or "").replace("_", "-").split("-")


class Button(Struct, frozen=True):
    """A button under a reply.

    Attributes:
        label: What it shows, in the shopper's language. Saying the label does what pressing does.
        press: What it carries back, at most 64 bytes (Telegram's limit for callback data).
    """

    label: str
    press: str


class Reply(Struct, frozen=True):
    """One rendered message to the shopper.

    Attributes:
        text: Plain text; `**bold**` is the only mark-up.
        buttons: Buttons in the order shown.
        image: Name of a picture in the shop's `media` folder, or None.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    image: str | None = None


class CartItem(Struct, frozen=True, omit_defaults=True):
    """A line of the cart.

    Attributes:
        sku: The product or tour.
        quantity: Units, or people for a tour.
        date: ISO date of a tour's departure, or None.
    """

    sku: str
    quantity: int
    date: str | None = None


class EntityValue(Struct, frozen=True):
    """An entity as the interpretation named it, without its place in the text."""

    name: str
    value: str | int | float


class Answer(Struct, frozen=True, kw_only=True):
    """What one update led to. It is stored with the turn, so that the same update gets the same answer.

    Attributes:
        turn: Number of the turn within its conversation, from 1.
        replies: What the bot says; empty while a person is waited for or speaks.
        language: The conversation's language.
        intent: Name of the intent that was understood, or None (a button, a picture).
        confidence: The intent's confidence, 0 to 1.
        entities: What was found in the text.
        asks: The one thing that the bot now waits for, or None.
        cart: The cart after this turn.
        order: Number of the order that this turn placed, or None.
        handled_by: Who speaks after this turn.
    """

    turn: int
    replies: tuple[Reply, ...]
    language: str
    intent: str | None = None
    confidence: float = 0.0
    entities: tuple[EntityValue, ...] = ()
    asks: Asks | None = None
    cart: tuple[CartItem, ...] = ()
    order: str | None = None
    handled_by: HandledBy = "bot"


class PastTurn(Struct, frozen=True, kw_only=True):
    """A turn as a channel shows it again after a reconnect.

    Attributes:
        turn: Number of the turn within its conversation, from 1.
        update_id: The id of the update that it answers, or None for an agent's message.
        at: When, ISO 8601 in UTC.
        text: What the shopper wrote or pressed (the button's label), or None.
        replies: What was said.
        sent_by: `bot` or `agent`.
    """

    turn: int
    update_id: str | None
    at: str
    text: str | None
    replies: tuple[Reply, ...]
    sent_by: Literal["bot", "agent"] = "bot"
