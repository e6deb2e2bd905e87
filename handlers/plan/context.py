"""From the answers of a plan to the rules' verdicts, and what of them to say at an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from handlers.dialog.form import Context
from handlers.office.year import host, office_hours, year_of
from handlers.plan.groups import group_of
from rules import (
    VIETNAM,
    Format,
    Kind,
    Meeting,
    OfficeHours,
    Outcome,
    Rulebook,
    Scope,
    Session,
    Speech,
    SpeechRole,
    Verdict,
    Year,
    counts_as_conference,
    judge,
    judge_rule,
)
from rules import Unit as Host
from storage.model import Meeting as SavedMeeting

OPEN = (Outcome.BREACH, Outcome.CAUTION)


class PlanContext(Context):
    """A plan being worked on: its answers as a meeting, its unit's year, its verdicts.

    `past` is set where a meeting that was already held is described.
    """

    past = False

    @cached_property
    def host(self) -> Host:
        """The plan's unit as the rules see it."""
        return host(self.unit)

    @property
    def books(self) -> Rulebook | None:
        """The unit's own books, None where the central ones serve."""
        return None if self.unit is None else self.turn.books.get(self.unit.code)

    @cached_property
    def hours(self) -> OfficeHours:
        return office_hours(self.unit)

    @cached_property
    def meeting(self) -> Meeting:
        return meeting_of(self)

    @cached_property
    def year(self) -> Year:
        """The unit's other meetings of the year the plan falls in."""
        return self.year_in((self.meeting.day or self.turn.now.date()).year)

    def year_in(self, year: int) -> Year:
        return year_of(self.turn.storage, self.unit, year, self.draft.meeting_id)

    @cached_property
    def is_conference(self) -> bool:
        kind = self.get("kind")
        return bool(kind) and counts_as_conference(Kind(kind), self.host)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        if not self.get("kind"):
            return ()
        return judge(
            self.meeting,
            self.year if self.meeting.day else Year(),
            as_of=self.turn.now.date(),
            books=self.books,
            invited_on=self.invited_on,
            overlaps=self.overlaps,
        )

    @property
    def open_verdicts(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.verdicts if v.outcome in OPEN)

    @property
    def breaches(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.verdicts if v.outcome is Outcome.BREACH)

    @cached_property
    def overlaps(self) -> tuple[str, ...] | None:
        """Codes of the unit's meetings that share time with this one; None while it has no time."""
        if self.unit is None or self.meeting.begins is None:
            return None
        begins, ends = span_of(self.meeting)
        found = self.turn.storage.overlapping(
            self.unit.id, begins, ends, self.get("chair"), self.draft.meeting_id
        )
        return tuple(meeting.code for meeting in found)

    @cached_property
    def invited_on(self) -> date:
        """The day the invitation goes out: the first save, and again when the start has moved."""
        saved = self.saved
        if saved is None or saved.facts.starts != self.meeting.begins:
            return self.turn.now.date()
        return saved.saved_at.date()

    @cached_property
    def saved(self) -> SavedMeeting | None:
        """The meeting as it was last saved, None for a new plan."""
        if self.draft.meeting_id is None:
            return None
        return self.turn.storage.meeting(self.draft.meeting_id)

    @property
    def reasons_before(self) -> Mapping[str, Any]:
        """The reasons that were given, by rule, when the meeting was last saved."""
        return self.saved.facts.reasons if self.saved else {}

    @property
    def unexplained(self) -> tuple[Verdict, ...]:
        """The breaches that no reason has been given for."""
        return tuple(v for v in self.breaches if v.rule not in self.reasons_before)

    def share_in(self, meeting_format: Format) -> Verdict:
        """What the year's share of in-person conferences becomes with this format."""
        return judge_rule(
            "KL226-M02",
            meeting_of(self, format=meeting_format),
            self.year,
            as_of=self.turn.now.date(),
            books=self.books,
        )


def meeting_of(context: PlanContext, **changes: Any) -> Meeting:
    """The answers so far as the meeting that the rules judge."""
    get = context.get
    necessity = get("necessity") or {}
    sessions = sessions_of(context)
    stated = get("duration") or {}
    answered = {
        "kind": Kind(get("kind")) if get("kind") else Kind.OTHER,
        "unit": context.host,
        "title": get("title"),
        "scope": Scope(get("scope")) if get("scope") else Scope.UNIT,
        "format": Format(get("format")) if get("format") else None,
        "start": None if sessions else start_of(context),
        "duration_minutes": None if sessions else stated.get("minutes"),
        "sessions": sessions,
        "needed": necessity.get("needed"),
        "necessity_reason": necessity.get("reason"),
        "guidance_document": get("guided"),
        "already_broadcast": get("broadcast"),
        "importance_reason": get("importance_reason"),
        "urgent_reason": get("urgent_reason"),
        "special_circumstance": get("special_circumstance"),
        "attendee_count": get("count"),
        "groups": groups_of(context),
        "speeches": speeches_of(get("speeches")),
        "cost_estimate": get("cost"),
        "cost_norm": norm_of(context),
    }
    return Meeting(**{**answered, **changes})


def start_of(context: Context) -> datetime | None:
    """The opening, once both day and clock are answered; the day alone opens at midnight."""
    day, clock = context.get("day"), context.get("clock")
    if not day:
        return None
    opening = time.fromisoformat(clock) if clock else time(0)
    return datetime.combine(date.fromisoformat(day), opening, VIETNAM)


def sessions_of(context: Context) -> tuple[Session, ...] | None:
    """The sessions that were given or confirmed, counted from the meeting's day."""
    day = context.get("day")
    given = context.get("sessions") or (context.get("duration") or {}).get("sessions")
    if not (day and given):
        return None
    first = date.fromisoformat(day)

    def moment(offset: int, clock: str) -> datetime:
        return datetime.combine(first + timedelta(offset), time.fromisoformat(clock), VIETNAM)

    return tuple(Session(moment(o, opens), moment(o, closes)) for o, opens, closes in given)


def span_of(meeting: Meeting) -> tuple[datetime, datetime]:
    """From the opening to the last closing; a meeting of unknown length ends as it begins."""
    if meeting.sessions:
        return meeting.sessions[0].start, max(session.end for session in meeting.sessions)
    begins = meeting.begins
    assert begins is not None
    return begins, begins + timedelta(minutes=meeting.duration_minutes or 0)


def groups_of(context: Context) -> Any:
    chosen = context.get("groups")
    return None if chosen is None else tuple(group_of(name, context) for name in chosen)


def speeches_of(given: Iterable[Any] | None) -> tuple[Speech, ...] | None:
    if given is None:
        return None
    return tuple(Speech(SpeechRole(role), minutes) for role, minutes in given)


def norm_of(context: Context) -> int | None:
    """The total allowed for this conference: as stated for it, else the unit's own norm."""
    stated = context.get("norm")
    if stated is not None or context.unit is None:
        return stated  # type: ignore[no-any-return]
    return context.unit.setting("spending_norm")  # type: ignore[no-any-return]
