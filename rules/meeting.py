"""What is judged: a planned meeting, the unit that holds it, the other meetings of the year.

Every field but the meeting's kind may be None, which means "not answered"; zero and False are
answers. A moment without an offset is Vietnamese time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

VIETNAM = timezone(timedelta(hours=7))


class Bloc(StrEnum):
    """Khối: the part of the political system; NONE for the press, experts, firms, citizens."""

    PARTY = "party"
    GOVERNMENT = "government"
    ELECTED_BODY = "elected_body"
    MASS_ORGANISATION = "mass_organisation"
    NONE = "none"


class Level(StrEnum):
    """Cấp, from the highest to the lowest."""

    CENTRAL = "central"
    PROVINCE = "province"
    COMMUNE = "commune"
    UNIT = "unit"

    def above(self, other: Level) -> bool:
        """Whether this level stands higher than the other."""
        ranks = list(Level)
        return ranks.index(self) < ranks.index(other)


class Kind(StrEnum):
    """Loại cuộc họp: decides whether it counts as a conference, and how long it may last."""

    DISSEMINATION = "dissemination"
    PROFESSIONAL = "professional"
    REVIEW = "review"
    TRAINING = "training"
    MAJOR_DELIBERATIVE = "major_deliberative"
    OTHER = "other"
    BRIEFING = "briefing"
    WORKING_MEETING = "working_meeting"
    STATUTORY = "statutory"


class Scope(StrEnum):
    """Quy mô: whom the meeting is called for."""

    UNIT = "unit"
    INTERNAL = "internal"
    PROVINCE_WIDE = "province_wide"
    COMMUNE_WIDE = "commune_wide"
    NATIONAL = "national"
    NATIONAL_POLITBURO = "national_politburo"


class Format(StrEnum):
    """Hình thức: in person, online, or a main hall with connected sites."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class SpeechRole(StrEnum):
    """What a speech is for; a keynote report is not a discussion paper."""

    OPENING = "opening"
    CONCLUDING = "concluding"
    PAPER = "paper"
    KEYNOTE = "keynote"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Group:
    """Delegates invited in one capacity, such as the leaders of the communes.

    `bloc` is that of the capacity: a director invited as a member of the Party committee is of the
    Party's bloc.
    """

    label: str | None = None
    bloc: Bloc | None = None
    level: Level | None = None
    in_scope: bool | None = None
    directly_involved: bool | None = None
    same_sector: bool | None = None
    same_locality: bool | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech of the programme, in whole minutes."""

    role: SpeechRole | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting, from its opening to its closing."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The two halves of the unit's working day; between them lies the lunch break."""

    morning: tuple[time, time] = (time(7, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13), time(17))

    @property
    def halves(self) -> tuple[tuple[time, time], tuple[time, time]]:
        """The morning and the afternoon."""
        return self.morning, self.afternoon


@dataclass(frozen=True, slots=True)
class Unit:
    """The host, with what it has settled where the texts are silent.

    `hybrid_counts_as` is IN_PERSON or ONLINE. `working_days` overrides the national calendar:
    True for a day that is worked, False for a day off. `co_host_blocs` are the blocs of those who
    hold this meeting jointly with the host. With `schedule_invites` the unit's weekly schedule
    stands for invitations.
    """

    bloc: Bloc | None = None
    level: Level | None = None
    hybrid_counts_as: Format | None = None
    statutory_counts: bool | None = None
    office_hours: OfficeHours = OfficeHours()
    working_days: Mapping[date, bool] = field(default_factory=dict, hash=False)
    co_host_blocs: tuple[Bloc, ...] | None = None
    schedule_invites: bool | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """The other meetings of the calendar year in which the judged one starts.

    `in_person`, `online` and `hybrid` count the unit's conferences; `in_person_coming` and
    `hybrid_coming` those among them that are not held yet; `province_wide` and `commune_wide` count
    those of the whole province or commune; `previous_year` the conferences of the year before;
    `planned_total` the conferences the unit plans for this whole year. `counted_meetings` and
    `previous_year_counted` count what a unit's own book reduces where that is more than
    conferences.
    """

    in_person: int | None = None
    online: int | None = None
    hybrid: int | None = None
    previous_year: int | None = None
    planned_total: int | None = None
    province_wide: int | None = None
    commune_wide: int | None = None
    in_person_coming: int | None = None
    hybrid_coming: int | None = None
    counted_meetings: int | None = None
    previous_year_counted: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A planned meeting as far as it has been described.

    Either `sessions` or `start` and `duration_minutes` say when; costs are whole đồng, and
    `cost_norm` is the total allowed for this meeting. `guidance_document` is the document's
    number, or whether there is one. `series_announced` says that it belongs to a series whose days
    were announced with its first notice.
    """

    kind: Kind
    unit: Unit = Unit()
    title: str | None = None
    scope: Scope | None = None
    format: Format | None = None
    start: datetime | None = None
    duration_minutes: int | None = None
    sessions: tuple[Session, ...] | None = None
    needed: bool | None = None
    necessity_reason: str | None = None
    guidance_document: bool | str | None = None
    already_broadcast: bool | None = None
    importance_reason: str | None = None
    urgent_reason: str | None = None
    special_circumstance: str | None = None
    attendee_count: int | None = None
    groups: tuple[Group, ...] | None = None
    speeches: tuple[Speech, ...] | None = None
    cost_estimate: int | None = None
    cost_norm: int | None = None
    series_announced: bool | None = None

    @property
    def begins(self) -> datetime | None:
        """The opening of the first session, in Vietnamese time."""
        if self.sessions:
            return min(local(session.start) for session in self.sessions)
        return None if self.start is None else local(self.start)

    @property
    def day(self) -> date | None:
        """The day on which it opens; the values, the year and the notice follow from it."""
        begins = self.begins
        return None if begins is None else begins.date()


def local(moment: datetime) -> datetime:
    """The moment in Vietnamese time; one without an offset already is."""
    if moment.tzinfo is VIETNAM:
        return moment
    if moment.tzinfo is None:
        return moment.replace(tzinfo=VIETNAM)
    return moment.astimezone(VIETNAM)


def stated(text: str | None) -> bool:
    """Whether a question in words was answered; blank text is no answer."""
    return text is not None and not text.isspace() and text != ""
