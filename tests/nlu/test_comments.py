"""The claim grammar on whole sets of comments, under the line-up of a show with three offers."""

import datetime as dt
import json
from pathlib import Path

import pytest

from bot.live.offers import words_of
from bot.live.scratch import Opening
from bot.shopfolder import read
from bot.shops import load_shop
from nlu.claims.evaluation import LabelledComment, evaluate_claims, read_comments
from nlu.claims.grammar import Claim, Withdrawal, read_claim
from nlu.interpretation import OfferWords
from storage import imports
from storage.database import Database
from tests.shop.processes import PROJECT, environment, isoko

COMMENTS = Path(__file__).parent / "comments"
SHOP = PROJECT / "examples" / "rwanda"
LINE_UP = (
    Opening("A1", "coffee-beans-500g", 1_200, 100),
    Opening("A2", "chili-sauce-250g", 500, 100),
    Opening("B1", "tea-black-100g", 450, 100),
)
OPEN = [part for offer in LINE_UP for part in ("--open", f"{offer.code}={offer.sku}@{offer.price_minor}")]


@pytest.fixture(scope="module")
def offers(tmp_path_factory: pytest.TempPathFactory) -> tuple[OfferWords, ...]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('comments') / 'shop.db'}", inline=True)
    database.migrate()
    now = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    database.write_now(lambda conn: imports.store(conn, read(SHOP).catalogue_import, now))
    shop = database.read_now(lambda conn: load_shop(conn, SHOP / "media"))
    database.close_now()
    return tuple(words_of(opening, shop) for opening in LINE_UP)


# Written while the grammar was: what it reads today and shall go on reading. It says nothing about strangers' wording.
def test_no_comment_that_was_read_as_meant_is_lost(offers: tuple[OfferWords, ...]) -> None:
    def reading(comment: LabelledComment) -> LabelledComment:
        said = read_claim(comment.text, offers)
        is_claim, withdraws = isinstance(said, Claim), isinstance(said, Withdrawal)
        named = said.offers if isinstance(said, Claim) else (said.offer,) if said and said.offer else ()
        quantity = said.quantity if isinstance(said, Claim) else None
        return LabelledComment(comment.text, comment.language, is_claim, named, quantity, withdraws)

    wrong = [
        (comment, read)
        for comment in read_comments(COMMENTS / "written.jsonl")
        if (read := reading(comment)) != comment
    ]

    assert wrong == []


# What the grammar was mended against must be nearly right; of the part that nobody who works on it may read, the
# figures say how it does on strangers' wording.
@pytest.mark.parametrize(("part", "f1", "precision"), [("development", 0.98, 0.99), ("heldout", 0.96, 0.98)])
def test_claims_in_comments_by_others_are_found_and_little_else(
    offers: tuple[OfferWords, ...], part: str, f1: float, precision: float
) -> None:
    figures = evaluate_claims(read_comments(COMMENTS / f"{part}.jsonl"), offers)["all"].summary()

    assert figures["f1"] >= f1, figures
    assert figures["precision"] >= precision, figures
    assert figures["quantity"] >= 0.98, figures
    assert figures["offers"] >= 0.98, figures
    assert figures["withdrawal_precision"] >= 0.95, figures


def test_figures_count_what_was_found_and_what_was_right() -> None:
    offers = (OfferWords("A1"), OfferWords("A2"))
    comments = [
        LabelledComment("A1 2", "en", True, ("A1",), 2),
        LabelledComment("A1 2", "en", True, ("A2",), 3),
        LabelledComment("lovely hills", "en", True, (), 1),
        LabelledComment("+1", "fr", False),
        LabelledComment("cancel A1", "fr", False, ("A1",), None, True),
        LabelledComment("cancel A1", "fr", False, ("A2",), None, True),
    ]

    figures = evaluate_claims(comments, offers)

    assert list(figures) == ["en", "fr", "all"]
    assert figures["all"].summary() == {
        "n": 6,
        "precision": 0.6667,
        "recall": 0.6667,
        "f1": 0.6667,
        "quantity": 0.5,
        "offers": 0.5,
        "withdrawal_precision": 0.5,
        "withdrawal_recall": 0.5,
    }


def test_the_command_prints_figures_by_language(tmp_path: Path) -> None:
    env = environment(tmp_path / "shop.db")
    done = isoko("nlu", "claims", str(COMMENTS / "development.jsonl"), *OPEN, "--json", env=env)
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)) == {"en", "fr", "rw", "sw", "zh", "all"}

    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": "+1"}\n')
    done = isoko("nlu", "claims", str(broken), *OPEN, env=env)
    assert done.returncode == 1
    assert "cannot be read" in done.stderr
