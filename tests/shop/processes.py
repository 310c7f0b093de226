"""The real commands as processes, each on a database of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROJECT = Path(__file__).parent.parent.parent
ISOKO = (sys.executable, "-m", "bot")
_START_S = 30.0


def environment(database: Path, **more: str) -> dict[str, str]:
    """The environment of a command: nothing of ISOKO_ but what is given."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ISOKO_")}
    return plain | {"ISOKO_DATABASE_URL": f"sqlite:///{database}", "PYTHONPATH": str(PROJECT)} | more


def isoko(
    *arguments: str, env: Mapping[str, str], cwd: Path = PROJECT, limit_s: float = 60
) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        [*ISOKO, *arguments], env=dict(env), cwd=cwd, capture_output=True, text=True, timeout=limit_s, check=False
    )


def listed(what: str, env: Mapping[str, str]) -> list[dict[str, Any]]:
    """What `isoko WHAT list --json` prints."""
    done = isoko(what, "list", "--json", env=env)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Chat:
    """`isoko chat --json`, a line in and a line out; of the program that lies in a folder."""

    def __init__(self, env: Mapping[str, str], program: Path = PROJECT) -> None:
        self._process = subprocess.Popen(
            [*ISOKO, "chat", "--json"], env=dict(env), cwd=program, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + b"\n")
        self._process.stdin.flush()

    def read(self) -> dict[str, Any] | None:
        """The next line, or None where the process ended before it came."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        return json.loads(line) if line.endswith(b"\n") else None

    def say(self, user: str, text: str, **more: str) -> dict[str, Any]:
        self.send(json.dumps({"user": user, "text": text, **more}).encode())
        answer = self.read()
        assert answer is not None
        return answer

    def press(self, user: str, press: str, **more: str) -> dict[str, Any]:
        self.send(json.dumps({"user": user, "press": press, **more}).encode())
        answer = self.read()
        assert answer is not None
        return answer

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue
        self._process.wait(timeout=20)


class Shop:
    """`isoko serve` on a free port."""

    def __init__(self, env: Mapping[str, str], port: int | None = None) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process = subprocess.Popen(
            [*ISOKO, "serve", "--port", str(self.port)],
            env=dict(env),
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_until_open(self) -> None:
        deadline = time.monotonic() + _START_S
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise RuntimeError(f"the shop did not open: {self.stop()}")

    def memory_kib(self) -> int:
        """The resident memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))

    def kill(self) -> None:
        """Ends it without a warning."""
        self._process.kill()
        self._process.communicate(timeout=20)

    def stop(self) -> tuple[int, str, str]:
        """Asks it to end; gives its exit code, output and errors."""
        self._process.terminate()
        out, err = self._process.communicate(timeout=20)
        return self._process.returncode, out, err

    def __enter__(self) -> Self:
        self.wait_until_open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._process.poll() is None:
            self.stop()
