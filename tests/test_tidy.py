"""House rules that no linter knows, each with what to do instead."""

import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
ROOMS = ("bot", "nlu", "storage")
LINES_MAX = 400

BANNED = {
    r"datetime\.now\(|dt\.datetime\.now\(|utcnow\(|time\.time\(": "take the clock that is handed in",
    r"\bunittest\.mock\b|monkeypatch|mock\.patch": "write a fake that implements the port",
    r"except Exception\b|except BaseException:\s*pass": "name the errors that are expected",
    r"\bTODO\b|\bFIXME\b|\bXXX\b": "do it, or file it",
}
ALLOWED = {"bot/opening.py": r"datetime\.now\("}
"""The one clock of the real world."""

# Written apart, so that this file does not hold what it forbids.
HOSTS = re.compile("|".join(("pypi" + r"\.org", "registry" + r"\.npmjs", "deb" + r"\.debian\.org", "index" + "-url")))


def sources() -> list[Path]:
    return sorted(path for room in ROOMS for path in (PROJECT / room).rglob("*.py"))


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=False).stdout
    return [PROJECT / name for name in listed.decode().split("\0") if name]


@pytest.mark.parametrize("pattern", BANNED)
def test_banned_calls(pattern: str) -> None:
    found = []
    for path in sources():
        name = str(path.relative_to(PROJECT))
        text = path.read_text()
        if name in ALLOWED:
            text = re.sub(ALLOWED[name], "", text)
        found += [f"{name}:{text[: match.start()].count(chr(10)) + 1}" for match in re.finditer(pattern, text)]
    assert not found, f"{BANNED[pattern]}: {found}"


def test_a_file_is_a_room_that_one_can_overlook() -> None:
    long = {
        str(path.relative_to(PROJECT)): n for path in sources() if (n := len(path.read_text().splitlines())) > LINES_MAX
    }
    assert not long


def test_no_file_names_a_package_registry() -> None:
    texts = [path for path in tracked() if path.suffix in {".py", ".md", ".txt", ".toml", ".yml", ".yaml", ".sh", ""}]
    found = [
        str(path.relative_to(PROJECT)) for path in texts if path.is_file() and HOSTS.search(path.read_text("utf-8"))
    ]
    assert not found


def test_constraints_pin_every_package_without_addresses() -> None:
    lines = (PROJECT / "constraints.txt").read_text().splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line) for line in lines)


def test_every_promise_names_its_command() -> None:
    rows = [line for line in (PROJECT / "docs" / "promises.md").read_text().splitlines() if line.startswith("| ")]
    for row in rows[2:]:
        cells = [cell.strip() for cell in row.strip("|").split(" | ")]
        assert len(cells) == 3, row
        assert all(cells), row


def test_the_tests_that_promises_name_exist() -> None:
    named = re.findall(r"tests/[\w/*]+(?:\.py|\.yml)?", (PROJECT / "docs" / "promises.md").read_text())
    assert not [name for name in named if not list(PROJECT.glob(name))]


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for page in [*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text()):
            if "://" not in target and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(PROJECT)}: {target}")
    assert not broken
