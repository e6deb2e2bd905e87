"""What a plan's slot carries beside its question: all that becomes of its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.dialog.form import Accepted, Form, Slot
from handlers.plan.context import PlanContext
from rules import Remedy

Fix = Callable[[Remedy, PlanContext], Accepted]


@dataclass(frozen=True, slots=True)
class PlanSlot(Slot[PlanContext]):
    """A question of a plan.

    The answer has a line `on_card`, is `editable` from there, `copied` into a similar plan, and
    kept as a `fact` of the saved meeting (a field of `MeetingFacts`) or as a part of the `reason`
    for its breaches. `recorded` slots are asked of a meeting that was held already, those with a
    place in `actual` of one that was held otherwise than planned. `line` is the field of a plan
    typed in one line (`vietnamese.Plan`). A plan that is refused asks the slot again that has the
    first word of the refusal's key in `refused`; a remedy is made by `fixes`, by its change, or
    asks the slot where that is None.
    """

    on_card: bool = True
    editable: bool = True
    copied: bool = True
    fact: str = ""
    reason: str = ""
    recorded: bool = False
    actual: int = 0
    line: str = ""
    refused: tuple[str, ...] = ()
    fixes: Mapping[str, Fix | None] = field(default_factory=dict)

    @property
    def has_line(self) -> bool:
        """Whether its answer is a line of the card."""
        return self.on_card and not self.silent


Slots = Sequence[PlanSlot]


def slots_of(form: Form[PlanContext]) -> Slots:
    """What a form asks of a plan."""
    return [slot for slot in form.slots if isinstance(slot, PlanSlot)]
