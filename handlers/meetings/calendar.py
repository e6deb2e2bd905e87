"""/lich: the unit's coming meetings, page by page, and those whose real figures are still owed."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.deliveries.hours import hours_in_short
from handlers.dialog.access import INSIDE, LEADING, NOBODY
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message, screen
from handlers.dialog.verbs import PAGE, action, command
from handlers.meetings.card import meeting_card
from handlers.office.approvals import waiting_for
from handlers.office.scope import sees
from storage.model import Meeting, MeetingState, Unit

ON_A_PAGE = 8
OWED_SINCE = timedelta(days=60)
MOST_OWED = 3
PAST = timedelta(days=365)
MOST_PAST = 500


@command("lich", aliases=("calendar",), roles=INSIDE | NOBODY, in_groups=True, keeps_place=True)
def coming(turn: Turn) -> Replies:
    """The unit's coming meetings."""
    return _page(turn, 0)


@action("calendar", roles=INSIDE, target=PAGE)
def page(turn: Turn, number: int) -> Replies:
    """One page of the coming meetings, each to be opened."""
    return _page(turn, number)


def _page(turn: Turn, number: int) -> Replies:
    unit = turn.unit
    if unit is None:
        return message(Text("calendar-no-unit"))
    offset = number * ON_A_PAGE
    found = turn.storage.meetings(unit.id, since=turn.now, limit=ON_A_PAGE + 1, offset=offset)
    texts = [Text("calendar-head", {"unit": unit.name})]
    if not found:
        texts.append(Text("calendar-none"))
    shown = [meeting for meeting in found[:ON_A_PAGE] if sees(turn, meeting)]
    if turn.event.group:
        return message((*texts, *map(_line, shown)))
    return screen(
        turn,
        texts,
        *(
            meeting_card.button(_begins("approval-to-decide", meeting), meeting)
            for meeting in _to_decide(turn, unit, number)
        ),
        *map(_open, shown),
        *(_tell(meeting) for meeting in (_owed(turn, unit) if number == 0 else ())),
        *_turning(number, len(found) > ON_A_PAGE),
    )


def _owed(turn: Turn, unit: Unit) -> list[Meeting]:
    """Meetings that are over and of which nobody has said what really happened."""
    since: datetime = turn.now - OWED_SINCE
    planned = turn.storage.meetings(unit.id, since, until=turn.now, states=(MeetingState.planned,))
    over = [m for m in planned if (m.facts.ends or m.facts.starts) <= turn.now]
    return over[-MOST_OWED:]


def _to_decide(turn: Turn, unit: Unit, number: int) -> list[Meeting]:
    """On the first page of a leader: what waits for a word."""
    if number or turn.role not in LEADING:
        return []
    return waiting_for(turn.storage, unit.id)


def _line(meeting: Meeting) -> Text:
    when = hours_in_short(meeting.facts)
    return Text("calendar-line", {"when": when, "title": meeting.facts.title})


def _open(meeting: Meeting) -> Choice:
    return meeting_card.button(_line(meeting), meeting)


def _begins(sentence: str, meeting: Meeting) -> Text:
    return Text(sentence, {"at": meeting.facts.starts.isoformat(), "title": meeting.facts.title})


def _tell(meeting: Meeting) -> Choice:
    return Choice(_begins("calendar-owed", meeting), loose("outcome", meeting.id))


def _turning(number: int, more: bool) -> list[Choice]:
    choices = []
    if number:
        choices.append(page.button("calendar-earlier", number - 1))
    if more:
        choices.append(page.button("calendar-later", number + 1))
    record = Choice(Text("calendar-record"), loose("record"))
    return [*choices, past.button("calendar-past", 0), record]


@action("past", roles=INSIDE, target=PAGE)
def past(turn: Turn, number: int) -> Replies:
    """The last year's meetings that have begun, the latest first, each to be opened."""
    unit, states = turn.own_unit, (MeetingState.planned, MeetingState.held)
    found = turn.storage.meetings(unit.id, turn.now - PAST, turn.now, states, MOST_PAST)[::-1]
    shown = found[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    said = Text("calendar-past-head" if shown else "calendar-past-none", {"unit": unit.name})
    choices = [*map(_open, shown)]
    if len(found) > (number + 1) * ON_A_PAGE:
        choices.append(past.button("calendar-later", number + 1))
    return screen(turn, said, *choices, page.button("calendar-back", 0))
