"""Counting a meeting that must not be described: format, kind and month, nothing else."""

from __future__ import annotations

from datetime import datetime

from handlers.answers import choosing, labelled
from handlers.form import Desk, Form, Option, Replies
from handlers.turn import Reply, Say
from rules import VIETNAM, Format, Kind
from storage.records import MeetingFacts, MeetingState

VERSION = 1


def months(desk: Desk) -> tuple[Option, ...]:
    """The last twelve months, the present one first."""
    present = desk.turn.now.year * 12 + desk.turn.now.month - 1
    return tuple(_month(*divmod(present - back, 12)) for back in range(12))


def _month(year: int, before: int) -> Option:
    """A month by its year and how many lie before it in that year."""
    said = Say("secrecy-month", {"month": before + 1, "year": str(year)})
    return Option(f"{year}-{before + 1:02}", said)


def complete(form: Form[Desk], desk: Desk, _: tuple[Say, ...]) -> Replies:
    """Keeps a meeting without a name, a day or an organiser, which counts all the same."""
    assert desk.unit is not None
    turn = desk.turn
    facts = MeetingFacts(
        title=turn.wording(Say("secrecy-count-title")),
        kind=desk.get("kind"),
        scope="unit",
        format=desk.get("format"),
        starts=datetime.fromisoformat(f"{desk.get('month')}-01").replace(tzinfo=VIETNAM),
        ends=None,
        minutes=None,
        attendee_count=None,
        chair=None,
        place=None,
        answers={},
        verdicts=[],
    )
    turn.records.add_meeting(desk.unit.id, None, facts, turn.now, MeetingState.held)
    turn.records.close_draft(desk.draft.id, turn.now)
    return (Reply((Say("secrecy-counted"),)),)


SECRET_COUNT = Form(
    id="secret-count",
    version=VERSION,
    slots=(
        choosing("kind", Say("plan-ask-kind"), labelled("plan-kind", Kind)),
        choosing("format", Say("plan-ask-format"), labelled("plan-format", Format)),
        choosing("month", Say("secrecy-ask-month"), months),
    ),
    desk=Desk,
    complete=complete,
)
