"""Inviting into a unit: for one role, a number of people and some days; taking it back."""

from __future__ import annotations

from datetime import timedelta

from handlers.dialog.access import ADMIN, ROLES, Role
from handlers.dialog.payload import number_in
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Attachment, Replies, Turn, message, screen
from handlers.dialog.verbs import Target, action
from handlers.office.codes import digest, new_code
from handlers.unit.manage import BACK
from handlers.unit.members import ROLE
from storage.model import Code, CodeKind

DAYS = 7
ONE, SEVERAL = 1, 20
NOT_SAID = 0
"""For how many an invitation is, before that was asked."""

Place = tuple[Role, int]


def _number_of_people(turn: Turn, text: str) -> int | None:
    return {"": NOT_SAID, str(ONE): ONE, str(SEVERAL): SEVERAL}.get(text)


PEOPLE: Target[int] = Target(_number_of_people, lambda number: str(number or ""))


@action("invite", roles=ADMIN)
def choose_role(turn: Turn) -> Replies:
    """Which role the invitation is for."""
    choices = (choose_number.button(f"role-{role}", (role, NOT_SAID)) for role in ROLES)
    return screen(turn, Text("invite-ask-role"), *choices)


@action("invite-role", roles=ADMIN, target=ROLE & PEOPLE)
def choose_number(turn: Turn, chosen: Place) -> Replies:
    """For how many people it is; straight to the code where it may be for one only."""
    role, number = chosen
    if role.for_one_only:
        number = ONE
    if number != NOT_SAID:
        return _invite(turn, CodeKind.member, role, number)
    several = Text("invite-several", {"number": SEVERAL})
    return screen(
        turn,
        Text("invite-ask-number"),
        choose_number.button("invite-one", (role, ONE)),
        choose_number.button(several, (role, SEVERAL)),
    )


@action("invite-child", roles=ADMIN)
def invite_child(turn: Turn) -> Replies:
    """A code for the admin of a unit that shall stand under this one."""
    return _invite(turn, CodeKind.child, None, ONE)


def _invite(turn: Turn, kind: CodeKind, role: Role | None, uses: int) -> Replies:
    unit, code, ends = turn.own_unit, new_code("u"), turn.now + timedelta(days=DAYS)
    turn.storage.add_code(digest(code), kind, unit.id, role, uses, turn.person.id, turn.now, ends)
    what = Text(f"role-{role}") if role else Text("invite-as-child")
    told = {"unit": unit.name, "role": what, "number": uses, "until": ends.isoformat()}
    shown = Text("invite-code", {"code": Secret(code)})
    texts = (Text("invite-ready", told), shown, Text("invite-once"))
    return message(texts, attachments=(Attachment("qr", code),))


def _code_of_the_unit(turn: Turn, text: str) -> Code | None:
    number = number_in(text)
    code = None if number is None else turn.storage.code_numbered(number)
    return code if code and code.unit_id == turn.own_unit.id else None


CODE: Target[Code] = Target(_code_of_the_unit, lambda code: str(code.id))


@action("invitations", roles=ADMIN)
def open_ones(turn: Turn) -> Replies:
    """The invitations that still hold, each to be taken back."""
    codes = turn.storage.open_codes(turn.own_unit.id, turn.now)
    head = Text("invite-open") if codes else Text("invite-none-open")
    return screen(turn, head, *(revoke.button(_revoking(code), code) for code in codes), BACK)


def _revoking(code: Code) -> Text:
    what = Text(f"role-{code.role}") if code.role else Text(f"invite-kind-{code.kind}")
    told = {"role": what, "number": code.uses_left, "until": code.ends_at.isoformat()}
    return Text("invite-revoke", told)


@action("revoke", roles=ADMIN, target=CODE)
def revoke(turn: Turn, code: Code) -> Replies:
    """Takes an invitation of the unit back."""
    turn.storage.revoke_code(code.id, turn.person.id, turn.now)
    return message(Text("invite-revoked"), BACK)
