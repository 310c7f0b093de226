"""The control room in the browser. For now it says that no broadcast runs, and how to rehearse with a recorded one."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

# The control room looks like the desk, and may run in a process without it.
_DESK = Path(__file__).parents[1] / "desk"
_HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def live_routes() -> list[BaseRoute]:
    """Gives the control room's routes, under `/live`."""
    templates = Environment(
        loader=FileSystemLoader([Path(__file__).parent / "templates", _DESK / "templates"]), autoescape=True
    )
    page = templates.get_template("live.html").render(room="live")

    async def show(_: Request) -> Response:
        return HTMLResponse(page, headers=_HEADERS)

    return [Route("/live", show, methods=["GET"]), Mount("/live/static", StaticFiles(directory=_DESK / "static"))]
