"""Rasa behind the port: what is taken from it, and what happens when it is slow, wrong or gone."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from nlu.interpretation import OfferWords, Situation
from nlu.model import Model
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa import AT_ONCE_MAX, FAILURES_MAX, PAUSE_S, BadAddress, RasaInterpreter, RasaServer
from tests.nlu.shop import TODAY, VOCABULARY
from tests.rasa_server import (
    Behaviour,
    FakeRasa,
    answers,
    drips,
    fake_rasa,
    hangs_up,
    is_silent,
    never_ends,
    parsed,
    ranks,
    responds,
)

WITHIN_S = 0.3
HERE = Situation(TODAY, "en")


class World:
    """A Rasa server, the connection to it, and a clock that only moves when told to."""

    def __init__(self, fake: FakeRasa, address: str | None = None) -> None:
        self.fake = fake
        self.now = 1_000.0
        self.outcomes: list[str] = []
        self.changes: list[bool] = []
        self.server = RasaServer(
            address or fake.address,
            clock=lambda: self.now,
            asked=self.outcomes.append,
            changed=self.changes.append,
            within_s=WITHIN_S,
        )


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with fake_rasa() as fake:
        opened = World(fake)
        yield opened
        await opened.server.close()


@pytest.fixture
def asking(world: World, interpreter: EmbeddedInterpreter, model: Model) -> RasaInterpreter:
    return world.server.beside(interpreter, model.intents, VOCABULARY)


async def test_rasa_is_asked_as_rasa_is_asked(world: World, asking: RasaInterpreter) -> None:
    await asking.interpret("any good tea for my mother", HERE)
    assert world.fake.paths == ["/model/parse"]
    assert world.fake.asked == [{"text": "any good tea for my mother"}]
    assert world.outcomes == ["answered"]


async def test_a_path_and_a_token_are_kept(world: World) -> None:
    server = World(world.fake, f"{world.fake.address}/nlu/?token=geheim").server
    await server.parse("hi")
    await server.close()
    assert world.fake.paths == ["/nlu/model/parse?token=geheim"]


def test_an_address_that_cannot_be_one_is_refused_without_showing_it() -> None:
    with pytest.raises(BadAddress) as caught:
        RasaServer("rasa+http://ge..heim:5005", clock=float, asked=str, changed=bool)
    assert "heim" not in str(caught.value)


async def test_rasa_chooses_the_intent_and_the_rest_is_ours(world: World, asking: RasaInterpreter) -> None:
    world.fake.will(ranks(("complaint", 0.7), ("ask_stock", 0.2)))
    meaning = await asking.interpret("nashaka kumenya ibya kahawa ya mbegu mbili", Situation(TODAY))
    assert [(intent.name, intent.confidence) for intent in meaning.intents] == [("complaint", 0.7), ("ask_stock", 0.2)]
    assert {"product", "quantity"} <= {entity.name for entity in meaning.entities}
    assert meaning.language in ("rw", "sw")


@pytest.mark.parametrize(
    ("text", "asks", "intent"),
    [("yes", "confirm", "affirm"), ("2", "quantity", "add_to_cart"), ("no, three", "confirm", "change_quantity")],
)
async def test_rules_go_before_rasa(world: World, asking: RasaInterpreter, text: str, asks: str, intent: str) -> None:
    world.fake.will(ranks(("goodbye", 1.0)))
    assert (await asking.interpret(text, Situation(TODAY, "en", asks))).intent.name == intent


@pytest.mark.parametrize("asks", ["name", "phone", "address"])
async def test_personal_answers_are_not_sent(
    world: World, asking: RasaInterpreter, interpreter: EmbeddedInterpreter, asks: str
) -> None:
    situation = Situation(TODAY, "en", asks)
    meaning = await asking.interpret("500 Howard Street, San Francisco", situation)
    assert meaning == interpreter.parse("500 Howard Street, San Francisco", situation)
    assert not world.fake.asked


async def test_what_the_shop_does_not_know_is_out_of_its_scope(world: World, asking: RasaInterpreter) -> None:
    world.fake.will(ranks(("nlu_fallback", 0.3), ("mood_great", 0.5), ("claim", 0.15), ("ask_price", 0.4)))
    meaning = await asking.interpret("the weather in the mountains", HERE)
    assert [(intent.name, intent.confidence) for intent in meaning.intents] == [
        ("out_of_scope", 0.4),
        ("ask_price", 0.4),
    ]


async def test_claims_are_ours_to_find(world: World, asking: RasaInterpreter) -> None:
    live = Situation(TODAY, "en", offers=(OfferWords("A1", ("coffee beans",)),))
    world.fake.will(ranks(("claim", 0.9), ("ask_price", 0.1)))
    assert (await asking.interpret("A1 2", live)).intent.name == "claim"
    assert not world.fake.asked, "claims come by thousands"
    assert (await asking.interpret("how much is it in yuan", live)).intent.name == "ask_price"


async def test_entities_of_rasa_fill_what_is_left_open(world: World, asking: RasaInterpreter) -> None:
    text = "I'd like four of the bourbon ones and black tea"
    found = [
        {"entity": "product", "start": 21, "end": 33, "value": "coffee-beans-500g", "extractor": "DIETClassifier"},
        {"entity": "product", "start": 38, "end": 47, "value": "chili-oil-100ml"},  # ours found black tea there
        {"entity": "product", "start": 0, "end": 3, "value": "unicorn"},  # not in the shop
        {"entity": "product", "start": 40, "end": 400, "value": "chili-bun-6"},  # not in the text
        {"entity": "size", "start": 4, "end": 8, "value": "large"},  # nothing that the shop uses
        {"entity": "people", "start": 17, "end": 20, "value": {"not": "a number"}},
        {"entity": "place", "start": 13, "end": 16, "value": "Chengdu"},
    ]
    world.fake.will(ranks(("add_to_cart", 0.9), entities=found))
    meaning = await asking.interpret(text, HERE)
    goods = [(entity.name, entity.value) for entity in meaning.entities if entity.name in ("product", "place")]
    assert goods == [("place", "CN"), ("product", "coffee-beans-500g"), ("product", "tea-black-100g")]
    assert "size" not in {entity.name for entity in meaning.entities}
    assert [mention.product for mention in meaning.mentions] == ["coffee-beans-500g", "tea-black-100g"]
    assert meaning.mentions[0].quantity == 4


BAD: dict[str, Behaviour] = {
    "500": responds(500, b'{"status":"failure"}'),
    "503": responds(503, b""),
    "401": responds(401, b'{"reason":"NotAuthenticated"}'),
    "a redirect": responds(302, b"", "location: http://127.0.0.1:1/"),
    "no JSON": responds(200, b"<html>"),
    "cut JSON": responds(200, b'{"intent":{"name":"gre'),
    "no UTF-8": responds(200, b'{"intent":{"name":"\xff\xfe","confidence":1}}'),
    "another shape": answers({"intents": []}),
    "a list": answers([]),
    "intents as words": answers({"intent": "greet"}),
    "a confidence in words": answers({"intent": {"name": "greet", "confidence": "high"}}),
    "NaN": responds(200, b'{"intent":{"name":"greet","confidence":NaN}}'),
    "depths": responds(200, b'{"intent":' + b"[" * 100_000),
    "nothing": responds(200, b""),
    "a closed connection": hangs_up,
    "silence": is_silent,
    "drops of an answer": drips,
    "an endless answer": never_ends,
}


@pytest.mark.parametrize("name", BAD)
async def test_the_embedded_pipeline_answers_for_a_rasa_that_fails(
    world: World, asking: RasaInterpreter, interpreter: EmbeddedInterpreter, name: str
) -> None:
    world.fake.will(BAD[name])
    text = "how much are the coffee beans"
    assert await asking.interpret(text, HERE) == interpreter.parse(text, HERE)
    assert world.outcomes == ["failed"]


async def test_the_embedded_pipeline_answers_where_rasa_has_no_opinion(
    world: World, asking: RasaInterpreter, interpreter: EmbeddedInterpreter
) -> None:
    world.fake.will(answers(parsed("")))
    text = "how much are the coffee beans"
    assert await asking.interpret(text, HERE) == interpreter.parse(text, HERE)
    assert world.outcomes == ["answered"], "a Rasa without an opinion is alive"


@pytest.mark.parametrize("text", ["", "   ", "\ud800 half a sign", "\x00", "x" * 4_000, "🫘" * 300])
async def test_any_text_goes_through(world: World, asking: RasaInterpreter, text: str) -> None:
    assert (await asking.interpret(text, HERE)).text == text
    assert "failed" not in world.outcomes


async def test_nobody_is_there(world: World, interpreter: EmbeddedInterpreter) -> None:
    gone = World(world.fake, "rasa+http://127.0.0.1:1")
    alone = gone.server.beside(interpreter, (), VOCABULARY)
    assert await alone.interpret("thanks a lot", HERE) == interpreter.parse("thanks a lot", HERE)
    assert gone.outcomes == ["failed"]
    await gone.server.close()


async def test_a_rasa_that_fails_is_left_alone_and_taken_back(
    world: World, asking: RasaInterpreter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    async def say(times: int = 1) -> list[str]:
        before = len(world.outcomes)
        for _ in range(times):
            await asking.interpret("how much are the coffee beans", HERE)
        return world.outcomes[before:]

    world.fake.will(responds(500, b""))
    assert await say(FAILURES_MAX + 2) == ["failed"] * FAILURES_MAX + ["skipped"] * 2
    assert len(world.fake.asked) == FAILURES_MAX

    world.now += PAUSE_S
    assert await say(2) == ["failed", "skipped"], "one tries, and it is too early"

    world.fake.will(ranks(("ask_price", 0.9)))
    world.now += PAUSE_S
    assert await say(2) == ["answered", "answered"]
    assert world.changes == [True, False, True]
    told = [record.getMessage() for record in caplog.records if record.name == "nlu.rasa"]
    assert len(told) == 2, "each change is told once"
    assert "500" in told[0]


async def test_while_rasa_is_tried_nobody_else_waits_for_it(world: World, asking: RasaInterpreter) -> None:
    world.fake.will(responds(500, b""))
    for _ in range(FAILURES_MAX):
        await asking.interpret("how much are the coffee beans", HERE)
    world.fake.will(is_silent)
    world.now += PAUSE_S
    await asyncio.gather(*(asking.interpret("how much are the coffee beans", HERE) for _ in range(5)))
    assert sorted(world.outcomes[FAILURES_MAX:]) == ["failed"] + ["skipped"] * 4


async def test_more_than_rasa_can_take_is_understood_without_it(world: World, asking: RasaInterpreter) -> None:
    async def slow(server: FakeRasa, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.1)
        await ranks(("ask_price", 0.9))(server, writer)

    world.fake.will(slow)
    texts = [f"how much are the coffee beans {number}" for number in range(AT_ONCE_MAX + 10)]
    meanings = await asyncio.gather(*(asking.interpret(text, HERE) for text in texts))
    assert [meaning.text for meaning in meanings] == texts
    assert world.fake.at_once == AT_ONCE_MAX
    assert world.outcomes.count("skipped") == 10
    assert world.outcomes.count("answered") == AT_ONCE_MAX


async def test_who_gives_up_waiting_leaves_no_trace(world: World, asking: RasaInterpreter) -> None:
    world.fake.will(is_silent)
    for _ in range(AT_ONCE_MAX + 1):
        waiting = asyncio.create_task(asking.interpret("how much are the coffee beans", HERE))
        await asyncio.sleep(0.01)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    world.fake.will(ranks(("ask_price", 0.9)))
    await asking.interpret("how much are the coffee beans", HERE)
    assert world.outcomes == ["answered"]


async def test_a_token_is_not_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    secretive = World(world.fake, f"{world.fake.address}?token=geheim")
    await secretive.server.parse("hi")
    world.fake.will(responds(401, b""))
    for _ in range(FAILURES_MAX):
        await secretive.server.parse("hi")
    await secretive.server.close()
    assert caplog.records
    assert "geheim" not in caplog.text
