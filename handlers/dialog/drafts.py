"""A person's open drafts: the one on top, taking one up, starting one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from handlers.dialog.engine import LEFT, show
from handlers.dialog.form import Context, D, Findings, Form
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message
from storage.model import Answers, Draft, Unit

Conversation = tuple[Form[Any], Context]


def standing(turn: Turn) -> Conversation | None:
    """The conversation on top, with its context; drafts of forms that are gone are passed over."""
    draft = on_top(turn)
    return None if draft is None else _taken_up(turn, draft)


def on_top(turn: Turn) -> Draft | None:
    """The draft opened last, of those that may be worked on in the unit acted for."""
    standing = (each for each in turn.drafts if LEFT not in each.answers)
    return next((draft for draft in standing if may_stand(turn, draft)), None)


def left(turn: Turn) -> list[Conversation]:
    """The conversations that were put off, the one opened last first."""
    put_off = (each for each in turn.drafts if LEFT in each.answers)
    return [_taken_up(turn, draft) for draft in put_off if may_stand(turn, draft)]


def left_before(turn: Turn) -> list[Conversation]:
    """Those of them that were put off on an earlier day."""

    def touched(draft: Draft) -> bool:
        at = turn.storage.draft_touched(draft.id)
        return at is not None and at.astimezone(turn.now.tzinfo).date() < turn.now.date()

    return [each for each in left(turn) if touched(each[1].draft)]


def reopen(turn: Turn, draft: Draft) -> None:
    """Takes up again what was left, in place of one that was only just begun."""
    top = on_top(turn)
    if top is not None and not top.answers:
        turn.close_draft(top)
    if LEFT in draft.answers:
        kept = {name: value for name, value in draft.answers.items() if name != LEFT}
        turn.save_draft(draft.step(answers=kept))
    turn.reopen_draft(draft)


def may_stand(turn: Turn, draft: Draft) -> bool:
    """Whether a draft may be worked on: it is of the unit acted for, and of a form that is open to
    the person's role."""
    form = turn.table.forms.get(draft.form)
    if form is None:
        return False
    if draft.unit_id is None and form.personal:
        return turn.role in form.personal
    return draft.unit_id == turn.person.unit_id and turn.role in form.roles


def _taken_up(turn: Turn, draft: Draft) -> Conversation:
    form, unit = turn.table.forms[draft.form], None
    if draft.unit_id is not None:
        is_own = turn.unit is not None and turn.unit.id == draft.unit_id
        unit = turn.unit if is_own else turn.storage.unit(draft.unit_id)
    return form, form.context(turn, draft, unit)


def begin(
    turn: Turn,
    form: Form[D],
    unit: Unit | None,
    answers: Answers | None = None,
    meeting_id: int | None = None,
) -> D:
    """A new draft of a form, on top of what is open. Begun again it takes its own place, unless
    the form stays beneath; what gives way makes room for any."""
    top = on_top(turn)
    if top is not None and _makes_room(turn, top, form, meeting_id):
        turn.close_draft(top)
    unit_id = unit.id if unit else None
    draft = turn.open_draft(form.id, unit_id, answers or {}, meeting_id)
    form.begun(turn, draft)
    return form.context(turn, draft, unit)


def _makes_room(turn: Turn, top: Draft, form: Form[Any], meeting_id: int | None) -> bool:
    if turn.table.forms[top.form].gives_way:
        return True
    again = (top.form, top.meeting_id) == (form.id, meeting_id)
    beneath = turn.table.forms[top.form].stays_beneath
    if not beneath and top.revision == 0:
        return True  # a question that was never answered
    return again and not (beneath and top.answers)


def start(
    turn: Turn,
    form: Form[Any],
    unit: Unit | None,
    answers: Answers | None = None,
    meeting_id: int | None = None,
) -> Replies:
    """Begins a form and asks its first question."""
    return show(form, begin(turn, form, unit, answers, meeting_id))


def show_standing(turn: Turn, texts: Iterable[Text] | Text = ()) -> Replies:
    """The standing question under some lines; only the lines where nothing stands."""
    lines = (texts,) if isinstance(texts, Text) else tuple(texts)
    found = standing(turn)
    if found is None:
        return message(lines) if lines else ()
    return show(*found, Findings(lines))


def come_back(turn: Turn) -> Replies:
    """The conversation beneath, named, with its question."""
    found = standing(turn)
    name = found[0].named(found[1]) if found is not None else None
    return show_standing(turn, () if name is None else Text("form-returned", {"name": name}))


def stale(turn: Turn) -> Replies:
    """The answer to a button that no longer stands."""
    return show_standing(turn, Text("form-stale"))
