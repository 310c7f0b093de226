"""Says where a running server's CPU time goes, by looking at the stacks of its threads thousands of times a second.

Each look gives the time since the last one to the stage in which a thread is found. The stages are the project's own
files, so a call into SQLAlchemy or msgspec counts for the stage that made it. A thread that waits, for a socket, for
work or for the disk, is in no stage; what its CPU clock has beyond its stages is the event loop, the hand-over or
the commit. Sample one talk at a time: then no thread waits for another's lock, and time found is time spent.
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

_WAITING = ""
_STAGES: tuple[tuple[str, str, str], ...] = (
    (_WAITING, "storage/lane.py", "_gather"),
    (_WAITING, "storage/lane.py", "_run"),
    ("decode", "bot/channels/telegram_updates.py", ""),
    ("encode", "bot/channels/telegram_delivery.py", ""),
    ("encode", "bot/channels/telegram_text.py", ""),
    ("understand", "/nlu/", ""),
    ("load", "storage/conversations.py", "load"),
    ("read stock, orders", "storage/stock.py", "free"),
    ("read stock, orders", "storage/orderbook.py", "of_contact"),
    ("write: commands", "bot/record.py", "apply"),
    ("write: turn", "bot/record.py", ""),
    ("write: turn", "storage/lane.py", "_run_in_savepoint"),
    ("hand over", "storage/lane.py", ""),
    ("hand over", "storage/database.py", ""),
    ("render", "bot/dialogue/compose.py", ""),
    ("render", "bot/dialogue/replies.py", ""),
    ("decide", "/bot/skills/", ""),
    ("decide", "/bot/dialogue/", ""),
    ("decide", "bot/shop.py", ""),
    ("decide", "bot/answers.py", ""),
    ("the line itself", "bot/intake.py", ""),
    ("the line itself", "bot/metrics.py", ""),
    ("HTTP", "bot/channels/telegram_webhook.py", ""),
    ("HTTP", "uvicorn/", ""),
    ("outbox worker", "bot/notices/", ""),
)
"""A stage, a part of a file's path, and the function in it; an empty name means all of them. The first that fits."""

_REST = {"main": "event loop, sockets", "read": "hand over", "write": "commit, hand over"}
"""What a thread's CPU time beyond its stages is, by the thread's name."""


class Sampler:
    """Samples some threads until it is told to finish.

    Args:
        threads: Names by identifier.
    """

    def __init__(self, threads: Mapping[int, str]) -> None:
        self._threads = threads
        self._clocks = {ident: time.pthread_getcpuclockid(ident) for ident in threads}
        self._began_ns = {ident: time.clock_gettime_ns(clock) for ident, clock in self._clocks.items()}
        self._seen: dict[int, Counter[str]] = {ident: Counter() for ident in threads}
        self._stages: dict[CodeType, str | None] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="sampler", daemon=True)
        self._switch_s = sys.getswitchinterval()

    def start(self) -> None:
        """Begins."""
        sys.setswitchinterval(_SWITCH_S)
        self._thread.start()

    def finish(self) -> dict[str, int]:
        """Ends, and gives nanoseconds of CPU by `thread: stage`."""
        self._done.set()
        self._thread.join()
        sys.setswitchinterval(self._switch_s)
        spent: Counter[str] = Counter()
        for ident, clock in self._clocks.items():
            cpu_ns = time.clock_gettime_ns(clock) - self._began_ns[ident]
            seen = self._seen[ident]
            # On a busy machine a thread may be found in a stage without a core to run on.
            share = min(1.0, cpu_ns / max(1, seen.total()))
            name = self._threads[ident]
            for stage, ns in seen.items():
                spent[f"{name}: {stage}"] += int(ns * share)
            spent[f"{name}: {_REST[name]}"] += cpu_ns - int(seen.total() * share)
        return dict(spent)

    def _sample(self) -> None:
        last_ns = time.perf_counter_ns()
        while not self._done.wait(EVERY_S):
            frames = sys._current_frames()
            now_ns = time.perf_counter_ns()
            for ident, seen in self._seen.items():
                stage = self._stage(frames.get(ident))
                if stage:
                    seen[stage] += now_ns - last_ns
            last_ns = now_ns

    def _stage(self, frame: FrameType | None) -> str:
        while frame is not None:
            code = frame.f_code
            if code not in self._stages:
                self._stages[code] = _stage_of(code)
            if (stage := self._stages[code]) is not None:
                return stage
            frame = frame.f_back
        return _WAITING


def _stage_of(code: CodeType) -> str | None:
    for stage, path, function in _STAGES:
        if path in code.co_filename and function in ("", code.co_name):
            return stage
    return None
