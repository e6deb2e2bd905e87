"""Telegram: an aiogram bot that hands updates to the assistant and shows its replies.

It uses aiogram's client, types and errors. The dispatcher is left out: it confirms updates before
they are handled, does not wait for handlers when it stops, and its filters and state are not needed
where one assistant answers everything.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, GetMe, SetMyCommands, SetWebhook
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    User,
)
from aiohttp import web

from bot.channels import watch
from bot.channels.channel import Answer, TokenRefused
from bot.channels.telegram.drawing import Renderer
from bot.channels.telegram.events import CHANNEL, KINDS
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.line import FAILURES, Line, Rest
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.session import LeanSession
from bot.channels.telegram.webhook import MOST_CONNECTIONS, PATH, Webhook
from bot.channels.watch import Watch
from bot.clock import Clock
from bot.render.sentences import Wording, short_wording
from bot.settings import Settings
from handlers.actions import TABLE
from handlers.dialog.text import Text

CONNECTIONS = 100
"""How many requests to Telegram may be under way at once."""

MENU = tuple(each.name for each in TABLE.commands if each.menu)
GROUP_MENU = tuple(each.name for each in TABLE.commands if each.in_groups)
MENU_TRIES = 3


class Telegram:
    """The channel. `run` works until it is cancelled; `stop` then finishes what is in hand."""

    def __init__(
        self,
        settings: Settings,
        answer: Answer,
        wording: Wording,
        clock: Clock,
        rest: Rest = asyncio.sleep,
    ) -> None:
        self.watch = Watch(CHANNEL, clock, wording)
        self._answer = answer
        self._wording = wording
        self._public_url = settings.public_url
        self._line = Line(_bot(settings), self.watch, rest)
        self._webhook = Webhook(settings.telegram_token, lambda: self._inbox)
        self._inbox: Inbox | None = None
        self._polling: Polling | None = None

    @property
    def backlog(self) -> int:
        return self._inbox.backlog if self._inbox else 0

    def serve(self, app: web.Application) -> None:
        """Adds what Telegram may call to the web server."""
        if self._public_url:
            app.router.add_post(PATH, self._webhook.receive)

    async def run(self) -> None:
        """Connects, however long it takes, and answers. Raises TokenRefused."""
        try:
            me = User.model_validate(await self._line.ask(GetMe(), tries=None))
        except (TelegramUnauthorizedError, TelegramNotFound) as refusal:
            self.watch.turns(watch.REFUSED, Text("telegram-bad-token"))
            raise TokenRefused from refusal
        renderer = Renderer(self._wording, short_wording, f"https://t.me/{me.username}")
        inbox = Inbox(self._line, me, self._answer, renderer, self.watch)
        await self._hang_menus()
        await (self._be_posted_to if self._public_url else self._poll)(inbox, me)

    async def stop(self, seconds: float) -> None:
        """Finishes what is in hand within so many seconds, and leaves."""
        if self._inbox is not None:
            await self._inbox.drain(seconds)
        if self._polling is not None:
            await self._polling.confirm()
        self.watch.turns(watch.STOPPED)
        await self._line.bot.session.close()

    async def _poll(self, inbox: Inbox, me: User) -> None:
        await self._line.ask(DeleteWebhook(), tries=None)
        self._inbox = inbox
        self._polling = Polling(self._line, inbox)
        self._is_online(me, "polling")
        await self._polling.run()

    async def _be_posted_to(self, inbox: Inbox, me: User) -> None:
        self._inbox = inbox
        request = SetWebhook(
            url=self._public_url.rstrip("/") + PATH,
            secret_token=self._webhook.secret,
            allowed_updates=KINDS,
            max_connections=MOST_CONNECTIONS,
        )
        await self._line.ask(request, tries=None)
        self._is_online(me, "webhook")
        await asyncio.Event().wait()

    def _is_online(self, me: User, mode: str) -> None:
        self.watch.turns(watch.ONLINE)
        self.watch.tells(Text("telegram-online", {"bot": me.username, "mode": mode}))

    async def _hang_menus(self) -> None:
        menus = (
            (BotCommandScopeAllPrivateChats(), MENU),
            (BotCommandScopeAllGroupChats(), GROUP_MENU),
        )
        for scope, names in menus:
            request = SetMyCommands(commands=self._commands(names), scope=scope)
            try:
                await self._line.ask(request, MENU_TRIES)
            except FAILURES as failure:
                why = self._line.why(failure)
                self.watch.warns(Text("telegram-no-menu", {"why": why}))

    def _commands(self, names: Iterable[str]) -> list[BotCommand]:
        return [
            BotCommand(command=name, description=self._wording(Text(f"telegram-menu-{name}")))
            for name in names
        ]


def _bot(settings: Settings) -> Bot:
    api = settings.telegram_api
    session = LeanSession(
        proxy=settings.telegram_proxy or None,
        limit=CONNECTIONS,
        api=TelegramAPIServer.from_base(api) if api else PRODUCTION,
    )
    return Bot(settings.telegram_token, session)
