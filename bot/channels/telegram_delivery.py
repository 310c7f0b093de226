"""Which way an answer goes to Telegram: in the webhook's own response, or through the outbox.

The choice is made twice, by the recorder before the commit and by the webhook after it, so it is a pure function of
the answer. The two see different texts: what is stored has marks in the place of personal details. Each mark is
therefore counted as long as a detail can be: an answer is never left out by both. A text of thousands of characters
with details in it could go both ways; no reply is that long.
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from bot.channels.telegram_text import CAPTION_UNITS_MAX, TEXT_UNITS_MAX, as_html, keyboard, parts, units
from bot.channels.telegram_updates import CHANNEL
from bot.dialogue.details import ADDRESS_MAX
from bot.message import Answer, Reply, Update
from bot.personal import strip_marks
from storage.outbox import Entry

KIND = CHANNEL
"""The kind of outbox entries that Telegram's sender takes."""

DETAIL_UNITS_MAX = 2 * ADDRESS_MAX
"""What a mark can become: the longest address, all of it beyond Unicode's first plane."""


class Outgoing(Struct, frozen=True):
    """A reply in the outbox. Its text holds marks for personal details, never the details.

    Attributes:
        chat: The shopper's chat.
        reply: What to say there.
    """

    chat: str
    reply: Reply


def deliverer(*, by_webhook: bool) -> Callable[[Update, Answer], list[Entry]]:
    """Gives what the recorder asks for the outbox entries of an answer.

    Args:
        by_webhook: Whether updates come by webhook, whose response can carry an answer.

    Returns:
        A pure function; it gives no entry for an answer that the response carries.
    """

    def deliver(update: Update, answer: Answer) -> list[Entry]:
        if by_webhook and fits_response(answer):
            return []
        return entries(update.sender, update.id, answer)

    return deliver


def entries(sender: str, id: str, answer: Answer) -> list[Entry]:
    """Gives the outbox entries that carry an answer, an entry for each reply, sent in their order.

    Args:
        sender: The shopper's chat.
        id: What the answer belongs to, unique within the chat: the update's id, or an agent's message.
        answer: What to say.

    Returns:
        The entries. The same id gives the same keys, so that nothing is added twice.
    """
    return [
        Entry(
            kind=KIND,
            key=f"{CHANNEL}:{sender}:{id}:{number}",
            payload=msgspec.to_builtins(Outgoing(sender, reply)),
            ordering_key=f"{CHANNEL}:{sender}",
        )
        for number, reply in enumerate(answer.replies)
    ]


def fits_response(answer: Answer) -> bool:
    """Says whether the webhook's response can carry the whole answer: one call, so one text without a picture."""
    match answer.replies:
        case (Reply(image=None, text=text),):
            marks = len(text) - len(strip_marks(text))
            return bool(text.strip()) and units(text) + marks * DETAIL_UNITS_MAX <= TEXT_UNITS_MAX
        case _:
            return not answer.replies


def response(sender: str, answer: Answer) -> bytes:
    """Writes an answer as the call that a webhook's response may carry.

    Args:
        sender: The shopper's chat.
        answer: A revealed answer that fits.

    Returns:
        JSON; nothing where there is nothing to say.
    """
    if not answer.replies:
        return b""
    reply = answer.replies[0]
    call: dict[str, Any] = {
        "method": "sendMessage",
        "chat_id": int(sender),
        "text": as_html(reply.text),
        "parse_mode": "HTML",
    }
    if reply.buttons:
        call["reply_markup"] = {"inline_keyboard": keyboard(reply.buttons)}
    return msgspec.json.encode(call)


def messages(reply: Reply) -> Sequence[Reply]:
    """Splits a reply into messages that Telegram takes: a picture with its caption, texts; buttons under the last.

    Args:
        reply: A revealed reply.

    Returns:
        The messages; none where there is nothing to show.
    """
    if reply.image is not None and units(reply.text) <= CAPTION_UNITS_MAX:
        return [reply]
    found = [Reply("", image=reply.image)] if reply.image is not None else []
    found += [Reply(part) for part in parts(reply.text)]
    if found:
        found[-1] = msgspec.structs.replace(found[-1], buttons=reply.buttons)
    return found
