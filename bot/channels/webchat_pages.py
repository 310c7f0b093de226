"""What the web chat serves over HTTP: its page, the page's parts, and the shop's pictures."""

import gzip
import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

from msgspec import Struct, json
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from bot.dialogue.catalogues import keys, texts
from bot.dialogue.formats import language_tag
from bot.message import LANGUAGES

_STATIC = Path(__file__).parent / "static"

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}

# Nothing from elsewhere, no inline script; what is not a plain file of ours cannot reach the page. Trusted types make
# a slip with innerHTML an error instead of a hole.
_PAGE_HEADERS = {
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; "
        "require-trusted-types-for 'script'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}

# An SVG picture is a document: opened by itself it must not run anything in the shop's name.
_PICTURE_HEADERS = {
    "cache-control": "public, max-age=86400",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "x-content-type-options": "nosniff",
}
_PICTURE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,120}\.(?:png|jpe?g|webp|gif|svg)", re.ASCII)


class _Asset(Struct, frozen=True):
    body: bytes
    zipped: bytes
    media_type: str
    etag: str

    def response(self, request: Request, vary: str) -> Response:
        """Sends the asset, or 304 where the browser has it already."""
        headers = _PAGE_HEADERS | {"etag": self.etag, "cache-control": "no-cache", "vary": vary}
        if request.headers.get("if-none-match") == self.etag:
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self.zipped, headers=headers | {"content-encoding": "gzip"}, media_type=self.media_type)
        return Response(self.body, headers=headers, media_type=self.media_type)


def _asset(body: bytes, suffix: str) -> _Asset:
    etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    return _Asset(body, gzip.compress(body, mtime=0), _TYPES[suffix], etag)


def _texts(languages: Iterable[str]) -> bytes:
    """Writes the page's own words, `page.` in the catalogues, as a module for `words.js`."""
    words = {
        language: {name: texts(language)[f"page.{name}"] for name in keys("page.")} | {"tag": language_tag(language)}
        for language in languages
    }
    return b"export const WORDS = " + json.encode(words) + b";\n"


def preferred_language(accepted: str, offered: Collection[str]) -> str:
    """Chooses the shop's language for a browser.

    Args:
        accepted: An `Accept-Language` header or a single BCP 47 tag; the order counts, weights do not.
        offered: The shop's languages, at least one.

    Returns:
        The first accepted language that is offered, else English, else any.
    """
    for part in accepted.split(","):
        language = part.split(";")[0].strip().lower().split("-")[0]
        if language in offered:
            return language
    return "en" if "en" in offered else next(iter(offered))


def page_routes(media_dir: Path, names: Mapping[str, str]) -> list[Route]:
    """Gives the routes of the page (`/`), its parts (`/chat/...`) and the shop's pictures (`/media/...`).

    Args:
        media_dir: The shop's folder of pictures.
        names: The shop's name by language.

    Returns:
        Routes for a Starlette application.
    """
    page = Template((_STATIC / "index.html").read_text("utf-8"))
    pages = {
        language: _asset(page.substitute(shop=escape(name), language=language).encode(), ".html")
        for language, name in names.items()
        if language in LANGUAGES
    }
    parts = {
        file.name: _asset(file.read_bytes(), file.suffix) for file in _STATIC.iterdir() if file.name != "index.html"
    } | {"texts.js": _asset(_texts(pages), ".js")}
    pictures = StaticFiles(directory=media_dir, check_dir=False)

    async def show_page(request: Request) -> Response:
        language = preferred_language(request.headers.get("accept-language", ""), pages)
        return pages[language].response(request, "accept-encoding, accept-language")

    async def show_part(request: Request) -> Response:
        part = parts.get(request.path_params["name"])
        if part is None:
            raise HTTPException(404)
        return part.response(request, "accept-encoding")

    async def show_picture(request: Request) -> Response:
        name = request.path_params["name"]
        if not _PICTURE.fullmatch(name):
            raise HTTPException(404)
        response = await pictures.get_response(name, request.scope)
        response.headers.update(_PICTURE_HEADERS)
        return response

    return [
        Route("/", show_page),
        Route("/chat/{name}", show_part),
        Route("/media/{name}", show_picture),
    ]
