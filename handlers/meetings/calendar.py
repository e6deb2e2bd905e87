"""/lich: the unit's coming meetings, page by page, and those whose real figures are still owed."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.dialog import drafts
from handlers.dialog.access import Role, role_of
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.office.approvals import waiting_for
from handlers.office.scope import my_unit, sees
from handlers.plan.afterwards import RECORD
from storage.model import Meeting, MeetingState, Unit

PAGE = 8
MOST_PAGES = 10_000
OWED_SINCE = timedelta(days=60)
MOST_OWED = 3
PAST = timedelta(days=365)
MOST_PAST = 500


def coming(turn: Turn, _: str) -> Replies:
    """/lich"""
    return page(turn, "0")


def page(turn: Turn, target: str) -> Replies:
    """One page of the coming meetings, each to be opened."""
    unit = my_unit(turn)
    if unit is None:
        return (Reply((Text("calendar-no-unit"),)),)
    number = min(number_in(target) or 0, MOST_PAGES)
    found = turn.storage.meetings(unit.id, since=turn.now, limit=PAGE + 1, offset=number * PAGE)
    owed = _owed(turn, unit) if number == 0 else []
    texts = [Text("calendar-head", {"unit": unit.name})]
    if not found:
        texts.append(Text("calendar-none"))
    shown = [meeting for meeting in found[:PAGE] if sees(turn, meeting)]
    if turn.event.group:
        return (Reply((*texts, *map(_line, shown))),)
    choices = [_decide(meeting) for meeting in _to_decide(turn, unit, number)]
    choices += [_open(meeting) for meeting in shown]
    choices += [_tell(meeting) for meeting in owed]
    return (Reply(tuple(texts), (*choices, *_turning(number, len(found) > PAGE)), _tapped(turn)),)


def _owed(turn: Turn, unit: Unit) -> list[Meeting]:
    """Meetings that are over and of which nobody has said what really happened."""
    since: datetime = turn.now - OWED_SINCE
    planned = turn.storage.meetings(unit.id, since, until=turn.now, states=(MeetingState.planned,))
    over = [m for m in planned if (m.facts.ends or m.facts.starts) <= turn.now]
    return over[-MOST_OWED:]


def _to_decide(turn: Turn, unit: Unit, number: int) -> list[Meeting]:
    """On the first page of a leader: what waits for a word."""
    if number or role_of(turn) is not Role.approver:
        return []
    return waiting_for(turn.storage, unit.id)


def _decide(meeting: Meeting) -> Choice:
    said = {"at": meeting.facts.starts.isoformat(), "title": meeting.facts.title}
    return Choice(Text("approval-to-decide", said), loose("meeting", meeting.id))


def _line(meeting: Meeting) -> Text:
    said = {"at": meeting.facts.starts.isoformat(), "title": meeting.facts.title}
    return Text("calendar-line", said)


def _open(meeting: Meeting) -> Choice:
    return Choice(_line(meeting), loose("meeting", meeting.id))


def _tell(meeting: Meeting) -> Choice:
    said = {"at": meeting.facts.starts.isoformat(), "title": meeting.facts.title}
    return Choice(Text("calendar-owed", said), loose("outcome", meeting.id))


def _turning(number: int, more: bool) -> list[Choice]:
    choices = []
    if number:
        choices.append(Choice(Text("calendar-earlier"), loose("calendar", number - 1)))
    if more:
        choices.append(Choice(Text("calendar-later"), loose("calendar", number + 1)))
    past_ones = Choice(Text("calendar-past"), loose("past", 0))
    return [*choices, past_ones, Choice(Text("calendar-record"), loose("record"))]


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


def past(turn: Turn, target: str) -> Replies:
    """The last year's meetings that have begun, the latest first, each to be opened."""
    unit = my_unit(turn)
    if unit is None:
        return (Reply((Text("calendar-no-unit"),)),)
    number = min(number_in(target) or 0, MOST_PAGES)
    states = (MeetingState.planned, MeetingState.held)
    found = turn.storage.meetings(unit.id, turn.now - PAST, turn.now, states, MOST_PAST)[::-1]
    shown = found[number * PAGE : (number + 1) * PAGE]
    said = Text("calendar-past-head" if shown else "calendar-past-none", {"unit": unit.name})
    choices = [_open(meeting) for meeting in shown]
    if len(found) > (number + 1) * PAGE:
        choices.append(Choice(Text("calendar-later"), loose("past", number + 1)))
    choices.append(Choice(Text("calendar-back"), loose("calendar", 0)))
    return (Reply((said,), tuple(choices), _tapped(turn)),)


def record(turn: Turn, _: str) -> Replies:
    """Starts recording a conference that was held already."""
    unit = my_unit(turn)
    if unit is None:
        return (Reply((Text("calendar-no-unit"),)),)
    drafts.begin(turn, RECORD.id, unit)
    return drafts.show_standing(turn)


BUTTONS = {"calendar": page, "past": past, "record": record}
