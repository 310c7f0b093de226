"""Fits the weights of `bot.answer_score` and prints them; `python -m benchmarks.weigh_answers`.

Questions that pages answer: tests/shop/questions/calibration and development, and each page's own title and longer
keywords, asked of an index that lacks them. Questions that no page answers: those of the two sets, and what is out of
scope in tests/nlu/development. The held-out questions are never read.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import yaml
from msgspec import Struct, structs
from sklearn.linear_model import LogisticRegression

from bot import answer_score
from bot.answers import Index, Question, pieces
from bot.modelfile import open_model
from bot.settings import MODEL
from bot.shop import Shop
from bot.shopfolder import read
from bot.skills.pages import question
from nlu.interpretation import Situation
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import read as read_examples
from storage.catalogue import Catalogue, Passage

ROOT = Path(__file__).parents[1]
QUESTIONS = ROOT / "tests" / "shop" / "questions"
DEVELOPMENT = ROOT / "tests" / "nlu" / "development"
TODAY = dt.date(2026, 11, 24)
_KEYWORD_MIN = {"zh": 4}
_KEYWORDS = 3
_OUTSIDE_MAX = 60


class Case(Struct, frozen=True):
    """A question, its language, the pages that answer it (none), and the index to ask."""

    question: Question
    pages: frozenset[str]
    index: Index
    passages: tuple[Passage, ...]
    weight: float = 1.0


def main() -> None:
    """Fits and prints."""
    shop = read(ROOT / "examples" / "rwanda")
    imported = shop.catalogue_import
    snapshot = Shop(
        Catalogue(
            version=0,
            shop=imported.shop,
            producers={producer.id: producer for producer in imported.producers},
            products={product.sku: product for product in imported.products},
            passages=imported.passages,
        )
    )
    cases = list(_cases(snapshot))
    rows, labels, weights = [], [], []
    for case in cases:
        for at, features in case.index.looked_at(case.question):
            rows.append(structs.astuple(features))
            labels.append(case.passages[at].slug in case.pages)
            weights.append(case.weight)
    fitted = LogisticRegression(C=3.0, max_iter=2_000).fit(np.array(rows), labels, sample_weight=weights)
    names = answer_score.Features.__struct_fields__
    print(f"BIAS = {fitted.intercept_[0]:.2f}")
    for name, weight in zip(names, fitted.coef_[0], strict=True):
        print(f"    {name}={weight:.2f},")
    _report(cases, fitted)
    _thresholds(cases, fitted)


def _thresholds(cases: list[Case], fitted: LogisticRegression) -> None:
    """Prints what each threshold gives: how many questions of a page get it, how many of none get one."""
    best: list[tuple[float, bool | None]] = []
    for case in (case for case in cases if case.weight == 1.0):
        looked = case.index.looked_at(case.question)
        scores = fitted.predict_proba(np.array([structs.astuple(f) for _, f in looked]))[:, 1] if looked else [0.0]
        slug = case.passages[looked[int(np.argmax(scores))][0]].slug if looked else ""
        best.append((float(max(scores)), slug in case.pages if case.pages else None))
    for least in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        told = [right for score, right in best if score >= least]
        print(f"from {least}: right {told.count(True)}, wrong {told.count(False)}, of none {told.count(None)}")


def _report(cases: list[Case], fitted: LogisticRegression) -> None:
    """Prints, by kind of case, how often the first page is right, and how often one is told that should not be."""
    for kind, weight in (("asked", 1.0), ("titles and keywords", 0.3)):
        right = wrong = silent = quiet = loud = 0
        for case in cases:
            if case.weight != weight:
                continue
            looked = case.index.looked_at(case.question)
            scores = fitted.predict_proba(np.array([structs.astuple(f) for _, f in looked]))[:, 1] if looked else []
            best = int(np.argmax(scores)) if looked else 0
            told = bool(looked) and scores[best] >= answer_score.ANSWERS
            if not case.pages:
                loud, quiet = loud + told, quiet + (not told)
            elif told and case.passages[looked[best][0]].slug in case.pages:
                right += 1
            else:
                wrong, silent = wrong + told, silent + (not told)
        print(f"{kind}: right {right}, wrong {wrong}, silent {silent}; of none: told {loud}, silent {quiet}")


def _cases(shop: Shop) -> Iterator[Case]:
    interpreter = EmbeddedInterpreter(open_model(MODEL, ROOT / "examples" / "rwanda").model, shop.vocabulary)
    goods = frozenset(piece for name in shop.goods_words for piece in pieces(name))
    shelves = frozenset(shop.shelves)
    random = Random(1)  # noqa: S311 - a sample, no secret
    for language in shop.config.languages:
        passages = tuple(page for page in shop.catalogue.passages if page.language == language)
        index = Index(passages, goods, shelves)

        def asked(text: str, language: str = language) -> Question:
            return question(interpreter.parse(text, Situation(TODAY, language, None)), shop)

        for text, pages in _written(language):
            yield Case(asked(text), frozenset(pages), index, passages)
        outside = [
            example.text
            for example in read_examples(DEVELOPMENT / f"{language}.yml")
            if example.intent == "out_of_scope"
        ]
        for text in random.sample(outside, min(_OUTSIDE_MAX, len(outside))):
            yield Case(asked(text), frozenset(), index, passages)
        for at, page in enumerate(passages):
            long = [word for word in page.keywords if len(word) >= _KEYWORD_MIN.get(language, 12)]
            for word in random.sample(long, min(_KEYWORDS, len(long))):
                less = structs.replace(page, keywords=tuple(other for other in page.keywords if other != word))
                others = (*passages[:at], less, *passages[at + 1 :])
                yield Case(asked(word), frozenset({page.slug}), Index(others, goods, shelves), others, 0.3)


def _written(language: str) -> Iterator[tuple[str, list[str]]]:
    calibration = yaml.safe_load((QUESTIONS / "calibration" / f"{language}.yml").read_text(encoding="utf-8"))
    for slug, texts in calibration["pages"].items():
        yield from ((text, [slug]) for text in texts)
    yield from ((text, []) for text in calibration["none"])
    development = yaml.safe_load((QUESTIONS / "development" / f"{language}.yml").read_text(encoding="utf-8"))
    for entry in development["answered"]:
        slugs = entry["expect"].get("page")
        if slugs and "after" not in entry:
            yield entry["ask"], slugs if isinstance(slugs, list) else [slugs]
    yield from ((entry["ask"], []) for entry in development["unanswered"])


if __name__ == "__main__":
    main()
