"""The yearly share of in-person conferences, under both readings of a hybrid one.

Nobody has settled whether a hybrid conference is one in person (the strict reading) or online (the
gentle one). Each reading gives an outcome; together they give one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from rules.meeting import Format, Unit, Year
from rules.rulebook import InForce, Limit
from rules.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Share:
    """The conferences of a year by format, and what is known of the year's total.

    `planned` is the total the unit declared or, failing that, what the yearly reduction leaves.
    """

    in_person: int
    online: int
    hybrid: int
    planned: int | None
    hybrid_counts_as: Format | None
    limit: Limit
    too_few: int

    @property
    def most(self) -> Fraction:
        """The largest share of in-person conferences."""
        return Fraction(self.limit.amount)

    @property
    def total(self) -> int:
        """All conferences of the year."""
        return self.in_person + self.online + self.hybrid

    @property
    def strict(self) -> int:
        """In-person conferences, with every hybrid one that may count as such."""
        if self.hybrid_counts_as is Format.ONLINE:
            return self.in_person
        return self.in_person + self.hybrid

    @property
    def gentle(self) -> int:
        """In-person conferences, without any hybrid one that may count as online."""
        if self.hybrid_counts_as is Format.IN_PERSON:
            return self.in_person + self.hybrid
        return self.in_person

    @property
    def outcome(self) -> Outcome:
        """Both readings together: what they agree on, else caution."""
        strict, gentle = self._reading(self.strict), self._reading(self.gentle)
        return strict if strict is gentle else Outcome.CAUTION

    @property
    def depends_on_reading(self) -> bool:
        """Whether the two readings give different outcomes."""
        return self._reading(self.strict) is not self._reading(self.gentle)

    @property
    def turn_online(self) -> int:
        """The fewest in-person conferences to hold online instead, for the strict share to do."""
        return max(0, self.strict - int(self.most * self.total))

    @property
    def more_online(self) -> int | None:
        """The fewest further online conferences that do as well; None when no number could."""
        if self.strict == 0:
            return 0
        if not self.most:
            return None
        return max(0, ceil(self.strict / self.most) - self.total)

    @property
    def room(self) -> int | None:
        """How many more conferences the year has room for, once its total is known."""
        return None if self.planned is None else max(0, self.planned - self.total)

    def _reading(self, in_person: int) -> Outcome:
        if in_person <= self.most * self.total:
            return Outcome.OK
        if self.planned is None:
            return Outcome.CAUTION if self.total <= self.too_few else Outcome.BREACH
        recoverable = self.total <= self.planned and in_person <= self.most * self.planned
        return Outcome.CAUTION if recoverable else Outcome.BREACH


def share(year: Year, unit: Unit, book: InForce, plan: Format | None = None) -> Share | None:
    """The year's share with one more conference of format `plan`; None when a count is missing."""
    if year.in_person is None or year.online is None or year.hybrid is None:
        return None
    planned = year.planned_total
    if planned is None:
        planned = most_conferences(year, book)
    limits = book.provisions["KL226-M02"].limits
    return Share(
        in_person=year.in_person + (plan is Format.IN_PERSON),
        online=year.online + (plan is Format.ONLINE),
        hybrid=year.hybrid + (plan is Format.HYBRID),
        planned=planned,
        hybrid_counts_as=unit.hybrid_counts_as,
        limit=_in_person_limit(limits["in_person_share"], limits["online_share"]),
        too_few=int(limits["too_few_to_judge"].amount),
    )


def _in_person_limit(in_person: Limit, online: Limit) -> Limit:
    """The stricter of the two: at most so many in person, at least so many online."""
    left = 1 - online.amount
    if in_person.amount <= left:
        return in_person
    return replace(in_person, amount=left, clause=online.clause)


def most_conferences(year: Year, book: InForce) -> int | None:
    """How many conferences the yearly reduction leaves, rounded down; None without a baseline."""
    reduction = book.provisions.get("KL226-M07")
    if year.previous_year is None or reduction is None:
        return None
    return int(year.previous_year * reduction.limits["kept_share"].amount)
