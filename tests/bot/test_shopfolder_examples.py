"""A shop's own training examples: what is wrong with them is told at its line."""

from pathlib import Path

import pytest
from shopfolder_draft import make_draft

from bot.shopfolder import check
from bot.shopfolder.examples import example_files

RIGHT = 'version: "3.1"\nnlu:\n  - intent: greet\n    examples: |\n      - hiya\n'


def problems(tmp_path: Path, name: str, text: str) -> list[tuple[str, int, str]]:
    root = make_draft(tmp_path).root
    file = root / "nlu" / name
    file.parent.mkdir()
    file.write_text(text)
    return [(problem.file, problem.line, f"{problem.message} {problem.hint}") for problem in check(root)]


def test_examples_in_a_language_of_the_shop_are_right(tmp_path: Path) -> None:
    assert not problems(tmp_path, "en.yml", RIGHT)
    assert [path.name for path in example_files(tmp_path / "shop")] == ["en.yml"]


@pytest.mark.parametrize(
    ("name", "text", "line", "told"),
    [
        ("en.yml", RIGHT + "  - intent: gret\n    examples: |\n      - a\n", 6, "did you mean `greet`"),
        ("en.yml", "nlu: [\n", 2, "not YAML"),
        ("en.yml", "nlu: 3\n", 1, "no list under `nlu`"),
        ("xx.yml", RIGHT, 1, "name it by a language of the shop: en.yml"),
        ("notes.txt", "hello", 1, "no file of examples"),
    ],
)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, name: str, text: str, line: int, told: str) -> None:
    ((file, at, message),) = problems(tmp_path, name, text)

    assert (file, at) == (f"nlu/{name}", line)
    assert told in message
