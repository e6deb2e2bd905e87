"""Events that were answered, with the replies that go out again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.tables import Tables


class Events(Tables):
    def replies_to(self, channel: str, event_id: str) -> list[Any] | None:
        row = self.db.execute(
            "SELECT replies FROM events WHERE channel = ? AND event_id = ?", (channel, event_id)
        ).fetchone()
        return None if row is None else _replies(row[0])

    def remember_event(
        self,
        channel: str,
        event_id: str,
        person_id: int,
        replies: list[Any],
        at: datetime,
        in_group: bool = False,
    ) -> None:
        self.db.execute(
            "INSERT INTO events (channel, event_id, person_id, replies, at, in_group)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (channel, event_id, person_id, to_json(replies), moment_text(at), int(in_group)),
        )

    def last_replies(self, channel: str, person_id: int) -> list[Any]:
        row = self.db.execute(
            "SELECT replies FROM events WHERE channel = ? AND person_id = ? AND in_group = 0"
            " ORDER BY id DESC LIMIT 1",
            (channel, person_id),
        ).fetchone()
        return [] if row is None else _replies(row[0])

    def forget_events(self, before: datetime) -> int:
        return self.db.execute("DELETE FROM events WHERE at < ?", (moment_text(before),)).rowcount

    def erase_traces(self, person_id: int, draft_id: int | None) -> None:
        self.db.execute(
            "UPDATE drafts SET answers = '{}', seen = '{}', focus = NULL"
            " WHERE id = ? AND person_id = ?",
            (draft_id, person_id),
        )
        self.db.execute(
            "UPDATE events SET replies = '[]' WHERE person_id = ? AND at >= ?",
            (person_id, self._a_day_before_the_newest_event()),
        )
        self.log_holds_secrets = True

    def _a_day_before_the_newest_event(self) -> str:
        (newest,) = self.db.execute("SELECT max(at) FROM events").fetchone()
        if newest is None:
            return ""
        return moment_text(datetime.fromisoformat(newest) - timedelta(days=1))


def _replies(text: str) -> list[Any]:
    replies: list[Any] = from_json(text)
    return replies
