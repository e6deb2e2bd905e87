"""Plans with a breach, in a unit with leaders: counted, but nobody is told until a leader agrees.

A decision holds for the meeting as it stood. What is changed afterwards, and still breaches
something, waits anew; what is undone has the decision that it had.
"""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256

from handlers.dialog.access import LEADING
from rules import Outcome
from storage.model import Approval, Decision, Meeting, MeetingState
from storage.storage import Storage


def leaders(storage: Storage, unit_id: int) -> list[int]:
    """The people who are asked about a unit's breaches."""
    return [member.person_id for member in storage.members(unit_id) if member.role in LEADING]


def ask_leaders(storage: Storage, meeting: Meeting, by: int, now: datetime) -> list[int]:
    """Puts a planned meeting before the unit's leaders if it breaches something; who was asked."""
    if meeting.state is not MeetingState.planned or not _breaches(meeting):
        return []
    asked = leaders(storage, meeting.unit_id)
    if not asked or decision_on(storage, meeting) is not None:
        return []
    storage.decide(meeting.id, _as_it_stands(meeting), Decision.asked, by, now)
    return asked


def decide(
    storage: Storage, meeting: Meeting, decision: Decision, by: int, now: datetime, word: str
) -> None:
    """Writes a leader's decision on a meeting as it stands."""
    storage.decide(meeting.id, _as_it_stands(meeting), decision, by, now, word)


def decision_on(storage: Storage, meeting: Meeting) -> Approval | None:
    """What became of asking about a meeting as it stands; None when nobody had to be asked."""
    return storage.approval(meeting.id, _as_it_stands(meeting))


def is_held_back(storage: Storage, meeting: Meeting) -> bool:
    """Whether nobody may be told of a meeting yet."""
    if meeting.state is not MeetingState.planned or not _breaches(meeting):
        return False
    found = decision_on(storage, meeting)
    return found is not None and found.decision is not Decision.agreed


def waiting_for(storage: Storage, unit_id: int) -> list[Meeting]:
    """The meetings of a unit that its leaders have yet to decide on."""
    meetings = [storage.meeting(number) for number in storage.asked_about(unit_id)]
    return [m for m in meetings if m and waits(storage, m) and _breaches(m)]


def waits(storage: Storage, meeting: Meeting) -> bool:
    """Whether a meeting as it stands was put before the leaders, who have not decided."""
    found = decision_on(storage, meeting)
    return found is not None and found.decision is Decision.asked


def _breaches(meeting: Meeting) -> list[str]:
    verdicts = meeting.facts.verdicts
    return [each["rule"] for each in verdicts if each["outcome"] == Outcome.BREACH]


def _as_it_stands(meeting: Meeting) -> str:
    """What a decision is about; place and chair may change without a new one."""
    facts = meeting.facts
    told = (
        facts.title, facts.kind, facts.scope, facts.format, facts.starts.isoformat(),
        facts.minutes, facts.attendee_count, sorted(_breaches(meeting)), dict(facts.reasons),
    )  # fmt: skip
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
