"""`isoko nlu serve` as a process, on any free port."""

import re
import subprocess
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from tests.shop.processes import ISOKO, PROJECT

_OPEN = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class Understanding:
    """The process; `url` is where it answers."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [*ISOKO, "nlu", "serve", "--port", "0"],
            env=dict(env),
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        found = _OPEN.search(self._process.stdout.readline())
        if found is None:
            raise RuntimeError(self.stop()[2])
        self.url = f"http://127.0.0.1:{found[1]}"

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
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._process.poll() is None:
            self.stop()
