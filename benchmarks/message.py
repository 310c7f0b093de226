"""CPU of a whole stored message as a multiple of the same server's bare echo.

A message comes in through Telegram's webhook; it is understood, decided, written to disk, and answered in the
webhook's own response. `python -m benchmarks.message --help` names the options; docs/benchmarks.md says what
is measured.
"""

import argparse
import asyncio
import statistics
from collections.abc import Sequence
from pathlib import Path

import msgspec
import uvloop
from msgspec import Struct

from benchmarks.http_load import Exchange, ask, drive
from benchmarks.shop_process import ShopProcess, shop_process
from benchmarks.shop_server import PROFILE, PROFILED
from benchmarks.talks import PICTURED, PRESSED, Writer

ECHOES_PER_MESSAGE = 5
"""An echo is short; so many more of them make a round that can be measured."""
AIM = 20.0
CALLS_S = 60
"""The longest wait for what the bot owes Telegram."""


class Load(Struct, frozen=True, kw_only=True):
    """How much is asked of the server.

    Attributes:
        rounds: Rounds of echo and messages in turn.
        messages: Messages of a round.
        warm_up: Messages before the first round.
        connections: Talks that go on at once.
        alone: Messages of the run with a single connection.
        others: Messages of each kind that is not answered in the response.
    """

    rounds: int = 5
    messages: int = 2_000
    warm_up: int = 400
    connections: int = 16
    alone: int = 500
    others: int = 200


class Measured(Struct, frozen=True):
    """One run of requests.

    Attributes:
        cpu_us: The server's CPU time for each.
        per_second: How many were answered in a second.
        p50_ms: Median wait for an answer.
        p99_ms: The wait that one in a hundred exceeds.
    """

    cpu_us: float
    per_second: float
    p50_ms: float
    p99_ms: float


class Report(Struct, frozen=True, kw_only=True):
    """What came out; medians of all rounds.

    Attributes:
        echo_cpu_us: CPU of one bare echo.
        message_cpu_us: CPU of one stored message.
        ratio: Median over the rounds of the one by the other.
        messages_per_second: Answered in a second, `connections` talks at once.
        p50_ms: Median wait for an answer in that load.
        p99_ms: The wait that one in a hundred exceeds in that load.
        alone: One talk at a time.
        button_cpu_us: A pressed button, with the call that stops its spinner.
        picture_cpu_us: A question answered with a picture, which goes out through the outbox.
        ratios: Of each round.
        rounds: How many.
        messages: Messages of a round.
        connections: Talks at once.
        turns: Turns in the database afterwards: as many as updates were sent.
        orders: Orders in the database afterwards.
        profile: Nanoseconds by thread and stage, or None.
    """

    echo_cpu_us: float
    message_cpu_us: float
    ratio: float
    messages_per_second: float
    p50_ms: float
    p99_ms: float
    alone: Measured
    button_cpu_us: float
    picture_cpu_us: float
    ratios: tuple[float, ...]
    rounds: int
    messages: int
    connections: int
    turns: int
    orders: int
    profile: dict[str, int] | None = None


class _Call(Struct):
    """What a webhook's response must be for the answer to be in it."""

    method: str
    chat_id: int
    text: str


async def measure(load: Load, *, profile: bool = False) -> Report:
    """Starts a server and measures it.

    Args:
        load: How much is asked of it.
        profile: Whether to say where the time goes, in a round of its own.

    Returns:
        The report; every answer was checked on the way, and the database counted at the end.
    """
    async with shop_process() as shop:
        return await _Benchmark(shop, load).run(profile)


class _Benchmark:
    def __init__(self, shop: ShopProcess, load: Load) -> None:
        self._shop = shop
        self._load = load
        self._writer = Writer()
        self._sent = 0
        self._pressed = 0

    async def run(self, profile: bool) -> Report:
        load = self._load
        await self._messages(load.warm_up, load.connections)
        rounds = [
            (await self._echoes(), await self._messages(load.messages, load.connections)) for _ in range(load.rounds)
        ]
        alone = await self._messages(load.alone, 1)
        stages = await self._profiled() if profile else None
        button = await self._others([self._writer.presses(PRESSED) for _ in range(load.others // len(PRESSED))])
        talks = [self._writer.texts(PICTURED, "en") for _ in range(load.others // len(PICTURED))]
        picture = await self._others(talks)
        turns = self._shop.turns()
        assert turns == self._sent, f"{self._sent} updates were answered, {turns} turns are stored"
        messages = [message for _, message in rounds]
        ratios = tuple(message.cpu_us / echo.cpu_us for echo, message in rounds)
        return Report(
            echo_cpu_us=statistics.median(echo.cpu_us for echo, _ in rounds),
            message_cpu_us=statistics.median(message.cpu_us for message in messages),
            ratio=statistics.median(ratios),
            messages_per_second=statistics.median(message.per_second for message in messages),
            p50_ms=statistics.median(message.p50_ms for message in messages),
            p99_ms=statistics.median(message.p99_ms for message in messages),
            alone=alone,
            button_cpu_us=button,
            picture_cpu_us=picture,
            ratios=ratios,
            rounds=load.rounds,
            messages=load.messages,
            connections=load.connections,
            turns=turns,
            orders=self._shop.orders(),
            profile=stages,
        )

    async def _echoes(self) -> Measured:
        talks = Writer().purchases(self._load.messages * ECHOES_PER_MESSAGE)
        measured, exchanges = await self._drive(self._shop.echo, talks, self._load.connections)
        for exchange in exchanges:
            assert exchange.received == exchange.sent, exchange
        return measured

    async def _messages(self, messages: int, connections: int) -> Measured:
        talks = self._writer.purchases(messages)
        measured, exchanges = await self._drive(self._shop.webhook, talks, connections)
        for exchange in exchanges:
            _check(exchange)
        self._sent += len(exchanges)
        return measured

    async def _others(self, talks: Sequence[Sequence[bytes]]) -> float:
        """Sends what makes the bot call Telegram, and counts until all those calls are made."""
        before_ns = await self._shop.cpu_ns()
        exchanges = await drive(self._shop.port, self._shop.webhook, talks, 4)
        self._sent += len(exchanges)
        self._pressed += sum(b'"callback_query"' in exchange.sent for exchange in exchanges)
        async with asyncio.timeout(CALLS_S):
            await self._all_called()
        return (await self._shop.cpu_ns() - before_ns) / 1000 / len(exchanges)

    async def _all_called(self) -> None:
        api = self._shop.api
        # What is waited for is another process' business: it can only be asked.
        while api.calls.get("answerCallbackQuery", 0) < self._pressed or self._shop.undelivered():  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    async def _profiled(self) -> dict[str, int]:
        await ask(self._shop.port, PROFILE)
        await self._messages(self._load.messages, self._load.connections)
        stages: dict[str, int] = await ask(self._shop.port, PROFILED)
        return stages

    async def _drive(
        self, head: bytes, talks: Sequence[Sequence[bytes]], connections: int
    ) -> tuple[Measured, list[Exchange]]:
        before_ns = await self._shop.cpu_ns()
        start_s = asyncio.get_running_loop().time()
        exchanges = await drive(self._shop.port, head, talks, connections)
        seconds = asyncio.get_running_loop().time() - start_s
        cpu_us = (await self._shop.cpu_ns() - before_ns) / 1000
        waits_ms = sorted(exchange.seconds * 1000 for exchange in exchanges)
        count = len(exchanges)
        return Measured(cpu_us / count, count / seconds, waits_ms[count // 2], waits_ms[count * 99 // 100]), exchanges


def _check(exchange: Exchange) -> None:
    said = msgspec.json.decode(exchange.sent)["message"]
    assert exchange.received, f"the answer to {said['text']!r} is not in the response"
    call = msgspec.json.decode(exchange.received, type=_Call)
    assert (call.method, call.chat_id) == ("sendMessage", said["chat"]["id"]), call
    assert call.text, call


def table(report: Report) -> str:
    """Writes a report as lines to read."""
    alone = report.alone
    rows = [
        ("bare echo, CPU", f"{report.echo_cpu_us:8.1f} us"),
        ("stored message, CPU", f"{report.message_cpu_us:8.1f} us"),
        ("ratio", f"{report.ratio:8.1f} x echo, aim {AIM:.0f}"),
        ("messages a second", f"{report.messages_per_second:8.0f}"),
        ("wait, p50 / p99", f"{report.p50_ms:8.1f} / {report.p99_ms:.1f} ms"),
        ("one talk at a time, CPU", f"{alone.cpu_us:8.1f} us"),
        ("one talk at a time, p50 / p99", f"{alone.p50_ms:8.1f} / {alone.p99_ms:.1f} ms"),
        ("button, with its spinner, CPU", f"{report.button_cpu_us:8.1f} us"),
        ("picture, by the outbox, CPU", f"{report.picture_cpu_us:8.1f} us"),
    ]
    head = f"{report.rounds} rounds of {report.messages} messages, {report.connections} talks at once; medians"
    ratios = "  ".join(f"{ratio:.1f}" for ratio in report.ratios)
    lines = [head, *(f"  {name:<32}{value}" for name, value in rows), f"  ratios of the rounds: {ratios}"]
    stored = f"  {report.turns} turns and {report.orders} orders are in the database, as they should be"
    return "\n".join([*lines, stored])


def profile_table(profile: dict[str, int], cpu_us: float) -> str:
    """Writes where the time of a message goes, largest first.

    Args:
        profile: Nanoseconds by thread and stage.
        cpu_us: CPU of a message while nothing was timed, which the shares are of.

    Returns:
        Lines to read.
    """
    total = sum(profile.values())
    lines = ["Where the CPU of a message goes (thread: stage)"]
    for name, taken in sorted(profile.items(), key=lambda item: -item[1]):
        share = taken / total
        if share >= 0.005:
            lines.append(f"  {name:<32}{share:6.1%}{share * cpu_us:9.1f} us")
    return "\n".join(lines)


def main() -> None:
    """Measures, prints a table, and writes JSON where asked."""
    usual = Load()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.message", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the figures there")
    parser.add_argument("--profile", action="store_true", help="say where the time goes, too")
    parser.add_argument("--rounds", type=int, default=usual.rounds)
    parser.add_argument("--messages", type=int, default=usual.messages, help="of a round")
    parser.add_argument("--connections", type=int, default=usual.connections, help="talks that go on at once")
    asked = parser.parse_args()
    load = Load(rounds=asked.rounds, messages=asked.messages, connections=asked.connections)
    report = uvloop.run(measure(load, profile=asked.profile))
    print(table(report))
    if report.profile is not None:
        print(profile_table(report.profile, report.message_cpu_us))
    if asked.json is not None:
        asked.json.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")


if __name__ == "__main__":
    main()
