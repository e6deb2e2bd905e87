"""A plan being worked on: its answers as the meeting that the rules judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any, Self

from handlers.dialog.form import Context
from handlers.dialog.turn import Turn
from handlers.office.sessions import Sitting, sessions_on
from handlers.office.year import host, office_hours
from handlers.plan.groups import group_of
from handlers.plan.judging import Judging
from handlers.plan.sittings import Length, laid_out, nominal_minutes
from rules import (
    VIETNAM,
    Format,
    Kind,
    Meeting,
    OfficeHours,
    Outcome,
    Scope,
    Session,
    Speech,
    SpeechRole,
    Verdict,
    counts_as_conference,
)
from rules import Unit as Host
from rules.workdays import is_working_day
from storage.model import Draft, Unit
from storage.model import Meeting as SavedMeeting

OPEN = (Outcome.BREACH, Outcome.CAUTION)


class PlanContext(Context):
    """`past` is set where a meeting that was already held is described."""

    past = False

    def __init__(self, turn: Turn, draft: Draft, unit: Unit | None, month: str = "") -> None:
        super().__init__(turn, draft, unit, month)
        self.judging = Judging(turn, unit, draft.meeting_id)

    def on(self, draft: Draft, month: str = "") -> Self:
        after = super().on(draft, month)
        after.judging = self.judging
        return after

    @cached_property
    def host(self) -> Host:
        """The plan's unit as the rules see it."""
        return host(self.unit)

    @cached_property
    def hours(self) -> OfficeHours:
        return office_hours(self.unit)

    @cached_property
    def sittings(self) -> list[Sitting]:
        """When the meeting is in session, which all that is said of its time is made of; empty
        while its day, its opening or its length is open."""
        day, clock, length = self.get("day"), self.get("clock"), self.get("duration")
        if not (day and clock and length):
            return []
        confirmed = self.get("sessions")
        opening = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock))
        return self.laid_out({"sessions": confirmed} if confirmed else length, opening)

    def laid_out(self, length: Length, opening: datetime) -> list[Sitting]:
        """The sittings that a length makes from an opening, by the unit's hours and days."""

        def is_worked(offset: int) -> bool:
            return is_working_day(opening.date() + timedelta(offset), self.host.working_days)

        return laid_out(length, opening.time(), self.hours, is_worked)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sittings of the plan's day."""
        if not self.sittings:
            return ()
        return sessions_on(date.fromisoformat(self.get("day")), self.sittings)

    @cached_property
    def meeting(self) -> Meeting:
        return meeting_of(self)

    @property
    def saved(self) -> SavedMeeting | None:
        """The meeting as it was last saved, None for a new plan."""
        return self.judging.saved

    @cached_property
    def is_conference(self) -> bool:
        kind = self.get("kind")
        return bool(kind) and counts_as_conference(Kind(kind), self.host)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every rule says of the plan, nothing before its kind is known."""
        return self.judging.verdicts(self.meeting, self.get("chair")) if self.get("kind") else ()

    @property
    def open_verdicts(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.verdicts if v.outcome in OPEN)

    @property
    def breaches(self) -> tuple[Verdict, ...]:
        return tuple(v for v in self.verdicts if v.outcome is Outcome.BREACH)

    @property
    def reasons_before(self) -> Mapping[str, Any]:
        """The reasons that were given, by rule, when the meeting was last saved."""
        return self.saved.facts.reasons if self.saved else {}

    @property
    def unexplained(self) -> tuple[Verdict, ...]:
        """The breaches that no reason has been given for."""
        return tuple(v for v in self.breaches if v.rule not in self.reasons_before)


def meeting_of(context: PlanContext) -> Meeting:
    """The answers so far as the meeting that the rules judge."""
    get = context.get
    necessity = get("necessity") or {}
    sessions, length = context.sessions or None, get("duration")
    minutes = nominal_minutes(length, context.hours) if length else None
    return Meeting(
        kind=Kind(get("kind")) if get("kind") else Kind.OTHER,
        unit=context.host,
        title=get("title"),
        scope=Scope(get("scope")) if get("scope") else Scope.UNIT,
        format=Format(get("format")) if get("format") else None,
        start=None if sessions else start_of(context),
        duration_minutes=None if sessions else minutes,
        sessions=sessions,
        needed=necessity.get("needed"),
        necessity_reason=necessity.get("reason") or get("necessity_reason"),
        guidance_document=get("guided"),
        already_broadcast=get("broadcast"),
        importance_reason=get("importance_reason"),
        urgent_reason=get("urgent_reason"),
        special_circumstance=get("special_circumstance"),
        attendee_count=get("count"),
        groups=groups_of(context),
        speeches=speeches_of(get("speeches")),
        cost_estimate=get("cost"),
        cost_norm=norm_of(context),
    )


def start_of(context: Context) -> datetime | None:
    """The opening, once both day and clock are answered; the day alone opens at midnight."""
    day, clock = context.get("day"), context.get("clock")
    if not day:
        return None
    opening = time.fromisoformat(clock) if clock else time(0)
    return datetime.combine(date.fromisoformat(day), opening, VIETNAM)


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
