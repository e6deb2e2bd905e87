"""What is agreed to once before it is done: a unit under another, two accounts as one person.

The code that led here is kept in the draft by its number, so no button can be made up for it.
"""

from __future__ import annotations

from handlers.dialog.access import ADMIN, EVERYBODY
from handlers.dialog.fields import YES_NO, choice
from handlers.dialog.form import Context, Form, Slot
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, message
from storage.errors import StorageError
from storage.model import Code


def _used_code(context: Context) -> Code | None:
    """The code agreed on, used up now; None if it ended meanwhile."""
    turn = context.turn
    turn.close_draft(context.draft)
    code = turn.storage.code_numbered(context.get("code"))
    if code is None or not code.is_open(turn.now):
        return None
    turn.storage.use_code(code.id)
    return code


def _declined(context: Context) -> Replies:
    context.turn.close_draft(context.draft)
    return message(Text("link-declined"))


def come_under(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Puts the unit under the one that invited it, which then sees its totals."""
    if not context.get("agreed"):
        return _declined(context)
    code, turn = _used_code(context), context.turn
    if code is None or context.unit is None:
        return message(Text("join-unknown"))
    try:
        fields = {"parent_id": code.unit_id}
        turn.storage.change_unit(context.unit.id, fields, turn.person.id, turn.now)
        turn.renew()
    except StorageError:
        return message(Text("join-child-circle"))
    said = {"unit": context.unit.name, "parent": context.get("parent")}
    return message(Text("join-child-done", said))


def become_one(form: Form[Context], context: Context, _: tuple[Text, ...]) -> Replies:
    """Makes the account that typed the code one with the account that showed it."""
    if not context.get("agreed"):
        return _declined(context)
    code, turn = _used_code(context), context.turn
    if code is None or code.by == turn.person.id:
        return message(Text("join-unknown"))
    turn.storage.merge_people(code.by, turn.person.id, turn.now)
    turn.renew()
    return message(Text("link-done"))


def _ask_child(context: Context) -> Text:
    name = context.unit.name if context.unit else ""
    return Text("join-ask-child", {"unit": name, "parent": context.get("parent")})


CHILD = Form(
    id="child",
    roles=ADMIN,
    slots=(Slot("agreed", choice(YES_NO), _ask_child, silent=True),),
    context=Context,
    complete=come_under,
)
LINK = Form(
    id="link",
    roles=EVERYBODY,
    personal=EVERYBODY,
    slots=(Slot("agreed", choice(YES_NO), Text("link-ask"), silent=True),),
    context=Context,
    complete=become_one,
)
