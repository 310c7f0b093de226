"""The desk in the browser: log in, see who waits, take over, answer, hand back."""

import datetime as dt
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.desk.service import Desk
from storage.bus import Bus
from storage.errors import AlreadyTaken, UnknownConversation

_HERE = Path(__file__).parent
_SESSION_S = 12 * 3600
_TRIES_IN_TEN_MINUTES = 10
_TEXT_MAX = 4_000
_HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "referrer-policy": "same-origin",  # "no-referrer" would make the origin of our own forms "null"
    "x-content-type-options": "nosniff",
}
Page = Callable[[Request], Awaitable[Response]]


def desk_routes(desk: Desk, bus: Bus, password: str | None, clock: Callable[[], dt.datetime]) -> list[BaseRoute]:
    """Gives the desk's routes.

    Args:
        desk: What the pages do.
        bus: Counts failed log-ins.
        password: What agents log in with, or None: then nobody can.
        clock: Gives the moment, in UTC.

    Returns:
        Routes under `/desk`; strangers are sent to `/desk/login`.
    """
    pages = _Pages(desk, bus, password, clock)
    # The key follows the password: a new password logs everybody out, a restart nobody.
    key = hashlib.sha256(f"isoko desk session {password}".encode()).hexdigest()
    session = [
        Middleware(
            SessionMiddleware,
            secret_key=key,
            session_cookie="isoko_desk",
            max_age=_SESSION_S,
            same_site="strict",
            path="/desk",
        )
    ]
    return [
        Route("/desk/login", pages.login, methods=["GET"], middleware=session),
        Route("/desk/login", pages.enter, methods=["POST"], middleware=session),
        Route("/desk/logout", pages.leave, methods=["POST"], middleware=session),
        Route("/desk", pages.guarded(pages.queue), methods=["GET"], middleware=session),
        Route("/desk/{id:int}", pages.guarded(pages.conversation), methods=["GET"], middleware=session),
        Route("/desk/{id:int}/{action}", pages.guarded(pages.act), methods=["POST"], middleware=session),
        Mount("/desk/static", StaticFiles(directory=_HERE / "static")),
    ]


class _Pages:
    def __init__(self, desk: Desk, bus: Bus, password: str | None, clock: Callable[[], dt.datetime]) -> None:
        self._desk = desk
        self._bus = bus
        self._password = password
        self._clock = clock
        self._templates = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True)
        self._templates.filters["bold"] = _bold

    def guarded(self, page: Page) -> Page:
        """Lets only agents in, and only from the desk's own pages."""

        async def guard(request: Request) -> Response:
            if not self._password or not request.session.get("agent"):
                return RedirectResponse("/desk/login", 303)
            if request.method == "POST" and not _same_origin(request):
                return PlainTextResponse("This form was sent from another site.\n", 403)
            try:
                return await page(request)
            except UnknownConversation:
                return PlainTextResponse("There is no such conversation.\n", 404)

        return guard

    async def login(self, request: Request) -> Response:
        return self._page(request, "login.html", closed=not self._password, given="")

    async def enter(self, request: Request) -> Response:
        client = request.client.host if request.client else "?"
        form = await request.form(max_files=0, max_fields=4)
        agent = " ".join(str(form.get("agent", "")).split())[:40]
        if not await self._bus.hit(f"desk:{client}", _TRIES_IN_TEN_MINUTES, 600, self._clock()):
            return self._page(request, "login.html", 429, given=agent, error="Too many tries. Wait ten minutes.")
        given = str(form.get("password", "")).encode()
        if not (agent and self._password and hmac.compare_digest(given, self._password.encode())):
            return self._page(request, "login.html", 403, given=agent, error="That is not the desk's password.")
        request.session["agent"] = agent
        return RedirectResponse("/desk", 303)

    async def leave(self, request: Request) -> Response:
        request.session.clear()
        return RedirectResponse("/desk/login", 303)

    async def queue(self, request: Request) -> Response:
        rows = await self._desk.queue()
        waiting = sum(row.handled_by == "waiting" for row in rows)
        return self._page(request, "queue.html", rows=rows, waiting=waiting)

    async def conversation(self, request: Request, error: str = "", status: int = 200) -> Response:
        opened = await self._desk.open(request.path_params["id"])
        return self._page(request, "conversation.html", status, brief=opened.brief, turns=opened.turns, error=error)

    async def act(self, request: Request) -> Response:
        conversation, agent = request.path_params["id"], request.session["agent"]
        try:
            match request.path_params["action"]:
                case "take":
                    await self._desk.take(conversation, agent)
                case "back":
                    await self._desk.hand_back(conversation, agent)
                case "say":
                    form = await request.form(max_files=0, max_fields=2)
                    text = str(form.get("text", "")).strip()
                    if not text or len(text) > _TEXT_MAX:
                        return await self.conversation(request, f"Write 1 to {_TEXT_MAX} characters.", 400)
                    await self._desk.say(conversation, agent, text)
                case _:
                    return PlainTextResponse("There is no such action.\n", 404)
        except AlreadyTaken as taken:
            why = f"{taken.agent} has this conversation." if taken.agent else "Take the conversation over first."
            return await self.conversation(request, why, 409)
        return RedirectResponse(f"/desk/{conversation}", 303)

    def _page(self, request: Request, name: str, status: int = 200, **data: Any) -> Response:
        agent = request.session.get("agent") if self._password else None
        page = self._templates.get_template(name).render(room="desk", agent=agent, **data)
        return HTMLResponse(page, status, _HEADERS)


def _bold(text: str) -> Markup:
    """Shows `**bold**`, the only mark-up that replies have; everything else is escaped."""
    parts = text.split("**")
    if len(parts) % 2 == 0:
        return escape(text)
    shown = (Markup("<b>{}</b>").format(part) if position % 2 else escape(part) for position, part in enumerate(parts))
    return Markup("").join(shown)


def _same_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is None or origin.partition("://")[2].lower() == request.headers.get("host", "").lower()
