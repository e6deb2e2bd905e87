"""Codes that were handed out, by their hash, and the group chats linked by them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from storage.model import Code, CodeKind
from storage.sqlite.columns import moment_text
from storage.sqlite.record import Record

_CODE = "SELECT id, kind, unit_id, role, by, at, ends_at, uses_left FROM codes"


class Codes(Record):
    def add_code(
        self,
        code_hash: str,
        kind: CodeKind,
        unit_id: int | None,
        role: str | None,
        uses: int,
        by: int,
        at: datetime,
        ends_at: datetime,
    ) -> Code:
        code_id: int = self.db.execute(
            "INSERT INTO codes (hash, kind, unit_id, role, by, at, ends_at, uses_left)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (code_hash, kind, unit_id, role, by, moment_text(at), moment_text(ends_at), uses),
        ).fetchone()[0]
        about = {"code": code_id, "kind": kind, "role": role, "uses": uses}
        self.note("code_given", unit_id, by, at, about)
        return Code(code_id, kind, unit_id, role, by, at, ends_at, uses)

    def code(self, code_hash: str) -> Code | None:
        row = self.db.execute(f"{_CODE} WHERE hash = ?", (code_hash,)).fetchone()
        return None if row is None else _code(row)

    def code_numbered(self, code_id: int) -> Code | None:
        row = self.db.execute(f"{_CODE} WHERE id = ?", (code_id,)).fetchone()
        return None if row is None else _code(row)

    def use_code(self, code_id: int) -> None:
        used = self.db.execute(
            "UPDATE codes SET uses_left = uses_left - 1 WHERE id = ? AND uses_left > 0", (code_id,)
        )
        if used.rowcount == 0:
            raise LookupError(f"code {code_id} has no use left")

    def open_codes(self, unit_id: int, now: datetime) -> list[Code]:
        rows = self.db.execute(
            f"{_CODE} WHERE unit_id = ? AND uses_left > 0 AND ends_at > ? ORDER BY id",
            (unit_id, moment_text(now)),
        ).fetchall()
        return [_code(row) for row in rows]

    def revoke_code(self, code_id: int, by: int, at: datetime) -> None:
        row = self.db.execute(
            "UPDATE codes SET uses_left = 0 WHERE id = ? RETURNING unit_id", (code_id,)
        ).fetchone()
        if row is not None:
            self.note("code_revoked", row[0], by, at, {"code": code_id})

    def note_wrong_code(self, person_id: int, at: datetime) -> None:
        self.db.execute(
            "INSERT INTO wrong_codes (person_id, at) VALUES (?, ?)", (person_id, moment_text(at))
        )

    def wrong_codes(self, person_id: int, since: datetime) -> int:
        number: int = self.db.execute(
            "SELECT count(*) FROM wrong_codes WHERE person_id = ? AND at > ?",
            (person_id, moment_text(since)),
        ).fetchone()[0]
        return number

    def link_group(self, channel: str, chat: str, unit_id: int, by: int, at: datetime) -> None:
        self.db.execute(
            "INSERT INTO group_chats (channel, chat, unit_id, by, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET unit_id = excluded.unit_id, by = excluded.by,"
            " at = excluded.at",
            (channel, chat, unit_id, by, moment_text(at)),
        )
        self.note("group_linked", unit_id, by, at, {"channel": channel})

    def group_unit(self, channel: str, chat: str) -> int | None:
        row = self.db.execute(
            "SELECT unit_id FROM group_chats WHERE channel = ? AND chat = ?", (channel, chat)
        ).fetchone()
        return None if row is None else int(row[0])

    def groups_of(self, unit_id: int) -> list[tuple[str, str]]:
        return self.db.execute(
            "SELECT channel, chat FROM group_chats WHERE unit_id = ?", (unit_id,)
        ).fetchall()

    def unlink_group(self, channel: str, chat: str, by: int, at: datetime) -> None:
        row = self.db.execute(
            "DELETE FROM group_chats WHERE channel = ? AND chat = ? RETURNING unit_id",
            (channel, chat),
        ).fetchone()
        if row is not None:
            self.note("group_unlinked", row[0], by, at, {"channel": channel})


def _code(row: Sequence[Any]) -> Code:
    code_id, kind, unit_id, role, by, at, ends_at, uses_left = row
    return Code(
        code_id,
        CodeKind(kind),
        unit_id,
        role,
        by,
        datetime.fromisoformat(at),
        datetime.fromisoformat(ends_at),
        uses_left,
    )
