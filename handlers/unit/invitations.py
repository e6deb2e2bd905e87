"""Inviting into a unit: for one role, a number of people and some days; taking it back."""

from __future__ import annotations

from datetime import timedelta

from handlers.dialog import drafts
from handlers.dialog.access import OF_THE_UNIT, Role
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Attachment, Choice, Reply, Turn
from handlers.office.codes import digest, new_code
from handlers.office.scope import my_unit
from storage.model import Code, CodeKind, Unit

DAYS = 7
ROLES = tuple(role for role in Role if role in OF_THE_UNIT)
SEVERAL = 20
FOR_ONE_ONLY = (Role.admin, Role.approver)
"""Roles that a link passed on to a whole office must not give."""


def choose_role(turn: Turn, _: str) -> Replies:
    """Which role the invitation is for."""
    choices = tuple(Choice(Text(f"role-{role}"), loose("invite-role", role)) for role in ROLES)
    return (Reply((Text("invite-ask-role"),), choices, _tapped(turn)),)


def choose_number(turn: Turn, target: str) -> Replies:
    """For how many people it is; straight to the code where it may be for one only."""
    role, _, number = target.partition(".")
    if role not in ROLES or number not in ("", "1", str(SEVERAL)):
        return drafts.stale(turn)
    if number or role in FOR_ONE_ONLY:
        uses = 1 if role in FOR_ONE_ONLY else int(number)
        return _invite(turn, CodeKind.member, role, uses)
    one = Choice(Text("invite-one"), loose("invite-role", f"{role}.1"))
    several = Text("invite-several", {"number": SEVERAL})
    many = Choice(several, loose("invite-role", f"{role}.{SEVERAL}"))
    return (Reply((Text("invite-ask-number"),), (one, many), _tapped(turn)),)


def invite_child(turn: Turn, _: str) -> Replies:
    """A code for the admin of a unit that shall stand under this one."""
    return _invite(turn, CodeKind.child, None, 1)


def _invite(turn: Turn, kind: CodeKind, role: str | None, uses: int) -> Replies:
    unit = my_unit(turn)
    assert unit is not None
    code, ends = new_code("u"), turn.now + timedelta(days=DAYS)
    turn.storage.add_code(digest(code), kind, unit.id, role, uses, turn.person.id, turn.now, ends)
    what = Text(f"role-{role}") if role else Text("invite-as-child")
    told = {"unit": unit.name, "role": what, "number": uses, "until": ends.isoformat()}
    shown = Text("invite-code", {"code": Secret(code)})
    texts = (Text("invite-ready", told), shown, Text("invite-once"))
    return (Reply(texts, attachments=(Attachment("qr", code),)),)


def open_ones(turn: Turn, _: str) -> Replies:
    """The invitations that still hold, each to be taken back."""
    unit = my_unit(turn)
    assert unit is not None
    codes = turn.storage.open_codes(unit.id, turn.now)
    head = Text("invite-open") if codes else Text("invite-none-open")
    choices = tuple(Choice(_revoking(code), loose("revoke", code.id)) for code in codes)
    back = Choice(Text("manage-back"), loose("manage"))
    return (Reply((head,), (*choices, back), _tapped(turn)),)


def _revoking(code: Code) -> Text:
    what = Text(f"role-{code.role}") if code.role else Text(f"invite-kind-{code.kind}")
    told = {"role": what, "number": code.uses_left, "until": code.ends_at.isoformat()}
    return Text("invite-revoke", told)


def revoke(turn: Turn, target: str) -> Replies:
    """Takes an invitation of the unit back."""
    code, unit = _my_code(turn, target), my_unit(turn)
    if code is None or unit is None:
        return drafts.stale(turn)
    turn.storage.revoke_code(code.id, turn.person.id, turn.now)
    return (Reply((Text("invite-revoked"),), (Choice(Text("manage-back"), loose("manage")),)),)


def _my_code(turn: Turn, target: str) -> Code | None:
    number, unit = number_in(target), my_unit(turn)
    code = None if number is None else turn.storage.code_numbered(number)
    return code if code and unit and code.unit_id == unit.id else None


def children(turn: Turn, _: str) -> Replies:
    """The units right below this one, each to be let go; and the one above."""
    unit = my_unit(turn)
    assert unit is not None
    below = turn.storage.children(unit.id)
    texts = [Text("children-head" if below else "children-none", {"unit": unit.name})]
    choices = [
        Choice(Text("children-remove", {"unit": child.name}), loose("child-remove", child.id))
        for child in below
    ]
    choices.append(Choice(Text("children-invite"), loose("invite-child")))
    above = None if unit.parent_id is None else turn.storage.unit(unit.parent_id)
    if above is not None:
        texts.append(Text("children-above", {"parent": above.name}))
        choices.append(
            Choice(Text("children-leave", {"parent": above.name}), loose("leave-parent"))
        )
    choices.append(Choice(Text("manage-back"), loose("manage")))
    return (Reply(tuple(texts), tuple(choices), _tapped(turn)),)


def remove_child(turn: Turn, target: str) -> Replies:
    """Lets a unit below go its own way."""
    number, unit = number_in(target), my_unit(turn)
    child = None if number is None else turn.storage.unit(number)
    if child is None or unit is None or child.parent_id != unit.id:
        return drafts.stale(turn)
    return _set_free(turn, child)


def leave_parent(turn: Turn, _: str) -> Replies:
    """Takes the unit out from under the one above."""
    unit = my_unit(turn)
    if unit is None or unit.parent_id is None:
        return drafts.stale(turn)
    return _set_free(turn, unit)


def _set_free(turn: Turn, unit: Unit) -> Replies:
    turn.storage.change_unit(unit.id, {"parent_id": None}, turn.person.id, turn.now)
    return (Reply((Text("children-freed", {"unit": unit.name}),)),)


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


BUTTONS = {
    "invite": choose_role,
    "invite-role": choose_number,
    "invite-child": invite_child,
    "invitations": open_ones,
    "revoke": revoke,
    "children": children,
    "child-remove": remove_child,
    "leave-parent": leave_parent,
}
