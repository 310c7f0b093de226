"""Small pages for machines: health, readiness, metrics; and the errors of the whole application."""

import asyncio

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.metrics import Metrics
from storage import catalogue
from storage.database import Database
from storage.errors import DatabaseUnavailable

READY_WITHIN_S = 3.0
"""Whoever asks whether the shop is ready is told no before they lose their patience."""


def machine_routes(database: Database, metrics: Metrics) -> list[Route]:
    """Gives `/healthz` (the process lives), `/readyz` (its database answers) and `/metrics`."""

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_: Request) -> Response:
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                version = await database.read(catalogue.version)
        except DatabaseUnavailable:
            return JSONResponse({"ready": False, "why": "the database cannot be reached"}, 503)
        except TimeoutError:
            return JSONResponse({"ready": False, "why": "the database does not answer"}, 503)
        return JSONResponse({"ready": True, "catalogue": version})

    async def counted(_: Request) -> Response:
        return Response(metrics.written(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthy), Route("/readyz", ready), Route("/metrics", counted)]


async def unavailable(_: Request, __: Exception) -> Response:
    """Answers a request that needed the database while it was away."""
    return PlainTextResponse("The shop cannot reach its database. Try again in a moment.\n", 503, {"retry-after": "2"})


async def not_done_here(request: Request, error: Exception) -> Response:
    """Answers a method that a page does not know."""
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    return PlainTextResponse(f"{request.method} is nothing that {request.url.path} does.\n", 405, headers)


async def not_found(_: Request, error: Exception) -> Response:
    """Answers what has no page, in words."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    return PlainTextResponse("There is nothing here. The shop is at /\n", status)
