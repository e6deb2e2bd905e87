"""Where a unit's year stands, without any plan: what `/stats` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from rules.counting import REDUCTION, reduces_more_than_conferences
from rules.meeting import Unit, Year
from rules.rulebook import InForce, Rulebook
from rules.share import cap_after, share
from rules.shelf import central_books
from rules.verdict import Outcome
from rules.workdays import working_days_left


@dataclass(frozen=True, slots=True)
class Standing:
    """The year's conferences against the yearly share and the yearly reduction.

    | figure | means |
    |---|---|
    | `total` | the year's conferences |
    | `in_person_strict`, `in_person_gentle` | those in person, with hybrid ones, without |
    | `limit` | the largest share of them in person |
    | `quota` | how many may be in person if all are held that the year can come to |
    | `turn_online` | how many must be held online instead for the share to hold |
    | `can_turn` | how many of those are known to be still to come |
    | `more_online` | how many further online ones of the unit's plan would do as well |
    | `cap`, `counted` | what the yearly reduction leaves, and this year's number that it limits |
    | `cut` | the part of last year's number by which the year is reduced |
    | `room` | how many more conferences the year may have |
    | `days_left` | the working days that the year still has |

    A figure that cannot be known is None.
    """

    outcome: Outcome
    total: int | None = None
    in_person_strict: int | None = None
    in_person_gentle: int | None = None
    cap: int | None = None
    turn_online: int | None = None
    more_online: int | None = None
    room: int | None = None
    limit: Fraction | None = None
    quota: int | None = None
    can_turn: int | None = None
    counted: int | None = None
    cut: Fraction | None = None
    days_left: int | None = None


def standing(
    year: Year, unit: Unit, *, on: date, as_of: date | None = None, books: Rulebook | None = None
) -> Standing:
    """The standing of a year whose counts hold all its conferences.

    The values are those of the day `on`, and so is the year; what can still be mended is seen from
    `as_of`, by default the same day. The outcome is that of the yearly share: need_info when a
    count is missing, not_applicable for a year without conferences or before the rule binds.
    """
    book = (books or central_books()).on(on)
    if "KL226-M02" not in book.provisions:
        return Standing(Outcome.NOT_APPLICABLE)
    days_left = working_days_left(on.year, as_of or on, unit.working_days)
    now = share(year, unit, book, days_left)
    wider = reduces_more_than_conferences(book)
    cap = cap_after(year.previous_year_counted if wider else year.previous_year, book)
    cut = _cut(book)
    if now is None:
        return Standing(Outcome.NEED_INFO, cap=cap, cut=cut, days_left=days_left)
    return Standing(
        outcome=now.outcome if now.total else Outcome.NOT_APPLICABLE,
        total=now.total,
        in_person_strict=now.strict,
        in_person_gentle=now.gentle,
        cap=cap,
        turn_online=now.turn_online,
        more_online=now.more_online,
        room=now.room,
        limit=Fraction(now.limit.amount),
        quota=now.quota,
        can_turn=now.can_turn,
        counted=year.counted_meetings if wider else now.total,
        cut=cut,
        days_left=days_left,
    )


def _cut(book: InForce) -> Fraction | None:
    reduction = book.provisions.get(REDUCTION)
    return None if reduction is None else 1 - Fraction(reduction.limits["kept_share"].amount)
