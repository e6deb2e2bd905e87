"""Planning a meeting: the questions, in the order they are asked, with all that is known of each.

Secrecy comes first, so that nothing is kept of what must not be here. The day comes before the
format, because the year it falls in decides the share of in-person conferences. Reasons are asked
only where a verdict needs them. The card, the answers to edit, copies, the saved meeting, what is
asked after the meeting and the reader of one-line plans are made of this table.
"""

from __future__ import annotations

from handlers.dialog.fields import choice, words
from handlers.dialog.form import Answer
from handlers.plan import (
    attendees,
    fixes,
    kinds,
    money,
    programme,
    reasons,
    secrecy,
    sentence,
    share,
    when,
)
from handlers.plan.context import PlanContext
from handlers.plan.slots import PlanSlot
from rules import Outcome, SpeechRole


def read_title(text: str, context: PlanContext) -> Answer:
    return sentence.read_title(text, context, SLOTS)


SLOTS = (
    PlanSlot(
        "secrecy",
        choice(secrecy.OPTIONS),
        then=secrecy.stop_if_secret,
        silent=True,
        editable=False,
        copied=False,
        recorded=True,
    ),
    PlanSlot("title", words(read_title), on_card=False, fact="title", recorded=True, line="title"),
    PlanSlot(
        "kind", choice(kinds.KINDS), resets=("conference",), fact="kind", recorded=True, line="kind"
    ),
    PlanSlot(
        "conference",
        choice(kinds.NO_CONFERENCE, keep=kinds.keep_conference),
        applies=kinds.no_conference,
        silent=True,
        editable=False,
        recorded=True,
    ),
    PlanSlot("scope", choice(kinds.scopes), applies=kinds.conference, fact="scope", recorded=True),
    PlanSlot(
        "guided", choice(kinds.GUIDED, free_text=reasons.read_document), applies=kinds.conference
    ),
    PlanSlot("broadcast", choice(kinds.BROADCAST), applies=kinds.conference),
    PlanSlot(
        "necessity", reasons.NECESSITY, applies=kinds.conference, resets=("necessity_reason",)
    ),
    PlanSlot("necessity_reason", words(), applies=reasons.lacks_reason),
    PlanSlot(
        "day",
        when.DAY,
        copied=False,
        recorded=True,
        actual=2,
        line="when",
        refused=("start", "unit", "year"),
        fixes={"start": fixes.moved},
    ),
    PlanSlot("clock", when.CLOCK, when.ask_clock, copied=False, recorded=True, actual=3),
    PlanSlot(
        "duration",
        when.LENGTH,
        resets=("sessions",),
        recorded=True,
        actual=4,
        line="duration",
        refused=("sessions", "duration_minutes"),
        fixes={"duration_minutes": fixes.shortened},
    ),
    PlanSlot(
        "sessions",
        when.SESSIONS,
        when.ask_sessions,
        applies=when.spans_days,
        on_card=False,
        copied=False,
        recorded=True,
    ),
    PlanSlot(
        "year",
        choice(share.years, keep=share.keep_year),
        share.ask_year,
        applies=share.year_moved,
        silent=True,
        editable=False,
        copied=False,
    ),
    PlanSlot(
        "format",
        choice(share.FORMATS),
        share.ask_format,
        effect=share.with_share,
        fact="format",
        recorded=True,
        actual=1,
        line="format",
        fixes={"format": fixes.replaced},
    ),
    PlanSlot(
        "count",
        attendees.COUNT,
        fact="attendee_count",
        recorded=True,
        actual=5,
        line="count",
        refused=("attendees",),
    ),
    PlanSlot(
        "groups",
        attendees.GROUPS_INVITED,
        resets=("typed_bloc", "all_fit", "in_scope", "involved"),
        fixes={"attendees": fixes.left_out},
    ),
    PlanSlot(
        "typed_bloc", choice(attendees.BLOCS, optional=True), applies=attendees.has_typed_group
    ),
    PlanSlot("all_fit", choice(attendees.ALL_FIT), applies=attendees.has_groups, silent=True),
    PlanSlot("in_scope", attendees.WHICH, applies=attendees.not_all_fit),
    PlanSlot("involved", attendees.WHICH, applies=attendees.not_all_fit),
    PlanSlot(
        "speeches",
        programme.SPEECHES,
        line="speeches",
        refused=("speeches",),
        fixes={
            "opening_minutes": fixes.each_at_most(SpeechRole.OPENING),
            "paper_minutes": fixes.each_at_most(SpeechRole.PAPER),
            "concluding_minutes": fixes.together_at_most(SpeechRole.CONCLUDING),
        },
    ),
    PlanSlot("cost", money.COST, refused=("cost",), fixes={"cost_estimate": fixes.replaced}),
    PlanSlot("norm", money.NORM, applies=money.needs_norm),
    PlanSlot("chair", words(optional=True), fact="chair"),
    PlanSlot("place", words(optional=True), programme.ask_place, fact="place"),
    PlanSlot("papers_due", programme.PAPERS_DUE, copied=False),
    PlanSlot("importance_reason", words(), applies=reasons.is_major),
    PlanSlot(
        "urgent_reason",
        words(optional=True),
        applies=reasons.asked_by("urgent_reason", Outcome.CAUTION, "QD45-01"),
        copied=False,
    ),
    PlanSlot(
        "special_circumstance",
        words(optional=True),
        applies=reasons.asked_by("special_circumstance", Outcome.BREACH, "KL226-X1", "KL226-X2"),
        copied=False,
        fixes={"special_circumstance": None},
    ),
    PlanSlot(reasons.SAVING, choice(()), applies=lambda context: False, silent=True, passing=True),
    PlanSlot(
        "override_reason",
        words(),
        reasons.ask_override,
        applies=reasons.saving_with_breach,
        passing=True,
        reason="reason",
    ),
    PlanSlot("override_by", words(), applies=reasons.saving_on_own_word, passing=True, reason="by"),
    PlanSlot(
        "override_document",
        words(optional=True),
        applies=reasons.saving_on_own_word,
        passing=True,
        reason="document",
    ),
)
