"""The record: who did what when, each line sealed by a hash that covers the line before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from secrets import token_hex
from typing import Any

from storage.model import RecordLine, SealedLine
from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.tables import Tables

_LINE = (
    "SELECT record.id, at, unit_id, by, act, about, details FROM record"
    " LEFT JOIN record_details ON record_id = record.id"
)


class Record(Tables):
    def note(
        self,
        act: str,
        unit_id: int | None,
        by: int | None,
        at: datetime,
        about: Mapping[str, Any] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        salt, words = token_hex(16), to_json(details) if details else ""
        sealed = [moment_text(at), unit_id, by, act, to_json(about or {})]
        sealed.append(seal_of_words(salt, words) if words else "")
        number, before = self._last_line()
        line_id = self.db.execute(
            "INSERT INTO record (at, unit_id, by, act, about, details_hash, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (*sealed, seal(before, [number + 1, *sealed])),
        ).fetchone()[0]
        if words:
            self.db.execute(
                "INSERT INTO record_details (record_id, person_id, salt, details)"
                " VALUES (?, ?, ?, ?)",
                (line_id, by, salt, words),
            )

    def record_of(self, unit_id: int, limit: int, offset: int = 0) -> list[RecordLine]:
        rows = self.db.execute(
            f"{_LINE} WHERE unit_id = ? ORDER BY record.id DESC LIMIT ? OFFSET ?",
            (unit_id, limit, offset),
        ).fetchall()
        return [_line(*row) for row in rows]

    def record_page(self, after: int, limit: int) -> list[SealedLine]:
        rows = self.db.execute(
            "SELECT record.id, at, unit_id, by, act, about, details_hash, hash, salt, details"
            " FROM record LEFT JOIN record_details ON record_id = record.id"
            " WHERE record.id > ? ORDER BY record.id LIMIT ?",
            (after, limit),
        ).fetchall()
        return [_sealed(*row) for row in rows]

    def lines_ever_recorded(self) -> int:
        row = self.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'record'").fetchone()
        return row[0] if row else 0

    def _last_line(self) -> tuple[int, str]:
        row = self.db.execute(
            "SELECT id, hash FROM record WHERE id = (SELECT max(id) FROM record)"
        ).fetchone()
        return (row[0], row[1]) if row else (0, "")


def _sealed(line_id: int, *columns: Any) -> SealedLine:
    *sealed, line_hash, salt, words = columns
    kept = None if words is None else (salt, words)
    return SealedLine(line_id, (line_id, *sealed), kept, sealed[-1], line_hash)


def seal(before: str, line: Sequence[Any]) -> str:
    """The hash of a line, which covers the hash before it."""
    return sha256(to_json([before, *line]).encode()).hexdigest()


def seal_of_words(salt: str, words: str) -> str:
    """What stands in the record for words that can be erased; the salt goes with them."""
    return sha256(f"{salt}:{words}".encode()).hexdigest()


def _line(
    line_id: int, at: str, unit_id: Any, by: Any, act: str, about: str, details: str | None
) -> RecordLine:
    words = None if details is None else from_json(details)
    return RecordLine(
        line_id, datetime.fromisoformat(at), unit_id, by, act, from_json(about), words
    )
