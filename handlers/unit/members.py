"""The people of a unit: who they are, their roles, and taking leave of it."""

from __future__ import annotations

from handlers.dialog import drafts
from handlers.dialog.access import Role
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose, number_in
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.office.scope import my_unit
from handlers.unit.invitations import ROLES
from handlers.unit.linking import show_group_code
from storage.model import Member, Unit

MOST_SHOWN = 40

MENU = ("members", "invite", "invitations", "groups", "children", "journal")
BACK = Choice(Text("manage-back"), loose("manage"))


def manage(turn: Turn, _: str) -> Replies:
    """What an admin sees to."""
    choices = tuple(Choice(Text(f"manage-{verb}"), loose(verb)) for verb in MENU)
    card = Choice(Text("unit-settings"), loose("unit"))
    return (Reply((Text("manage-head"),), (*choices, card), _tapped(turn)),)


def everyone(turn: Turn, _: str) -> Replies:
    """The members, each to be opened."""
    unit = my_unit(turn)
    assert unit is not None
    members = turn.storage.members(unit.id)
    texts = (Text("manage-members-of", {"unit": unit.name, "number": len(members)}),)
    choices = tuple(
        Choice(_line(member), loose("member", member.person_id)) for member in members[:MOST_SHOWN]
    )
    return (Reply(texts, (*choices, BACK), _tapped(turn)),)


def one(turn: Turn, target: str) -> Replies:
    """A member, with the roles they may be given."""
    member = _my_member(turn, target)
    if member is None:
        return drafts.stale(turn)
    roles = tuple(
        Choice(Text("manage-make", {"role": Text(f"role-{role}")}), _to(member, role))
        for role in ROLES
        if role != member.role
    )
    remove = Choice(Text("manage-remove"), loose("member-remove", member.person_id))
    return (Reply((_line(member),), (*roles, remove, BACK), _tapped(turn)),)


def change_role(turn: Turn, target: str) -> Replies:
    """Gives a member another role; the unit never loses its last admin."""
    who, _, role = target.partition(".")
    member, unit = _my_member(turn, who), my_unit(turn)
    if member is None or unit is None or role not in ROLES:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, member.person_id) and role != Role.admin:
        return (Reply((Text("manage-last-admin"),), (BACK,)),)
    turn.storage.give_role(member.person_id, unit.id, role, turn.person.id, turn.now)
    said = Text("manage-role-given", {"name": named(member), "role": Text(f"role-{role}")})
    return (Reply((said,), (BACK,)),)


def remove(turn: Turn, target: str) -> Replies:
    """Ends somebody's membership."""
    member, unit = _my_member(turn, target), my_unit(turn)
    if member is None or unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, member.person_id):
        return (Reply((Text("manage-last-admin"),), (BACK,)),)
    turn.storage.remove_member(member.person_id, unit.id, turn.person.id, turn.now)
    return (Reply((Text("manage-removed", {"name": named(member)}),), (BACK,)),)


def ask_leave(turn: Turn, _: str) -> Replies:
    """Asks once before the person leaves the unit."""
    unit = my_unit(turn)
    if unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, turn.person.id):
        return (Reply((Text("manage-last-admin"),)),)
    choices = (
        Choice(Text("manage-leave-yes"), loose("leave-unit-yes")),
        Choice(Text("manage-leave-no"), loose("unit")),
    )
    return (Reply((Text("manage-ask-leave", {"unit": unit.name}),), choices, _tapped(turn)),)


def leave(turn: Turn, _: str) -> Replies:
    """Ends the person's own membership."""
    unit = my_unit(turn)
    if unit is None:
        return drafts.stale(turn)
    if is_last_admin(turn, unit, turn.person.id):
        return (Reply((Text("manage-last-admin"),)),)
    turn.storage.remove_member(turn.person.id, unit.id, turn.person.id, turn.now)
    return (Reply((Text("manage-left", {"unit": unit.name}),)),)


def group_chats(turn: Turn, _: str) -> Replies:
    """The group chats that ask for the unit, each to be unlinked."""
    unit = my_unit(turn)
    assert unit is not None
    linked = turn.storage.groups_of(unit.id)
    head = Text("groupchat-some", {"number": len(linked)}) if linked else Text("groupchat-none")
    choices = tuple(
        Choice(Text("groupchat-unlink", {"place": place}), loose("group-unlink", ".".join(group)))
        for place, group in enumerate(linked, 1)
    )
    new = Choice(Text("groupchat-new"), loose("group-code"))
    return (Reply((head,), (*choices, new, BACK), _tapped(turn)),)


def unlink_group(turn: Turn, target: str) -> Replies:
    """A group of the unit asks for it no more."""
    unit = my_unit(turn)
    channel, _, chat = target.partition(".")
    if unit is None or (channel, chat) not in turn.storage.groups_of(unit.id):
        return drafts.stale(turn)
    turn.storage.unlink_group(channel, chat, turn.person.id, turn.now)
    return (Reply((Text("groupchat-unlinked"),), (BACK,)),)


def is_last_admin(turn: Turn, unit: Unit, person_id: int) -> bool:
    admins = [m.person_id for m in turn.storage.members(unit.id) if m.role == Role.admin]
    return admins == [person_id]


def named(member: Member) -> str | Text:
    return member.name or Text("role-nameless", {"number": member.person_id})


def _line(member: Member) -> Text:
    return Text("manage-member", {"name": named(member), "role": Text(f"role-{member.role}")})


def _to(member: Member, role: Role) -> str:
    return loose("member-role", f"{member.person_id}.{role}")


def _my_member(turn: Turn, target: str) -> Member | None:
    """A member of the unit acted for, by the number in a button."""
    number, unit = number_in(target), my_unit(turn)
    members = turn.storage.members(unit.id) if unit else []
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
