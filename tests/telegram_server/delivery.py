"""How updates leave: to one poller at a time, or to a webhook that is tried until it says yes."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.telegram_server.errors import BadRequest, Conflict
from tests.telegram_server.world import World

Params = dict[str, Any]
MOST_UPDATES = 100
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Delivery:
    """The queue's way out. A chat's updates leave one after another, chats side by side."""

    def __init__(self, world: World, retry_after: float = 0.02) -> None:
        self.world = world
        self.webhook: Params = {}
        self.refused: list[int] = []
        self._retry_after = retry_after
        self._poller: asyncio.Future[None] | None = None
        self._pusher: asyncio.Task[None] | None = None
        self._lanes: dict[int, asyncio.Task[None]] = {}

    async def get_updates(self, params: Params) -> Any:
        """Pending updates from `offset` on, after a wait of at most `timeout` seconds."""
        if self.webhook:
            raise Conflict(
                "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first"
            )
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        poller = self._poller = asyncio.get_running_loop().create_future()
        offset = int(params.get("offset", 0))
        await self.world.confirm(*[each for each in self.world.pending if each < offset])
        limit = max(1, min(int(params.get("limit", MOST_UPDATES)), MOST_UPDATES))
        arrival = asyncio.create_task(self._arrival())
        waiting = float(params.get("timeout", 0))
        await asyncio.wait({arrival, poller}, timeout=waiting, return_when="FIRST_COMPLETED")
        arrival.cancel()
        if poller.done():
            raise Conflict(
                "terminated by other getUpdates request;"
                " make sure that only one bot instance is running"
            )
        poller.set_result(None)
        return list(self.world.pending.values())[:limit]

    async def set_webhook(self, params: Params) -> Any:
        if not re.match(r"https?://", params["url"]):
            raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", params.get("secret_token", "-")):
            raise BadRequest("secret token contains unallowed characters")
        self.webhook = params
        if self._pusher is None:
            self._pusher = asyncio.create_task(self._push())
        return True

    async def delete_webhook(self, params: Params) -> Any:
        self.webhook = {}
        await self.close()
        return True

    def webhook_info(self) -> Any:
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.pending),
        }

    async def close(self) -> None:
        tasks = [*self._lanes.values(), *([self._pusher] if self._pusher else [])]
        self._pusher, self._lanes = None, {}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _arrival(self) -> None:
        async with self.world.changed:
            await self.world.changed.wait_for(lambda: self.world.pending)

    async def _push(self) -> None:
        async with ClientSession(timeout=ClientTimeout(60)) as session:
            while True:
                async with self.world.changed:
                    await self.world.changed.wait_for(self._has_idle_chat)
                for update in list(self.world.pending.values()):
                    chat = chat_of(update)
                    if chat not in self._lanes:
                        self._lanes[chat] = asyncio.create_task(self._deliver(session, chat))

    def _has_idle_chat(self) -> bool:
        return any(chat_of(update) not in self._lanes for update in self.world.pending.values())

    async def _deliver(self, session: ClientSession, chat: int) -> None:
        for update in [each for each in self.world.pending.values() if chat_of(each) == chat]:
            while not await self._accepted(session, update):
                self.refused.append(update["update_id"])
                await asyncio.sleep(self._retry_after)
            await self.world.confirm(update["update_id"])
        self._lanes.pop(chat, None)
        async with self.world.changed:
            self.world.changed.notify_all()

    async def _accepted(self, session: ClientSession, update: Params) -> bool:
        headers = {"Content-Type": "application/json"}
        if "secret_token" in self.webhook:
            headers[SECRET_HEADER] = self.webhook["secret_token"]
        try:
            async with session.post(
                self.webhook["url"], data=json.dumps(update), headers=headers
            ) as answer:
                return answer.status == 200
        except (ClientError, TimeoutError):
            return False


def chat_of(update: Params) -> int:
    """The chat whose order an update keeps."""
    tapped = update.get("callback_query", {})
    message = update.get("message") or tapped.get("message") or update.get("my_chat_member") or {}
    return int(message.get("chat", {}).get("id", 0))
