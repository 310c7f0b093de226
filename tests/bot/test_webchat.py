import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from webchat_shop import RunningShop, running_shop
from websockets.exceptions import ConnectionClosedError, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.channels.webchat import BAD_FRAMES_MAX, BURST, RATE_PER_S, Pace, sender_of


@pytest.fixture
def shop() -> Iterator[RunningShop]:
    with running_shop() as running:
        yield running


def tell(line: ClientConnection, **frame: object) -> None:
    line.send(json.dumps(frame))


def hear(line: ClientConnection, kind: str) -> dict:
    """The next frame, which has to be of that kind."""
    frame = json.loads(line.recv(timeout=10))
    assert frame["type"] == kind, frame
    return frame


@contextmanager
def opened(shop: RunningShop, token: str | None = None, after: int = 0) -> Iterator[tuple[ClientConnection, dict]]:
    """A page that said hello and, where it is a stranger's, was greeted."""
    with connect(shop.socket_url, compression=None, ping_interval=None) as line:
        tell(line, type="hello", token=token, locale="zh-CN", after=after)
        welcome = hear(line, "welcome")
        if not welcome["history"] and not after:
            hear(line, "typing")
            hear(line, "answer")
        yield line, welcome


def ask(line: ClientConnection, id: str, text: str) -> dict:
    tell(line, type="message", id=id, text=text)
    hear(line, "typing")
    return hear(line, "answer")


def quiet(line: ClientConnection) -> None:
    """Shows that nothing else is under way: the next frame is the answer to a ping."""
    tell(line, type="ping")
    hear(line, "pong")


def test_a_stranger_is_given_a_secret_and_a_greeting_in_the_language_of_the_browser(shop):
    with connect(shop.socket_url) as line:
        tell(line, type="hello", token=None, locale="zh-CN", after=0)
        welcome = hear(line, "welcome")
        hear(line, "typing")
        greeting = hear(line, "answer")
    assert len(welcome["token"]) == 32
    assert welcome["history"] == []
    assert welcome["shop"] == {"name": "千丘集市"}
    assert (greeting["id"], greeting["turn"], greeting["handled_by"]) == ("hello", 1, "bot")
    (update,) = shop.intake.updates
    assert (update.channel, update.id, update.press, update.locale) == ("webchat", "hello", "start", "zh-CN")


def test_the_secret_itself_reaches_nothing_that_is_stored(shop):
    with opened(shop) as (line, welcome):
        ask(line, "a", "hi")
    for update in shop.intake.updates:
        assert update.sender == sender_of(welcome["token"])
        assert welcome["token"] not in repr(update)


def test_who_comes_back_finds_the_history_and_is_not_greeted_again(shop):
    with opened(shop) as (line, welcome):
        ask(line, "a", "hi")
    with opened(shop, welcome["token"]) as (line, again):
        quiet(line)
    assert again["token"] == welcome["token"]
    assert [(turn["turn"], turn["update_id"], turn["text"]) for turn in again["history"]] == [
        (1, "hello", None),
        (2, "a", "hi"),
    ]
    with opened(shop, welcome["token"], after=1) as (line, later):
        quiet(line)
    assert [turn["turn"] for turn in later["history"]] == [2]


@pytest.mark.parametrize("token", ["", "short", "x" * 33, "ü" * 32, "a b" * 10 + "cd"])
def test_what_is_no_secret_of_ours_makes_a_stranger(shop, token):
    with opened(shop, token) as (_, welcome):
        assert welcome["token"] != token
        assert welcome["history"] == []


def test_every_kind_of_saying_becomes_an_update(shop):
    with opened(shop) as (line, _):
        tell(line, type="press", id="p", press="show:coffee", label="☕ 咖啡")
        hear(line, "typing")
        assert hear(line, "answer")["id"] == "p"
        tell(line, type="media", id="m", media="voice")
        hear(line, "typing")
        assert hear(line, "answer")["replies"][0]["text"] == "no voice"
    _, press, medium = shop.intake.updates
    assert (press.press, press.text, press.media) == ("show:coffee", "☕ 咖啡", None)
    assert (medium.press, medium.text, medium.media) == (None, None, "voice")


def test_the_same_message_five_times_is_one_message_with_one_answer(shop):
    with opened(shop) as (line, welcome):
        answers = [ask(line, "a", "hi") for _ in range(3)]
    with opened(shop, welcome["token"]) as (line, _):
        answers += [ask(line, "a", "hi") for _ in range(2)]
    assert len({json.dumps(answer) for answer in answers}) == 1
    assert shop.intake.texts() == ["hi"]


def test_an_intake_out_of_breath_asks_for_the_same_again(shop):
    with opened(shop) as (line, _):
        shop.intake.refusals = 1
        tell(line, type="message", id="a", text="hi")
        hear(line, "typing")
        error = hear(line, "error")
        assert (error["id"], error["code"]) == ("a", "try_again")
        assert error["retry_ms"] > 0
        assert ask(line, "a", "hi")["turn"] == 2
    assert shop.intake.texts() == ["hi"]


def test_an_agents_message_reaches_every_open_page_once(shop):
    with opened(shop) as (line, welcome), opened(shop, welcome["token"]) as (other, _):
        shop.agent_says(sender_of(welcome["token"]), "I am Aline")
        for page in (line, other):
            (turn,) = hear(page, "turns")["turns"]
            assert (turn["sent_by"], turn["update_id"], turn["replies"][0]["text"]) == ("agent", None, "I am Aline")
            quiet(page)


def test_what_is_said_in_one_tab_shows_in_the_other_and_not_twice_in_the_first(shop):
    with opened(shop) as (line, welcome), opened(shop, welcome["token"]) as (other, _):
        ask(line, "a", "hi")
        (turn,) = hear(other, "turns")["turns"]
        assert (turn["update_id"], turn["text"]) == ("a", "hi")
        quiet(line)
        ask(other, "b", "ho")
        assert hear(line, "turns")["turns"][0]["update_id"] == "b"
        quiet(other)


def test_a_lost_wake_up_is_made_good_by_the_next_ping(shop):
    with opened(shop) as (line, welcome):
        shop.intake.agent_says(sender_of(welcome["token"]), "unheard")
        ask(line, "a", "hi")
        quiet(line)
        assert [turn["replies"][0]["text"] for turn in hear(line, "turns")["turns"]] == ["unheard"]
        quiet(line)


def test_a_database_that_is_away_is_said_and_survived(shop):
    with opened(shop) as (line, welcome):
        shop.intake.blind = True
        shop.agent_says(sender_of(welcome["token"]), "later")
        quiet(line)
        with connect(shop.socket_url) as other:
            tell(other, type="hello", token=welcome["token"])
            error = hear(other, "error")
            assert (error["id"], error["code"]) == ("hello", "try_again")
            with pytest.raises(ConnectionClosedError):
                other.recv(timeout=10)
        shop.intake.blind = False
        tell(line, type="ping")
        hear(line, "pong")
        assert hear(line, "turns")["turns"][0]["replies"][0]["text"] == "later"


def test_a_page_that_goes_leaves_no_listener_behind(shop):
    with opened(shop) as (line, _):
        quiet(line)
        assert shop.bus.listeners() == 1
    with opened(shop) as (line, _):
        quiet(line)
        assert shop.bus.listeners() == 1


def test_bad_frames_are_answered_and_the_connection_goes_on(shop):
    with opened(shop) as (line, _):
        for raw, code in [
            ("{", "bad_json"),
            ("{}", "bad_frame"),
            (b"\x00\xff", "bad_frame"),
            ("x" * 100_000, "too_long"),
        ]:
            line.send(raw)
            assert hear(line, "error")["code"] == code
        tell(line, type="hello")
        assert hear(line, "error")["code"] == "bad_frame"
        tell(line, type="message", id="long", text="x" * 4_001)
        error = hear(line, "error")
        assert (error["id"], error["code"]) == ("long", "too_long")
        assert ask(line, "a", "hi")["id"] == "a"


def test_nothing_is_heard_before_hello(shop):
    with connect(shop.socket_url) as line:
        tell(line, type="message", id="a", text="hi")
        assert hear(line, "error")["code"] == "bad_frame"
    assert shop.intake.updates == []


def test_only_bad_frames_in_a_row_end_a_connection(shop):
    with opened(shop) as (line, _):
        for _ in range(3):
            for _ in range(BAD_FRAMES_MAX - 1):
                line.send("?")
                hear(line, "error")
            quiet(line)
        for _ in range(BAD_FRAMES_MAX):
            line.send("?")
            hear(line, "error")
        with pytest.raises(ConnectionClosedError) as closed:
            line.recv(timeout=10)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1008


def test_who_hurries_is_told_when_to_say_it_again(shop):
    with opened(shop) as (line, _):
        for number in range(BURST + 5):
            tell(line, type="message", id=f"m{number}", text="hi")
        frames = [json.loads(line.recv(timeout=10)) for _ in range(BURST * 2 + 1)]
        hurried = [frame for frame in frames if frame["type"] == "error"]
        assert {frame["code"] for frame in hurried} == {"too_fast"}
        assert all(0 < frame["retry_ms"] <= 1000 / RATE_PER_S + 1 for frame in hurried)


def test_a_page_of_another_site_is_turned_away(shop):
    for origin in ("https://evil.example", "null", f"http://127.0.0.1:{shop.port + 1}", ""):
        with pytest.raises(InvalidStatus) as refused, connect(shop.socket_url, origin=origin):
            pass
        assert refused.value.response.status_code == 403
    with connect(shop.socket_url, origin=f"http://127.0.0.1:{shop.port}") as line:
        tell(line, type="hello")
        hear(line, "welcome")


def test_ten_thousand_malformed_frames_leave_the_server_alive_and_its_memory_flat(shop):
    rng = random.Random(8)
    good = '{"type":"message","id":"a","text":"hello there"}'

    def malformed() -> str:
        kind = rng.randrange(4)
        if kind == 0:
            return good[: rng.randrange(len(good))]
        if kind == 1:
            return "".join(rng.choices('{}[]":,0e.\\u\ud7ff咖\u202e', k=rng.randrange(200)))
        if kind == 2:
            return json.dumps(
                {"type": rng.choice(["hello", "message", "press", 1, None]), "id": rng.random(), "after": -1}
            )
        return "[" * rng.randrange(60_000)

    def flood(connections: int) -> None:
        for _ in range(connections):
            with connect(shop.socket_url, compression=None, ping_interval=None) as line:
                for _ in range(BAD_FRAMES_MAX):
                    line.send(malformed())
                for _ in range(BAD_FRAMES_MAX):
                    assert hear(line, "error")["code"] in {"bad_json", "bad_frame"}

    flood(100)
    before = resident_bytes()
    flood(400)
    assert resident_bytes() - before < 8 * 1024 * 1024
    with opened(shop) as (line, _):
        assert ask(line, "a", "hi")["turn"] == 2
    assert shop.intake.texts() == ["hi"]


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def test_a_burst_is_taken_and_then_the_rate_holds():
    pace = Pace(100.0)
    assert [pace.wait_ms(100.0) for _ in range(BURST)] == [0] * BURST
    wait_ms = pace.wait_ms(100.0)
    assert 0 < wait_ms <= 1000 / RATE_PER_S + 1
    assert pace.wait_ms(100.0 + wait_ms / 1000) == 0
    assert sum(pace.wait_ms(200.0) == 0 for _ in range(BURST * 2)) == BURST
