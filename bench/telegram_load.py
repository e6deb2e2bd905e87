"""Many people writing to a bot at once, and the Bot API that the bot answers them through.

It knows no rules (tests/telegram_server does): it takes and counts, as cheaply as it can, so that
the bot is what is measured.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web

from bench.dialog import Dialog
from bench.telegram_json import ME, Message, NoButton, Params, params_in, said, shown, tap

TOKEN = "7000000001:a-token-of-the-bench_0000000000000000"
CONNECTIONS = 100
"""How many updates Telegram posts at once; also how many it hands to one getUpdates."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(slots=True)
class Chat:
    """A person, the line they are at, and the last message of the bot.

    `since` is when the line that waits was meant to be written, `due` when the next ones were.
    """

    id: int
    line: int = 0
    waits: bool = False
    since: float = 0.0
    due: deque[float] = field(default_factory=deque)
    shown: Message = field(default_factory=dict)


@dataclass(slots=True)
class Round:
    """What a round of updates took: seconds from each line to its answer, and in all.

    In an open round people write at their times, otherwise each as soon as they are answered.
    """

    updates: int = 0
    is_open: bool = False
    written: int = 0
    latencies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    done: asyncio.Event = field(default_factory=asyncio.Event)
    trouble: NoButton | None = None


class Load:
    """The Bot API at `url`, and the people behind it. `webhook` is where updates are posted to;
    without it the bot must poll. With `tapping`, people tap what they can tap."""

    def __init__(self, dialog: Dialog, webhook: str | None) -> None:
        self.url = ""
        self.tapping = False
        self.pushed = asyncio.Event()
        self._dialog = dialog
        self._webhook = webhook
        self._secret = ""
        self._chats: dict[int, Chat] = {}
        self._ready: asyncio.Queue[bytes] = asyncio.Queue()
        self._unconfirmed: dict[int, bytes] = {}
        self._update_ids = count(1)
        self._message_ids = count(1)
        self._round = Round()

    async def run(self, chats: int, updates: int) -> Round:
        """So many people write so many lines in all, each as soon as they are answered."""
        self._round = Round(updates)
        began = perf_counter()
        for chat in self._people(min(chats, updates)):
            self._write(chat, perf_counter())
        return await self._finished(began)

    async def run_open(self, chats: int, updates: int, rate: float) -> Round:
        """Lines are written at random moments, so many a second, whether the bot keeps up or not.

        A line that must wait for the one before it counts from the moment it was meant for.
        """
        self._round = Round(updates, is_open=True)
        began = at = perf_counter()
        people, moments = self._people(chats), random.Random(226)
        for number in range(updates):
            at += moments.expovariate(rate)
            if (pause := at - perf_counter()) > 0:
                await asyncio.sleep(pause)
            chat = people[number % chats]
            if chat.waits:
                chat.due.append(at)
            else:
                self._write(chat, at)
        return await self._finished(began)

    async def first_answer(self) -> None:
        """Writes one line and waits for its answer, however long the bot needs to start."""
        await self.run(1, 1)

    def _people(self, chats: int) -> list[Chat]:
        return [self._chats.setdefault(1000 + n, Chat(1000 + n)) for n in range(chats)]

    async def _finished(self, began: float) -> Round:
        done = self._round
        await done.done.wait()
        done.seconds = perf_counter() - began
        if done.trouble:
            raise done.trouble
        return done

    def _write(self, chat: Chat, at: float) -> None:
        line = self._dialog.line(chat.line).replace("{chat}", str(chat.id))
        chat.line += 1
        chat.waits, chat.since = True, at
        self._round.written += 1
        try:
            self._ready.put_nowait(self._update(chat, line))
        except NoButton as trouble:
            self._round.trouble = trouble
            self._round.done.set()

    def _update(self, chat: Chat, line: str) -> bytes:
        update: dict[str, Any] = {"update_id": next(self._update_ids)}
        label = line[1:-1] if line.startswith("[") else ""
        if label and self.tapping:
            update["callback_query"] = tap(chat.id, chat.shown, label, update["update_id"])
        else:
            update["message"] = said(chat.id, label or line, next(self._message_ids))
        return json.dumps(update).encode()

    def _answered(self, chat: Chat) -> None:
        if not chat.waits:
            return
        chat.waits = False
        now = self._round
        now.latencies.append(perf_counter() - chat.since)
        if len(now.latencies) == now.updates:
            now.done.set()
        elif now.is_open and chat.due:
            self._write(chat, chat.due.popleft())
        elif not now.is_open and now.written < now.updates:
            self._write(chat, perf_counter())

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_post(f"/bot{TOKEN}/{{method}}", self._asked)
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
            while not await self._accepted(session, self._webhook, update):
                await asyncio.sleep(0.05)

    async def _accepted(self, session: ClientSession, webhook: str, update: bytes) -> bool:
        """Whether the bot took the update; its response may hold what it asks of the Bot API."""
        headers = {"Content-Type": "application/json", SECRET_HEADER: self._secret}
        try:
            async with session.post(webhook, data=update, headers=headers) as answer:
                if answer.status != 200:
                    return False
                params = await params_in(answer)
        except ClientError:
            return False
        if method := params.pop("method", None):
            self._called(method, params)
        return True

    async def _asked(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        params: Params = await request.post()
        if request.content_type == "application/json":
            params = await request.json()
        if method == "getUpdates":
            return await self._updates(params)
        return web.json_response({"ok": True, "result": self._called(method, params)})

    def _called(self, method: str, params: Params) -> Any:
        if method == "getMe":
            return ME
        if method == "setWebhook":
            self._secret = str(params.get("secret_token", ""))
        if method not in ("sendMessage", "editMessageText"):
            return True
        message_id = int(params.get("message_id") or next(self._message_ids))
        message = shown(message_id, params)
        chat = self._chats.get(message["chat"]["id"])
        if chat is None:
            self.pushed.set()
        else:
            chat.shown = message
            self._answered(chat)
        return message

    async def _updates(self, params: Params) -> web.Response:
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
