"""The desk in the browser: log in, see who waits, take over, answer, hand back."""

import datetime as dt
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.desk.door import Door
from bot.desk.once import Once
from bot.desk.service import Desk
from bot.personal import strip_marks
from storage.bus import Bus
from storage.errors import AlreadyTaken, DatabaseUnavailable, UnknownConversation

_HERE = Path(__file__).parent
_SESSION_S = 12 * 3600
_TEXT_MAX = 4_000
_HEADERS = {
    "content-security-policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "referrer-policy": "same-origin",  # "no-referrer" would make the origin of our own forms "null"
    "x-content-type-options": "nosniff",
}
_FORM_ID = re.compile(r"[A-Za-z0-9_-]{8,40}", re.ASCII)
_LOG_IN_ERRORS = {
    "wrong": ("That is not the desk's password.", 403),
    "rest": ("Too many wrong tries. Wait ten minutes.", 429),
}
Page = Callable[[Request], Awaitable[Response]]


class _ConversationId(IntegerConvertor):
    regex = "[0-9]{1,9}"  # a longer number fits no column: there is no such page


register_url_convertor("conversation", _ConversationId())


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
    pages = _Pages(desk, Door(bus, password, clock), closed=not password)
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
        Route("/desk/{id:conversation}", pages.guarded(pages.conversation), methods=["GET"], middleware=session),
        Route("/desk/{id:conversation}/{action}", pages.guarded(pages.act), methods=["POST"], middleware=session),
        Mount("/desk/static", StaticFiles(directory=_HERE / "static")),
    ]


class _Pages:
    def __init__(self, desk: Desk, door: Door, *, closed: bool) -> None:
        self._desk = desk
        self._door = door
        self._closed = closed
        self._once = Once()
        self._templates = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True)
        self._templates.filters["bold"] = _bold

    def guarded(self, page: Page) -> Page:
        """Lets only agents in, and only from the desk's own pages."""

        async def guard(request: Request) -> Response:
            if self._closed or not request.session.get("agent"):
                return RedirectResponse("/desk/login", 303)
            if request.method == "POST" and not _same_origin(request):
                return PlainTextResponse("This form was sent from another site.\n", 403)
            try:
                return await page(request)
            except UnknownConversation:
                return PlainTextResponse("There is no such conversation.\n", 404)

        return guard

    async def login(self, request: Request) -> Response:
        return self._page(request, "login.html", closed=self._closed, given="")

    async def enter(self, request: Request) -> Response:
        if not _same_origin(request):
            return PlainTextResponse("This form was sent from another site.\n", 403)
        form = await request.form(max_files=0, max_fields=4)
        agent = _name(str(form.get("agent", "")))
        if not agent:
            return self._page(request, "login.html", 400, closed=self._closed, error="Write your name.")
        address = request.client.host if request.client else "?"
        word = await self._door.knock(address, str(form.get("password", "")))
        if word != "welcome":
            error, status = _LOG_IN_ERRORS[word]
            return self._page(request, "login.html", status, closed=self._closed, given=agent, error=error)
        request.session["agent"] = agent
        return RedirectResponse("/desk", 303)

    async def leave(self, request: Request) -> Response:
        request.session.clear()
        return RedirectResponse("/desk/login", 303)

    async def queue(self, request: Request) -> Response:
        rows = await self._desk.queue()
        waiting = sum(row.handled_by == "waiting" for row in rows)
        return self._page(request, "queue.html", rows=rows, waiting=waiting)

    async def conversation(self, request: Request, error: str = "", status: int = 200, given: str = "") -> Response:
        opened = await self._desk.open(request.path_params["id"])
        return self._page(
            request,
            "conversation.html",
            status,
            brief=opened.brief,
            turns=opened.turns,
            gone=opened.gone,
            error=error,
            given=given,
            form=secrets.token_urlsafe(12),
        )

    async def act(self, request: Request) -> Response:
        conversation, agent = request.path_params["id"], request.session["agent"]
        match request.path_params["action"]:
            case "take":
                return await self._take(request, conversation, agent)
            case "back":
                return await self._back(request, conversation, agent)
            case "say":
                return await self._say(request, conversation, agent)
            case _:
                return PlainTextResponse("There is no such action.\n", 404)

    async def _take(self, request: Request, conversation: int, agent: str) -> Response:
        try:
            await self._desk.take(conversation, agent)
        except AlreadyTaken as taken:
            return await self.conversation(request, f"{taken.agent} has this conversation.", 409)
        return _to(conversation)

    async def _back(self, request: Request, conversation: int, agent: str) -> Response:
        try:
            await self._desk.hand_back(conversation, agent)
        except AlreadyTaken as taken:
            if taken.agent:
                return await self.conversation(request, f"{taken.agent} has this conversation.", 409)
            # It is with the bot already: the second click of two.
        return _to(conversation)

    async def _say(self, request: Request, conversation: int, agent: str) -> Response:
        form = await request.form(max_files=0, max_fields=4)
        text = _said(str(form.get("text", "")))
        if not 0 < len(text) <= _TEXT_MAX:
            return await self.conversation(request, f"Write 1 to {_TEXT_MAX} characters.", 400, text)
        id = str(form.get("form", ""))
        try:
            async with self._once.first(conversation, id if _FORM_ID.fullmatch(id) else "") as first:
                if first:
                    await self._desk.say(conversation, agent, text)
        except AlreadyTaken as taken:
            why = f"{taken.agent} has this conversation." if taken.agent else "Take the conversation over first."
            return await self.conversation(request, f"Not sent. {why}", 409, text)
        except DatabaseUnavailable:
            return self._page(request, "unsent.html", 503, id=conversation, given=text, form=id)
        return _to(conversation)

    def _page(self, request: Request, name: str, status: int = 200, **data: Any) -> Response:
        agent = None if self._closed else request.session.get("agent")
        page = self._templates.get_template(name).render(room="desk", agent=agent, **data)
        return HTMLResponse(page, status, _HEADERS)


def _to(conversation: int) -> Response:
    return RedirectResponse(f"/desk/{conversation}", 303)


def _name(given: str) -> str:
    """An agent's name as shoppers may see it: one line of printable characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in given).split())[:40].strip()


def _said(given: str) -> str:
    """What an agent wrote, with plain line ends; nothing where nothing of it can be seen."""
    text = strip_marks(given.replace("\r\n", "\n").replace("\0", "")).strip()
    return text if any(c.isprintable() and not c.isspace() for c in text) else ""


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
