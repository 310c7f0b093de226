"""The webhook's endpoint, called as a server calls it: what is forged or malformed, and what is not for the shop."""

import asyncio
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_updates import Heard
from bot.channels.telegram_webhook import BODY_BYTES_MAX, TelegramWebhook, secret_of
from bot.intake import NotNow
from bot.message import Answer, Reply, Update

SECRET = secret_of("42:TEST")
CHAT = {"id": 700, "type": "private"}


class Echo:
    """An intake that answers with what it heard."""

    def __init__(self) -> None:
        self.updates: list[Update] = []

    async def receive(self, update: Update) -> Answer:
        if update.text == "later":
            raise NotNow
        self.updates.append(update)
        return Answer(turn=1, replies=(Reply(f"{update.text}"),), language="en")


async def in_response(_: Heard, __: Answer) -> bool:
    return True


def call(
    body: bytes | list[bytes],
    *,
    method: str = "POST",
    secret: bytes | None = SECRET.encode(),
    length: bytes | None = None,
    intake: Echo | None = None,
) -> tuple[int, dict[bytes, bytes], bytes]:
    """Makes one request and gives status, headers and body of the response."""
    chunks = [body] if isinstance(body, bytes) else list(body)
    headers = [] if secret is None else [(b"x-telegram-bot-api-secret-token", secret)]
    if length is not None:
        headers.append((b"content-length", length))
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        if not chunks:
            return {"type": "http.disconnect"}
        chunk = chunks.pop(0)
        return {"type": "http.request", "body": chunk, "more_body": bool(chunks) or not isinstance(body, bytes)}

    async def send(message: Any) -> None:
        sent.append(message)

    webhook = TelegramWebhook(SECRET, intake or Echo(), in_response)
    asyncio.run(webhook({"type": "http", "method": method, "headers": headers}, receive, send))
    start, end = sent
    return start["status"], dict(start["headers"]), end["body"]


def update(**kinds: Any) -> bytes:
    return json.dumps({"update_id": 1, **kinds}).encode()


@given(st.binary(max_size=300))
def test_bytes_that_are_no_update_are_refused_in_words(body: bytes) -> None:
    status, _, said = call(body)
    assert status == 400
    assert json.loads(said)["error"].startswith("not a Telegram update: ")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
messages = st.fixed_dictionaries(
    {},
    optional={
        "chat": st.just(CHAT) | json_values,
        "from": st.fixed_dictionaries({"language_code": json_values}) | json_values,
        "text": st.text() | json_values,
        "photo": json_values,
        "voice": json_values,
        "reply_markup": st.fixed_dictionaries({"inline_keyboard": json_values}),
    },
)
updates = st.fixed_dictionaries(
    {},
    optional={
        "update_id": st.integers() | json_values,
        "message": messages | json_values,
        "callback_query": st.fixed_dictionaries(
            {"id": st.text() | json_values, "from": json_values}, optional={"data": json_values, "message": messages}
        )
        | json_values,
        "edited_message": json_values,
    },
)


@given(updates)
def test_updates_bent_out_of_shape_are_answered_or_refused_but_never_a_fault(bent: Any) -> None:
    intake = Echo()
    status, _, said = call(json.dumps(bent).encode(), intake=intake)
    assert status in (200, 400)
    assert bool(intake.updates) == (status == 200 and said != b"")
    for heard in intake.updates:
        assert msgspec.convert(msgspec.to_builtins(heard), Update) == heard


def test_a_tower_of_brackets_is_refused() -> None:
    assert call(b'{"update_id":1,"x":' + b"[" * 100_000)[0] == 400


def test_without_the_secret_nothing_is_read() -> None:
    assert call(update(), secret=None)[0] == 401
    assert call(update(), secret=b"guess")[0] == 403
    assert call(update(), secret="é".encode())[0] == 403
    assert "42:TEST" not in SECRET


def test_only_posts_are_heard() -> None:
    status, headers, _ = call(b"", method="GET")
    assert (status, headers[b"allow"]) == (405, b"POST")


def test_a_body_too_big_is_refused_by_its_header_or_by_its_bytes() -> None:
    assert call(b"", length=str(BODY_BYTES_MAX + 1).encode())[0] == 413
    assert call(b"", length=b"9" * 400)[0] == 413
    half = b" " * (BODY_BYTES_MAX // 2 + 1)
    assert call([half, half])[0] == 413


def test_a_body_that_ends_early_is_no_fault() -> None:
    assert call([b'{"update_id"'])[0] == 400


def test_what_cannot_be_stored_now_is_left_with_telegram() -> None:
    status, headers, _ = call(update(message={"chat": CHAT, "text": "later"}))
    assert (status, headers[b"retry-after"]) == (503, b"2")


@pytest.mark.parametrize(
    "kinds",
    [
        {"edited_message": {"chat": CHAT, "text": "x"}},
        {"channel_post": {"chat": {"id": -100, "type": "channel"}, "text": "x"}},
        {"message": {"chat": {"id": -5, "type": "group"}, "text": "x"}},
        {"message": {"chat": {"id": -100, "type": "supergroup"}, "text": "/start"}},
        {"message": {"chat": CHAT, "pinned_message": {}}},
        {"callback_query": {"id": "1", "from": {}, "data": "x", "inline_message_id": "5"}},
        {"callback_query": {"id": "1", "from": {}, "game_short_name": "g", "message": {"chat": CHAT}}},
        {"my_chat_member": {"chat": CHAT}},
        {},
    ],
)
def test_what_is_not_for_the_shop_is_taken_and_left_alone(kinds: dict[str, Any]) -> None:
    intake = Echo()
    assert call(update(**kinds), intake=intake)[::2] == (200, b"")
    assert intake.updates == []


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ({"text": "有没有咖啡豆？"}, {"text": "有没有咖啡豆？"}),
        ({"text": "/start"}, {"press": "start"}),
        ({"text": "/start live-2026"}, {"press": "start"}),
        ({"text": "/HELP@IsokoBot"}, {"press": "help"}),
        ({"text": "/unknown"}, {"text": "/unknown"}),
        ({"text": "/ start"}, {"text": "/ start"}),
        ({"voice": {"duration": 3}}, {"media": "voice"}),
        ({"audio": {}}, {"media": "voice"}),
        ({"sticker": {"emoji": "☕"}}, {"media": "sticker"}),
        ({"photo": [{"file_id": "a"}]}, {"media": "photo"}),
        ({"photo": [{"file_id": "a"}], "caption": "this one?"}, {"media": "photo", "text": "this one?"}),
        ({"video": {}}, {"media": "video"}),
        ({"video_note": {}}, {"media": "video"}),
        ({"animation": {}, "document": {}}, {"media": "video"}),
        ({"document": {}}, {"media": "document"}),
        ({"location": {"latitude": 1.9}}, {"media": "location"}),
        ({"contact": {}}, {"media": "other"}),
    ],
)
def test_what_a_shopper_says(said: dict[str, Any], heard: dict[str, Any]) -> None:
    intake = Echo()
    call(update(message={"chat": CHAT, "from": {"language_code": "zh-hans"}, **said}), intake=intake)
    assert intake.updates == [Update(channel="telegram", id="1", sender="700", locale="zh-hans", **heard)]
