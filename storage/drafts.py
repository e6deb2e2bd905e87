"""Conversations that are not finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from storage.codec import Codec, moment_text
from storage.database import Subject
from storage.model import Answers, Draft

DRAFT = Codec(Draft)
SAVED = Codec(Draft, without=("id", "person_id", "form"))


class Drafts(Subject):
    def open_draft(
        self,
        person_id: int,
        unit_id: int | None,
        form: str,
        version: int,
        answers: Answers,
        at: datetime,
        meeting_id: int | None = None,
    ) -> Draft:
        """A new draft on top of the person's open ones."""
        new = Draft(0, person_id, unit_id, form, version, 0, answers, meeting_id=meeting_id)
        place = {"standing": self._top(person_id), "open": 1, "touched_at": moment_text(at)}
        return replace(new, id=self.db.insert("drafts", {**DRAFT.new(new), **place}))

    def draft(self, draft_id: int) -> Draft | None:
        """A draft in whatever state."""
        return self._first(DRAFT, "drafts WHERE id = :id", id=draft_id)

    def open_drafts(self, person_id: int) -> list[Draft]:
        """The person's open drafts, the one opened (or reopened) last first."""
        opened = "drafts WHERE person_id = :person AND open = 1 ORDER BY standing DESC"
        return self._every(DRAFT, opened, person=person_id)

    def save_draft(self, draft: Draft, at: datetime) -> None:
        """Raises LookupError if there is no such draft."""
        row = {**SAVED.write(draft), "touched_at": moment_text(at)}
        if not self.db.update("drafts", draft.id, row):
            raise LookupError(f"no draft {draft.id}")

    def close_draft(self, draft_id: int, at: datetime) -> None:
        """Puts a draft away: done or left. It can be reopened."""
        self.db.update("drafts", draft_id, {"open": 0, "touched_at": moment_text(at)})

    def reopen_draft(self, draft_id: int, at: datetime) -> None:
        """Puts a draft on top of the person's open ones again.

        Raises LookupError if there is no such draft.
        """
        draft = self.draft(draft_id)
        if draft is None:
            raise LookupError(f"no draft {draft_id}")
        place = {"open": 1, "standing": self._top(draft.person_id), "touched_at": moment_text(at)}
        self.db.update("drafts", draft_id, place)

    def draft_touched(self, draft_id: int) -> datetime | None:
        """When an open draft was touched last; None for one that is closed or gone."""
        row = self.db.one(
            "SELECT touched_at FROM drafts WHERE id = :id AND open = 1", {"id": draft_id}
        )
        return None if row is None else datetime.fromisoformat(row[0])

    def forget_drafts(self, before: datetime) -> int:
        """Drops the drafts, open or closed, not touched since a moment; how many they were."""
        return self.db.run(
            "DELETE FROM drafts WHERE touched_at < :before", {"before": moment_text(before)}
        )

    def _top(self, person_id: int) -> int:
        row = self.db.one(
            "SELECT coalesce(max(standing), 0) + 1 FROM drafts WHERE person_id = :person",
            {"person": person_id},
        )
        assert row is not None
        return int(row[0])
