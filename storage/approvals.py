"""What leaders decided about meetings."""

from __future__ import annotations

from datetime import datetime

from storage.codec import Codec
from storage.model import Approval, Decision
from storage.record import Record

APPROVAL = Codec(Approval)


class Approvals(Record):
    def decide(
        self, meeting_id: int, about: str, decision: Decision, by: int, at: datetime, word: str = ""
    ) -> None:
        """Asks the leaders about a meeting as it stands (`about`), or writes their answer.

        Raises LookupError if there is no such meeting.
        """
        row = self.db.one(
            "INSERT INTO approvals (meeting_id, unit_id, about, decision, by, at, word)"
            " SELECT id, unit_id, :about, :decision, :by, :at, :word FROM meetings"
            " WHERE id = :meeting RETURNING unit_id",
            {
                "meeting": meeting_id,
                "about": about,
                **APPROVAL.write(Approval(decision, by, at, word)),
            },
        )
        if row is None:
            raise LookupError(f"no meeting {meeting_id}")
        seen = {"meeting": meeting_id, "decision": decision}
        self.note("approval", row[0], by, at, seen, {"word": word} if word else None)

    def approval(self, meeting_id: int, about: str) -> Approval | None:
        """The last decision on a meeting as it stands, None when nobody had to be asked."""
        latest = "approvals WHERE meeting_id = :meeting AND about = :about ORDER BY id DESC LIMIT 1"
        return self._first(APPROVAL, latest, meeting=meeting_id, about=about)

    def asked_about(self, unit_id: int) -> list[int]:
        """The planned meetings about which the unit's leaders were ever asked."""
        rows = self.db.all(
            "SELECT DISTINCT meeting_id FROM approvals JOIN meetings ON meetings.id = meeting_id"
            " WHERE approvals.unit_id = :unit AND state = 'planned' ORDER BY meeting_id",
            {"unit": unit_id},
        )
        return [row[0] for row in rows]
