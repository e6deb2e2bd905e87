"""Planning a meeting: the questions, in the order they are asked.

Secrecy comes first, so that nothing is kept of what must not be here. The day comes before the
format, because the year it falls in decides the share of in-person conferences. Reasons are asked
only where a verdict needs them.
"""

from __future__ import annotations

from handlers.deliveries.scheduling import plan_mention
from handlers.dialog.access import NOBODY, PLANNING
from handlers.dialog.fields import choosing, labelled, picking, read_text, reading, writing
from handlers.dialog.form import Accepted, Answer, Form, Option, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn
from handlers.plan import attendees, money, programme, reasons, secrecy, when
from handlers.plan.card import card
from handlers.plan.context import PlanContext
from handlers.plan.edit import BUTTONS
from handlers.plan.findings import findings
from handlers.plan.saving import OVERRIDE, save
from handlers.plan.sentence import more_answers, read_title
from handlers.plan.share import ask_format, ask_year, keep_year, year_moved
from rules import Bloc, Kind, Level, Outcome, Scope
from storage.model import Draft
from vietnamese import Reading, read_money, read_number

VERSION = 1

NOT_YET = Option("no", Text("plan-not-yet"), False, Text("form-words-no"))
THERE_IS = Option("yes", Text("plan-there-is"), True, Text("form-words-yes"))
ALREADY = Option("yes", Text("plan-already"), True, Text("form-words-yes"))
NOT_A_CONFERENCE = Option("no", Text("plan-not-a-conference"), True, Text("form-words-no"))
A_CONFERENCE = Option("yes", Text("plan-a-conference"), False, Text("form-words-yes"))
ALL_FIT = Option("yes", Text("plan-all-fit"), True, Text("form-words-yes"))
NOT_ALL_FIT = Option("no", Text("plan-not-all-fit"), False, Text("form-words-no"))


def conference(context: PlanContext) -> bool:
    return context.is_conference


def no_conference(context: PlanContext) -> bool:
    return bool(context.get("kind")) and not context.is_conference


def kinds(context: PlanContext) -> tuple[Option, ...]:
    return tuple(
        Option(o.name, o.label, words=Text(f"{o.label.id}-words"))
        for o in labelled("plan-kind", Kind)
    )


def keep_kind(kind: str) -> Answer:
    return Accepted(kind, {"conference": ...})


def keep_conference(confirmed: bool) -> Answer:
    """No conference, or the kind asked once more."""
    return Accepted(True) if confirmed else Accepted(..., {"kind": ...})


def scopes(context: PlanContext) -> tuple[Option, ...]:
    central = context.unit is not None and context.unit.level == Level.CENTRAL
    return labelled("plan-scope", (s for s in Scope if central or s != Scope.NATIONAL_POLITBURO))


def format_said(value: str, context: PlanContext) -> Text:
    return Text("answer-format", {"value": Text(f"plan-format-{value.replace('_', '-')}")})


def read_count(text: str, context: PlanContext) -> Reading:
    return read_number(text)


def read_amount(text: str, context: PlanContext) -> Reading:
    return read_money(text)


def unsaid(value: object, context: PlanContext) -> None:
    """No echo: the answer only steers the questions."""


SLOTS: tuple[Slot[PlanContext], ...] = (
    choosing(
        "secrecy",
        Text("plan-ask-secrecy"),
        secrecy.OPTIONS,
        then=secrecy.stop_if_secret,
        echo=unsaid,
    ),
    writing("title", Text("plan-ask-title"), read=read_title),
    choosing("kind", Text("plan-ask-kind"), kinds, keep=keep_kind),
    choosing(
        "conference",
        Text("plan-ask-conference"),
        (NOT_A_CONFERENCE, A_CONFERENCE),
        keep=keep_conference,
        applies=no_conference,
        echo=unsaid,
    ),
    choosing("scope", Text("plan-ask-scope"), scopes, applies=conference),
    choosing(
        "guided",
        Text("plan-ask-guided"),
        (NOT_YET, THERE_IS),
        free_text=reasons.read_document,
        applies=conference,
    ),
    choosing("broadcast", Text("plan-ask-broadcast"), (NOT_YET, ALREADY), applies=conference),
    choosing(
        "necessity",
        Text("plan-ask-necessity"),
        reasons.necessities,
        free_text=read_text,
        keep=reasons.keep_necessity,
        echo=reasons.necessity_said,
        applies=conference,
    ),
    writing("necessity_reason", Text("plan-ask-necessity-reason"), applies=reasons.lacks_reason),
    Slot("day", when.ask_day, when.read_day, when.said, pick=when.pick_day),
    Slot("clock", when.ask_clock, when.read_clock, when.said, pick=when.pick_clock),
    Slot("duration", when.ask_duration, when.read_length, when.said, pick=when.pick_length),
    Slot("sessions", when.ask_sessions, when.read_sessions, when.said, applies=when.spans_days),
    picking("year", ask_year, keep=keep_year, applies=year_moved, echo=unsaid),
    picking("format", ask_format, echo=format_said),
    reading("count", attendees.ask_count, read_count, attendees.keep_count, attendees.count_said),
    Slot(
        "groups",
        attendees.ask_groups,
        attendees.read_groups,
        attendees.groups_said,
        pick=attendees.pick_groups,
    ),
    choosing(
        "typed_bloc",
        Text("plan-ask-typed-bloc"),
        labelled("bloc", Bloc),
        skippable=True,
        applies=attendees.has_typed_group,
    ),
    choosing(
        "all_fit",
        Text("plan-ask-all-fit"),
        (ALL_FIT, NOT_ALL_FIT),
        applies=attendees.has_groups,
        echo=unsaid,
    ),
    attendees.which("in_scope"),
    attendees.which("involved"),
    Slot(
        "speeches",
        programme.ask_speeches,
        programme.read_programme,
        programme.speeches_said,
        skippable=True,
    ),
    reading("cost", money.ask_cost, read_amount, money.keep_money, money.cost_said, skippable=True),
    reading(
        "norm",
        money.ask_norm,
        read_amount,
        money.keep_money,
        money.norm_said,
        skippable=True,
        applies=money.needs_norm,
    ),
    writing("chair", Text("plan-ask-chair"), skippable=True),
    writing("place", programme.ask_place, skippable=True),
    reading(
        "papers_due",
        programme.ask_papers_due,
        when.read_moment,
        programme.keep_papers_due,
        programme.papers_due_said,
        skippable=True,
    ),
    writing("importance_reason", Text("plan-ask-importance"), applies=reasons.is_major),
    writing(
        "urgent_reason",
        Text("plan-ask-urgent"),
        skippable=True,
        applies=reasons.asked_by("urgent_reason", Outcome.CAUTION, "QD45-01"),
    ),
    writing(
        "special_circumstance",
        Text("plan-ask-special"),
        skippable=True,
        applies=reasons.asked_by("special_circumstance", Outcome.BREACH, "KL226-X1", "KL226-X2"),
    ),
    writing("override_reason", reasons.ask_override, applies=reasons.saving_with_breach),
    writing("override_by", Text("plan-ask-override-by"), applies=reasons.saving_on_own_word),
    writing(
        "override_document",
        Text("plan-ask-override-document"),
        skippable=True,
        applies=reasons.saving_on_own_word,
    ),
)


def mention_later(turn: Turn, draft: Draft) -> None:
    plan_mention(turn.storage, draft, turn.now)


def complete(form: Form[PlanContext], context: PlanContext, before: tuple[Text, ...]) -> Replies:
    """The card; once saving was chosen and every breach has its reason, the meeting."""
    return save(context) if context.get("saving") else card(form, context, before)


PLAN = Form(
    id="plan",
    version=VERSION,
    roles=PLANNING | NOBODY,
    slots=SLOTS,
    context=PlanContext,
    complete=complete,
    buttons=BUTTONS,
    findings=findings,
    several_answers=more_answers,
    passing=("saving", *OVERRIDE),
    stays_beneath=True,
    begun=mention_later,
)
