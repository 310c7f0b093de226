"""Mistakes in knowledge pages and their sources: one for each kind, told at its line, and no other told with it."""

import shutil
from pathlib import Path

import pytest
from shopfolder_draft import SOURCES, Case, make_draft

from bot.shopfolder import check

EN, FR = "knowledge/en/returns.md", "knowledge/fr/returns.md"

CASES = {
    "no front matter": Case(
        EN, "---\nid: returns", "id: returns", "id: returns", "does not begin with its front matter"
    ),
    "front matter without an end": Case(EN, "[own-terms]\n---", "[own-terms]", "---", "the front matter does not end"),
    "another id than the file": Case(
        FR, "id: returns", "id: retours", "id: retours", "its file is called `returns.md`"
    ),
    "unknown topic": Case(FR, "topic: returns", "topic: return", "topic:", "did you mean `returns`"),
    "no title": Case(FR, 'title: "Renvoyer un article"\n', "", "id: returns", "`title` of the page is missing"),
    "unknown key of a page": Case(EN, "keywords:", "reviewd: true\nkeywords:", "reviewd", "did you mean `reviewed`"),
    "reviewed by somebody": Case(EN, "keywords:", "reviewed: Ann\nkeywords:", "reviewed", "true or false"),
    "unknown source": Case(
        EN,
        "[own-terms]",
        "[own-terms, own-term]",
        "sources:",
        "`own-term` in `sources` of the page is not in sources.yml.*`own-terms`",
    ),
    "unknown SKU": Case(
        EN,
        "sources: [",
        "products: [honey-250g, honey-25g]\nsources: [",
        "products:",
        "`honey-25g`.*did you mean `honey-250g`",
    ),
    "no source": Case(EN, "[own-terms]", "[]", "sources:", "`sources` of the page is empty"),
    "syntax error in front matter": Case(EN, "keywords: [return", "keywords: [return]]", "keywords:", "not YAML"),
    "source without a title": Case(
        SOURCES, '  title: "Terms of sale"\n', "", "own-terms:", "`title` of source own-terms is missing"
    ),
    "source without a publisher": Case(
        SOURCES, '  publisher: "Hilltop Honey"\n', "", "own-terms:", "`publisher` of source"
    ),
    "source without a date": Case(
        SOURCES, "  date: 2026-11-02\n", "", "own-terms:", "`date` of source own-terms is missing"
    ),
    "source of no day": Case(SOURCES, "2026-11-02", "last week", "date:", "must be a date"),
    "undated and never read": Case(SOURCES, "2026-11-02", "undated", "date:", "has no date.*say when it was `read`"),
    "source address": Case(SOURCES, "  date:", "  url: javascript:alert(1)\n  date:", "url:", "no web address"),
    "source that nothing cites": Case(
        SOURCES, "own-terms:", "other: {title: A, publisher: B, date: 2020}\nown-terms:", "other:", "no page cites"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, case: Case) -> None:
    case.holds(make_draft(tmp_path))


def test_a_page_must_be_there_in_each_language(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    (draft.root / FR).unlink()
    assert [(problem.file, problem.line, problem.message) for problem in check(draft.root)] == [
        (FR, 1, "the page `returns` is missing in fr")
    ]


def test_a_page_of_900_characters_is_short_enough_and_one_more_is_not(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    front = (draft.root / EN).read_text(encoding="utf-8").split("---\n")[1]
    (draft.root / EN).write_text(f"---\n{front}---\n\n" + "é" * 900 + "\n", encoding="utf-8")
    assert check(draft.root) == []
    (draft.root / EN).write_text(f"---\n{front}---\n\n" + "é" * 901 + "\n", encoding="utf-8")
    assert [(problem.file, problem.line, problem.message) for problem in check(draft.root)] == [
        (EN, 9, "the page has 901 characters, and 900 is the most")
    ]


def test_a_page_must_say_something(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    front = (draft.root / EN).read_text(encoding="utf-8").split("---\n")[1]
    (draft.root / EN).write_text(f"---\n{front}---\n\n", encoding="utf-8")
    assert [(problem.file, problem.line, problem.message) for problem in check(draft.root)] == [
        (EN, 7, "the page says nothing")
    ]


def test_a_line_of_dashes_may_stand_in_a_page(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    path = draft.root / EN
    path.write_text(path.read_text(encoding="utf-8") + "\n---\nOne more thing.\n", encoding="utf-8")
    assert check(draft.root) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("knowledge/sw/returns.md", "`sw` is not one of the shop's languages"),
        ("knowledge/de/returns.md", "`de` is no language that the shop can speak"),
    ],
)
def test_pages_in_no_language_of_the_shop_are_reported(tmp_path: Path, path: str, message: str) -> None:
    draft = make_draft(tmp_path)
    (draft.root / path).parent.mkdir()
    (draft.root / path).write_text("Hallo", encoding="utf-8")
    assert [(problem.file, problem.message) for problem in check(draft.root)] == [(str(Path(path).parent), message)]


def test_a_file_that_is_no_page_is_reported(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    (draft.root / "knowledge/en/payment.markdown").write_text("Cash.", encoding="utf-8")
    assert [(problem.file, problem.message) for problem in check(draft.root)] == [
        ("knowledge/en/payment.markdown", "this file is not read")
    ]


def test_a_broken_list_of_sources_does_not_make_every_citation_a_mistake(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(SOURCES, "own-terms:", "own-terms: [")
    assert [problem.file for problem in check(draft.root)] == [SOURCES]


def test_a_shop_may_have_no_pages_and_then_needs_no_sources(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    shutil.rmtree(draft.root / "knowledge")
    (draft.root / SOURCES).unlink()
    assert check(draft.root) == []
