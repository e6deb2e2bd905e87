"""The group chats that ask for a unit."""

from __future__ import annotations

from datetime import datetime

from storage.codec import moment_text
from storage.record import Record


class Groups(Record):
    def link_group(self, channel: str, chat: str, unit_id: int, by: int, at: datetime) -> None:
        """Lets a group chat ask for a unit, instead of any other unit it asked for."""
        self.db.run(
            "INSERT INTO group_chats (channel, chat, unit_id, by, at)"
            " VALUES (:channel, :chat, :unit, :by, :at) ON CONFLICT (channel, chat) DO UPDATE"
            " SET unit_id = excluded.unit_id, by = excluded.by, at = excluded.at",
            {"channel": channel, "chat": chat, "unit": unit_id, "by": by, "at": moment_text(at)},
        )
        self.note("group_linked", unit_id, by, at, {"channel": channel})

    def group_unit(self, channel: str, chat: str) -> int | None:
        """The unit that a group chat may ask for."""
        row = self.db.one(
            "SELECT unit_id FROM group_chats WHERE channel = :channel AND chat = :chat",
            {"channel": channel, "chat": chat},
        )
        return None if row is None else row[0]

    def groups_of(self, unit_id: int) -> list[tuple[str, str]]:
        """The group chats of a unit, each as channel and chat."""
        rows = self.db.all(
            "SELECT channel, chat FROM group_chats WHERE unit_id = :unit ORDER BY channel, chat",
            {"unit": unit_id},
        )
        return [(channel, chat) for channel, chat in rows]

    def unlink_group(self, channel: str, chat: str, by: int, at: datetime) -> None:
        row = self.db.one(
            "DELETE FROM group_chats WHERE channel = :channel AND chat = :chat RETURNING unit_id",
            {"channel": channel, "chat": chat},
        )
        if row is not None:
            self.note("group_unlinked", row[0], by, at, {"channel": channel})
