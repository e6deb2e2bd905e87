"""Random meetings and years, with and without their answers."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from rules import (
    Bloc,
    Format,
    Group,
    Kind,
    Level,
    Meeting,
    OfficeHours,
    Scope,
    Session,
    Speech,
    SpeechRole,
    Unit,
    Year,
)

AS_OF = date(2026, 3, 2)
YES_NO = st.sampled_from([None, True, False])
WORDS = st.sampled_from([None, "", "lý do"])
COUNTS = st.one_of(st.none(), st.integers(0, 30))
HOSTS = [bloc for bloc in Bloc if bloc is not Bloc.NONE]
POSITIONS = st.sampled_from([None, "central_committee_member", "guest"])
STARTS = st.datetimes(datetime(2026, 3, 2), datetime(2027, 2, 28))


def maybe(enum: type) -> st.SearchStrategy:
    return st.one_of(st.none(), st.sampled_from(list(enum)))


GROUPS = st.builds(
    Group,
    label=st.sampled_from([None, "A", "B", "C"]),
    bloc=maybe(Bloc),
    level=maybe(Level),
    in_scope=YES_NO,
    directly_involved=YES_NO,
    same_sector=YES_NO,
    same_locality=YES_NO,
    position=POSITIONS,
)
SPEECHES = st.builds(
    Speech, role=maybe(SpeechRole), minutes=st.one_of(st.none(), st.integers(0, 60))
)
UNITS = st.builds(
    Unit,
    bloc=maybe(Bloc),
    level=maybe(Level),
    hybrid_counts_as=st.sampled_from([None, Format.IN_PERSON, Format.ONLINE]),
    statutory_counts=YES_NO,
    office_hours=st.just(OfficeHours()),
    working_days=st.dictionaries(
        st.dates(date(2026, 3, 1), date(2027, 3, 31)), st.booleans(), max_size=3
    ),
    co_host_blocs=st.one_of(st.none(), st.lists(st.sampled_from(HOSTS), max_size=2).map(tuple)),
    schedule_invites=YES_NO,
)
DAYS_OF_PLANNING = st.one_of(st.just(AS_OF), st.dates(date(2026, 12, 20), date(2027, 1, 2)))
"""Early in a year that has room, and at its end."""


@st.composite
def years(draw: st.DrawFn) -> Year:
    """The other meetings of a year; of its conferences, some are still to come."""
    in_person, hybrid = draw(COUNTS), draw(COUNTS)
    return Year(
        in_person=in_person,
        online=draw(COUNTS),
        hybrid=hybrid,
        previous_year=draw(COUNTS),
        planned_total=draw(st.one_of(st.none(), st.integers(0, 90))),
        province_wide=draw(st.one_of(st.none(), st.integers(0, 4))),
        commune_wide=draw(st.one_of(st.none(), st.integers(0, 4))),
        in_person_coming=draw(still_to_come(in_person)),
        hybrid_coming=draw(still_to_come(hybrid)),
        counted_meetings=draw(st.one_of(st.none(), st.integers(0, 90))),
        previous_year_counted=draw(st.one_of(st.none(), st.integers(0, 90))),
    )


def still_to_come(counted: int | None) -> st.SearchStrategy[int | None]:
    return st.one_of(st.none(), st.integers(0, counted or 0))


YEARS = years()


@st.composite
def sittings(draw: st.DrawFn) -> tuple[Session, ...]:
    """One to three sessions, one a day."""
    first = draw(STARTS)
    lengths = draw(st.lists(st.integers(1, 12 * 60), min_size=1, max_size=3))
    starts = [first + timedelta(days=number) for number in range(len(lengths))]
    return tuple(
        Session(start, start + timedelta(minutes=length))
        for start, length in zip(starts, lengths, strict=True)
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    timed = draw(
        st.one_of(
            st.fixed_dictionaries({"sessions": sittings()}),
            st.fixed_dictionaries(
                {
                    "start": st.one_of(st.none(), STARTS),
                    "duration_minutes": st.one_of(st.none(), st.integers(1, 1100)),
                }
            ),
        )
    )
    return draw(
        st.builds(
            Meeting,
            kind=st.sampled_from(list(Kind)),
            unit=UNITS,
            scope=maybe(Scope),
            format=maybe(Format),
            needed=YES_NO,
            necessity_reason=WORDS,
            guidance_document=st.sampled_from([None, True, False, "", "12/HD"]),
            already_broadcast=YES_NO,
            importance_reason=WORDS,
            urgent_reason=WORDS,
            special_circumstance=WORDS,
            series_announced=YES_NO,
            attendee_count=st.one_of(st.none(), st.integers(1, 500)),
            groups=st.one_of(st.none(), st.lists(GROUPS, max_size=4).map(tuple)),
            speeches=st.one_of(st.none(), st.lists(SPEECHES, max_size=5).map(tuple)),
            cost_estimate=COUNTS,
            cost_norm=COUNTS,
            **{name: st.just(value) for name, value in timed.items()},
        )
    )
