"""The channel against the Bot API emulator: real HTTP both ways, the real aiogram client, the real outbox."""

import asyncio
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any

import httpx
import pytest
from lo_bot_api_emulator import ApiRefusal
from telegram_world import CHAT, MEDIA, TOKEN, TableIntake, World, message, tap, until, until_sent, world

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_delivery import entries
from bot.channels.telegram_order import Underway
from bot.channels.telegram_webhook import secret_of
from bot.message import Answer, Button, Reply
from bot.personal import ADDRESS, NAME
from storage import conversations, outbox
from storage.bus import LocalBus
from storage.conversations import Details, Opening
from storage.database import Database

PICTURES = (
    Reply("**Beans** for <you> & me", (Button("Add", "add:coffee-beans-500g"),), "coffee-beans-500g.png"),
    Reply("Ground", image="coffee-ground-250g.png"),
    Reply("Which one?", (Button("Cart", "cart"), Button("Shipping", "ask:shipping"))),
)
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


async def post(running: World, update: dict[str, Any]) -> httpx.Response:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret_of(TOKEN)}
    async with httpx.AsyncClient() as client:
        return await client.post(running.webhook, json=update, headers=headers)


async def test_one_text_is_answered_in_the_webhooks_own_response(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        running.intake.answers["hello"] = (Reply("**Hi** <b>", (Button("Coffee", "show:coffee"),)),)
        response = await post(running, {"update_id": 9, **message("hello")})
        assert response.status_code == 200
        assert response.json() == {
            "method": "sendMessage",
            "chat_id": CHAT,
            "text": "<b>Hi</b> &lt;b&gt;",
            "parse_mode": "HTML",
            "reply_markup": {"inline_keyboard": [[{"text": "Coffee", "callback_data": "show:coffee"}]]},
        }
        await until_sent(running.database)
        assert running.emulator.sent() == []


async def test_the_same_update_five_times_is_one_message_with_one_answer(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        running.intake.answers["coffee"] = PICTURES
        texts = await asyncio.gather(*(post(running, {"update_id": 9, **message("hi")}) for _ in range(5)))
        assert len({response.content for response in texts}) == 1
        pictures = [await post(running, {"update_id": 10, **message("coffee")}) for _ in range(5)]
        assert {response.content for response in pictures} == {b""}
        await until_sent(running.database)
        assert len(running.intake.updates) == 2
        assert len(running.emulator.sent()) == 3


async def test_a_webhook_is_set_with_a_secret_that_telegram_shows_again(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        await running.write_to_bot(message("hello"))
        assert [update.text for update in running.intake.updates] == ["hello"]
        assert await running.undelivered() == 0


async def test_what_could_not_be_stored_comes_again(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        running.intake.refusals = 1
        await running.write_to_bot(message("hello"))
        assert await running.undelivered() == 1
        await running.emulator.deliver_updates(token=TOKEN)
        assert [update.text for update in running.intake.updates] == ["hello"]


@pytest.mark.parametrize("by_webhook", [True, False])
async def test_pictures_arrive_in_order_with_captions_and_buttons(tmp_path: Path, by_webhook: bool) -> None:
    async with world(tmp_path, by_webhook=by_webhook) as running:
        running.intake.answers["coffee"] = PICTURES
        await running.write_to_bot(message("coffee"))
        await until(lambda: len(running.emulator.sent()) == 3)
        first, second, last = running.emulator.sent()
        assert (first.method, first.files, first.fields["caption"]) == (
            "sendPhoto",
            1,
            "<b>Beans</b> for &lt;you&gt; &amp; me",
        )
        assert first.keyboard == [[{"text": "Add", "callback_data": "add:coffee-beans-500g"}]]
        assert (second.method, second.fields["caption"]) == ("sendPhoto", "Ground")
        assert (last.method, last.fields["text"], len(last.keyboard[0])) == ("sendMessage", "Which one?", 2)
        stored = {asset["data"] for asset in running.emulator.assets.values()}
        assert (MEDIA / "coffee-beans-500g.png").read_bytes() in stored


async def test_a_picture_is_uploaded_once_and_again_when_telegram_forgot_it(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=False) as running:
        running.intake.answers["coffee"] = PICTURES[:1]
        for count in (1, 2):
            await running.write_to_bot(message("coffee"))
            await until(lambda count=count: len(running.emulator.sent()) == count)
        assert [call.files for call in running.emulator.sent()] == [1, 0]
        running.emulator.assets.clear()
        await running.write_to_bot(message("coffee"))
        await until(lambda: len(running.emulator.sent()) == 3)
        assert running.emulator.sent()[2].files == 1


async def test_a_picture_that_is_not_there_leaves_its_text(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=False, media=tmp_path) as running:
        running.intake.answers["coffee"] = PICTURES[:1]
        await running.write_to_bot(message("coffee"))
        await until(lambda: len(running.emulator.sent()) == 1)
        assert running.emulator.sent()[0].method == "sendMessage"


async def test_a_pressed_button_comes_back_as_its_press_and_stops_spinning(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        shown = (await post(running, {"update_id": 1, **message()})).json()["reply_markup"]["inline_keyboard"]
        response = await post(running, {"update_id": 2, **tap(shown[0][0]["callback_data"], shown)})
        assert response.json()["text"] == "echo again"
        pressed = running.intake.updates[-1]
        assert (pressed.press, pressed.text, pressed.sender) == ("again", "Again", str(CHAT))
        await until(lambda: running.emulator.calls[-1].method == "answerCallbackQuery")
        assert running.emulator.calls[-1].fields == {"callback_query_id": "q1"}


@pytest.mark.parametrize("by_webhook", [True, False])
async def test_messages_of_one_chat_are_answered_in_their_order(tmp_path: Path, by_webhook: bool) -> None:
    async with world(tmp_path, by_webhook=by_webhook) as running:
        for number in range(6):
            running.intake.answers[str(number)] = (Reply(f"{number}a"), Reply(f"{number}b"))
        for number in range(6):
            await running.write_to_bot(message(str(number)))
        await until(lambda: len(running.emulator.sent()) == 12)
        assert running.emulator.texts() == [f"{number}{part}" for number in range(6) for part in "ab"]


async def test_an_answer_in_the_response_does_not_overtake_pictures(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        running.intake.answers["coffee"] = PICTURES
        for update_id in (1, 2):
            await post(running, {"update_id": update_id, **message("coffee")})
            response = await post(running, {"update_id": update_id + 10, **message("and?")})
            assert response.json()["text"] == "echo and?"
            if update_id == 2:  # What has sent before knows that it sends.
                assert len(running.emulator.sent()) == 6
            await until_sent(running.database)


async def test_an_answer_waits_only_where_this_process_sends() -> None:
    underway = Underway()
    underway.expect("1", "nobody sends here")
    await underway.quiet("1")
    underway.sent("1", "earlier")
    underway.expect("1", "a")
    waiting = asyncio.create_task(underway.quiet("1"))
    await asyncio.sleep(0)
    assert not waiting.done()
    underway.sent("1", "a")
    await waiting
    await underway.quiet("1")


async def test_polling_gets_past_a_message_that_the_shop_stumbles_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with world(tmp_path, by_webhook=False) as running:
        running.intake.refusals = 1
        for text in ("first", "poison", "last"):
            await running.write_to_bot(message(text))
        await until(lambda: len(running.emulator.sent()) == 2)
        assert running.emulator.texts() == ["echo first", "echo last"]
        assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]


async def test_too_many_requests_are_waited_out_and_nothing_is_doubled(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=False) as running:
        long = "\n".join(f"line {number} " + "x" * 100 for number in range(60))
        running.intake.answers["long"] = (Reply(long, (Button("Cart", "cart"),)), Reply("after"))
        running.emulator.refusals = [None, ApiRefusal("Too Many Requests: retry after 1", 429, {"retry_after": 1})]
        await running.write_to_bot(message("long"))
        await until(lambda: len(running.emulator.sent()) == 3)
        first, second, after = running.emulator.sent()
        assert first.fields["text"] + "\n" + second.fields["text"] == long
        assert "reply_markup" not in first.fields
        assert second.keyboard == [[{"text": "Cart", "callback_data": "cart"}]]
        assert after.fields["text"] == "after"


async def test_who_blocked_the_bot_is_left_in_peace(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    async with world(tmp_path, by_webhook=False) as running:
        running.intake.answers["two"] = (Reply("lost"), Reply("told"))
        running.emulator.refusals = [ApiRefusal("Forbidden: bot was blocked by the user", 403)]
        await running.write_to_bot(message("two"))
        await until(lambda: bool(running.emulator.sent()))
        await until_sent(running.database)
        assert running.emulator.texts() == ["told"]
        assert "given up" in caplog.text
        assert TOKEN not in caplog.text


async def test_personal_details_are_put_in_at_the_moment_of_sending(tmp_path: Path) -> None:
    async with world(tmp_path, by_webhook=True) as running:
        answer = Answer(turn=1, replies=(Reply(f"{NAME}, to {ADDRESS}?"), Reply("ok")), language="en")
        assert "Ange" not in json.dumps([entry.payload for entry in entries(str(CHAT), "9", answer)])

        def write(conn: Any) -> None:
            opened = conversations.open(conn, "telegram", str(CHAT), Opening("en", "USD", "p"), NOW)
            details = Details("Ange <i>", "+250788000111", "KG 7 & more", "RW")
            conversations.save_details(conn, opened.contact_id, details, NOW)
            for entry in entries(str(CHAT), "9", answer) + entries("701", "9", answer):
                outbox.add(conn, entry, NOW)

        await running.database.write(write)
        await until_sent(running.database)
        assert running.emulator.texts() == ["Ange &lt;i&gt;, to KG 7 &amp; more?", "ok"]
        assert running.emulator.texts(701) == ["…, to …?", "ok"]


async def test_a_shop_opens_while_telegram_is_away_and_never_logs_the_token(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}")
    intake = TableIntake(database, by_webhook=False)
    nowhere = "http://127.0.0.1:1"
    channel = TelegramChannel(TOKEN, intake, database, LocalBus(), media_dir=MEDIA, api_base=nowhere)
    await channel.start()
    await until(lambda: "does not answer" in caplog.text)
    await channel.stop()
    await database.close()
    assert "TelegramNetworkError" in caplog.text
    assert TOKEN not in caplog.text
