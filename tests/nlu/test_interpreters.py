"""What every interpreter keeps to: the embedded pipeline, and one with a Rasa beside it, our own or a mad one."""

import time
from collections.abc import AsyncIterator, Iterator

import pytest

from nlu.interpretation import Interpretation, Interpreter, Situation
from nlu.model import Model
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa import RasaServer
from tests.nlu.shop import TODAY, VOCABULARY
from tests.rasa_server import fake_rasa, ranks
from tests.shop.processes import environment
from tests.understanding import Understanding

HERE = Situation(TODAY, "en")
NONSENSE = ranks(
    ("unheard_of", 1.7),
    ("claim", 0.5),
    ("unheard_of", -3.0),
    entities=[
        {"entity": "product", "start": -5, "end": 4, "value": "tea-black-100g"},
        {"entity": "product", "start": 3, "end": 2, "value": "tea-black-100g"},
        {"entity": "quantity", "start": 0, "end": 1, "value": "9" * 50},
        {"entity": "", "start": 0, "end": 1, "value": None},
    ],
)
TEXTS = (
    "",
    "hi",
    "two bags of coffee beans please",
    "两包咖啡豆，不要辣的",
    "no, make it three",
    "ndashaka ikawa ebyiri",
    "\ud83d",
    "\x00\x01",
    "(" * 500,
    "1" * 3_000,
    "a\u0301" * 900,
    "🫘👍" * 200,
    "{}[]\"':,\\",
)


@pytest.fixture(scope="module")
def understanding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Understanding]:
    with Understanding(environment(tmp_path_factory.mktemp("nlu") / "shop.db")) as served:
        yield served


@pytest.fixture(params=["embedded", "through isoko nlu serve", "beside a Rasa that talks nonsense"])
async def every(
    request: pytest.FixtureRequest, interpreter: EmbeddedInterpreter, model: Model
) -> AsyncIterator[Interpreter]:
    if request.param == "embedded":
        yield interpreter
        return
    async with fake_rasa() as fake:
        fake.will(NONSENSE)
        address = fake.address
        if request.param == "through isoko nlu serve":
            address = f"rasa+{request.getfixturevalue('understanding').url}"
        server = RasaServer(address, clock=time.monotonic, asked=lambda _: None, changed=lambda _: None, within_s=5)
        yield server.beside(interpreter, model.intents, VOCABULARY)
        await server.close()


def check(meaning: Interpretation, text: str) -> None:
    assert meaning.text == text
    assert meaning.language
    assert 0 <= meaning.language_confidence <= 1
    assert meaning.intents
    assert all(0 <= intent.confidence <= 1 for intent in meaning.intents)
    assert max(intent.confidence for intent in meaning.intents) == meaning.intent.confidence
    assert len({intent.name for intent in meaning.intents}) == len(meaning.intents)
    end = 0
    for entity in meaning.entities:
        assert end <= entity.start < entity.end <= len(text)
        end = entity.end


@pytest.mark.parametrize("text", TEXTS)
async def test_any_text_gets_a_meaning_in_bounds(every: Interpreter, text: str) -> None:
    check(await every.interpret(text, HERE), text)


async def test_what_is_named_is_found(every: Interpreter) -> None:
    meaning = await every.interpret("two bags of coffee beans please", HERE)
    assert [entity.value for entity in meaning.all("product")] == ["coffee-beans-500g"]
    assert [entity.value for entity in meaning.all("quantity")] == [2]


async def test_the_open_question_decides(every: Interpreter) -> None:
    meaning = await every.interpret("yes", Situation(TODAY, "en", "confirm"))
    assert (meaning.intent.name, meaning.intent.confidence >= 0.9) == ("affirm", True)


async def test_nothing_is_a_claim_where_nothing_is_on_offer(every: Interpreter) -> None:
    for text in ("+1", "A1 2", "要两包", "ndashaka 2"):
        assert (await every.interpret(text, HERE)).intent.name != "claim"


async def test_the_language_is_told(every: Interpreter) -> None:
    for text, language in (("你们有什么咖啡", "zh"), ("vous avez du café en grains ?", "fr")):
        assert (await every.interpret(text, Situation(TODAY))).language == language
