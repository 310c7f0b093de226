"""The held-out questions, answered by the real dialogue: nobody who builds it looks at which of them go wrong."""

from pathlib import Path

import pytest

from bot.message import LANGUAGES
from tests.bot.talking import Market
from tests.shop import asking

RIGHT_MIN = {"en": 0.93, "fr": 0.89, "rw": 0.84, "sw": 0.9, "zh": 0.91}
"""Share of the answerable questions whose first answer has the value, or tells of the page. The aim is 0.9."""
INVENTED_MAX = {"en": 0.1, "fr": 0.05, "rw": 0.05, "sw": 0.15, "zh": 0.1}
"""Share of the unanswerable questions that get anything else than "I don't know, shall I call a person?".

The aim is 0.05. What these say was reached, and `docs/promises.md` says where it falls short."""
DEVELOPMENT_RIGHT_MIN = 0.9


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Market:
    return Market(tmp_path_factory.mktemp("market"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_held_out_questions_mostly_get_the_right_first_answer_and_little_is_invented(
    market: Market, tmp_path: Path, language: str
) -> None:
    found = await asking.figures(market, tmp_path, "heldout", language)
    # Only the shares: an assertion that shows the questions would make the set one to build by.
    right, invented = found.share_right, found.share_invented
    del found
    assert right >= RIGHT_MIN[language]
    assert invented <= INVENTED_MAX[language]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_questions_that_it_was_built_by_are_answered(market: Market, tmp_path: Path, language: str) -> None:
    found = await asking.figures(market, tmp_path, "development", language)
    assert found.share_right >= DEVELOPMENT_RIGHT_MIN
    assert found.share_invented <= 0.1, found.invented


def test_a_page_is_told_from_another_by_its_paragraphs(market: Market) -> None:
    pages = market.shop.catalogue.passages
    visa = next(page for page in pages if (page.slug, page.language) == ("visa", "en"))
    text = visa.body.split("\n\n")[1]
    assert asking.is_right(text, {"page": "visa"}, pages)
    assert not asking.is_right(text, {"page": ["health", "safety"]}, pages)
    assert asking.is_right("It grows at 1,750 m.", {"value": "1[,.]?750"}, ())
    assert not asking.is_honest(text, "en")
