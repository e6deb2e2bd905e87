"""The history of meetings: what differs between two states of one, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from storage.codec import Codec, moment_text
from storage.model import Change, Meeting, MeetingFacts
from storage.record import Record

CHANGE = Codec(Change)


class History(Record):
    def history(self, meeting_id: int) -> list[Change]:
        """What was changed of a meeting, in the order it happened."""
        changes = "meeting_changes WHERE meeting_id = :id ORDER BY id"
        return self._every(CHANGE, changes, id=meeting_id)

    def _keep_history(self, before: Meeting, after: Meeting, by: int, at: datetime) -> list[str]:
        """Writes a line for each difference; what differed."""
        changes = [Change(at, by, *line) for line in differences(before, after)]
        for change in changes:
            row = {"meeting_id": before.id, **CHANGE.write(change)}
            self.db.insert("meeting_changes", row)
        return [change.what for change in changes]


def differences(before: Meeting, after: Meeting) -> Iterator[tuple[str, Any, Any]]:
    """What, from and to, as JSON values; a single answer is a line `answers.<slot>` of its own."""
    old, new = _lines(before), _lines(after)
    for what in {**old, **new}:
        if old.get(what) != new.get(what):
            yield what, old.get(what), new.get(what)


def _lines(meeting: Meeting) -> dict[str, Any]:
    lines: dict[str, Any] = {"state": meeting.state}
    for field in fields(MeetingFacts):
        value = getattr(meeting.facts, field.name)
        if isinstance(value, Mapping):
            lines |= {f"{field.name}.{key}": inner for key, inner in value.items()}
        elif isinstance(value, datetime):
            lines[field.name] = moment_text(value)
        else:
            lines[field.name] = value
    return lines
