"""What leaders decided about a meeting, and the notices that people are told when they write."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from storage.model import Approval, Decision
from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.record import Record


class Approvals(Record):
    def decide(
        self, meeting_id: int, about: str, decision: Decision, by: int, at: datetime, word: str = ""
    ) -> None:
        unit_id: int = self.db.execute(
            "INSERT INTO approvals (meeting_id, unit_id, about, decision, by, at, word)"
            " SELECT id, unit_id, ?, ?, ?, ?, ? FROM meetings WHERE id = ? RETURNING unit_id",
            (about, decision, by, moment_text(at), word, meeting_id),
        ).fetchone()[0]
        seen = {"meeting": meeting_id, "decision": decision}
        self.note("approval", unit_id, by, at, seen, {"word": word} if word else None)

    def approval(self, meeting_id: int, about: str) -> Approval | None:
        row = self.db.execute(
            "SELECT decision, by, at, word FROM approvals WHERE meeting_id = ? AND about = ?"
            " ORDER BY id DESC LIMIT 1",
            (meeting_id, about),
        ).fetchone()
        if row is None:
            return None
        decision, by, at, word = row
        return Approval(Decision(decision), by, datetime.fromisoformat(at), word)

    def asked_about(self, unit_id: int) -> list[int]:
        rows = self.db.execute(
            "SELECT DISTINCT meeting_id FROM approvals JOIN meetings ON meetings.id = meeting_id"
            " WHERE approvals.unit_id = ? AND state = 'planned' ORDER BY meeting_id",
            (unit_id,),
        ).fetchall()
        return [row[0] for row in rows]

    def leave_notice(self, person_id: int, say: Any, at: datetime) -> None:
        self.db.execute(
            "INSERT INTO notices (person_id, say, at) VALUES (?, ?, ?)",
            (person_id, to_json(say), moment_text(at)),
        )

    def take_notices(self, person_id: int) -> list[Any]:
        rows = self.db.execute(
            "SELECT say FROM notices WHERE person_id = ? ORDER BY id", (person_id,)
        ).fetchall()
        if rows:
            self.db.execute("DELETE FROM notices WHERE person_id = ?", (person_id,))
        return [from_json(row[0]) for row in rows]
