"""An owner at the command line: mistakes in settings, folders and numbers; a pipe that breaks; Ctrl-C and Ctrl-D."""

import asyncio
import contextlib
import fcntl
import json
import os
import pty
import select
import shutil
import sqlite3
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.shops import REFRESH_S
from tests.shop.pages import Page, line
from tests.shop.processes import ISOKO, PROJECT, Chat, Shop, environment, isoko, listed

ORDER = ["two bags of coffee beans", "checkout", "Ann Lee", "+14155550132", "12 Main Street, Oakland, USA"]


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(tmp_path / "shop.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop folder of the owner's own."""
    own = tmp_path / "own"
    shutil.copytree(PROJECT / "examples" / "rwanda", own)
    return own


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("ISOKO_DATABASE_URL", "sqlite:////proc/nobody/shop.db", "/proc/nobody cannot be made"),
        ("ISOKO_DATABASE_URL", f"sqlite:///{PROJECT}/README.md", "not a database"),
        ("ISOKO_SMS_GATEWAY", "kannel+ftp://isoko:geheim@host", "ISOKO_SMS_GATEWAY cannot be used"),
        ("ISOKO_HOST", "nowhere.invalid.", "ISOKO_PORT"),
    ],
)
def test_what_cannot_be_opened_is_a_sentence(env: dict[str, str], name: str, value: str, expected: str) -> None:
    done = isoko("serve", "--port", "0", env=env | {name: value})
    assert done.returncode == 1
    assert expected in done.stderr
    assert "Traceback" not in done.stderr
    assert "geheim" not in done.stderr


def test_a_port_that_is_none_is_told(env: dict[str, str]) -> None:
    done = isoko("serve", "--port", "99999", env=env)
    assert done.returncode == 2
    assert "65535" in done.stderr


def test_a_database_of_a_newer_version_is_left_alone(env: dict[str, str], tmp_path: Path) -> None:
    assert listed("orders", env) == []
    with sqlite3.connect(tmp_path / "shop.db") as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    done = isoko("orders", "list", env=env)
    assert done.returncode == 1
    assert "another version of Isoko (revision 9999)" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_order_that_cannot_be_moved_says_why_and_stays(env: dict[str, str]) -> None:
    with Chat(env) as chat:
        for text in ORDER:
            chat.say("u1", text)
        number = chat.say("u1", "yes")["order"]
    for arguments in (
        ("cancel", "咖啡'; DROP TABLE orders; --"),
        ("move", number, "delivered"),
    ):
        done = isoko("orders", *arguments, env=env)
        assert done.returncode == 1, arguments
        assert arguments[1].upper() in done.stderr
        assert "Traceback" not in done.stderr
    assert listed("orders", env)[0]["status"] == "placed"
    first, again = (isoko("orders", "accept", number.lower(), env=env).stdout for _ in range(2))
    assert [notice["order"] for notice in listed("notices", env)] == [number]  # told once, when it was placed
    assert (first, again) == (f"{number} is paid.\n", f"{number} was accepted before.\n")


def test_a_reader_who_has_heard_enough_is_no_error(env: dict[str, str]) -> None:
    listed("stock", env)
    command = [*ISOKO, "stock", "list", "--json"]
    process = subprocess.Popen(command, env=env, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=30)
    assert b"Traceback" not in errors
    assert b"Exception ignored" not in errors


def test_a_first_import_loads_the_owners_shop_alone(env: dict[str, str]) -> None:
    done = isoko("import", "examples/minimal", env=env)
    assert done.returncode == 0, done.stderr
    assert {row["sku"] for row in listed("stock", env)} == {"honey-250g"}


def test_an_import_with_mistakes_leaves_the_shop_as_it_was(env: dict[str, str], folder: Path) -> None:
    before = listed("stock", env)
    rewrite(folder / "catalogue.yml", 'USD: "12.00"', 'USD: "9.00"')
    rewrite(folder / "shop.yml", "timezone:", "timezon:")
    done = isoko("import", str(folder), env=env)
    assert done.returncode == 1
    assert "shop.yml:" in done.stderr
    with Chat(env) as chat:
        assert "$12.00" in chat.say("u1", "how much are the coffee beans?")["replies"][0]["text"]
    assert listed("stock", env) == before


@pytest.mark.timeout(60)
async def test_a_price_that_an_import_changes_before_the_yes_is_asked_again(env: dict[str, str], folder: Path) -> None:
    with Shop(env) as shop:
        async with line(shop) as socket:
            page = Page(socket)
            await page.hello()
            for number, text in enumerate(ORDER):
                summary = await page.says(f"m{number}", text)
            assert "$24.00" in summary["replies"][-1]["text"]
            rewrite(folder / "catalogue.yml", 'USD: "12.00"', 'USD: "13.00"')
            imported = await asyncio.to_thread(isoko, "import", str(folder), env=env)
            assert imported.returncode == 0, imported.stderr
            await asyncio.sleep(REFRESH_S + 0.5)
            answer = await page.says("yes", "yes")
            assert await asyncio.to_thread(listed, "orders", env) == []
            assert "A price has just changed" in answer["replies"][0]["text"]
            assert "$26.00" in answer["replies"][-1]["text"]
            await page.says("yes-again", "yes")
    assert listed("orders", env)[0]["lines"][0]["unit_price_minor"] == 1300


class Terminal:
    """`isoko chat` in a terminal of its own."""

    def __init__(self, env: dict[str, str], *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [*ISOKO, "chat", *arguments],
            env=env,
            cwd=PROJECT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - Ctrl-C needs a terminal of its own
        )
        os.close(theirs)
        self.shown = ""
        self._raw = b""

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def wait_for(self, text: str, times: int = 1) -> None:
        deadline = time.monotonic() + 30
        while self.shown.count(text) < times:
            assert time.monotonic() < deadline, self.shown
            self._read()

    def end(self) -> int:
        code = self.process.wait(timeout=10)
        self._read()
        return code

    def _read(self) -> None:
        if select.select([self._ours], [], [], 0.2)[0]:
            with contextlib.suppress(OSError):  # the other end is closed
                self._raw += os.read(self._ours, 65_536)
        self.shown = self._raw.decode(errors="replace")

    def close(self) -> None:
        os.close(self._ours)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def terminal(env: dict[str, str]) -> Iterator[Terminal]:
    opened = Terminal(env)
    yield opened
    opened.close()


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_a_talk_in_the_terminal_ends_by_ctrl_c_and_ctrl_d(terminal: Terminal, key: str) -> None:
    terminal.wait_for("> ")
    terminal.type("有没有咖啡豆？多少钱？\n")
    terminal.wait_for("¥86.00")
    terminal.wait_for("\r\n> ")
    terminal.type(key)
    assert terminal.end() == 0
    assert "Traceback" not in terminal.shown


def test_lines_of_a_file_are_answered_to_the_last(env: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "talk.jsonl"
    script.write_text('{"user":"u1","text":"hello"}\n\n{"user":"u1","text":"两包咖啡豆"}', "utf-8")
    with script.open("rb") as lines:
        done = subprocess.run(
            [*ISOKO, "chat", "--json"], env=env, cwd=PROJECT, stdin=lines, capture_output=True, timeout=60, check=True
        )
    assert len([json.loads(answer) for answer in done.stdout.splitlines()]) == 2
