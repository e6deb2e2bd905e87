"""The half of Telegram that answers: an aiogram bot hands updates to the assistant and shows its
replies.

It uses aiogram's client and errors. The dispatcher is left out: it confirms updates before they are
handled, does not wait for handlers when it stops, and its filters and state are not needed where
one assistant answers everything.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiogram.methods import DeleteWebhook, GetMe, SetMyCommands, SetWebhook
from aiohttp import web

from bot.channels import status
from bot.channels.channel import Answer, TokenRefused
from bot.channels.platforms import TELEGRAM
from bot.channels.status import Status
from bot.channels.telegram.client import FAILURES, UNKNOWN_TOKEN, Client, Misshapen, Sleep
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.renderer import Renderer
from bot.channels.telegram.updates import KINDS, Me
from bot.channels.telegram.webhook import MOST_CONNECTIONS, PATH, Webhook
from bot.clock import Clock
from bot.render.sentences import Wording, short_wording
from bot.settings import Settings
from handlers.actions import TABLE
from handlers.dialog.table import Table
from handlers.dialog.text import Text


def menus(table: Table = TABLE) -> dict[str, tuple[str, ...]]:
    """The commands that Telegram's menu offers, by where it stands."""
    return {
        "all_private_chats": tuple(each.name for each in table.commands if each.menu),
        "all_group_chats": tuple(each.name for each in table.commands if each.in_groups),
    }


MENU_TRIES = 3


class TelegramConversation:
    """`run` works until it is cancelled; `stop` then finishes what is in hand."""

    def __init__(
        self,
        settings: Settings,
        answer: Answer,
        wording: Wording,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.status = Status(TELEGRAM.name, clock, wording)
        self._answer = answer
        self._wording = wording
        self._public_url = settings.public_url
        self._client = Client(settings, self.status, sleep)
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
            me = await self._client.call(GetMe, tries=None, final=UNKNOWN_TOKEN, read=_me)
        except UNKNOWN_TOKEN as refusal:
            self.status.change(status.REFUSED, Text("telegram-bad-token"))
            raise TokenRefused from refusal
        renderer = Renderer(self._wording, short_wording, f"https://t.me/{me.username}")
        inbox = Inbox(self._client, me, self._answer, renderer, self.status)
        await self._set_menus()
        await (self._use_webhook if self._public_url else self._poll)(inbox, me)

    async def stop(self, seconds: float) -> None:
        """Finishes what is in hand within so many seconds, and leaves."""
        if self._inbox is not None:
            await self._inbox.drain(seconds)
        if self._polling is not None:
            await self._polling.confirm()
        self.status.change(status.STOPPED)
        await self._client.close()

    async def _poll(self, inbox: Inbox, me: Me) -> None:
        await self._client.call(DeleteWebhook, tries=None, final=())
        self._inbox = inbox
        self._polling = Polling(self._client, inbox)
        self._note_online(me, "polling")
        await self._polling.run()

    async def _use_webhook(self, inbox: Inbox, me: Me) -> None:
        self._inbox = inbox
        asked = {
            "url": self._public_url.rstrip("/") + PATH,
            "secret_token": self._webhook.secret,
            "allowed_updates": KINDS,
            "max_connections": MOST_CONNECTIONS,
        }
        await self._client.call(SetWebhook, asked, tries=None, final=())
        self._note_online(me, "webhook")
        await asyncio.Event().wait()

    def _note_online(self, me: Me, mode: str) -> None:
        self.status.change(status.ONLINE)
        self.status.inform(Text("telegram-online", {"bot": me.username, "mode": mode}))

    async def _set_menus(self) -> None:
        for scope, names in menus().items():
            commands = [
                {"command": name, "description": self._wording(Text(f"telegram-menu-{name}"))}
                for name in names
            ]
            asked = {"commands": commands, "scope": {"type": scope}}
            try:
                await self._client.call(SetMyCommands, asked, MENU_TRIES)
            except FAILURES as failure:
                why = self._client.why(failure)
                self.status.warn(Text("telegram-no-menu", {"why": why}))


def _me(told: Any) -> Me:
    """The bot as Telegram describes it. Raises Misshapen."""
    match told:
        case {"id": int(bot), "username": str(name)}:
            return Me(bot, name)
    raise Misshapen("getMe")
