"""Counting a meeting that must not be described: format, kind and month, nothing else."""

from __future__ import annotations

from datetime import datetime

from handlers.dialog.access import PLANNING
from handlers.dialog.fields import choice, labelled
from handlers.dialog.form import Context, Form, Option, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, message
from rules import VIETNAM, Format, Kind
from storage.model import MeetingFacts, MeetingState


def months(context: Context) -> tuple[Option, ...]:
    """The last twelve months, the present one first."""
    present = context.turn.now.year * 12 + context.turn.now.month - 1
    return tuple(_month(*divmod(present - back, 12)) for back in range(12))


def _month(year: int, before: int) -> Option:
    """A month by its year and how many lie before it in that year."""
    label = Text("secrecy-month", {"month": before + 1, "year": str(year)})
    return Option(f"{year}-{before + 1:02}", label)


def complete(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Keeps a meeting without a name, a day or an organiser, which counts all the same."""
    assert context.unit is not None
    turn = context.turn
    facts = MeetingFacts(
        title=turn.wording(Text("secrecy-count-title")),
        kind=context.get("kind"),
        scope="unit",
        format=context.get("format"),
        starts=datetime.fromisoformat(f"{context.get('month')}-01").replace(tzinfo=VIETNAM),
        ends=None,
        minutes=None,
        attendee_count=None,
        chair=None,
        place=None,
        answers={},
        verdicts=[],
    )
    turn.storage.add_meeting(context.unit.id, None, facts, turn.now, MeetingState.held)
    turn.close_draft(context.draft)
    return message(Text("secrecy-counted"))


SECRET_COUNT = Form(
    id="secret-count",
    roles=PLANNING,
    slots=(
        Slot("kind", choice(labelled("plan-kind", Kind))),
        Slot("format", choice(labelled("plan-format", Format))),
        Slot("month", choice(months), Text("secrecy-ask-month")),
    ),
    context=Context,
    complete=complete,
    asks="plan-ask",
)
