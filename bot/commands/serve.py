"""`isoko serve`: the shop on the network."""

import gc
import ipaddress
import logging
import socket
import sys
from typing import Annotated

import msgspec
import typer
import uvicorn
import uvloop
from starlette.types import ASGIApp

from bot.app import running
from bot.settings import ROLES, BadSettings, Settings, read_settings


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; ISOKO_HOST or 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; ISOKO_PORT or 8000.")] = None,
    roles: Annotated[str, typer.Option(help="Parts to run, with commas between: shop, desk, live, worker.")] = ",".join(
        ROLES
    ),
) -> None:
    """Serves the shop: web chat at /, the agents' desk at /desk, webhooks under /channels/."""
    settings = read_settings()
    settings = msgspec.structs.replace(
        settings, host=settings.host if host is None else host, port=settings.port if port is None else port
    )
    chosen = frozenset(filter(None, (role.strip() for role in roles.split(","))))
    unknown = chosen - set(ROLES)
    if unknown or not chosen:
        raise BadSettings((f"--roles knows {', '.join(ROLES)}; not {', '.join(sorted(unknown)) or 'nothing'}.",))
    logging.getLogger("bot").setLevel(logging.INFO)
    if not uvloop.run(_serve(settings, chosen)):
        sys.exit(1)


async def _serve(settings: Settings, roles: frozenset[str]) -> bool:
    # The port comes first: a taken one is told before anything else is opened.
    with listener_on(settings.host, settings.port) as listener:
        async with running(settings, roles) as app:
            server = server_for(app, settings)
            await server.serve([listener])
            return server.started


def listener_on(host: str, port: int) -> socket.socket:
    """Takes a port.

    Args:
        host: Address of this machine to listen on.
        port: 0 for any that is free.

    Returns:
        The socket, bound.

    Raises:
        BadSettings: It is taken, or the address is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, or asyncio leaves Nagle's algorithm on.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        problem = f"Cannot listen on {host} port {port}: {error.strerror}. Choose another with --port or ISOKO_PORT."
        raise BadSettings((problem,)) from error
    return listener


def server_for(app: ASGIApp, settings: Settings) -> uvicorn.Server:
    """Gives the server that carries an application; it says where it is once it can be reached."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=1024 * 1024,
        server_header=False,
        timeout_graceful_shutdown=5,
        lifespan="off",
    )
    return _Announcing(config)


class _Announcing(uvicorn.Server):
    """Says where the shop is once it can be reached there."""

    async def startup(self, sockets: "list[object] | None" = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        # What is loaded by now stays loaded: the collector of cycles need not walk through it again and again.
        gc.collect()
        gc.freeze()
        for server in self.servers:
            for listening in server.sockets:
                host, port = listening.getsockname()[:2]
                everywhere = ipaddress.ip_address(host).is_unspecified
                print(f"The shop is open: http://{'127.0.0.1' if everywhere else host}:{port}/", flush=True)
                if everywhere and (address := _own_address()):
                    print(f"From a phone in the same network: http://{address}:{port}/", flush=True)


def _own_address() -> str | None:
    """The address by which this machine is known in its network. Choosing a route sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return address
