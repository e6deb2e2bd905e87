"""What the messages about a meeting are made of: its facts, what may be answered, time left."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.deliveries.hours import hours_of, meeting_time
from handlers.dialog.payload import loose
from handlers.dialog.text import Text, dashed
from handlers.dialog.turn import Choice
from handlers.office.sessions import kept_sessions
from storage.ledger import Participant, RsvpAnswer
from storage.model import Meeting, MeetingFacts

SNOOZES = (10, 30, 60)
"""Minutes."""


def named(meeting: Meeting) -> dict[str, object]:
    """The code and the title, by which a repeated message is recognised."""
    return {"code": meeting.code, "title": meeting.facts.title}


def facts_said(meeting: Meeting) -> tuple[Text, ...]:
    """Time, place and chair; no verdicts and no figures of the unit."""
    facts = meeting.facts
    lines = [meeting_time(facts)]
    if facts.place:
        lines.append(Text("answer-place", {"value": facts.place}))
    if facts.chair:
        lines.append(Text("answer-chair", {"value": facts.chair}))
    return tuple(lines)


def changes_said(before: MeetingFacts, after: MeetingFacts) -> tuple[Text, ...]:
    """What is different and concerns those who come: time, title, place, chair, format."""
    lines = []
    if _times(before) != _times(after):
        times = {"before": before.starts.isoformat(), "after": hours_of(after)}
        lines.append(Text("remind-changed-time", times))
    for name in ("title", "place", "chair"):
        values = getattr(before, name), getattr(after, name)
        if values[0] != values[1]:
            was, now = (value or Text("remind-not-set") for value in values)
            lines.append(Text(f"remind-changed-{name}", {"before": was, "after": now}))
    if before.format != after.format and after.format:
        shape = Text(f"plan-format-{dashed(after.format)}")
        lines.append(Text("remind-changed-format", {"after": shape}))
    return tuple(lines)


def _times(facts: MeetingFacts) -> object:
    return facts.starts, facts.ends, facts.minutes, kept_sessions(facts)


def time_left(start: datetime, now: datetime) -> Text:
    """What truly remains until the start, in whole minutes."""
    return span_said(max(0, int((start - now).total_seconds() // 60)))


def span_said(minutes: int) -> Text:
    """1440 → 1 ngày, 90 → 1 giờ 30 phút; minutes are left out beside days."""
    days, rest = divmod(minutes, 24 * 60)
    hours, rest = divmod(rest, 60)
    form = "days" if days else "hours" if hours else "minutes"
    return Text(f"remind-left-{form}", {"days": days, "hours": hours, "minutes": rest})


def snoozes(meeting: Meeting, now: datetime) -> tuple[Choice, ...]:
    """To be reminded again, where that is still before the start."""
    return tuple(
        Choice(
            Text("remind-again", {"minutes": minutes}), loose("snooze", f"{meeting.id}.{minutes}")
        )
        for minutes in SNOOZES
        if now + timedelta(minutes=minutes) < meeting.facts.starts
    )


def answer_choices(meeting: Meeting) -> tuple[Choice, ...]:
    """Coming, not coming, somebody else instead."""
    return tuple(Choice(Text(f"rsvp-{answer}"), loose(answer, meeting.id)) for answer in RsvpAnswer)


def answer_said(participant: Participant) -> Text:
    """What a participant has answered."""
    assert participant.answer is not None
    return Text(f"rsvp-said-{participant.answer}", {"words": participant.words or "–"})


def answers_counted(participants: list[Participant]) -> Text:
    """How many were asked and what they said."""
    answers = [each.answer for each in participants]
    counts = {answer.value: answers.count(answer) for answer in RsvpAnswer}
    return Text("rsvp-counts", {"asked": len(answers), **counts, "silent": answers.count(None)})
