"""The record: who did what when, in a chain of sealed lines for each unit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any

from storage.codec import Codec, moment_text, to_json
from storage.database import Subject
from storage.model import RecordLine
from storage.seals import DaySeal, SealedLine, seal, seal_of_words

LINE = Codec(RecordLine)
SEALED = Codec(SealedLine)
DAY_SEAL = Codec(DaySeal)

LONGEST_SILENCE = timedelta(days=31)
"""How old the newest line of the record may be before the clock is doubted."""

GUARDS = {"record_is_not_changed", "record_is_not_cut"}
"""The triggers that refuse to change or delete a line."""

_WITH_WORDS = "record LEFT JOIN record_details ON record_id = record.id"


class Record(Subject):
    def note(
        self,
        act: str,
        unit_id: int | None,
        by: int | None,
        at: datetime,
        about: Mapping[str, Any] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Adds a line to the unit's chain, or to that of lines without a unit.

        The verbs that change something add theirs themselves. `about` holds numbers and names of
        the program; what people wrote goes into `details`, which can be erased.
        """
        if unit_id is not None:
            self.db.lock("units", unit_id)
        salt, words = token_hex(16), to_json(details) if details else ""
        number, before = self._head(unit_id)
        line = {
            "unit_id": unit_id,
            "number": number + 1,
            "at": moment_text(at),
            "by": by,
            "act": act,
            "about": to_json(about or {}),
            "details_hash": seal_of_words(salt, words) if words else "",
        }
        line_id = self.db.insert("record", {**line, "hash": seal(before, list(line.values()))})
        if words:
            kept = {"record_id": line_id, "person_id": by, "salt": salt, "details": words}
            self.db.insert("record_details", kept)

    def record_of(self, unit_id: int, limit: int, offset: int = 0) -> list[RecordLine]:
        """The lines about a unit, latest first."""
        lines = f"{_WITH_WORDS} WHERE unit_id = :unit ORDER BY id DESC LIMIT :limit OFFSET :offset"
        return self._every(LINE, lines, unit=unit_id, limit=limit, offset=offset)

    def record_page(self, after: int, limit: int) -> list[SealedLine]:
        """The lines of every unit after a number, with their seals, first first."""
        lines = f"{_WITH_WORDS} WHERE id > :after ORDER BY id LIMIT :limit"
        return self._every(SEALED, lines, after=after, limit=limit)

    def lines_ever_recorded(self) -> int | None:
        """The number that the last line was given, also if it is gone; None where numbers have
        gaps, so that it tells nothing."""
        counted = self.db.dialect.last_number
        row = counted and self.db.one(counted.format(table="record"))
        return row[0] if row else (0 if counted else None)

    def is_long_silent(self, now: datetime) -> bool:
        """Whether the newest line of the record is far before a moment. The clock that shows it may
        be wrong, so what would be deleted or given up for its age stays."""
        row = self.db.one("SELECT at FROM record WHERE id = (SELECT max(id) FROM record)")
        return row is not None and now - datetime.fromisoformat(row[0]) > LONGEST_SILENCE

    def record_is_guarded(self) -> bool:
        """Whether the database itself still refuses to change or delete a line."""
        return self.db.guards("record") >= GUARDS

    def seal_day(self, now: datetime) -> DaySeal | None:
        """Seals every chain as it stands, by one line in that of lines without a unit.

        The line names the heads of the chains that grew since the last sealing. The last one again
        where nothing was added since, None of an empty record. Noted elsewhere, its hash covers
        all that came before.
        """
        last = self.last_seal()
        heads = self.db.all(
            "SELECT unit_id, number, hash FROM record WHERE id IN"
            " (SELECT max(id) FROM record WHERE id > :after AND number IS NOT NULL"
            " GROUP BY unit_id) ORDER BY id",
            {"after": last.id if last else 0},
        )
        if not heads:
            return last
        self.note("day_sealed", None, None, now, {"heads": heads})
        return self.last_seal()

    def last_seal(self) -> DaySeal | None:
        """The line that sealed the record last."""
        latest = "record WHERE act = 'day_sealed' ORDER BY id DESC LIMIT 1"
        return self._first(DAY_SEAL, latest)

    def _head(self, unit_id: int | None) -> tuple[int, str]:
        """Number and hash of a chain's last line."""
        row = self.db.one(
            "SELECT number, hash FROM record WHERE coalesce(unit_id, 0) = :chain"
            " AND number IS NOT NULL ORDER BY number DESC LIMIT 1",
            {"chain": unit_id or 0},
        )
        return (0, "") if row is None else (row[0], row[1])
