"""Kết luận 226-KL/TW as code: what a meeting is, what binds it, and what each rule says of it."""

from rules.book_text import BookRefused
from rules.counting import counts_as_conference
from rules.figures import FIGURES_OF, Figures, Ratio, figure_refusals, judge_figures
from rules.judgement import RULES, judge, judge_rule
from rules.meeting import (
    VIETNAM,
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
from rules.plan_file import Plan, read_plan
from rules.refusals import MOST_PEOPLE, PlanRefused, Refusal, refusals
from rules.rulebook import Rulebook
from rules.sessions import duration_minutes
from rules.shelf import (
    central_books,
    half_day_minutes,
    load_books,
    longest_half_day_minutes,
    politburo_positions,
)
from rules.standing import Standing, standing
from rules.verdict import Clause, Outcome, Quantity, Remedy, Source, Verdict

__all__ = [
    "FIGURES_OF",
    "MOST_PEOPLE",
    "RULES",
    "VIETNAM",
    "Bloc",
    "BookRefused",
    "Clause",
    "Figures",
    "Format",
    "Group",
    "Kind",
    "Level",
    "Meeting",
    "OfficeHours",
    "Outcome",
    "Plan",
    "PlanRefused",
    "Quantity",
    "Ratio",
    "Refusal",
    "Remedy",
    "Rulebook",
    "Scope",
    "Session",
    "Source",
    "Speech",
    "SpeechRole",
    "Standing",
    "Unit",
    "Verdict",
    "Year",
    "central_books",
    "counts_as_conference",
    "duration_minutes",
    "figure_refusals",
    "half_day_minutes",
    "judge",
    "judge_figures",
    "judge_rule",
    "load_books",
    "longest_half_day_minutes",
    "politburo_positions",
    "read_plan",
    "refusals",
    "standing",
]
