"""Telegram on a bad day: what the next request of a method gets instead of an answer."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.telegram_server.errors import ApiError


@dataclass(frozen=True)
class Refusal:
    """A refusal in JSON: `Refusal(ApiError(429, "Too Many Requests: …", retry_after=3))`."""

    error: ApiError

    @classmethod
    def too_many(cls, seconds: int) -> Refusal:
        words = f"Too Many Requests: retry after {seconds}"
        return cls(ApiError(429, words, retry_after=seconds))

    @classmethod
    def server_error(cls) -> Refusal:
        return cls(ApiError(500, "Internal Server Error"))


@dataclass(frozen=True)
class Broken:
    """A gateway's page of HTML instead of an answer."""

    status: int = 502


@dataclass(frozen=True)
class Reset:
    """The connection is cut, before the request took effect or after."""

    after_effect: bool = False


@dataclass(frozen=True)
class Hang:
    """No answer ever; the request took effect or not."""

    after_effect: bool = False


@dataclass(frozen=True)
class Odd:
    """A body that no Telegram sends, before the request took effect or after."""

    body: bytes
    status: int = 200
    after_effect: bool = False


Unkindness = Refusal | Broken | Reset | Hang | Odd


@dataclass
class Moods:
    """What is still to go wrong, by method. Each entry is used up by one request."""

    waiting: dict[str, deque[Unkindness]] = field(default_factory=lambda: defaultdict(deque))

    def script(self, method: str, *unkindnesses: Unkindness) -> None:
        self.waiting[method].extend(unkindnesses)

    def next(self, method: str) -> Unkindness | None:
        queue = self.waiting[method]
        return queue.popleft() if queue else None
