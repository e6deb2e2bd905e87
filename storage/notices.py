"""What people are told when they write next."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from storage.codec import from_json, moment_text, to_json
from storage.database import Subject


class Notices(Subject):
    def leave_notice(self, person_id: int, say: Any, at: datetime) -> None:
        """Leaves a sentence (JSON value) to be told when the person writes next."""
        row = {"person_id": person_id, "say": to_json(say), "at": moment_text(at)}
        self.db.insert("notices", row)

    def take_notices(self, person_id: int) -> list[Any]:
        """The sentences left for a person, who is told them now."""
        whose = {"person": person_id}
        rows = self.db.all("SELECT say FROM notices WHERE person_id = :person ORDER BY id", whose)
        if rows:
            self.db.run("DELETE FROM notices WHERE person_id = :person", whose)
        return [from_json(say) for (say,) in rows]
