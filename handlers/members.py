"""The people of a unit: who they are, their roles, and taking leave of it."""

from __future__ import annotations

from handlers import drafts
from handlers.actions import loose, number_in
from handlers.doors import Role
from handlers.form import Replies
from handlers.invitations import ROLES
from handlers.linking import show_group_code
from handlers.mine import my_unit
from handlers.turn import Choice, Reply, Say, Turn
from storage.records import Member, Unit

MOST_SHOWN = 40

MENU = ("members", "invite", "invitations", "groups", "children", "journal")
BACK = Choice(Say("manage-back"), loose("manage"))


def manage(turn: Turn, _: str) -> Replies:
    """What an admin sees to."""
    choices = tuple(Choice(Say(f"manage-{verb}"), loose(verb)) for verb in MENU)
    card = Choice(Say("unit-settings"), loose("unit"))
    return (Reply((Say("manage-head"),), (*choices, card), _tapped(turn)),)


def everyone(turn: Turn, _: str) -> Replies:
    """The members, each to be opened."""
    unit = my_unit(turn)
    assert unit is not None
    members = turn.records.members(unit.id)
    says = (Say("manage-members-of", {"unit": unit.name, "number": len(members)}),)
    choices = tuple(
        Choice(_line(member), loose("member", member.person_id)) for member in members[:MOST_SHOWN]
    )
    return (Reply(says, (*choices, BACK), _tapped(turn)),)


def one(turn: Turn, target: str) -> Replies:
    """A member, with the roles they may be given."""
    member = _my_member(turn, target)
    if member is None:
        return drafts.stale(turn)
    roles = tuple(
        Choice(Say("manage-make", {"role": Say(f"role-{role}")}), _to(member, role))
        for role in ROLES
        if role != member.role
    )
    remove = Choice(Say("manage-remove"), loose("member-remove", member.person_id))
    return (Reply((_line(member),), (*roles, remove, BACK), _tapped(turn)),)


def change_role(turn: Turn, target: str) -> Replies:
    """Gives a member another role; the unit never loses its last admin."""
    who, _, role = target.partition(".")
    member, unit = _my_member(turn, who), my_unit(turn)
    if member is None or unit is None or role not in ROLES:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, member.person_id) and role != Role.admin:
        return (Reply((Say("manage-last-admin"),), (BACK,)),)
    turn.records.give_role(member.person_id, unit.id, role, turn.person.id, turn.now)
    said = Say("manage-role-given", {"name": named(member), "role": Say(f"role-{role}")})
    return (Reply((said,), (BACK,)),)


def remove(turn: Turn, target: str) -> Replies:
    """Ends somebody's membership."""
    member, unit = _my_member(turn, target), my_unit(turn)
    if member is None or unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, member.person_id):
        return (Reply((Say("manage-last-admin"),), (BACK,)),)
    turn.records.remove_member(member.person_id, unit.id, turn.person.id, turn.now)
    return (Reply((Say("manage-removed", {"name": named(member)}),), (BACK,)),)


def ask_leave(turn: Turn, _: str) -> Replies:
    """Asks once before the person leaves the unit."""
    unit = my_unit(turn)
    if unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, turn.person.id):
        return (Reply((Say("manage-last-admin"),)),)
    choices = (
        Choice(Say("manage-leave-yes"), loose("leave-unit-yes")),
        Choice(Say("manage-leave-no"), loose("unit")),
    )
    return (Reply((Say("manage-ask-leave", {"unit": unit.name}),), choices, _tapped(turn)),)


def leave(turn: Turn, _: str) -> Replies:
    """Ends the person's own membership."""
    unit = my_unit(turn)
    if unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, turn.person.id):
        return (Reply((Say("manage-last-admin"),)),)
    turn.records.remove_member(turn.person.id, unit.id, turn.person.id, turn.now)
    return (Reply((Say("manage-left", {"unit": unit.name}),)),)


def group_chats(turn: Turn, _: str) -> Replies:
    """The group chats that ask for the unit, each to be unlinked."""
    unit = my_unit(turn)
    assert unit is not None
    linked = turn.records.groups_of(unit.id)
    head = Say("groupchat-some", {"number": len(linked)}) if linked else Say("groupchat-none")
    choices = tuple(
        Choice(Say("groupchat-unlink", {"place": place}), loose("group-unlink", ".".join(group)))
        for place, group in enumerate(linked, 1)
    )
    new = Choice(Say("groupchat-new"), loose("group-code"))
    return (Reply((head,), (*choices, new, BACK), _tapped(turn)),)


def unlink_group(turn: Turn, target: str) -> Replies:
    """A group of the unit asks for it no more."""
    unit = my_unit(turn)
    channel, _, chat = target.partition(".")
    if unit is None or (channel, chat) not in turn.records.groups_of(unit.id):
        return drafts.stale(turn)
    turn.records.unlink_group(channel, chat, turn.person.id, turn.now)
    return (Reply((Say("groupchat-unlinked"),), (BACK,)),)


def is_last_admin(turn: Turn, unit: Unit, person_id: int) -> bool:
    admins = [m.person_id for m in turn.records.members(unit.id) if m.role == Role.admin]
    return admins == [person_id]


def named(member: Member) -> str | Say:
    return member.name or Say("role-nameless", {"number": member.person_id})


def _line(member: Member) -> Say:
    return Say("manage-member", {"name": named(member), "role": Say(f"role-{member.role}")})


def _to(member: Member, role: Role) -> str:
    return loose("member-role", f"{member.person_id}.{role}")


def _my_member(turn: Turn, target: str) -> Member | None:
    """A member of the unit acted for, by the number in a button."""
    number, unit = number_in(target), my_unit(turn)
    members = turn.records.members(unit.id) if unit else []
    return next((member for member in members if member.person_id == number), None)


def _tapped(turn: Turn) -> bool:
    return turn.event.button is not None


BUTTONS = {
    "manage": manage,
    "members": everyone,
    "member": one,
    "member-role": change_role,
    "member-remove": remove,
    "leave-unit": ask_leave,
    "leave-unit-yes": leave,
    "groups": group_chats,
    "group-code": show_group_code,
    "group-unlink": unlink_group,
}
