"""Says where a running server's CPU time goes: while it is metered, the stages of a message are timed one by one.

A stage is a function on the way of a message. Its time is its thread's CPU time, without the stages inside it, so that
the stages of a thread add up; what a thread takes beyond them is the event loop or the disk. Two readings of a clock
for each stage cost a message some ten microseconds. Only the benchmark's own server is ever metered.
"""

import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Generator, Mapping
from functools import partial
from typing import Any, NamedTuple

import bot.channels.telegram
import bot.channels.telegram_webhook
import bot.intake
import bot.record
import bot.skills.several
import storage.conversations
import storage.lane
import storage.orders
import storage.outbox
import storage.stock
from bot.skills.registry import SKILLS
from nlu.pipeline import EmbeddedInterpreter


class _Point(NamedTuple):
    stage: str
    owner: Any
    name: str


_POINTS = (
    _Point("decode", bot.channels.telegram_webhook, "read_body"),
    _Point("the line itself", bot.intake.Intake, "receive"),
    _Point("hand over", storage.lane.Lane, "submit"),
    _Point("load", storage.conversations, "load"),
    _Point("understand", EmbeddedInterpreter, "parse"),
    _Point("decide", bot.skills.several, "decide"),
    _Point("read stock", storage.stock, "free"),
    _Point("render", bot.intake, "compose"),
    _Point("write the turn", bot.record.Recorder, "record"),
    _Point("write orders", storage.orders, "place"),
    _Point("write orders", bot.record, "sale_accepted"),
    _Point("serve the outbox", storage.outbox, "expire"),
    _Point("serve the outbox", storage.outbox, "lease"),
    _Point("encode", bot.channels.telegram, "fits_response"),
    _Point("encode", bot.channels.telegram_webhook, "response"),
)

_REST = {
    "MainThread": ("main", "event loop, HTTP"),
    "storage-read": ("read", "begin, hand over"),
    "storage-write": ("write", "begin, savepoints, commit"),
}
"""By a thread's name: what it is called in the report, and what its time beyond all stages is."""


class Meter:
    """Times the stages from its making until `finish`."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._spent_ns: Counter[tuple[str, str]] = Counter()
        self._originals = [(point, getattr(point.owner, point.name)) for point in _POINTS]
        self._skills = dict(SKILLS)
        for point, original in self._originals:
            setattr(point.owner, point.name, self._timed(point.stage, original))
        SKILLS.update({name: self._timed("decide", skill) for name, skill in self._skills.items()})
        self._began_ns = _cpu_ns()

    def finish(self) -> dict[str, int]:
        """Ends, and gives nanoseconds of CPU by `thread: stage`."""
        taken_ns = _cpu_ns()
        for point, original in self._originals:
            setattr(point.owner, point.name, original)
        SKILLS.update(self._skills)
        report: dict[str, int] = {}
        for thread, (called, rest) in _REST.items():
            stages = {stage: ns for (of, stage), ns in self._spent_ns.items() if of == thread}
            stages[rest] = taken_ns.get(thread, 0) - self._began_ns.get(thread, 0) - sum(stages.values())
            report |= {f"{called}: {stage}": ns for stage, ns in stages.items()}
        return report

    def _timed(self, stage: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **named: Any) -> Any:
            made = self._step(stage, lambda: original(*args, **named))
            return _TimedAwaitable(made, lambda step: self._step(stage, step)) if _is_coroutine(made) else made

        return timed

    def _step(self, stage: str, step: Callable[[], Any]) -> Any:
        inner_ns: list[int] = self._own.__dict__.setdefault("inner_ns", [0])
        inner_ns.append(0)
        start_ns = time.thread_time_ns()
        try:
            return step()
        finally:
            whole_ns = time.thread_time_ns() - start_ns
            self._spent_ns[threading.current_thread().name, stage] += whole_ns - inner_ns.pop()
            inner_ns[-1] += whole_ns


class _TimedAwaitable:
    """A coroutine of which each stretch between two waits is timed."""

    def __init__(self, coroutine: Awaitable[Any], step: Callable[[Callable[[], Any]], Any]) -> None:
        self._coroutine = coroutine
        self._step = step

    def __await__(self) -> Generator[Any, Any, Any]:
        stretches = self._coroutine.__await__()
        sent: Any = None
        while True:
            try:
                waited_for = self._step(partial(stretches.send, sent))
            except StopIteration as end:
                return end.value
            sent = yield waited_for


def _is_coroutine(made: Any) -> bool:
    return hasattr(made, "cr_code")


def _cpu_ns() -> Mapping[str, int]:
    clocks = {thread.name: time.pthread_getcpuclockid(thread.ident or 0) for thread in threading.enumerate()}
    return {name: time.clock_gettime_ns(clock) for name, clock in clocks.items()}
