"""The half of Telegram that pushes: python-telegram-bot's ExtBot, held to Telegram's pace by its
AIORateLimiter.

The limiter spreads messages evenly (a bucket of one), below Telegram's 30 a second, so that the
conversation keeps its share. Spacing within a chat and all retries are the worker's.
"""

from __future__ import annotations

from datetime import timedelta
from time import monotonic
from typing import Any

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot

from bot.channels.platforms import TELEGRAM
from bot.channels.push_result import (
    Held,
    Moved,
    PushResult,
    Retry,
    Sent,
    Undeliverable,
    Unreachable,
)
from bot.channels.telegram import markup
from bot.channels.telegram.receipts import Misunderstood, ReceiptRequest
from bot.channels.telegram.renderer import Renderer
from bot.render.drawing import Keyboard
from bot.render.sentences import Wording, short_wording
from bot.settings import Settings
from handlers.dialog.turn import Reply

PER_SECOND = 25
"""Telegram allows a bot 30 messages a second; the rest is for answers."""

GROUP_SECONDS = 3.0
"""Telegram allows 20 messages a minute in a group."""

CHAT_SECONDS = 1.0
CONNECTIONS = 32
ANSWER_SECONDS = 15.0
LONGEST_HOLD = 3600.0
"""No pause that Telegram demands is kept longer."""

_NOBODY_THERE = ("chat not found", "user is deactivated", "user not found")
_PLAIN_LINKS = LinkPreviewOptions(is_disabled=True)


class Paused(Exception):
    """A message was kept back, since the platform demanded a pause while it waited for its turn."""

    def __init__(self, seconds: float) -> None:
        super().__init__("the platform demanded a pause")
        self.seconds = seconds


class Pace(AIORateLimiter):
    """The limiter, behind which nothing goes out in a pause that the platform demanded."""

    _paused_until = 0.0

    async def process_request(
        self,
        callback: Any,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        async def unless_paused(*args: Any, **kwargs: Any) -> Any:
            left = self._paused_until - monotonic()
            if left > 0:
                raise Paused(left)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as demand:
                self._paused_until = monotonic() + demanded(demand)
                raise

        return await super().process_request(
            unless_paused, args, kwargs, endpoint, data, rate_limit_args
        )


def demanded(demand: RetryAfter) -> float:
    """How many seconds of pause are kept."""
    asked = demand.retry_after
    seconds = asked.total_seconds() if isinstance(asked, timedelta) else asked
    return min(max(float(seconds), 0.0), LONGEST_HOLD)


class TelegramPusher:
    """The half of Telegram that pushes; the conversation has its own connection."""

    channel = TELEGRAM.name

    def __init__(
        self, settings: Settings, wording: Wording, per_second: float = PER_SECOND
    ) -> None:
        api = settings.telegram_api.rstrip("/") or "https://api.telegram.org"
        self._token = settings.telegram_token
        self._wording = wording
        request = _request(settings)
        self._bot: ExtBot[Any] = ExtBot(
            settings.telegram_token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=request,
            get_updates_request=request,  # never asked; a second one would read all certificates
            rate_limiter=Pace(
                overall_max_rate=1,
                overall_time_period=1 / per_second,
                group_max_rate=1,
                group_time_period=GROUP_SECONDS,
                max_retries=0,
            ),
        )

    async def open(self) -> None:
        try:
            await self._bot.initialize()
        except TelegramError as failure:
            raise OSError(self._why(failure)) from failure

    async def close(self) -> None:
        await self._bot.shutdown()

    def spacing(self, address: str) -> float:
        return GROUP_SECONDS if address.startswith("-") else CHAT_SECONDS

    async def send(self, address: str, reply: Reply) -> PushResult:
        home = f"https://t.me/{self._bot.username}"
        [drawing] = Renderer(self._wording, short_wording, home).draw([reply])
        try:
            for page, keyboard in drawing.messages:
                await self._post(address, page, keyboard)
        except Paused as held:
            return Held(held.seconds)
        except TelegramError as failure:
            return self._result(failure)
        return Sent()

    async def _post(self, address: str, page: str, keyboard: Keyboard) -> None:
        rows = {"inline_keyboard": markup.buttons(keyboard)}
        await self._bot.send_message(
            chat_id=int(address),
            text=markup.html(page, keyboard),
            parse_mode="HTML",
            link_preview_options=_PLAIN_LINKS,
            reply_markup=InlineKeyboardMarkup.de_json(rows) if keyboard else None,
        )

    def _result(self, failure: TelegramError) -> PushResult:
        match failure:
            case RetryAfter():
                return Retry(self._why(failure), demanded(failure))
            case ChatMigrated():
                return Moved(str(failure.new_chat_id))
            case Forbidden():
                return Unreachable()
            case BadRequest() if failure.message.lower() in _NOBODY_THERE:
                return Unreachable()
            case BadRequest():
                return Undeliverable(self._why(failure))
        return Retry(self._why(failure), unsure=isinstance(failure, Misunderstood))

    def _why(self, failure: TelegramError) -> str:
        """The failure in a few words, without the bot's token."""
        words = f"{type(failure).__name__}: {failure.message}".splitlines()[0]
        return words.replace(self._token, "…")[:200]


def _request(settings: Settings) -> ReceiptRequest:
    return ReceiptRequest(
        connection_pool_size=CONNECTIONS,
        proxy=settings.telegram_proxy or None,
        read_timeout=ANSWER_SECONDS,
        pool_timeout=ANSWER_SECONDS,
    )
