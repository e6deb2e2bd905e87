"""Many people writing to a bot at once, and the Bot API that the bot answers them through.

It knows no rules (tests/telegram_server does): it takes and counts, as cheaply as it can, so that
the bot is what is measured. Each person writes the next line when the last one was answered.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web

TOKEN = "7000000001:a-token-of-the-bench_0000000000000000"
CONNECTIONS = 100
"""How many updates Telegram posts at once; also how many it hands to one getUpdates."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ME = {"id": 7_000_000_001, "is_bot": True, "first_name": "Hop", "username": "hop226_bot"}
SENDING = ("sendMessage", "editMessageText")


@dataclass(frozen=True, slots=True)
class Dialog:
    """What everybody writes: the opening once, then the rest over and over.

    `{chat}` in a line stands for the writer's number.
    """

    opening: tuple[str, ...]
    rest: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> Dialog:
        """From a file with an empty line between the two."""
        opening, _, rest = file.read_text(encoding="utf-8").strip().partition("\n\n")
        return cls(tuple(opening.splitlines()), tuple(rest.splitlines()))

    def line(self, number: int) -> str:
        beyond = number - len(self.opening)
        return self.opening[number] if beyond < 0 else self.rest[beyond % len(self.rest)]


@dataclass(slots=True)
class Chat:
    """A person who writes the next line when the last one was answered."""

    id: int
    line: int = 0
    written_at: float = 0.0
    waits: bool = False


@dataclass(slots=True)
class Round:
    """What a round of updates took: seconds from each line to its answer, and in all."""

    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    left: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)


class Load:
    """The Bot API at `url`, and the people behind it. `webhook` is where updates are posted to;
    without it the bot must poll."""

    def __init__(self, dialog: Dialog, webhook: str | None) -> None:
        self.url = ""
        self._dialog = dialog
        self._webhook = webhook
        self._secret = ""
        self._chats: dict[int, Chat] = {}
        self._ready: asyncio.Queue[bytes] = asyncio.Queue()
        self._unconfirmed: dict[int, bytes] = {}
        self._update_ids = count(1)
        self._round = Round()

    async def run(self, chats: int, updates: int) -> Round:
        """So many people write so many lines in all."""
        self._round = Round(left=updates)
        began = perf_counter()
        for number in range(chats):
            chat = self._chats.setdefault(1000 + number, Chat(1000 + number))
            self._write(chat)
        await self._round.done.wait()
        self._round.seconds = perf_counter() - began
        while any(chat.waits for chat in self._chats.values()):
            await asyncio.sleep(0.01)
        return self._round

    async def first_answer(self) -> None:
        """Writes one line and waits for its answer, however long the bot needs to start."""
        await self.run(1, 1)

    def _write(self, chat: Chat) -> None:
        update_id = next(self._update_ids)
        text = self._dialog.line(chat.line).replace("{chat}", str(chat.id))
        chat.line += 1
        chat.waits, chat.written_at = True, perf_counter()
        self._ready.put_nowait(_update(update_id, chat.id, text))

    def _answered(self, chat_id: int) -> None:
        chat = self._chats[chat_id]
        if not chat.waits:
            return
        chat.waits = False
        if self._round.left > 0:
            self._round.latencies.append(perf_counter() - chat.written_at)
            self._round.left -= 1
            if self._round.left == 0:
                self._round.done.set()
        if self._round.left > 0:
            self._write(chat)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_post(f"/bot{TOKEN}/{{method}}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        connector, timeout = TCPConnector(limit=CONNECTIONS), ClientTimeout(60)
        async with ClientSession(connector=connector, timeout=timeout) as session:
            posting = [
                asyncio.create_task(self._post(session))
                for _ in range(CONNECTIONS if self._webhook else 0)
            ]
            yield
            for task in posting:
                task.cancel()
        await runner.cleanup()

    async def _post(self, session: ClientSession) -> None:
        assert self._webhook
        while True:
            update = await self._ready.get()
            while True:
                headers = {"Content-Type": "application/json", SECRET_HEADER: self._secret}
                try:
                    async with session.post(self._webhook, data=update, headers=headers) as answer:
                        if answer.status == 200:
                            break
                except ClientError:
                    pass
                await asyncio.sleep(0.05)

    async def _answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params: Mapping[str, Any] = await request.post()
        if request.content_type == "application/json":
            params = await request.json()
        if method in SENDING:
            self._answered(int(params["chat_id"]))
            return _result(_message(int(params["chat_id"]), str(params["text"])))
        if method == "getMe":
            return _result(ME)
        if method == "getUpdates":
            return await self._updates(params)
        if method == "setWebhook":
            self._secret = str(params.get("secret_token", ""))
        return _result(True)

    async def _updates(self, params: Mapping[str, Any]) -> web.Response:
        offset = int(params.get("offset", 0))
        self._unconfirmed = {
            number: update for number, update in self._unconfirmed.items() if number >= offset
        }
        if not self._unconfirmed:
            try:
                async with asyncio.timeout(float(params.get("timeout", 0))):
                    self._take(await self._ready.get())
            except TimeoutError:
                pass
        while len(self._unconfirmed) < CONNECTIONS and not self._ready.empty():
            self._take(self._ready.get_nowait())
        body = b'{"ok":true,"result":[' + b",".join(self._unconfirmed.values()) + b"]}"
        return web.Response(body=body, content_type="application/json")

    def _take(self, update: bytes) -> None:
        self._unconfirmed[json.loads(update)["update_id"]] = update


def _update(update_id: int, chat_id: int, text: str) -> bytes:
    person = {"id": chat_id, "is_bot": False, "first_name": "An", "language_code": "vi"}
    message: dict[str, Any] = {
        "message_id": update_id,
        "date": 1_795_312_800,
        "chat": {"id": chat_id, "type": "private", "first_name": "An"},
        "from": person,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return json.dumps({"update_id": update_id, "message": message}).encode()


def _message(chat_id: int, text: str) -> dict[str, Any]:
    return {
        "message_id": 1,
        "date": 1_795_312_800,
        "chat": {"id": chat_id, "type": "private", "first_name": "An"},
        "from": ME,
        "text": text,
    }


def _result(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})
