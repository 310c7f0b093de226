"""`isoko serve`: the shop on the network."""

import logging
import socket
import sys
from typing import Annotated

import msgspec
import typer
import uvloop

from bot.app import running
from bot.commands.server import server_for
from bot.settings import PORT_MAX, ROLES, BadSettings, Settings, read_settings


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; ISOKO_HOST or 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=PORT_MAX, help="Port; ISOKO_PORT or 8000.")] = None,
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
