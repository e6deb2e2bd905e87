"""The yearly share of in-person conferences, under both readings of a hybrid one.

Nobody has settled whether a hybrid conference is one in person (the strict reading) or online (the
gentle one). Each reading gives an outcome; together they give one.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.meeting import Format, Unit, Year
from rules.rulebook import InForce, Limit
from rules.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Share:
    """A year's conferences against the largest share of them that may be in person.

    `strict` and `gentle` count the in-person ones under the two readings. `planned` is the total
    the unit declared for the year or, failing that, what the yearly reduction leaves.
    """

    strict: int
    gentle: int
    total: int
    planned: int | None
    limit: Limit
    too_few: int

    @property
    def outcome(self) -> Outcome:
        """Both readings together: what they agree on, else caution."""
        strict = self._reading(self.strict)
        agreed = self.strict == self.gentle or strict is self._reading(self.gentle)
        return strict if agreed else Outcome.CAUTION

    @property
    def depends_on_reading(self) -> bool:
        """Whether the two readings give different outcomes."""
        return self._reading(self.strict) is not self._reading(self.gentle)

    @property
    def turn_online(self) -> int:
        """The fewest in-person conferences to hold online instead, for the strict share to do."""
        return max(0, self.strict - self._most_of(self.total))

    @property
    def more_online(self) -> int | None:
        """The fewest further online conferences that do as well; None when no number could."""
        if self.turn_online == 0:
            return 0
        part, whole = self.limit.amount.numerator, self.limit.amount.denominator
        return -(-self.strict * whole // part) - self.total if part else None

    @property
    def room(self) -> int | None:
        """How many more conferences the year has room for, once its total is known."""
        return None if self.planned is None else max(0, self.planned - self.total)

    def _reading(self, in_person: int) -> Outcome:
        if in_person <= self._most_of(self.total):
            return Outcome.OK
        if self.planned is None:
            return Outcome.CAUTION if self.total <= self.too_few else Outcome.BREACH
        recoverable = in_person <= self._most_of(self.planned)
        return Outcome.CAUTION if recoverable else Outcome.BREACH

    def _most_of(self, total: int) -> int:
        """How many of so many conferences may be in person."""
        return total * self.limit.amount.numerator // self.limit.amount.denominator


def share(year: Year, unit: Unit, book: InForce, plan: Format | None = None) -> Share | None:
    """The year's share with one more conference of format `plan`; None when a count is missing."""
    if year.in_person is None or year.online is None or year.hybrid is None:
        return None
    in_person = year.in_person + (plan is Format.IN_PERSON)
    hybrid = year.hybrid + (plan is Format.HYBRID)
    limits = book.provisions["KL226-M02"].limits
    reading = unit.hybrid_counts_as
    return Share(
        strict=in_person if reading is Format.ONLINE else in_person + hybrid,
        gentle=in_person + hybrid if reading is Format.IN_PERSON else in_person,
        total=in_person + hybrid + year.online + (plan is Format.ONLINE),
        planned=planned_conferences(year, book),
        limit=limits["in_person_share"],
        too_few=int(limits["too_few_to_judge"].amount),
    )


def planned_conferences(year: Year, book: InForce) -> int | None:
    """The year's total as the unit declared it, else what the yearly reduction leaves."""
    if year.planned_total is not None:
        return year.planned_total
    return most_conferences(year, book)


def most_conferences(year: Year, book: InForce) -> int | None:
    """How many conferences the yearly reduction leaves, rounded down; None without a baseline."""
    reduction = book.provisions.get("KL226-M07")
    if year.previous_year is None or reduction is None:
        return None
    kept = reduction.limits["kept_share"].amount
    return year.previous_year * kept.numerator // kept.denominator
