"""`isoko nlu serve`: the understanding by itself, for what was made for Rasa."""

import sys
from typing import Annotated

import msgspec
import typer
import uvloop

from bot.background import Background
from bot.commands.serve import listener_on
from bot.commands.server import server_for
from bot.opening import utc_now
from bot.parts import Parts
from bot.rasa_api import rasa_app
from bot.settings import PORT_MAX, Settings, read_settings
from nlu.interpretation import Interpretation, Situation

PORT = 5005
"""Where Rasa's clients look for Rasa."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=PORT_MAX, help="Port; Rasa's own unless another is named.")] = PORT,
) -> None:
    """Answers Rasa's HTTP API, /model/parse and /status, with the shop's understanding."""
    # Never through Rasa: that would be asked to ask us.
    settings = msgspec.structs.replace(read_settings(), host=host, port=port, nlu=None)
    if not uvloop.run(_serve(settings)):
        sys.exit(1)


async def _serve(settings: Settings) -> bool:
    with listener_on(settings.host, settings.port) as listener:
        async with Parts.opened(settings) as parts, Background() as background:
            shops = parts.shops

            async def understand(text: str) -> Interpretation:
                return await shops.interpret(text, Situation(shops.current.today(utc_now())))

            background.start(shops.keep_fresh())
            server = server_for(rasa_app(understand, settings.model), settings, "The understanding is at")
            await server.serve([listener])
            return server.started
