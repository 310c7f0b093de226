"""Pages rephrased by a language model: the official client against an endpoint of wood on a real socket."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from bot.rephraser import OpenAIRephraser
from bot.rephrasing import NoRephrasing
from tests.bot.talking import House, Market

QUESTION = "how far is akagera from kigali?"
IN_SHORT = "The park lies about 120 km from Kigali."


class Model:
    """Answers chat completions as told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.says: str | None = IN_SHORT
        self.status = 200
        self.asked: list[dict[str, object]] = []
        self.keys: list[str | None] = []
        self.url = ""

    async def complete(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization"))
        if self.status != 200:
            return web.json_response({"error": {"message": "no", "type": "server_error"}}, status=self.status)
        message = {"role": "assistant", "content": self.says}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        return web.json_response(
            {"id": "c1", "object": "chat.completion", "created": 0, "model": "small", "choices": [choice]}
        )


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    made = Model()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", made.complete)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    yield made
    await runner.cleanup()


@pytest.fixture
async def house(market: Market, tmp_path: Path, model: Model) -> AsyncIterator[House]:
    """A shop whose pages are rephrased."""
    rephraser = OpenAIRephraser(model.url, "small", "secret")
    opened = market.opened(tmp_path, rephraser=rephraser)
    yield opened
    opened.close()
    await rephraser.close()


async def test_a_page_is_told_in_the_words_of_the_model_with_its_source(house: House, model: Model) -> None:
    shopper = house.shopper("en")

    await shopper.says(QUESTION)

    assert IN_SHORT in shopper.text
    assert "big five" not in shopper.text
    assert "Brilliant Africa" in shopper.text
    assert model.keys == ["Bearer secret"]
    assert QUESTION in str(model.asked[0]["messages"])


@pytest.mark.parametrize("lie", ["The park lies about 15 km from Kigali.", "You will see lions and cheetahs.", ""])
async def test_what_the_page_does_not_hold_is_not_told(house: House, model: Model, lie: str) -> None:
    model.says = lie
    shopper = house.shopper("en")

    await shopper.says(QUESTION)

    assert "about 120 km" in shopper.text
    assert "cheetahs" not in shopper.text


@pytest.mark.parametrize("status", [401, 429, 500])
async def test_a_model_that_fails_leaves_the_page(house: House, model: Model, status: int) -> None:
    model.status = status
    shopper = house.shopper("en")

    await shopper.says(QUESTION)

    assert "about 120 km" in shopper.text
    assert len(model.asked) == 1


async def test_a_model_that_is_not_there_gives_nothing() -> None:
    rephraser = OpenAIRephraser("http://127.0.0.1:9/v1", "small", None)

    with pytest.raises(NoRephrasing):
        await rephraser.rephrase(QUESTION, IN_SHORT, "en")

    await rephraser.close()


async def test_questions_with_personal_details_stay_in_the_shop(house: House, model: Model) -> None:
    shopper = house.shopper("en")

    await shopper.says("how far is akagera from kigali? call me on +250788123456")

    assert model.asked == []


async def test_prices_are_told_without_the_model(house: House, model: Model) -> None:
    shopper = house.shopper("en")

    await shopper.says("how much are the coffee beans?")

    assert "12" in shopper.text
    assert model.asked == []
