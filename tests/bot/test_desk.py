"""The desk's pages, as agents in a hurry use them: two at once, twice, too late, with odd characters."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels import telegram_delivery
from bot.desk.pages import desk_routes
from bot.desk.service import Desk
from bot.web import unavailable
from storage import conversations, privacy, takeover
from storage.bus import LocalBus
from storage.database import Database
from storage.errors import DatabaseUnavailable
from tests.bot.talking import House, Shopper

PASSWORD = "café 咖啡"  # noqa: S105
ORIGIN = "http://desk.example"


class Office:
    """The desk of a shop, and agents at it."""

    def __init__(self, house: House, database: Database | None = None) -> None:
        self.house = house
        bus = LocalBus()
        self.desk = Desk(
            database or house.database, bus, {"telegram": telegram_delivery.entries}, clock=lambda: house.now
        )
        routes = desk_routes(self.desk, bus, PASSWORD, lambda: house.now)
        self._app = Starlette(routes=routes, exception_handlers={DatabaseUnavailable: unavailable})

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[httpx.AsyncClient]:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"origin": ORIGIN}) as client:
            yield client

    @asynccontextmanager
    async def agent(self, name: str) -> AsyncIterator[httpx.AsyncClient]:
        async with self.browser() as client:
            entered = await client.post("/desk/login", data={"agent": name, "password": PASSWORD})
            assert entered.status_code == 303
            yield client


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


@pytest.fixture
async def waiting(house: House) -> Shopper:
    """Somebody who asked for a person; conversation 1."""
    shopper = house.shopper("en")
    await shopper.says("two bags of coffee beans", "I want to talk to a person")
    assert shopper.last.handled_by == "waiting"
    return shopper


def state(house: House) -> tuple[str, str | None]:
    one = house.database.read_now(lambda conn: takeover.one(conn, 1))
    return one.handled_by, one.agent


def told(house: House) -> list[str]:
    """What agents and the desk said to the shopper of conversation 1."""
    rows = house.database.read_now(lambda conn: conversations.history(conn, 1, 0, 200))
    return [row.answer for row in rows if row.sent_by == "agent"]


@pytest.mark.usefixtures("waiting")
async def test_two_agents_take_the_same_conversation_and_one_gets_it(office: Office) -> None:
    async with office.agent("Ann") as ann, office.agent("Bob") as bob:
        assert (await ann.post("/desk/1/take")).status_code == 303
        late = await bob.post("/desk/1/take")
        assert (late.status_code, "Ann has this conversation." in late.text) == (409, True)
        refused = await bob.post("/desk/1/say", data={"text": "me too, with <b>all</b> I wrote"})
        assert refused.status_code == 409
        assert "Not sent. Ann has this conversation." in refused.text
        assert "me too, with &lt;b&gt;all&lt;/b&gt; I wrote" in refused.text  # nothing that was typed is lost
        assert (await bob.post("/desk/1/back")).status_code == 409
    assert state(office.house) == ("agent", "Ann")
    assert len(told(office.house)) == 1


@pytest.mark.usefixtures("waiting")
async def test_double_clicks_say_and_do_everything_once(office: Office) -> None:
    async with office.agent("Ann") as ann:
        for _ in range(2):
            assert (await ann.post("/desk/1/take")).status_code == 303
        form = (await ann.get("/desk/1")).text.partition('name="form" value="')[2].partition('"')[0]
        assert len(form) >= 8
        clicks = [ann.post("/desk/1/say", data={"text": "on its way", "form": form}) for _ in range(3)]
        assert [sent.status_code for sent in await asyncio.gather(*clicks)] == [303] * 3
        for _ in range(2):
            assert (await ann.post("/desk/1/back")).status_code == 303
    joined, said, left = told(office.house)
    assert "Ann" in joined
    assert "on its way" in said
    assert left != joined
    assert state(office.house) == ("bot", None)


@pytest.mark.usefixtures("waiting")
async def test_an_answer_after_the_hand_back_is_not_sent_and_not_lost(office: Office) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        await ann.post("/desk/1/back")
        late = await ann.post("/desk/1/say", data={"text": "one more thing"})
    assert late.status_code == 409
    assert "Take the conversation over first." in late.text
    assert "one more thing" in late.text


async def test_a_shopper_who_goes_back_to_the_bot_while_the_agent_clicks(office: Office, waiting: Shopper) -> None:
    async with office.agent("Ann") as ann:
        page = await ann.get("/desk/1")
        assert "Take over" in page.text
        await waiting.taps("bot")
        assert state(office.house)[0] == "bot"
        assert (await ann.post("/desk/1/take")).status_code == 303  # she may: the bot falls silent again
        await waiting.says("what does shipping cost?")
        assert waiting.last.replies == ()
        assert "what does shipping cost?" in (await ann.get("/desk/1")).text


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b", "x" * 4_001])
@pytest.mark.usefixtures("waiting")
async def test_empty_and_endless_answers_are_told(office: Office, text: str) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        refused = await ann.post("/desk/1/say", data={"text": text})
        assert refused.status_code == 400
        assert "Write 1 to 4000 characters." in refused.text
        assert text.strip("\u200b \n") in refused.text
    assert len(told(office.house)) == 1


@pytest.mark.usefixtures("waiting")
async def test_a_long_answer_of_many_lines_counts_as_the_browser_counted_it(office: Office) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        sent = await ann.post("/desk/1/say", data={"text": "a\r\n" * 1_999 + "ab"})
        assert sent.status_code == 303
    assert "\\r" not in told(office.house)[1]
    assert "a\\na\\n" in told(office.house)[1]


async def test_odd_characters_are_shown_as_they_are_and_do_no_harm(office: Office, waiting: Shopper) -> None:
    odd = "<script>alert(1)</script> & \u202eevil 你好 🦍 {agent} %s \ue000\x00"
    name = "<b>Ann</b>\u202e\x00\n{agent}"
    async with office.agent(name) as ann:
        assert (await ann.post("/desk/1/take")).status_code == 303
        await waiting.says(odd)
        assert (await ann.post("/desk/1/say", data={"text": odd})).status_code == 303
        page = (await ann.get("/desk/1")).text
        assert (await ann.post("/desk/1/back")).status_code == 303
    assert "<script>alert" not in page
    assert "<b>Ann" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2
    said = told(office.house)
    assert "<b>Ann</b> {agent}" in said[0]
    assert "\\u0000" not in "".join(said)
    assert "\u202e" not in said[0]  # a name is what every shopper sees


async def test_the_agent_is_told_of_what_is_not_text(office: Office, waiting: Shopper) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        await waiting.send(media="voice")
        assert "sent something that is not text" in (await ann.get("/desk/1")).text


@pytest.mark.usefixtures("waiting")
async def test_who_waits_comes_before_who_is_looked_after(office: Office, house: House) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        house.now += dt.timedelta(minutes=5)
        await house.shopper("fr", "u2").says("je veux parler à quelqu'un")
        page = (await ann.get("/desk")).text
    assert page.index('href="/desk/2"') < page.index('href="/desk/1"')
    assert "<title>1 waiting" in page


@pytest.mark.usefixtures("waiting")
async def test_a_shopper_whose_data_were_deleted_is_gone(office: Office, house: House) -> None:
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        house.database.write_now(lambda conn: privacy.forget(conn, 1, house.now))
        late = await ann.post("/desk/1/say", data={"text": "hello?"})
        assert late.status_code == 409
        page = await ann.get("/desk/1")
        assert "had their data deleted" in page.text
        assert "Take over" not in page.text
        assert (await ann.post("/desk/1/take")).status_code == 404
        assert "/desk/1" not in (await ann.get("/desk")).text
    assert state(house) == ("bot", None)


async def test_what_an_agent_sends_by_telegram_is_forgotten_with_the_person(house: House, office: Office) -> None:
    shopper = house.shopper("en", "4711")
    await shopper.send(channel="telegram", text="I want to talk to a person")
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        await ann.post("/desk/1/say", data={"text": "Dear Mr Nobody"})
    assert "Dear Mr Nobody" in house.dump()
    house.database.write_now(lambda conn: privacy.forget(conn, 1, house.now))
    assert "Dear Mr Nobody" not in house.dump()


@pytest.mark.parametrize("password", [PASSWORD, "cafe\u0301 咖啡"])
async def test_a_password_of_any_script_however_it_is_typed(office: Office, password: str) -> None:
    async with office.browser() as browser:
        entered = await browser.post("/desk/login", data={"agent": "Ann", "password": password})
        assert entered.headers["location"] == "/desk"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/x-www-form-urlencoded"),
        (b'{"agent":"Ann"}', "application/json"),
        (b"agent=%FF%00&password=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"--x", "multipart/form-data"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"&".join(b"f%d=1" % number for number in range(50)), "application/x-www-form-urlencoded"),
        (b"agent=" + b"x" * 2_000_000, "application/x-www-form-urlencoded"),
    ],
)
async def test_a_log_in_that_is_no_form_is_a_clear_refusal(office: Office, content: bytes, kind: str) -> None:
    async with office.browser() as browser:
        answer = await browser.post("/desk/login", content=content, headers={"content-type": kind})
        assert 400 <= answer.status_code < 500
        assert "set-cookie" not in answer.headers


async def test_only_wrong_passwords_count_and_ten_of_them_close_the_door(office: Office, house: House) -> None:
    async with office.browser() as browser:
        for number in range(15):  # a whole shift behind one address
            entered = await browser.post("/desk/login", data={"agent": f"Agent {number}", "password": PASSWORD})
            assert entered.status_code == 303
        tries = [await browser.post("/desk/login", data={"agent": "Eve", "password": f"{n}"}) for n in range(12)]
        assert [answer.status_code for answer in tries] == [403] * 10 + [429] * 2
        right = await browser.post("/desk/login", data={"agent": "Eve", "password": PASSWORD})
        assert right.status_code == 429
        house.now += dt.timedelta(minutes=11)
        right = await browser.post("/desk/login", data={"agent": "Ann", "password": PASSWORD})
        assert right.status_code == 303


@pytest.mark.usefixtures("waiting")
async def test_strangers_forgers_and_other_sites_stay_outside(office: Office) -> None:
    async with office.agent("Ann") as ann, office.browser() as other:
        cookie = ann.cookies["isoko_desk"]
        for forged in ("x", cookie[:-2] + "xx", "eyJhZ2VudCI6ICJBbm4ifQ==" + cookie[24:] + "x"):
            answer = await other.get("/desk", headers={"cookie": f"isoko_desk={forged}"})
            assert answer.headers["location"] == "/desk/login"
        for origin in ("https://evil.example", "null", "http://desk.example.evil.example"):
            assert (await ann.post("/desk/1/take", headers={"origin": origin})).status_code == 403
            entered = await other.post(
                "/desk/login", data={"agent": "Eve", "password": PASSWORD}, headers={"origin": origin}
            )
            assert entered.status_code == 403
        await ann.post("/desk/logout")
        assert (await ann.post("/desk/1/take")).headers["location"] == "/desk/login"
    assert state(office.house)[0] == "waiting"


@pytest.mark.parametrize("id", ["0", "77", "999999999", "99999999999999999999", "9" * 5_000, "-1", "x", "1.5"])
async def test_a_conversation_that_there_is_not_is_a_404(office: Office, id: str) -> None:
    async with office.agent("Ann") as ann:
        assert (await ann.get(f"/desk/{id}")).status_code == 404
        for action in ("take", "say", "back", "sing"):
            assert (await ann.post(f"/desk/{id}/{action}", data={"text": "hello"})).status_code == 404


@pytest.mark.usefixtures("waiting")
async def test_an_answer_while_the_database_is_away_can_be_sent_again(house: House) -> None:
    database = Moody(f"sqlite:///{house.path}", inline=True)
    office = Office(house, database)
    async with office.agent("Ann") as ann:
        await ann.post("/desk/1/take")
        database.away = True
        refused = await ann.post("/desk/1/say", data={"text": "a long & careful answer", "form": "form-0001"})
        assert refused.status_code == 503
        assert "a long &amp; careful answer" in refused.text
        assert 'value="form-0001"' in refused.text
        assert (await ann.get("/desk")).status_code == 503
        database.away = False
        for _ in range(2):
            sent = await ann.post("/desk/1/say", data={"text": "a long & careful answer", "form": "form-0001"})
            assert sent.status_code == 303
    database.close_now()
    assert sum("careful" in text for text in told(house)) == 1


class Moody(Database):
    """A database that can be away."""

    away = False

    async def read(self, fn: Any) -> Any:
        return await super().read(self._unless_away(fn))

    async def write(self, fn: Any) -> Any:
        return await super().write(self._unless_away(fn))

    def _unless_away(self, fn: Any) -> Any:
        if self.away:
            raise DatabaseUnavailable("away")
        return fn
