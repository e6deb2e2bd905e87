"""Conversations that are not finished."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from storage.model import Answers, Draft
from storage.sqlite.columns import from_json, moment_text, to_json
from storage.sqlite.tables import Tables

_DRAFT = (
    "SELECT id, person_id, unit_id, form, version, revision, answers, focus, seen, meeting_id"
    " FROM drafts"
)


class Drafts(Tables):
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
        draft_id = self.db.execute(
            "INSERT INTO drafts (person_id, unit_id, form, version, revision, answers, seen,"
            " meeting_id, standing, open, touched_at)"
            " VALUES (?, ?, ?, ?, 0, ?, '{}', ?, ?, 1, ?) RETURNING id",
            (
                person_id,
                unit_id,
                form,
                version,
                to_json(answers),
                meeting_id,
                self._top(person_id),
                moment_text(at),
            ),
        ).fetchone()[0]
        return Draft(draft_id, person_id, unit_id, form, version, 0, answers, meeting_id=meeting_id)

    def draft(self, draft_id: int) -> Draft | None:
        row = self.db.execute(f"{_DRAFT} WHERE id = ?", (draft_id,)).fetchone()
        return None if row is None else _draft(*row)

    def open_drafts(self, person_id: int) -> list[Draft]:
        rows = self.db.execute(
            f"{_DRAFT} WHERE person_id = ? AND open = 1 ORDER BY standing DESC", (person_id,)
        ).fetchall()
        return [_draft(*row) for row in rows]

    def save_draft(self, draft: Draft, at: datetime) -> None:
        saved = self.db.execute(
            "UPDATE drafts SET unit_id = ?, version = ?, revision = ?, answers = ?, focus = ?,"
            " seen = ?, meeting_id = ?, touched_at = ? WHERE id = ?",
            (
                draft.unit_id,
                draft.version,
                draft.revision,
                to_json(draft.answers),
                draft.focus,
                to_json(dict(draft.seen)),
                draft.meeting_id,
                moment_text(at),
                draft.id,
            ),
        )
        if saved.rowcount == 0:
            raise LookupError(f"no draft {draft.id}")

    def close_draft(self, draft_id: int, at: datetime) -> None:
        self.db.execute(
            "UPDATE drafts SET open = 0, touched_at = ? WHERE id = ?", (moment_text(at), draft_id)
        )

    def reopen_draft(self, draft_id: int, at: datetime) -> None:
        draft = self.draft(draft_id)
        if draft is None:
            raise LookupError(f"no draft {draft_id}")
        self.db.execute(
            "UPDATE drafts SET open = 1, standing = ?, touched_at = ? WHERE id = ?",
            (self._top(draft.person_id), moment_text(at), draft_id),
        )

    def forget_drafts(self, before: datetime) -> int:
        return self.db.execute(
            "DELETE FROM drafts WHERE touched_at < ?", (moment_text(before),)
        ).rowcount

    def _top(self, person_id: int) -> int:
        highest: int = self.db.execute(
            "SELECT coalesce(max(standing), 0) FROM drafts WHERE person_id = ?", (person_id,)
        ).fetchone()[0]
        return highest + 1


def _draft(
    draft_id: int,
    person_id: int,
    unit_id: int | None,
    form: str,
    version: int,
    revision: int,
    answers: str,
    focus: str | None,
    seen: str,
    meeting_id: Any,
) -> Draft:
    return Draft(
        draft_id,
        person_id,
        unit_id,
        form,
        version,
        revision,
        from_json(answers),
        focus,
        from_json(seen),
        meeting_id,
    )
