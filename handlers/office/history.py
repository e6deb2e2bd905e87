"""Taking back the last saving, changing or cancelling of a meeting, within ten minutes of it.

The button carries how long the meeting's history was before and after, so that it takes back just
what it was offered for, and only once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice
from storage.model import Change, Meeting, MeetingFacts, MeetingState
from storage.verbs import Storage

UNDO_WITHIN = timedelta(minutes=10)
MOMENTS = ("starts", "ends")


def unsave_choice(meeting_id: int, draft_id: int) -> Choice:
    """Takes back the first saving: the plan is open again."""
    return Choice(Text("saving-undo"), loose("unsave", f"{meeting_id}.{draft_id}"))


def undo_choice(storage: Storage, meeting_id: int, before: int) -> Choice:
    """Takes back the change that was just made."""
    after = len(storage.history(meeting_id))
    return Choice(Text("saving-undo"), loose("undo", f"{meeting_id}.{before}.{after}"))


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
