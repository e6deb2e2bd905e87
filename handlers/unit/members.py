"""The people of a unit: who they are, their roles, and taking leave of it."""

from __future__ import annotations

from handlers.dialog.access import ADMIN, OF_THE_UNIT, ROLES, Role
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message, screen
from handlers.dialog.verbs import Target, action
from handlers.unit.manage import BACK
from storage.model import Member, Unit

MOST_SHOWN = 40


def _member_of_the_unit(turn: Turn, text: str) -> Member | None:
    number = number_in(text)
    members = turn.storage.members(turn.own_unit.id)
    return next((member for member in members if member.person_id == number), None)


def _role_to_give(turn: Turn, text: str) -> Role | None:
    return next((role for role in ROLES if role == text), None)


MEMBER: Target[Member] = Target(_member_of_the_unit, lambda member: str(member.person_id))
ROLE: Target[Role] = Target(_role_to_give)
"""A role that one can have in a unit."""


@action("members", roles=ADMIN)
def everyone(turn: Turn) -> Replies:
    """The members, each to be opened."""
    members = turn.storage.members(turn.own_unit.id)
    said = Text("manage-members-of", {"unit": turn.own_unit.name, "number": len(members)})
    choices = (one.button(_line(member), member) for member in members[:MOST_SHOWN])
    return screen(turn, said, *choices, BACK)


@action("member", roles=ADMIN, target=MEMBER)
def one(turn: Turn, member: Member) -> Replies:
    """A member, with the roles they may be given."""
    roles = (
        change_role.button(Text("manage-make", {"role": Text(f"role-{role}")}), (member, role))
        for role in ROLES
        if role != member.role
    )
    return screen(turn, _line(member), *roles, remove.button("manage-remove", member), BACK)


@action("member-role", roles=ADMIN, target=MEMBER & ROLE)
def change_role(turn: Turn, given: tuple[Member, Role]) -> Replies:
    """Gives a member another role; the unit never loses its last admin."""
    member, role = given
    unit = turn.own_unit
    if is_last_admin(turn, unit, member.person_id) and role is not Role.admin:
        return message(Text("manage-last-admin"), BACK)
    turn.storage.give_role(member.person_id, unit.id, role, turn.person.id, turn.now)
    turn.renew()
    said = {"name": named(member), "role": Text(f"role-{role}")}
    return message(Text("manage-role-given", said), BACK)


@action("member-remove", roles=ADMIN, target=MEMBER)
def remove(turn: Turn, member: Member) -> Replies:
    """Ends somebody's membership."""
    unit = turn.own_unit
    if is_last_admin(turn, unit, member.person_id):
        return message(Text("manage-last-admin"), BACK)
    turn.storage.remove_member(member.person_id, unit.id, turn.person.id, turn.now)
    turn.renew()
    return message(Text("manage-removed", {"name": named(member)}), BACK)


@action("leave-unit", roles=OF_THE_UNIT)
def ask_leave(turn: Turn) -> Replies:
    """Asks once before the person leaves the unit."""
    unit = turn.own_unit
    if is_last_admin(turn, unit, turn.person.id):
        return message(Text("manage-last-admin"))
    return screen(
        turn,
        Text("manage-ask-leave", {"unit": unit.name}),
        leave.button("manage-leave-yes"),
        Choice(Text("manage-leave-no"), loose("unit")),
    )


@action("leave-unit-yes", roles=OF_THE_UNIT)
def leave(turn: Turn) -> Replies:
    """Ends the person's own membership."""
    unit = turn.own_unit
    if is_last_admin(turn, unit, turn.person.id):
        return message(Text("manage-last-admin"))
    turn.storage.remove_member(turn.person.id, unit.id, turn.person.id, turn.now)
    turn.renew()
    return message(Text("manage-left", {"unit": unit.name}))


def is_last_admin(turn: Turn, unit: Unit, person_id: int) -> bool:
    admins = [m.person_id for m in turn.storage.members(unit.id) if m.role == Role.admin]
    return admins == [person_id]


def named(member: Member) -> str | Text:
    return member.name or Text("role-nameless", {"number": member.person_id})


def _line(member: Member) -> Text:
    return Text("manage-member", {"name": named(member), "role": Text(f"role-{member.role}")})
