"""Kết luận 226-KL/TW as code: what a meeting is, what binds it, and what each rule says of it."""

from rules.book_text import BookRefused
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
from rules.refusals import PlanRefused, Refusal, refusals
from rules.registry import counts_as_conference
from rules.rulebook import Rulebook
from rules.sessions import duration_minutes
from rules.shelf import central_books, half_day_minutes, load_books
from rules.standing import Standing, standing
from rules.verdict import Clause, Outcome, Quantity, Remedy, Source, Verdict

__all__ = [
    "RULES",
    "VIETNAM",
    "Bloc",
    "BookRefused",
    "Clause",
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
    "half_day_minutes",
    "judge",
    "judge_rule",
    "load_books",
    "read_plan",
    "refusals",
    "standing",
]
