"""A Bot API server on this machine that says yes to everything, so that no network is needed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

TOKEN = "42:BENCHMARK"  # noqa: S105 - nobody's


class BotApi:
    """Counts the calls, by method."""

    def __init__(self) -> None:
        self.calls: dict[str, int] = {}
        self.base = ""

    @staticmethod
    @asynccontextmanager
    async def running() -> "AsyncIterator[BotApi]":
        """Runs the server."""
        api = BotApi()
        app = web.Application(client_max_size=1 << 24)
        app.router.add_post("/bot{token}/{method}", api._call)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        api.base = f"http://{host}:{port}"
        try:
            yield api
        finally:
            await runner.cleanup()

    @property
    def total(self) -> int:
        """All calls so far."""
        return sum(self.calls.values())

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        form = await request.post()
        self.calls[method] = self.calls.get(method, 0) + 1
        if not method.startswith("send"):
            return web.json_response({"ok": True, "result": True})
        chat = {"id": int(str(form["chat_id"])), "type": "private"}
        message: dict[str, object] = {"message_id": self.total, "date": 1_795_500_000, "chat": chat}
        if method == "sendPhoto":
            picture = {"file_id": "picture", "file_unique_id": "picture", "width": 800, "height": 600}
            message["photo"] = [picture]
        else:
            message["text"] = str(form["text"])
        return web.json_response({"ok": True, "result": message})
