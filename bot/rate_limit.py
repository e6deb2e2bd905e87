"""The rate limit: so many messages a minute from a person and in a chat, by token buckets.

Whoever sends more is told so once, politely; then there is silence until the bucket fills again.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.dialog.turn import Event

MOST_BUCKETS = 20_000
"""Those used longest ago are dropped: they are full again."""

Key = tuple[str, ...]


class Pace(StrEnum):
    fine = "fine"
    too_fast = "too fast"
    still_too_fast = "still too fast"


@dataclass(slots=True)
class Bucket:
    """What is left of a minute's messages, and whether the person was told to wait."""

    left: float
    at: datetime
    told: bool = False


class RateLimit:
    """Limits are messages a minute; as many may come at once."""

    def __init__(self, per_person: int, per_chat: int) -> None:
        self._per_person = per_person
        self._per_chat = per_chat
        self._buckets: OrderedDict[Key, Bucket] = OrderedDict()

    def admit(self, event: Event, now: datetime) -> Pace:
        """Counts an event, and says how to treat it."""
        buckets = [
            self._filled(("person", event.channel, event.person), self._per_person, now),
            self._filled(("chat", event.channel, event.chat), self._per_chat, now),
        ]
        if all(bucket.left >= 1 for bucket in buckets):
            for bucket in buckets:
                bucket.left -= 1
                bucket.told = False
            return Pace.fine
        told = any(bucket.told for bucket in buckets)
        for bucket in buckets:
            bucket.told = True
        return Pace.still_too_fast if told else Pace.too_fast

    def _filled(self, key: Key, limit: int, now: datetime) -> Bucket:
        bucket = self._buckets.setdefault(key, Bucket(limit, now))
        self._buckets.move_to_end(key)
        while len(self._buckets) > MOST_BUCKETS:
            self._buckets.popitem(last=False)
        gained = (now - bucket.at).total_seconds() * limit / 60
        bucket.left, bucket.at = min(limit, bucket.left + max(gained, 0)), now
        return bucket
