"""A shop folder may come from a stranger: whatever it holds, checking it ends, stays inside it and never raises."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shopfolder_draft import GOODS, SHOP, SOURCES, Draft, make_draft

from bot.shopfolder import BadShopFolder, Problem, check, read

PAGE = "knowledge/en/returns.md"
HOSTILE = "\x00\x07\t{}[]&*!|>'\"%@`#:-?,\\\n \u0085\u2028\ufeff\u202e😀é0９aZ~"


def problems_of(draft: Draft, file: str) -> list[tuple[int, str]]:
    """Gives line and message of the problems of one file."""
    return [(problem.line, problem.message) for problem in check(draft.root) if problem.file == file]


def test_no_folder_is_one_problem(tmp_path: Path) -> None:
    missing = tmp_path / "shop"
    assert [(problem.file, problem.message) for problem in check(missing)] == [
        (str(missing), "there is no such folder")
    ]
    missing.write_text("x")
    assert [problem.message for problem in check(missing)] == ["this is not a folder"]
    with pytest.raises(BadShopFolder, match="not a folder"):
        read(missing)


def test_an_empty_folder_lacks_its_two_files(tmp_path: Path) -> None:
    assert [(problem.file, problem.message) for problem in check(tmp_path)] == [
        (GOODS, "the file is missing"),
        (SHOP, "the file is missing"),
    ]


def test_a_misnamed_file_is_hinted_at(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    (draft.root / SHOP).rename(draft.root / "shop.yaml")
    assert check(draft.root) == [Problem(SHOP, 1, "the file is missing", "did you mean `shop.yaml`?")]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "the file is empty"),
        ("# nothing\n", 1, "the file is empty"),
        ("- a\n- b\n", 1, "the shop must be a mapping of keys, not a list"),
        ("a: 1\n---\nb: 2\n", 2, "a second document starts here"),
        ("a: 1\nb: \x07\n", 2, "a control character (U+0007) is not allowed"),
        ("a:\n  b: *nobody\n", 2, "no `&nobody` stands before the alias of that name"),
        ("a: &a [*a]\n", 1, "no `&a` stands before the alias of that name"),
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "the tag `tag:yaml.org,2002:python/object/apply"),
        ("? [a, b]\n: c\n", 1, "a list or mapping cannot be a key"),
        ('a: "\\UFFFFFFFF"\n', 1, "this is not YAML"),
        ("%YAML 1.9\n---\na: 1\n", 1, "this is not YAML"),
        ("a: 1\nb: " + "!" * 1_000_000, 2, "the line is longer than 20000 characters"),
        ("a: " + "[\n" * 100_000, 12, "nested more than 12 levels deep"),
    ],
)
def test_yaml_that_is_no_shop_is_told_at_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    draft = make_draft(tmp_path)
    (draft.root / SHOP).write_text(text, encoding="utf-8")
    assert any(found == line and message in said for found, said in problems_of(draft, SHOP)), check(draft.root)


def test_a_nest_of_aliases_is_refused_before_it_is_unfolded(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    levels = [f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 9)}]" for level in range(1, 9)]
    (draft.root / SHOP).write_text("\n".join(["l0: &l0 lol", *levels]) + "\n", encoding="utf-8")
    assert problems_of(draft, SHOP) == [
        (7, "the file holds more than 100000 values, what its aliases stand for included")
    ]


def test_an_alias_stands_for_what_it_names(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(GOODS, 'summary: "A walk."', 'summary: &walk "A walk."')
    draft.edit(GOODS, '"Among the hives."', "*walk")
    assert read(draft.root).catalogue_import.products[-1].names["en"].description == "A walk."


def test_a_file_of_more_than_two_mebibytes_is_not_read(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    with (draft.root / SOURCES).open("a") as file:
        file.write("# \n" * 700_000)
    assert problems_of(draft, SOURCES) == [(1, "the file is larger than 2 MiB")]


def test_other_encodings_are_told_at_the_line_of_their_first_foreign_byte(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    path = draft.root / SHOP
    path.write_bytes(path.read_text(encoding="utf-8").replace("Collines", "Forêts").encode("latin-1"))
    line = path.read_bytes().split(b"For\xeats")[0].count(b"\n") + 1
    assert problems_of(draft, SHOP) == [(line, "the file is not UTF-8")]


@pytest.mark.parametrize("file", [SHOP, GOODS, SOURCES, PAGE])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path, file: str) -> None:
    draft = make_draft(tmp_path)
    path = draft.root / file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(draft.root) == []


@pytest.mark.parametrize("file", [SHOP, GOODS, PAGE])
def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path, file: str) -> None:
    draft = make_draft(tmp_path)
    outside = tmp_path / "outside"
    (draft.root / file).rename(outside)
    (draft.root / file).symlink_to(outside)
    assert problems_of(draft, file) == [(1, "the link leads out of the shop folder")]


def test_a_linked_media_folder_outside_holds_no_pictures(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    (draft.root / "media").rename(tmp_path / "media")
    (draft.root / "media").symlink_to(tmp_path / "media")
    assert {message for _, message in problems_of(draft, GOODS)} == {"the picture media/honey-250g.png is missing"}


def test_links_within_the_folder_are_followed(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    (draft.root / SHOP).rename(draft.root / "settings")
    (draft.root / SHOP).symlink_to("settings")
    assert check(draft.root) == []


@pytest.mark.parametrize(
    "make", [os.mkfifo, os.mkdir, lambda path: os.symlink(path, path)], ids=["pipe", "folder", "link to itself"]
)
def test_what_is_no_file_is_not_opened(tmp_path: Path, make: Callable[[Path], None]) -> None:
    draft = make_draft(tmp_path)
    (draft.root / SHOP).unlink()
    make(draft.root / SHOP)
    assert problems_of(draft, SHOP) == [(1, "this is not an ordinary file")]


def test_what_a_stranger_wrote_cannot_steer_the_terminal(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(SHOP, "country: RW", 'country: "\\e[2J\\u202E"')
    (draft.root / os.fsdecode(b"knowledge/en/\xff\x1b.md")).write_text("x", encoding="utf-8")
    told = "\n".join(map(str, check(draft.root)))
    assert told.encode("utf-8")
    assert not set(told) & set("\x1b\u202e")


def test_problems_are_sorted_by_file_and_line(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    draft.edit(SHOP, "country: RW", "country: ZZ")
    draft.edit(GOODS, "seats: 6", "seats: none")
    draft.edit(GOODS, "quantity: 400", "quantity: none")
    problems = check(draft.root)
    assert [problem.file for problem in problems] == [GOODS, GOODS, SHOP]
    assert problems[0].line < problems[1].line


lines = st.integers(min_value=0, max_value=200)
garbage = st.text(st.sampled_from(HOSTILE), max_size=8)
edits = st.one_of(
    st.tuples(st.just("delete"), lines, st.just(0), st.just("")),
    st.tuples(st.just("repeat"), lines, st.just(0), st.just("")),
    st.tuples(st.just("join"), lines, st.just(0), st.just("")),
    st.tuples(st.just("garble"), lines, st.integers(min_value=0, max_value=60), garbage),
)


def spoil(path: Path, edit: tuple[str, int, int, str]) -> None:
    """Applies one random edit to a file."""
    how, number, column, text = edit
    content = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    index = number % len(content)
    line = content[index]
    replaced = {
        "delete": [],
        "repeat": [line, line],
        "join": [line + " "],
        "garble": [line[:column] + text + line[column + len(text) // 2 :]],
    }[how]
    content[index : index + 1] = replaced
    path.write_bytes("\n".join(content).encode("utf-8", "surrogateescape"))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([SHOP, GOODS, SOURCES, PAGE]), edits), min_size=1, max_size=6))
def test_whatever_is_edited_check_gives_problems_and_never_raises(
    spoiled: list[tuple[str, tuple[str, int, int, str]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        draft = make_draft(Path(folder))
        for file, edit in spoiled:
            spoil(draft.root / file, edit)
        problems = check(draft.root)
        assert problems == sorted(problems)
        assert all(problem.line >= 1 and problem.message for problem in problems)
        if problems:
            with pytest.raises(BadShopFolder):
                read(draft.root)
        else:
            read(draft.root)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([SHOP, GOODS, SOURCES, PAGE]), st.one_of(st.binary(max_size=200), garbage.map(str.encode)))
@example(SHOP, b"\xff\xfea\x00")
@example(PAGE, b"---\n---\n")
@example(PAGE, b"---\n[\n---\nx")
def test_any_bytes_as_a_file_are_problems(file: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        draft = make_draft(Path(folder))
        (draft.root / file).write_bytes(content)
        assert check(draft.root)


def test_a_folder_without_media_lacks_its_pictures(tmp_path: Path) -> None:
    draft = make_draft(tmp_path)
    shutil.rmtree(draft.root / "media")
    assert {problem.message for problem in check(draft.root)} == {"the picture media/honey-250g.png is missing"}
