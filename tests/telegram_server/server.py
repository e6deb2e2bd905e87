"""The Bot API over HTTP on 127.0.0.1."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any, Self

from aiohttp import web
from telegram import User

from tests.telegram_server import payload
from tests.telegram_server.actors import Group, Person
from tests.telegram_server.delivery import Delivery
from tests.telegram_server.errors import ApiError, BadRequest
from tests.telegram_server.methods import METHODS
from tests.telegram_server.unkind import Broken, Hang, Moods, Odd, Refusal, Reset, Unkindness
from tests.telegram_server.world import World

TOKEN = "7000000001:a-token-of-the-local-server_0000000"
BOT = User(7_000_000_001, "Họp 226", True, username="hop226_bot", can_join_groups=True)


@dataclass(frozen=True)
class Call:
    """A request of the bot, as it came."""

    method: str
    params: dict[str, Any]


class TelegramServer:
    """`async with TelegramServer() as telegram:` serves at `telegram.url`.

    `complaints` collects payloads that python-telegram-bot could not read; a test ends with none.
    """

    def __init__(
        self, clock: Callable[[], datetime] = lambda: datetime.now(UTC), port: int = 0
    ) -> None:
        self.world = World(BOT, clock)
        self.delivery = Delivery(self.world)
        self.moods = Moods()
        self.calls: list[Call] = []
        self.complaints: list[str] = []
        self.token = TOKEN
        self.url = ""
        self._port = port
        self._ids = count(501)
        self._hung = asyncio.Event()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._hung.set()
        await self.delivery.close()
        await self._runner.cleanup()

    # For tests

    def person(self, name: str = "Nguyễn Thị A") -> Person:
        return Person(self.world, User(next(self._ids), name, False, language_code="vi"))

    def group(self, title: str = "Sở A", forum: bool = False) -> Group:
        return Group(self.world, -next(self._ids), title, forum)

    def will(self, method: str, *unkindnesses: Unkindness) -> None:
        """The next requests of a method go wrong, one after another."""
        self.moods.script(method, *unkindnesses)

    async def settled(self) -> None:
        """Waits until the bot has taken every update. A poller takes one by asking past it."""
        await self.world.settled()

    def called(self, method: str) -> list[dict[str, Any]]:
        return [call.params for call in self.calls if call.method == method]

    # Over HTTP

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params = await _params(request)
        self.calls.append(Call(method, params))
        unkindness = self.moods.next(method)
        if isinstance(unkindness, Refusal):
            return web.json_response(unkindness.error.as_json(), status=unkindness.error.code)
        if isinstance(unkindness, Broken):
            page = "<html><body>Bad Gateway</body></html>"
            return web.Response(status=unkindness.status, text=page, content_type="text/html")
        if unkindness is None or unkindness.after_effect:
            answer = await self._take_effect(request.match_info["token"], method, params)
        if isinstance(unkindness, Odd):
            return web.Response(
                status=unkindness.status, body=unkindness.body, content_type="application/json"
            )
        if isinstance(unkindness, Reset) and request.transport:
            request.transport.abort()
        if isinstance(unkindness, Hang):
            await self._hung.wait()
        return web.Response() if unkindness else answer

    async def _take_effect(
        self, token: str, method: str, params: dict[str, Any]
    ) -> web.StreamResponse:
        try:
            if token != self.token:
                raise ApiError(401, "Unauthorized")
            result = await self._call(method, params)
        except payload.Foreign as foreign:
            self.complaints.append(str(foreign))
            return web.json_response(BadRequest(str(foreign)).as_json(), status=400)
        except ApiError as error:
            return web.json_response(error.as_json(), status=error.code)
        return web.json_response({"ok": True, "result": result})

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        over_http = {
            "getUpdates": self.delivery.get_updates,
            "setWebhook": self.delivery.set_webhook,
            "deleteWebhook": self.delivery.delete_webhook,
        }
        if method in METHODS or method in over_http or method == "getWebhookInfo":
            payload.check_names(method, params)
        if method in over_http:
            return await over_http[method](params)
        if method == "getWebhookInfo":
            return self.delivery.webhook_info()
        if method not in METHODS:
            raise ApiError(404, "Not Found")
        return METHODS[method](self.world, params)


async def _params(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    form = await request.post()
    fields = {
        name: value.file.read() if isinstance(value, web.FileField) else value
        for name, value in form.items()
    }
    for name, value in list(fields.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            fields[name] = fields.pop(value.removeprefix("attach://"))
    return dict(request.query) | fields
