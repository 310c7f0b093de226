"""`isoko live replay`: the real command on recorded comments, and the parts that it is made of."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.live.feed import BadFeed, Comment, PacedFeed, RecordedFeed
from bot.live.pages import live_routes
from bot.live.replay import Line, Replay
from bot.live.scratch import Opening
from nlu.interpretation import OfferWords
from tests.bot.live_feed import READINGS
from tests.shop.processes import PROJECT, environment, isoko, listed

FEED = PROJECT / "examples" / "rwanda" / "live" / "comments.jsonl"
BEANS = "A1=coffee-beans-500g@12000"
SAUCE = "A2=chili-sauce-250g@95000"
KEYS = ["at_ms", "viewer", "claim", "offer", "quantity", "outcome", "sequence"]


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return environment(tmp_path_factory.mktemp("live") / "shop.db")


def recorded(path: Path, *comments: tuple[str, str], step_ms: int = 10) -> Path:
    lines = [
        json.dumps({"at_ms": number * step_ms, "viewer": viewer, "text": text})
        for number, (viewer, text) in enumerate(comments)
    ]
    path.write_text("\n".join(lines) + "\n")
    return path


def replayed(env: dict[str, str], feed: Path, *options: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    done = isoko("live", "replay", str(feed), "--open", BEANS, "--open", SAUCE, *options, "--json", env=env)
    assert done.returncode == 0, done.stderr
    *lines, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(list(line) == KEYS for line in lines)
    return lines, last["summary"]


def refused(env: dict[str, str], *arguments: str) -> str:
    done = isoko("live", "replay", *arguments, "--json", env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def numbers(lines: list[dict[str, Any]], offer: str) -> list[int]:
    return [line["sequence"] for line in lines if line["offer"] == offer]


def test_every_comment_of_the_example_is_read_as_meant(env: dict[str, str]) -> None:
    comments = [json.loads(line) for line in FEED.read_text().splitlines()]
    lines, summary = replayed(env, FEED, "--speed", "max")

    assert [(line["at_ms"], line["viewer"]) for line in lines] == [(said["at_ms"], said["viewer"]) for said in comments]
    for said, line in zip(comments, lines, strict=True):
        want = READINGS.get(said["text"])
        assert line["claim"] == (want is not None), said
        if want is None:
            assert [line[key] for key in KEYS[3:]] == [None] * 4
        elif want.startswith("-"):
            assert line["outcome"] == "withdrawn", said
            assert want in ("-", f"-{line['offer']}"), said
        else:
            *offer, quantity = want.split()
            assert line["outcome"] == "won"
            assert (line["offer"], line["quantity"]) == (offer[0] if offer else "A2", int(quantity)), said
    for offer in ("A1", "A2"):
        assert numbers(lines, offer) == list(range(1, len(numbers(lines, offer)) + 1))
    assert summary["comments"] == len(comments)
    assert summary["claims"] == len(READINGS)


def test_no_more_is_won_than_set_aside_and_everybody_is_answered(env: dict[str, str], tmp_path: Path) -> None:
    crowd = [(f"v{number % 150}", "A1 2" if number % 3 else "a1+1") for number in range(400)]
    lines, summary = replayed(env, recorded(tmp_path / "feed.jsonl", *crowd), "--allot", "A1=101", "--limit", "2")

    assert sum(line["quantity"] for line in lines if line["outcome"] == "won") == 101
    assert {line["outcome"] for line in lines} == {"won", "over_limit", "waitlisted", "sold_out"}
    assert numbers(lines, "A1") == list(range(1, 401))
    assert summary["offers"][0] == {
        "offer": "A1",
        "sku": "coffee-beans-500g",
        "price_minor": 12000,
        "allotted": 101,
        "sold": 101,
        "unsure": 0,
        "left": 0,
        "waiting": summary["offers"][0]["waiting"],
        "buyers": summary["offers"][0]["buyers"],
        "claims": 400,
    }


def test_a_small_show_from_end_to_end(env: dict[str, str], tmp_path: Path) -> None:
    show = [
        ("ann", "A1 3"),  # in part: the limit is 2
        ("bob", "要两包"),  # opened last: A2
        ("cai", "a1 deux"),  # in part: the rest is 1
        ("dan", "A1"),
        ("ann", "+1"),
        ("ann", "1号不拍了"),
        ("bob", "how much is it?"),
        ("eve", "A9 2"),
        ("bob", "je ne prends plus"),
        ("fay", "two of A1 and A2"),
    ]
    lines, _ = replayed(env, recorded(tmp_path / "feed.jsonl", *show), "--allot", "A1=3", "--limit", "2")

    assert [tuple(line[key] for key in KEYS[3:]) for line in lines] == [
        ("A1", 2, "won", 1),
        ("A2", 2, "won", 1),
        ("A1", 1, "won", 2),
        ("A1", 1, "waitlisted", 3),
        ("A2", 1, "won", 2),
        ("A1", 2, "withdrawn", 4),
        (None, None, None, None),
        ("A9", 2, "closed", 1),
        ("A2", 2, "withdrawn", 3),
        ("A2", 2, "ambiguous", 4),
    ]


def test_a_comment_delivered_again_gets_the_same_answer(env: dict[str, str], tmp_path: Path) -> None:
    feed = recorded(tmp_path / "feed.jsonl", ("ann", "A1 2"), ("bob", "A1"), ("ann", "A1 2"), step_ms=0)
    lines, summary = replayed(env, feed)
    assert lines[0] == lines[2]
    assert (summary["claims"], summary["delivered_again"], summary["offers"][0]["sold"]) == (2, 1, 3)


def test_nothing_of_a_replay_is_stored(env: dict[str, str]) -> None:
    before = listed("stock", env)
    replayed(env, FEED)
    assert listed("stock", env) == before


def test_without_json_it_is_told_in_tables(env: dict[str, str], tmp_path: Path) -> None:
    feed = recorded(tmp_path / "feed.jsonl", ("ann", "A1 2"), ("bob", "so\nnice"))
    done = isoko("live", "replay", str(feed), "--open", BEANS, "--allot", "a1=7", env=env)
    first, second, *_ = done.stdout.splitlines()
    assert first.split() == ["0.0", "s", "A1", "#1", "won", "2", "ann:", "A1", "2"]
    assert second.split() == ["0.0", "s", "bob:", "so", "nice"]
    assert done.stdout.endswith("2 comments, 1 claims: 1 won.\n")


BAD_LINES = {
    '{"at_ms": 1, "viewer": "v1"}': "missing required field `text`",
    '{"at_ms": "1", "viewer": "v1", "text": "+1"}': "Expected `int`, got `str` - at `$.at_ms`",
    '{"at_ms": -1, "viewer": "v1", "text": "+1"}': "`int` >= 0",
    '{"at_ms": 1, "viewer": "", "text": "+1"}': "length >= 1",
    "+1": "malformed",
    "[]": "Expected `object`",
    "caf\xe9": "malformed",
    '{"at_ms": 1, "viewer": "v1", "text": "caf\xe9"}': "utf-8",
}


@pytest.mark.parametrize("bad", BAD_LINES)
async def test_a_line_that_is_no_comment_ends_the_feed_with_its_number(tmp_path: Path, bad: str) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(b'{"at_ms": 1, "viewer": "v1", "text": "+1", "likes": 3}\n\n' + bad.encode("latin-1"))
    read: list[Comment] = []

    async def play() -> None:
        async for comment in RecordedFeed(feed):
            read.append(comment)

    with pytest.raises(BadFeed, match=re.escape(f"{feed}:3: this is no comment: ")) as caught:
        await play()
    assert BAD_LINES[bad] in caught.value.reason
    assert read == [Comment(1, "v1", "+1")]


def test_a_bad_line_stops_the_replay(env: dict[str, str], tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text('{"at_ms": 1, "viewer": "v1", "text": "+1"}\n{"at_ms": 2}\n')
    assert refused(env, str(feed), "--open", BEANS).startswith(f"{feed}:2: ")


REFUSED = (
    ((), ("Open at least one offer",)),
    (
        (
            *(
                "--open",
                "A1=coffee-bean-500g@12",
                "--open",
                "A2=tour-gorilla-trek@12",
                "--open",
                "A3=coffee-beans-500g",
            ),
            *("--open", "4=coffee-beans-500g@12", "--open", "A5=coffee-beans-500g@12", "--open", "a5=tea-black-100g@1"),
            *("--allot", "A5=0", "--allot", "A6=5", "--limit", "0"),
        ),
        (
            "the shop sells no coffee-bean-500g. Did you mean coffee-beans-500g?",
            "tour-gorilla-trek is a tour",
            "--open A3=coffee-beans-500g: write CODE=SKU@PRICE",
            "--open 4=coffee-beans-500g@12: write CODE=SKU@PRICE",
            "A5 is opened already",
            "--allot A5=0: write CODE=UNITS",
            "no offer A6 is opened",
            "--limit is 0",
        ),
    ),
    (
        ("--open", BEANS, "--open", "A2=coffee-beans-500g@9", "--open", "A3=tea-black-100g@9", "--allot", "A3=20001"),
        (
            "More of tea-black-100g is set aside than the 20000 that are free",
            "Nothing of coffee-beans-500g is left for A2",
        ),
    ),
    (("--open", BEANS, "--speed", "0"), ("--speed is '0'",)),
    (("--open", BEANS, "--speed", "fast"), ("--speed is 'fast'",)),
)


@pytest.mark.parametrize(("options", "told"), REFUSED)
def test_all_that_cannot_be_opened_is_told_at_once(
    env: dict[str, str], options: tuple[str, ...], told: tuple[str, ...]
) -> None:
    said = refused(env, str(FEED), *options)
    assert [problem for problem in told if problem not in said] == []


def test_a_feed_that_is_not_there_is_told(env: dict[str, str], tmp_path: Path) -> None:
    assert "There is no file" in refused(env, str(tmp_path / "none.jsonl"), "--open", BEANS)


class Said:
    """A feed out of a list."""

    def __init__(self, *comments: Comment) -> None:
        self._comments = comments

    async def __aiter__(self) -> AsyncIterator[Comment]:
        for comment in self._comments:
            yield comment


async def test_how_many_are_decided_together_changes_nothing() -> None:
    async def lines(batch_max: int) -> list[Line]:
        openings = [Opening("A1", "beans", 1, 20), Opening("A2", "sauce", 1, 10)]
        play = Replay(openings, [OfferWords("A1", ("beans",)), OfferWords("A2")], 2)
        return [line async for _, line in play.lines(RecordedFeed(FEED), batch_max)]

    one_by_one = await lines(1)
    assert await lines(7) == await lines(500) == one_by_one


async def test_a_feed_is_played_by_the_clock() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    said = [Comment(1_000, "a", "x"), Comment(1_000, "b", "y"), Comment(500, "c", "late"), Comment(3_000, "a", "z")]
    played = [comment async for comment in PacedFeed(Said(*said), 2, sleep)]
    assert played == said
    assert slept == [0.5, 1.0]


async def test_the_control_room_says_that_nothing_runs_and_how_to_replay() -> None:
    transport = httpx.ASGITransport(Starlette(routes=live_routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop.example") as web:
        page = await web.get("/live")
        style = await web.get("/live/static/desk.css")
    assert page.status_code == style.status_code == 200
    assert "No broadcast is running" in page.text
    assert "isoko live replay" in page.text
    assert 'href="/live/static/desk.css"' in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
