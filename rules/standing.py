"""Where a unit's year stands, without any plan: what `/stats` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rules.meeting import Unit, Year
from rules.rulebook import Rulebook
from rules.share import most_conferences, share
from rules.shelf import central_books
from rules.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Standing:
    """The year's conferences against the yearly share and the yearly reduction.

    `in_person_strict` counts hybrid conferences that may count as in person, `in_person_gentle`
    does not. `cap` is what the yearly reduction leaves, None without a baseline. `turn_online` is
    how many coming in-person (or hybrid) conferences must be held online, `more_online` how many
    further online ones would do as well where they were to be held anyway, and `room` how many
    more the year has room for. A figure that cannot be known is None.
    """

    outcome: Outcome
    total: int | None = None
    in_person_strict: int | None = None
    in_person_gentle: int | None = None
    cap: int | None = None
    turn_online: int | None = None
    more_online: int | None = None
    room: int | None = None


def standing(year: Year, unit: Unit, *, on: date, books: Rulebook | None = None) -> Standing:
    """The standing of a year whose counts hold all its conferences, by the values of the day `on`.

    The outcome is that of the yearly share: need_info when a count is missing, not_applicable for
    a year without conferences or before the rule binds.
    """
    book = (books or central_books()).on(on)
    cap = most_conferences(year, book)
    if "KL226-M02" not in book.provisions:
        return Standing(Outcome.NOT_APPLICABLE, cap=cap)
    now = share(year, unit, book)
    if now is None:
        return Standing(Outcome.NEED_INFO, cap=cap)
    return Standing(
        outcome=now.outcome if now.total else Outcome.NOT_APPLICABLE,
        total=now.total,
        in_person_strict=now.strict,
        in_person_gentle=now.gentle,
        cap=cap,
        turn_online=now.turn_online,
        more_online=now.more_online,
        room=now.room,
    )
