"""Says where a running server's CPU time goes, by looking at the stacks of its threads five thousand times a second.

Each look gives a thread's CPU time since the last look to the stage in which the thread is found. The stages are the
project's own files, so a call into SQLAlchemy or msgspec counts for the stage that made it.
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping
from types import CodeType, FrameType

EVERY_S = 0.0002
_SWITCH_S = 0.00002
"""Threads hand over this quickly while sampled; at Python's usual 5 ms a look would come only where one waits."""

_STAGES: tuple[tuple[str, str, str], ...] = (
    ("decode", "bot/channels/telegram_updates.py", ""),
    ("encode", "bot/channels/telegram_delivery.py", ""),
    ("encode", "bot/channels/telegram_text.py", ""),
    ("understand", "/nlu/", ""),
    ("load", "storage/conversations.py", "load"),
    ("commit", "sqlalchemy/engine/default.py", "do_commit"),
    ("read stock, orders", "storage/stock.py", "free"),
    ("read stock, orders", "storage/stock.py", "free_of"),
    ("read stock, orders", "storage/orderbook.py", "of_contact"),
    ("write", "bot/record.py", ""),
    ("write", "storage/lane.py", "_run_in_savepoint"),
    ("begin, hand over", "storage/lane.py", ""),
    ("begin, hand over", "storage/database.py", ""),
    ("render", "bot/dialogue/compose.py", ""),
    ("render", "bot/dialogue/replies.py", ""),
    ("render", "bot/dialogue/formats.py", ""),
    ("decide", "/bot/skills/", ""),
    ("decide", "bot/dialogue/", ""),
    ("decide", "bot/shop.py", ""),
    ("decide", "bot/answers.py", ""),
    ("the line itself", "bot/intake.py", ""),
    ("the line itself", "bot/metrics.py", ""),
    ("HTTP", "bot/channels/telegram_webhook.py", ""),
    ("HTTP", "uvicorn/", ""),
    ("background", "bot/notices/", ""),
    ("background", "bot/shops.py", "keep_fresh"),
)
"""A stage, a part of a file's path, and the function in it; an empty name means all of them. The first that fits."""

OTHERS = {"main": "event loop, sockets", "read": "begin, hand over", "write": "begin, hand over"}
"""What a thread does where no stage is found, by the thread's name."""


class Sampler:
    """Samples some threads until it is told to finish.

    Args:
        threads: Names by identifier.
    """

    def __init__(self, threads: Mapping[int, str]) -> None:
        self._threads = threads
        self._clocks = {ident: time.pthread_getcpuclockid(ident) for ident in threads}
        self._taken: Counter[str] = Counter()
        self._stages: dict[CodeType, str | None] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="sampler", daemon=True)
        self._switch_s = sys.getswitchinterval()

    def start(self) -> None:
        """Begins."""
        sys.setswitchinterval(_SWITCH_S)
        self._thread.start()

    def finish(self) -> dict[str, int]:
        """Ends, and gives nanoseconds by `thread: stage`."""
        self._done.set()
        self._thread.join()
        sys.setswitchinterval(self._switch_s)
        return dict(self._taken)

    def _sample(self) -> None:
        last = {ident: time.clock_gettime_ns(clock) for ident, clock in self._clocks.items()}
        while not self._done.wait(EVERY_S):
            frames = sys._current_frames()
            for ident, clock in self._clocks.items():
                now = time.clock_gettime_ns(clock)
                if now > last[ident]:
                    name = self._threads[ident]
                    self._taken[f"{name}: {self._stage(frames.get(ident)) or OTHERS[name]}"] += now - last[ident]
                    last[ident] = now

    def _stage(self, frame: FrameType | None) -> str | None:
        while frame is not None:
            code = frame.f_code
            if code not in self._stages:
                self._stages[code] = _stage_of(code)
            if (stage := self._stages[code]) is not None:
                return stage
            frame = frame.f_back
        return None


def _stage_of(code: CodeType) -> str | None:
    for stage, path, function in _STAGES:
        if path in code.co_filename and function in ("", code.co_name):
            return stage
    return None
