"""A person's open drafts: the one that stands, taking one up, starting one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from handlers.deliveries.scheduling import plan_mention
from handlers.dialog import access as access
from handlers.dialog.engine import show
from handlers.dialog.form import FORMS, Context, Findings, Form, Replies
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply, Turn
from handlers.plan.form import PLAN
from storage.model import Answers, Draft, Unit

VERSION = 1
"""What the store keeps beside a draft; answers are found again by their slot's id alone."""

Standing = tuple[Form[Any], Context]


def standing(turn: Turn) -> Standing | None:
    """The form and desk of the draft opened last; drafts of forms that are gone are passed over."""
    draft = on_top(turn)
    if draft is None:
        return None
    form = FORMS[draft.form]
    return form, _desk(form, turn, draft)


def on_top(turn: Turn) -> Draft | None:
    """The draft opened last, of those that may be worked on in the unit acted for."""
    opened = turn.storage.open_drafts(turn.person.id)
    return next((d for d in opened if d.form in FORMS and access.stands(turn, d)), None)


def _desk(form: Form[Any], turn: Turn, draft: Draft) -> Context:
    unit = None if draft.unit_id is None else turn.storage.unit(draft.unit_id)
    return form.context(turn, draft, unit)  # type: ignore[no-any-return]


def begin(
    turn: Turn,
    form_id: str,
    unit: Unit | None,
    answers: Answers | None = None,
    meeting_id: int | None = None,
) -> Standing:
    """A new draft of a form, on top of what is open.

    Begun again it takes its own place; only a plan with answers stays open beneath another one.
    """
    form, top = FORMS[form_id], on_top(turn)
    again = top is not None and (top.form, top.meeting_id) == (form_id, meeting_id)
    if top is not None and again and not (form is PLAN and top.answers):
        turn.storage.close_draft(top.id, turn.now)
    draft = turn.storage.open_draft(
        turn.person.id,
        unit.id if unit else None,
        form_id,
        VERSION,
        answers or {},
        turn.now,
        meeting_id,
    )
    if form is PLAN:
        plan_mention(turn.storage, draft, turn.now)
    return form, form.context(turn, draft, unit)


def show_standing(turn: Turn, texts: Iterable[Text] = ()) -> Replies:
    """The standing question under some lines; only the lines where nothing stands."""
    found, lines = standing(turn), tuple(texts)
    if found is None:
        return (Reply(lines),) if lines else ()
    return show(*found, Findings(lines))


def stale(turn: Turn) -> Replies:
    """The answer to a button that no longer stands."""
    return show_standing(turn, (Text("form-stale"),))
