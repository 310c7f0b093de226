"""Puts the sets of questions to the real dialogue, and says which were answered rightly.

`python -m tests.shop.asking development` prints figures and misses; of the held-out part it prints figures only.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from bot.dialogue.catalogues import texts
from bot.message import LANGUAGES
from storage.catalogue import Passage
from tests.bot.talking import House, Market

QUESTIONS = Path(__file__).parent / "questions"

RECKONED = {"shipping-times": r"\d+–\d+", "shipping-cost": r"\d+–\d+"}
"""Pages whose numbers the dialogue reckons for the very place, which is the better answer; what shows that it did."""
_HONEST = ("unknown", "unknown.again", "unknown.aside")
_SENTENCE_MIN = 20


class Figures(Struct, frozen=True):
    """What came of a set in one language; `missed` and `invented` are the questions that went wrong."""

    language: str
    answered: int
    right: int
    unanswerable: int
    missed: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def share_right(self) -> float:
        return self.right / self.answered

    @property
    def share_invented(self) -> float:
        return len(self.invented) / self.unanswerable


async def figures(market: Market, folder: Path, part: str, language: str) -> Figures:
    """Puts a set to a shop of its own, each question by another shopper.

    Args:
        market: What the shop is made from.
        folder: Where its database goes.
        part: `development` or `heldout`.
        language: ISO 639-1 code.

    Returns:
        The figures.
    """
    document = yaml.safe_load((QUESTIONS / part / f"{language}.yml").read_text(encoding="utf-8"))
    pages = [page for page in market.shop.catalogue.passages if page.language == language]
    house = market.opened(folder, seed=LANGUAGES.index(language) + 2)
    try:
        missed = [
            f"{said[-1]} -> {text}"
            for said, expected in _asked(document["answered"])
            if not is_right(text := await _answer(house, language, said), expected, pages)
        ]
        invented = [
            f"{said[-1]} -> {text}"
            for said, _ in _asked(document["unanswered"])
            if not is_honest(text := await _answer(house, language, said), language)
        ]
    finally:
        house.close()
    return Figures(
        language,
        len(document["answered"]),
        len(document["answered"]) - len(missed),
        len(document["unanswered"]),
        tuple(missed),
        tuple(invented),
    )


def is_right(text: str, expected: dict[str, str | list[str]], pages: Sequence[Passage]) -> bool:
    """Whether an answer has the value, or tells of one of the pages."""
    if "value" in expected:
        return re.search(str(expected["value"]), text, re.IGNORECASE) is not None
    slugs = expected["page"] if isinstance(expected["page"], list) else [expected["page"]]
    told = any(_tells(text, page) for page in pages if page.slug in slugs)
    return told or any(re.search(RECKONED[slug], text) for slug in slugs if slug in RECKONED)


def is_honest(text: str, language: str) -> bool:
    """Whether an answer says that it does not know, or calls a person."""
    own = texts(language)
    plain = (*_HONEST, "handoff.waiting")
    said = own["answer.not_said"].partition("{name}")[2].strip("* :：")
    return any(own[key] in text for key in plain) or said in text


def _tells(text: str, page: Passage) -> bool:
    return any(paragraph in text for paragraph in page.body.split("\n\n"))


def _asked(entries: list[dict[str, Any]]) -> list[tuple[list[str], dict[str, str | list[str]]]]:
    """What is said, one message after the other, and what the last answer must hold."""
    found: list[tuple[list[str], dict[str, str | list[str]]]] = []
    for entry in entries:
        before: str | list[str] = entry.get("after", [])
        said = [before] if isinstance(before, str) else before
        found.append(([*said, entry["ask"]], entry.get("expect", {})))
    return found


async def _answer(house: House, language: str, said: list[str]) -> str:
    shopper = house.shopper(language, f"{language}-{said}"[:60] + str(hash(tuple(said))))
    await shopper.says(*said)
    return shopper.text


async def _main(part: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        market = Market(Path(name))
        for language in LANGUAGES:
            found = await figures(market, Path(name), part, language)
            print(  # noqa: T201 - a report for the terminal
                f"{language}: right {found.right}/{found.answered} ({found.share_right:.0%}), unanswerable answered "
                f"{len(found.invented)}/{found.unanswerable} ({found.share_invented:.0%})"
            )
            if part == "development":
                for line in (*found.missed, "--- invented:", *found.invented):
                    print("   ", line.replace("\n", " / ")[:230])  # noqa: T201


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
