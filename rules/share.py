"""The yearly share of in-person conferences, under both readings of a hybrid one.

Nobody has settled whether a hybrid conference is one in person (the strict reading) or online (the
gentle one). Each reading gives an outcome; together they give one.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.counting import REDUCTION, reduces_more_than_conferences
from rules.meeting import Format, Unit, Year
from rules.rulebook import InForce, Limit
from rules.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Share:
    """A year's conferences against the largest share of them that may be in person.

    `strict` and `gentle` count the in-person ones under the two readings, `coming` those of the
    strict ones that are known not to be held yet; `told` says whether anybody has said how many,
    `this` whether the plan is among them, `mixed` whether hybrid ones are. `most` is the most
    conferences that the year may have, by the unit's plan and by the yearly reduction, None while
    neither is known; `declared` says whether the unit has a plan. `days_left` are the working days
    that the year still has.
    """

    strict: int
    gentle: int
    total: int
    coming: int
    told: bool
    this: bool
    mixed: bool
    most: int | None
    declared: bool
    days_left: int
    limit: Limit
    too_few: int

    @property
    def outcome(self) -> Outcome:
        """Both readings together: what they agree on, else caution."""
        return Outcome.CAUTION if self.depends_on_reading else self._reading(self.strict)

    @property
    def depends_on_reading(self) -> bool:
        """Whether the two readings give different outcomes."""
        return self._reading(self.strict) is not self._reading(self.gentle)

    @property
    def reach(self) -> int | None:
        """How many conferences the year can come to: never more than one a working day left."""
        if self.most is None:
            return None
        return max(self.total, min(self.most, self.total + self.days_left))

    @property
    def quota(self) -> int | None:
        """How many may be in person if all the year can come to are held."""
        return None if self.reach is None else self._most_of(self.reach)

    @property
    def room(self) -> int | None:
        """How many more conferences the year may have, once its most is known."""
        return None if self.most is None else max(0, self.most - self.total)

    @property
    def turn_online(self) -> int:
        """The fewest in-person conferences to hold online instead, for the strict share to do."""
        return max(0, self.strict - self._most_of(self.total))

    @property
    def can_turn(self) -> int:
        """How many of those are known to be still to come."""
        return min(self.turn_online, self.coming)

    @property
    def way(self) -> str:
        """Which can be turned: those to come, this one alone, too few of them, or none."""
        if not self.turn_online:
            return "nothing"
        if self.coming > self.this:
            return "coming" if self.coming >= self.turn_online else "partly"
        if self.this:
            return "this" if self.turn_online == 1 else "this-partly"
        return "none" if self.told else "untold"

    @property
    def more_online(self) -> int | None:
        """The fewest online conferences of the unit's plan that do as well, None if none could."""
        part, whole = self.limit.amount.numerator, self.limit.amount.denominator
        if not self.declared or self.reach is None or not part:
            return None
        more = max(0, -(-self.strict * whole // part) - self.total)
        return more if self.total + more <= self.reach else None

    def _reading(self, in_person: int) -> Outcome:
        if in_person <= self._most_of(self.total):
            return Outcome.OK
        if self.quota is None:
            open_still = self.total <= self.too_few and self.days_left > 0
            return Outcome.CAUTION if open_still else Outcome.BREACH
        return Outcome.CAUTION if in_person <= self.quota else Outcome.BREACH

    def _most_of(self, total: int) -> int:
        """How many of so many conferences may be in person."""
        return total * self.limit.amount.numerator // self.limit.amount.denominator


def share(
    year: Year, unit: Unit, book: InForce, days_left: int, plan: Format | None = None
) -> Share | None:
    """The year's share with one more conference of format `plan`; None when a count is missing."""
    if year.in_person is None or year.online is None or year.hybrid is None:
        return None
    in_person = year.in_person + (plan is Format.IN_PERSON)
    hybrid = year.hybrid + (plan is Format.HYBRID)
    in_person_coming = (year.in_person_coming or 0) + (plan is Format.IN_PERSON)
    hybrid_coming = (year.hybrid_coming or 0) + (plan is Format.HYBRID)
    limits = book.provisions["KL226-M02"].limits
    hybrid_is_online = unit.hybrid_counts_as is Format.ONLINE
    counts_strictly = (Format.IN_PERSON,) if hybrid_is_online else (Format.IN_PERSON, Format.HYBRID)
    return Share(
        strict=in_person if hybrid_is_online else in_person + hybrid,
        gentle=in_person + hybrid if unit.hybrid_counts_as is Format.IN_PERSON else in_person,
        total=in_person + hybrid + year.online + (plan is Format.ONLINE),
        coming=in_person_coming if hybrid_is_online else in_person_coming + hybrid_coming,
        told=year.in_person_coming is not None,
        this=plan in counts_strictly,
        mixed=hybrid > 0 and not hybrid_is_online,
        most=most_of_year(year, book),
        declared=year.planned_total is not None,
        days_left=days_left,
        limit=limits["in_person_share"],
        too_few=int(limits["too_few_to_judge"].amount),
    )


def most_of_year(year: Year, book: InForce) -> int | None:
    """The most conferences the year may have: what the unit plans, never above the reduction's cap.

    A cap on more than conferences says nothing about them.
    """
    cap = None if reduces_more_than_conferences(book) else cap_after(year.previous_year, book)
    known = [most for most in (year.planned_total, cap) if most is not None]
    return min(known, default=None)


def cap_after(previous: int | None, book: InForce) -> int | None:
    """What the yearly reduction leaves of last year's number, rounded down; None without one."""
    reduction = book.provisions.get(REDUCTION)
    if previous is None or reduction is None:
        return None
    kept = reduction.limits["kept_share"].amount
    return previous * kept.numerator // kept.denominator
