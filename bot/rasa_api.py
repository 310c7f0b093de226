"""Rasa's HTTP API over our own understanding, so that what was made for Rasa can use it."""

import asyncio
import hashlib
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import cast

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from nlu.interpretation import Interpretation

BODY_BYTES_MAX = 1 << 18
RASA = "3.6.21"
"""The version of Rasa whose API this is."""
_MINIMUM = "3.5.0"
"""The oldest models that this version of Rasa reads, as it tells those who ask."""

_TOKEN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+|[^\w\s]|_+")


class _Ask(msgspec.Struct):
    """What is asked; Rasa's other fields (`message_id`, `token`) change nothing here."""

    text: str


class _Failure(Exception):
    def __init__(self, status: int, reason: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.reason = reason
        self.message = message


def rasa_app(understand: Callable[[str], Awaitable[Interpretation]], model: Path) -> Starlette:
    """Gives the ASGI application.

    Args:
        understand: Says what a text means.
        model: The model's file, which `/status` names; it may be replaced while this runs.

    Returns:
        An application with `/`, `/version`, `/status` and `/model/parse`.
    """

    async def hello(_: Request) -> Response:
        return PlainTextResponse(f"Hello from Rasa: {RASA}")

    async def version(_: Request) -> Response:
        return _json({"version": RASA, "minimum_compatible_version": _MINIMUM})

    async def status(_: Request) -> Response:
        model_id = hashlib.sha256(await asyncio.to_thread(model.read_bytes)).hexdigest()[:32]
        return _json({"model_file": model.name, "model_id": model_id, "num_active_training_jobs": 0})

    async def parse(request: Request) -> Response:
        if request.query_params.get("emulation_mode"):
            raise _Failure(400, "BadRequest", "No emulation modes here: answers come in Rasa's own form.")
        return _json(parsed(await understand((await _asked(request)).text)))

    routes = [
        Route("/", hello),
        Route("/version", version),
        Route("/status", status),
        Route("/model/parse", parse, methods=["POST"]),
    ]
    handlers = {_Failure: _failed, 404: _not_served, 405: _not_served}
    return Starlette(routes=routes, exception_handlers=handlers)


def parsed(meaning: Interpretation) -> dict[str, object]:
    """Writes an interpretation as Rasa does; `language` is ours, and Rasa's clients pass it over."""
    ranking = [{"name": intent.name, "confidence": intent.confidence} for intent in meaning.intents]
    return {
        "text": meaning.text,
        "intent": ranking[0],
        "entities": [
            {"entity": found.name, "start": found.start, "end": found.end, "value": found.value, "extractor": "Isoko"}
            for found in meaning.entities
        ],
        "text_tokens": [match.span() for match in _TOKEN.finditer(meaning.text)],
        "intent_ranking": ranking,
        "language": meaning.language,
    }


async def _asked(request: Request) -> _Ask:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > BODY_BYTES_MAX:
                raise _Failure(413, "BadRequest", f"The body is larger than {BODY_BYTES_MAX} bytes.")
    except ClientDisconnect as error:
        raise _Failure(400, "BadRequest", "The body did not come to its end.") from error
    if not body:
        raise _Failure(400, "BadRequest", "There is no body: send a JSON object with the message under `text`.")
    try:
        return msgspec.json.decode(body, type=_Ask)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _Failure(400, "BadRequest", f"The body is no message: {error}") from error


def _json(value: object, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")


async def _failed(_: Request, error: Exception) -> Response:
    return _failure(cast(_Failure, error))


async def _not_served(request: Request, error: Exception) -> Response:
    code, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (404, None)
    answer = _failure(_Failure(code, "NotFound", f"{request.method} {request.url.path} is not served here."))
    answer.headers.update(headers or {})
    return answer


def _failure(failure: _Failure) -> Response:
    error: dict[str, object] = {
        "version": RASA,
        "status": "failure",
        "message": failure.message,
        "reason": failure.reason,
        "details": {},
        "help": None,
        "code": failure.status,
    }
    return _json(error, failure.status)
