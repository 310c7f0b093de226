"""The server that carries the application: says where the shop is, ends in good order, waits for no slow client."""

import asyncio
import contextlib
import gc
import ipaddress
import resource
import signal
import socket
from collections.abc import Generator

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.settings import Settings

REQUEST_WITHIN_S = 20.0
"""How long a request may take to come in. A client that gives a byte a minute would hold its place for ever."""

FILES_MAX = 65_536
"""Open files, and so connections, that the process asks the system for."""


def server_for(app: ASGIApp, settings: Settings, opening: str = "The shop is open:") -> uvicorn.Server:
    """Gives the server that carries an application; it says where it is once it can be reached.

    Args:
        app: The application.
        settings: Where to listen.
        opening: What is said before the address.

    Returns:
        The server.
    """
    _allow_many_connections()
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        http=Punctual,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=1024 * 1024,
        server_header=False,
        timeout_graceful_shutdown=5,
        lifespan="off",
    )
    return _Announcing(config, opening)


def _allow_many_connections() -> None:
    """Raises the limit of open files as far as one may; the usual 1,024 are fewer than a good evening's shoppers."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_MAX if hard == resource.RLIM_INFINITY else min(FILES_MAX, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class Punctual(HttpToolsProtocol):
    """Uvicorn's HTTP, which also hangs up on who does not finish a request in time."""

    within_s = REQUEST_WITHIN_S
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Starts the clock."""
        super().connection_made(transport)
        self._wait()

    def on_message_begin(self) -> None:
        """Starts the clock for the next request."""
        super().on_message_begin()
        self._wait()

    def on_message_complete(self) -> None:
        """Stops it: the request is here."""
        super().on_message_complete()
        self._stop_waiting()

    def handle_websocket_upgrade(self) -> None:
        """Hands over to the WebSocket, and refuses what that cannot read: it would wait for ever."""
        self._stop_waiting()
        super().handle_websocket_upgrade()
        if not getattr(self.transport.get_protocol(), "handshake_initiated", True):
            self.send_400_response("This is no WebSocket handshake.")

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops the clock."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.within_s, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class _Announcing(uvicorn.Server):
    """Says where the application is once it can be reached there."""

    def __init__(self, config: uvicorn.Config, opening: str) -> None:
        super().__init__(config)
        self._opening = opening

    async def startup(self, sockets: "list[object] | None" = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        # What is loaded by now stays loaded: the collector of cycles need not walk through it again and again.
        gc.collect()
        gc.freeze()
        for server in self.servers:
            for listening in server.sockets:
                host, port = listening.getsockname()[:2]
                everywhere = ipaddress.ip_address(host).is_unspecified
                shown = f"[{host}]" if ":" in host else host
                print(f"{self._opening} http://{'127.0.0.1' if everywhere else shown}:{port}/", flush=True)
                if everywhere and (address := _own_address()):
                    print(f"From a phone in the same network: http://{address}:{port}/", flush=True)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Ends the serving when asked to.

        Uvicorn would raise the signal once more afterwards. That kills the process before the outbox worker has noted
        what it sent, and the producers get it twice.
        """
        loop = asyncio.get_running_loop()
        signals = (signal.SIGINT, signal.SIGTERM)
        for number in signals:
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in signals:
                loop.remove_signal_handler(number)


def _own_address() -> str | None:
    """The address by which this machine is known in its network. Choosing a route sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return address
