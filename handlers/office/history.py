"""A meeting as it was, worked out of its history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from storage.model import Change, Meeting, MeetingFacts, MeetingState

UNDO_WITHIN = timedelta(minutes=10)
MOMENTS = ("starts", "ends")


def as_before(meeting: Meeting, changes: Iterable[Change]) -> tuple[MeetingFacts, MeetingState]:
    """The meeting as it was before some changes, given in the order they were made."""
    facts, state = meeting.facts, meeting.state
    for change in reversed(list(changes)):
        field, _, key = change.what.partition(".")
        if field == "state":
            state = MeetingState(change.before)
        elif field != "note":
            facts = replace(facts, **{field: _value(facts, field, key, change.before)})
    return facts, state


def _value(facts: MeetingFacts, field: str, key: str, before: Any) -> Any:
    if key:
        rest = {name: value for name, value in getattr(facts, field).items() if name != key}
        return rest if before is None else {**rest, key: before}
    if field in MOMENTS and before is not None:
        return datetime.fromisoformat(before)
    return before
