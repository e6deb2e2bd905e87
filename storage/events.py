"""Events that were answered, with the replies that go out again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from storage.codec import from_json, moment_text, to_json
from storage.database import Row, Subject

TRACED = timedelta(days=1)
"""How long before the newest event a person's replies are erased with what may be secret."""


class Events(Subject):
    def replies_to(self, channel: str, event_id: str) -> list[Any] | None:
        """The stored replies to an event (JSON values), None when it was never seen."""
        row = self.db.one(
            "SELECT replies FROM events WHERE channel = :channel AND event_id = :event",
            {"channel": channel, "event": event_id},
        )
        return None if row is None else _replies(row)

    def remember_event(
        self,
        channel: str,
        event_id: str,
        person_id: int,
        replies: list[Any],
        at: datetime,
        in_group: bool = False,
    ) -> None:
        """Marks an event as done, with the replies that go out again if it comes again.

        Raises StorageError (when the work ends) if it was marked before.
        """
        self.db.insert(
            "events",
            {
                "channel": channel,
                "event_id": event_id,
                "person_id": person_id,
                "replies": to_json(replies),
                "at": moment_text(at),
                "in_group": int(in_group),
            },
        )

    def last_replies(self, channel: str, person_id: int) -> list[Any]:
        """The replies to the person's latest event on a channel, outside of groups: what can be
        chosen by number."""
        row = self.db.one(
            "SELECT replies FROM events"
            " WHERE channel = :channel AND person_id = :person AND in_group = 0"
            " ORDER BY id DESC LIMIT 1",
            {"channel": channel, "person": person_id},
        )
        return [] if row is None else _replies(row)

    def forget_events(self, before: datetime) -> int:
        """Drops the events answered before a moment, with their replies; how many they were."""
        return self.db.run("DELETE FROM events WHERE at < :before", {"before": moment_text(before)})

    def erase_traces(self, person_id: int, draft_id: int | None) -> None:
        """Overwrites a draft's answers and the stored replies of the person's last day on disk.

        For content that may be secret: after the commit the engine's log is wiped too.
        """
        self.db.run(
            "UPDATE drafts SET answers = '{}', seen = '{}', focus = NULL"
            " WHERE id = :draft AND person_id = :person",
            {"draft": draft_id, "person": person_id},
        )
        self.db.run(
            "UPDATE events SET replies = '[]' WHERE person_id = :person AND at >= :since",
            {"person": person_id, "since": self._a_day_before_the_newest()},
        )
        self.db.on_commit(self.db.wipe_log)

    def _a_day_before_the_newest(self) -> str:
        row = self.db.one("SELECT max(at) FROM events")
        newest = row and row[0]
        return moment_text(datetime.fromisoformat(newest) - TRACED) if newest else ""


def _replies(row: Row) -> list[Any]:
    replies: list[Any] = from_json(row[0])
    return replies
