"""A shopper's open page, by the web chat's own protocol."""

import asyncio
import json
from typing import Any

import websockets

from tests.shop.processes import Shop

WITHIN_S = 20


def line(shop: Shop) -> websockets.connect:
    """The line that a page opens to a shop."""
    return websockets.connect(f"{shop.url.replace('http', 'ws')}/channels/webchat")


class Page:
    """Sends a message until it is acknowledged; `frames` are all that came."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self.token = ""

    async def hello(self, token: str | None = None, after: int = 0, locale: str = "en-US") -> dict[str, Any]:
        await self.send({"type": "hello", "token": token, "locale": locale, "after": after})
        welcome = await self.frame("welcome")
        self.token = welcome["token"]
        if not welcome["history"] and not after:
            await self.frame("answer", "hello")
        return welcome

    async def send(self, frame: dict[str, Any]) -> None:
        await self._socket.send(json.dumps(frame))

    async def frame(self, kind: str, id: str | None = None) -> dict[str, Any]:
        """The next frame of a kind, about a message if one is named."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                frame: dict[str, Any] = json.loads(await self._socket.recv())
                if frame["type"] == kind and frame.get("id") == id:
                    return frame

    async def says(self, id: str, text: str) -> dict[str, Any]:
        """Says it, and again when asked to, until it is answered; gives the answer."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                await self.send({"type": "message", "id": id, "text": text})
                answer = await self.outcome(id)
                if answer["type"] == "answer":
                    return answer
                assert answer["code"] == "try_again"
                await asyncio.sleep(0.2)

    async def outcome(self, id: str) -> dict[str, Any]:
        """What became of a message: its answer, or an error."""
        while True:
            frame: dict[str, Any] = json.loads(await self._socket.recv())
            if frame.get("id") == id:
                return frame
