"""A unit's year as the rules want it: the meetings kept and the figures the office declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from rules import Bloc, Format, Kind, Level, OfficeHours, Scope, Year, counts_as_conference
from rules import Unit as Host
from storage.model import Figure, MeetingState, Tally, Unit
from storage.storage import Storage
from vietnamese import OfficeHours as ReadingHours

COUNTED = (MeetingState.planned, MeetingState.held)
WIDE = {Scope.PROVINCE_WIDE: "province_wide", Scope.COMMUNE_WIDE: "commune_wide"}


def host(unit: Unit | None) -> Host:
    """The unit as the rules see it; without one nothing is known of it."""
    if unit is None:
        return Host()
    hybrid = unit.setting("hybrid_counts_as")
    days: Mapping[str, bool] = unit.setting("working_days") or {}
    return Host(
        bloc=Bloc(unit.bloc) if unit.bloc else None,
        level=Level(unit.level) if unit.level else None,
        hybrid_counts_as=Format(hybrid) if hybrid else None,
        statutory_counts=unit.setting("statutory_counts"),
        office_hours=office_hours(unit),
        working_days={date.fromisoformat(day): worked for day, worked in days.items()},
    )


def office_hours(unit: Unit | None) -> OfficeHours:
    """The unit's office hours, the usual ones where it has not declared its own."""
    declared = unit.setting("office_hours") if unit else None
    if not declared:
        return OfficeHours()
    begins, pauses, goes_on, ends = map(time.fromisoformat, declared)
    return OfficeHours((begins, pauses), (goes_on, ends))


def reading_hours(hours: OfficeHours) -> ReadingHours:
    """Office hours as the readers of times want them."""
    return ReadingHours(hours.morning, hours.afternoon)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a unit's year: its meetings grouped and counted, the figures declared."""

    tally: Sequence[Tally]
    figures: Mapping[str, Figure]


def kept_of(
    storage: Storage, unit: Unit, year: int, now: datetime, without: int | None = None
) -> Kept:
    """Reads a unit's year; `without` leaves one meeting out."""
    return Kept(storage.tally(unit.id, year, without, now), storage.figures(unit.id, year))


def year_of(
    storage: Storage,
    unit: Unit | None,
    year: int,
    now: datetime,
    without: int | None = None,
    kept: Kept | None = None,
) -> Year:
    """The unit's other conferences of a year: those kept here and the opening balance; what begins
    after `now` can still be turned online. `kept` is what was read of it already."""
    if unit is None:
        return Year()
    read = kept or kept_of(storage, unit, year, now, without)
    figures, counting = read.figures, list(_counting(read.tally, host(unit)))
    counts, coming = _sum(counting, "number"), _sum(counting, "coming")
    others = {scope: _declared(figures, f"others_{scope.value}") for scope in WIDE}
    is_known = any(number is not None for number in others.values())
    tree = storage.tree_tally(unit.id, year, without) if is_known else []
    return Year(
        **{f.value: counts[f] + _declared(figures, f"opening_{f.value}", 0) for f in Format},
        in_person_coming=coming[Format.IN_PERSON],
        hybrid_coming=coming[Format.HYBRID],
        previous_year=_declared(figures, "previous_year"),
        planned_total=_declared(figures, "planned_total"),
        **{name: _wide(tree, scope, others[scope]) for scope, name in WIDE.items()},
    )


def conferences(tally: Iterable[Tally], who: Host) -> dict[Format, int]:
    """The conferences of a tally that count, by format."""
    return _sum(_counting(tally, who), "number")


def _counting(tally: Iterable[Tally], who: Host) -> Iterator[Tally]:
    for row in tally:
        if row.state in COUNTED and row.format and counts_as_conference(Kind(row.kind), who):
            yield row


def _sum(rows: Iterable[Tally], what: str) -> dict[Format, int]:
    sums = dict.fromkeys(Format, 0)
    for row in rows:
        sums[Format(str(row.format))] += getattr(row, what)
    return sums


def _wide(tree: Iterable[Tally], scope: Scope, others: int | None) -> int | None:
    """How many conferences of a scope the whole locality holds; None while the office has not said
    how many are held outside the units kept here."""
    own = sum(row.number for row in tree if row.scope == scope and row.state in COUNTED)
    return None if others is None else own + others


def _declared(figures: Mapping[str, Figure], name: str, default: Any = None) -> Any:
    figure = figures.get(name)
    return default if figure is None else figure.value
