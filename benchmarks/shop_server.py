"""The real server, as `isoko serve` runs it, with a bare echo beside it and a window into what it costs.

Started by `benchmarks.shop_process`; not meant for the network.
"""

import time
from collections.abc import Callable

import msgspec
import uvloop
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.metering import Meter
from bot.app import running
from bot.commands.serve import listener_on
from bot.commands.server import server_for
from bot.settings import ROLES, Settings, read_settings

ECHO = "/benchmark/echo"
CPU = "/benchmark/cpu"
PROFILE = "/benchmark/profile"
PROFILED = "/benchmark/profiled"


class _Windowed:
    """The shop's application; paths of the benchmark's own are answered here, at the same depth as a webhook."""

    def __init__(self, shop: ASGIApp) -> None:
        self._shop = shop
        self._meter: Meter | None = None
        self._asked: dict[str, Callable[[], object]] = {
            CPU: time.process_time_ns,
            PROFILE: self._profile,
            PROFILED: self._profiled,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path")
        if path == ECHO:
            await _respond(send, (await receive())["body"])
        elif path in self._asked:
            await _respond(send, msgspec.json.encode(self._asked[path]()))
        else:
            await self._shop(scope, receive, send)

    def _profile(self) -> None:
        self._meter = Meter()

    def _profiled(self) -> dict[str, int]:
        assert self._meter is not None
        return self._meter.finish()


async def _respond(send: Send, body: bytes) -> None:
    length = str(len(body)).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", length)]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _serve(settings: Settings) -> None:
    with listener_on(settings.host, settings.port) as listener:
        async with running(settings, frozenset(ROLES)) as shop:
            await server_for(_Windowed(shop), settings).serve([listener])


if __name__ == "__main__":
    uvloop.run(_serve(read_settings()))
