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
    length,
    money,
    programme,
    reasons,
    secrecy,
    sentence,
    sessions,
    share,
    when,
)
from handlers.plan.context import PlanContext
from handlers.plan.reasons import SAVING
from handlers.plan.slots import PlanSlot
from rules import Outcome


def read_title(text: str, context: PlanContext) -> Answer:
    return sentence.read_title(text, context, SLOTS)


# fmt: off
SLOTS = (
    PlanSlot("secrecy", choice(secrecy.OPTIONS), then=secrecy.stop_if_secret, silent=True,
             editable=False, copied=False, recorded=True),
    PlanSlot("title", words(read_title),
             line="title", on_card=False, fact="title", recorded=True),
    PlanSlot("kind", choice(kinds.KINDS), resets=("conference",),
             line="kind", fact="kind", recorded=True),
    PlanSlot("conference", choice(kinds.NO_CONFERENCE, keep=kinds.keep_conference), silent=True,
             applies=kinds.no_conference, editable=False, recorded=True),
    PlanSlot("scope", choice(kinds.scopes), applies=kinds.conference,
             fact="scope", recorded=True),
    PlanSlot("guided", choice(kinds.GUIDED, free_text=reasons.read_document),
             applies=kinds.conference),
    PlanSlot("broadcast", choice(kinds.BROADCAST, free_text=reasons.read_not_yet),
             applies=kinds.conference),
    PlanSlot("necessity", reasons.NECESSITY, applies=kinds.conference,
             resets=("necessity_reason",)),
    PlanSlot("necessity_reason", words(reasons.read_reason), applies=reasons.lacks_reason),
    PlanSlot("day", when.DAY, resets=("sessions",),
             line="when", copied=False, recorded=True, actual=2,
             refused=("start", "unit", "year"), fixes={"start": fixes.moved}),
    PlanSlot("clock", when.CLOCK, when.ask_clock, resets=("sessions",),
             copied=False, recorded=True, actual=3),
    PlanSlot("duration", length.LENGTH, resets=("sessions",),
             line="duration", recorded=True, actual=4,
             refused=("sessions", "duration_minutes"),
             fixes={"duration_minutes": fixes.shortened}),
    PlanSlot("sessions", sessions.SESSIONS, sessions.ask_sessions, applies=sessions.spans_days,
             on_card=False, copied=False, recorded=True),
    PlanSlot("year", choice(share.years, keep=share.keep_year), share.ask_year, silent=True,
             applies=share.year_moved, editable=False, copied=False),
    PlanSlot("format", choice(share.FORMATS), share.ask_format, effect=share.with_share,
             line="format", fact="format", recorded=True, actual=1,
             fixes={"format": fixes.replaced}),
    PlanSlot("count", attendees.COUNT,
             line="count", fact="attendee_count", recorded=True, actual=5,
             refused=("attendees",)),
    PlanSlot("groups", attendees.GROUPS_INVITED,
             resets=("typed_bloc", "all_fit", "in_scope", "involved"),
             fixes={"attendees": fixes.left_out}),
    PlanSlot("typed_bloc", choice(attendees.BLOCS, optional=True),
             applies=attendees.has_typed_group),
    PlanSlot("all_fit", choice(attendees.ALL_FIT), applies=attendees.has_groups, silent=True),
    PlanSlot("in_scope", attendees.WHICH, applies=attendees.not_all_fit),
    PlanSlot("involved", attendees.WHICH, applies=attendees.not_all_fit),
    PlanSlot("speeches", programme.SPEECHES,
             line="speeches", refused=("speeches",), fixes=fixes.OF_SPEECHES),
    PlanSlot("cost", money.COST,
             line="cost", refused=("cost",), fixes={"cost_estimate": fixes.replaced}),
    PlanSlot("norm", money.NORM, applies=money.needs_norm),
    PlanSlot("chair", words(optional=True), line="chair", fact="chair"),
    PlanSlot("place", words(optional=True), programme.ask_place,
             line="place", fact="place"),
    PlanSlot("papers_due", programme.PAPERS_DUE, line="papers_due", copied=False),
    PlanSlot("importance_reason", words(), applies=reasons.is_major),
    PlanSlot("urgent_reason", words(optional=True),
             applies=reasons.asked_by("urgent_reason", Outcome.CAUTION, "QD45-01"), copied=False),
    PlanSlot("special_circumstance", words(optional=True),
             applies=reasons.asked_by(
                 "special_circumstance", Outcome.BREACH, "KL226-X1", "KL226-X2"),
             copied=False, fixes={"special_circumstance": None}),
    PlanSlot(SAVING, choice(()), applies=lambda context: False, silent=True, passing=True,
             editable=False),
    PlanSlot("override_reason", words(), reasons.ask_override, passing=True,
             applies=reasons.saving_with_breach, editable=False, reason="reason"),
    PlanSlot("override_by", words(), applies=reasons.saving_on_own_word, passing=True,
             editable=False, reason="by"),
    PlanSlot("override_document", words(optional=True), passing=True,
             applies=reasons.saving_on_own_word, editable=False, reason="document"),
)
# fmt: on
