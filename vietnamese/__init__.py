"""Vietnamese text to dates, times, durations, numbers, money and whole plans.

Every reading is a `Value`, a question (`Ask`) or a refusal (`Refuse`), and names in its `rest` what
it does not come from. No function here raises on any text, and nothing reads a clock: `now` is an
argument.
"""

from vietnamese.abbreviations import spell_out
from vietnamese.agenda import read_plans
from vietnamese.due import read_due, read_lead
from vietnamese.duration import read_duration
from vietnamese.money import read_money
from vietnamese.number import read_number
from vietnamese.plan import read_plan
from vietnamese.politeness import without_politeness
from vietnamese.reading import (
    PLAN_FIELDS,
    Ask,
    Duration,
    Field,
    Group,
    Hours,
    Interval,
    Lead,
    OfficeHours,
    Piece,
    Plan,
    Reading,
    Refuse,
    Rest,
    Series,
    Value,
    Window,
)
from vietnamese.speeches import read_speeches
from vietnamese.text import fold
from vietnamese.when import read_when

__all__ = [
    "PLAN_FIELDS",
    "Ask",
    "Duration",
    "Field",
    "Group",
    "Hours",
    "Interval",
    "Lead",
    "OfficeHours",
    "Piece",
    "Plan",
    "Reading",
    "Refuse",
    "Rest",
    "Series",
    "Value",
    "Window",
    "fold",
    "read_due",
    "read_duration",
    "read_lead",
    "read_money",
    "read_number",
    "read_plan",
    "read_plans",
    "read_speeches",
    "read_when",
    "spell_out",
    "without_politeness",
]
