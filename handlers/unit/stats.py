"""/stats: the unit's year on one screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers.dialog.access import EVERYBODY, OVERSEEING, Role
from handlers.dialog.text import Text, distinct
from handlers.dialog.turn import Choice, Replies, Turn, message
from handlers.dialog.verbs import WORD, action, command
from handlers.office.scope import sees
from handlers.office.year import conferences, host, kept_of, year_of
from rules import Format, Outcome, Rulebook, Standing, Year, standing
from storage.model import Figure, Meeting, MeetingState, Unit
from storage.storage import Storage

FIRST_YEAR, LAST_YEAR = 2020, 2100
SIGNS = {Outcome.OK: "ok", Outcome.CAUTION: "caution", Outcome.BREACH: "breach"}


@dataclass(frozen=True, slots=True)
class YearSheet:
    """A unit's year in figures: what was held, what is planned, and where it stands.

    `counts` hold the opening balance and every conference that counts; `held` and `planned` are
    their parts, the opening balance among the held. `next` is the next planned meeting, in the
    present year only.
    """

    unit: Unit
    year: int
    counts: Year
    held: int
    planned: int
    avoided: int
    figures: Mapping[str, Figure]
    standing: Standing
    next: Meeting | None


def year_sheet(
    storage: Storage, unit: Unit, year: int, now: datetime, books: Rulebook | None = None
) -> YearSheet:
    """The figures of a unit's year, all derived from its meetings and declared figures."""
    who, kept = host(unit), kept_of(storage, unit, year, now)
    counts = year_of(storage, unit, year, now, kept=kept)
    still_planned = (row for row in kept.tally if row.state is MeetingState.planned)
    planned = sum(conferences(still_planned, who).values())
    total = sum(getattr(counts, form.value) or 0 for form in Format)
    coming = storage.meetings(unit.id, since=now, limit=1) if year == now.year else []
    return YearSheet(
        unit=unit,
        year=year,
        counts=counts,
        held=total - planned,
        planned=planned,
        avoided=sum(row.number for row in kept.tally if row.state is MeetingState.avoided),
        figures=kept.figures,
        standing=standing(counts, who, on=_day_in(year, now.date()), as_of=now.date(), books=books),
        next=coming[0] if coming else None,
    )


def _day_in(year: int, today: date) -> date:
    """The day by whose values the year is judged: today, or the nearest day of that year."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def year_screen(sheet: YearSheet, now: datetime) -> tuple[Text, ...]:
    """The sheet in under fifteen lines."""
    return distinct(
        (
            _head(sheet, now.date()),
            _total(sheet),
            Text("stats-parts", {"held": sheet.held, "planned": sheet.planned}),
            *(_format_line(sheet, form) for form in Format),
            _share(sheet),
            _way_back(sheet),
            Text("stats-plan-total", {"planned": sheet.counts.planned_total})
            if sheet.counts.planned_total is not None
            else None,
            Text("stats-avoided", {"number": sheet.avoided}) if sheet.avoided else None,
            Text("stats-next", {"code": sheet.next.code, "at": sheet.next.facts.starts.isoformat()})
            if sheet.next
            else None,
            Text("stats-ground"),
        )
    )


def _head(sheet: YearSheet, today: date) -> Text:
    named = {"unit": sheet.unit.name, "year": sheet.year}
    if sheet.year > today.year:
        return Text("stats-head-coming", named)
    return Text("stats-head", {**named, "to": _day_in(sheet.year, today).isoformat()})


def _total(sheet: YearSheet) -> Text:
    total, cap, cut, previous = (
        sheet.held + sheet.planned,
        sheet.standing.cap,
        sheet.standing.cut,
        sheet.counts.previous_year,
    )
    if cap is None or cut is None:
        return Text("stats-total-no-baseline", {"total": total, "previous": sheet.year - 1})
    figures = {
        "total": total,
        "cap": cap,
        "was": previous,
        "previous": sheet.year - 1,
        "cut_part": cut.numerator,
        "cut_whole": cut.denominator,
    }
    return Text("stats-total-over" if total > cap else "stats-total", figures)


def _format_line(sheet: YearSheet, form: Format) -> Text | None:
    number = getattr(sheet.counts, form.value) or 0
    if form is not Format.HYBRID:
        return Text(f"stats-{form.value.replace('_', '-')}", {"number": number})
    if not number:
        return None
    reading = sheet.unit.setting("hybrid_counts_as")
    return Text(f"stats-hybrid-{(reading or 'unset').replace('_', '-')}", {"number": number})


def _share(sheet: YearSheet) -> Text | None:
    now = sheet.standing
    if not now.total or now.outcome not in SIGNS:
        return None
    figures = {
        "sign": Text(f"sign-{SIGNS[now.outcome]}"),
        "strict": now.in_person_strict,
        "gentle": now.in_person_gentle,
        "whole": now.total,
    }
    one_reading = now.in_person_strict == now.in_person_gentle
    return Text("stats-share" if one_reading else "stats-share-two", figures)


def _way_back(sheet: YearSheet) -> Text | None:
    now = sheet.standing
    if not now.turn_online or now.limit is None or now.outcome is Outcome.OK:
        return None
    most = {"limit_part": now.limit.numerator, "limit_whole": now.limit.denominator}
    return Text("stats-way-back", {"turn": now.turn_online, **most})


@command(
    "stats",
    aliases=("thongke", "solieu"),
    roles=EVERYBODY,
    target=WORD,
    in_groups=True,
    keeps_place=True,
)
def stats(turn: Turn, text: str) -> Replies:
    """/stats [year]"""
    return _year(turn, text or str(turn.now.year))


@action("stats", roles=EVERYBODY, target=WORD)
def stats_of(turn: Turn, year: str) -> Replies:
    return _year(turn, year or str(turn.now.year))


def _year(turn: Turn, wanted: str) -> Replies:
    unit = turn.unit
    if unit is None:
        return message(Text("stats-no-unit"))
    if not (wanted.isascii() and wanted.isdigit() and FIRST_YEAR <= int(wanted[:6]) <= LAST_YEAR):
        return message(Text("stats-no-such-year", {"year": turn.now.year}))
    books = turn.books.get(unit.code)
    sheet = year_sheet(turn.storage, unit, int(wanted), turn.now, books)
    if not _may_name(turn, sheet.next):
        sheet = replace(sheet, next=None)
    texts = (*year_screen(sheet, turn.now), *_below(turn, unit, sheet.year))
    return message(texts, *_other_years(turn, sheet))


def _may_name(turn: Turn, meeting: Meeting | None) -> bool:
    """Whether the next meeting may be named: not where totals only are shown, or it waits."""
    if meeting is None or turn.event.group or turn.role is Role.viewer:
        return False
    return sees(turn, meeting)


def _below(turn: Turn, unit: Unit, year: int) -> tuple[Text, ...]:
    """The totals of the units right below, for those who look after them; never their contents."""
    if turn.event.group or turn.role not in OVERSEEING:
        return ()
    sheets = (
        year_sheet(turn.storage, child, year, turn.now, turn.books.get(child.code))
        for child in turn.storage.children(unit.id)
    )
    lines = tuple(_child_line(sheet) for sheet in sheets)
    return (Text("stats-below"), *lines) if lines else ()


def _child_line(sheet: YearSheet) -> Text:
    now, cap = sheet.standing, sheet.standing.cap
    figures = {
        "unit": sheet.unit.name,
        "total": sheet.held + sheet.planned,
        "cap": Text("stats-below-no-cap") if cap is None else cap,
        "part": now.in_person_strict or 0,
        "whole": now.total or 0,
    }
    return Text("stats-below-line", figures)


def _other_years(turn: Turn, sheet: YearSheet) -> tuple[Choice, ...]:
    """The year before and, in its last quarter, the year to come."""
    years = [sheet.year - 1, sheet.year + 1]
    return tuple(
        stats_of.button(Text("stats-other-year", {"year": other}), other)
        for other in years
        if turn.now.year - 1 <= other <= turn.now.year + 1
    )
