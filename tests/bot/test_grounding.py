import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.catalogues import texts
from bot.grounding import common_words, is_grounded
from bot.shopfolder import read

PAGES = read(Path(__file__).parents[2] / "examples" / "rwanda").catalogue_import.passages
COMMON = {
    language: common_words([page.body for page in PAGES if page.language == language])
    for language in ("en", "fr", "rw", "sw", "zh")
}
AKAGERA = (
    "Yes, all of the big five live in Akagera: lion, rhino, elephant, buffalo and leopard. Lions came back in 2015. "
    "Nobody can promise you a lion. The park lies about 120 km from Kigali, two to three hours by road."
)


def keeps_to(text: str, passage: str, language: str = "en") -> bool:
    return is_grounded(text, passage, COMMON[language], texts(language)["words.negation"].split("|"))


@pytest.mark.parametrize(
    "text",
    [
        "The park is about 120 km from Kigali: two to three hours by road.",
        "Lion, rhino, elephant, buffalo and leopard all live there.",
        "Nobody can promise you a lion.",
    ],
)
def test_other_words_for_the_same_pass(text: str) -> None:
    assert keeps_to(text, AKAGERA)


@pytest.mark.parametrize(
    "text",
    [
        "The park is about 150 km from Kigali.",
        "You will see a lion.",
        "All of the big five live in Akagera, and cheetahs.",
        "Nobody came back in 2015.",
        "See https://example.org for more.",
        "",
        AKAGERA + " " + AKAGERA,
    ],
)
def test_what_the_passage_does_not_hold_is_refused(text: str) -> None:
    assert not keeps_to(text, AKAGERA)


@pytest.mark.parametrize(
    ("language", "passage", "good", "bad"),
    [
        ("zh", "卢旺达禁止塑料袋。请把塑料袋留在家里。", "卢旺达禁止塑料袋。", "卢旺达不禁止塑料袋。"),
        ("fr", "Vous n'avez pas besoin de visa avant le départ.", "Pas besoin de visa.", "Vous avez besoin de visa."),
        ("sw", "Huhitaji viza kabla ya safari.", "Huhitaji viza.", "Unahitaji viza."),
        ("rw", "Ntukeneye viza mbere yo kugenda.", "Ntukeneye viza.", "Ukeneye viza."),
    ],
)
def test_a_denial_stays_one(language: str, passage: str, good: str, bad: str) -> None:
    assert keeps_to(good, passage, language)
    assert not keeps_to(bad, passage, language)


@given(st.sampled_from(PAGES), st.data())
def test_any_sentences_of_a_page_keep_to_it(page: object, data: st.DataObject) -> None:
    body, language = page.body, page.language  # type: ignore[attr-defined]
    sentences = [part for part in re.split(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+", body) if part.strip()]
    chosen = data.draw(st.lists(st.sampled_from(sentences), min_size=1, max_size=2, unique=True))
    gap = "" if language == "zh" else " "

    assert keeps_to(gap.join(chosen), body, language)
    assert not keeps_to(f"{gap.join(chosen)} 987654", body, language)


@given(st.text(), st.text())
def test_nothing_makes_it_fail(text: str, passage: str) -> None:
    is_grounded(text, passage, frozenset(), ("not",))
