"""Who may do what: every command, loose button and conversation with the roles it is open to.

Nothing else leads to a handler. The assistant's door asks this table for commands and buttons,
`drafts.on_top` for conversations that stand; what has no row is open to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from handlers.dialog.payload import parse_action
from handlers.dialog.turn import Choice, Reply, Turn
from storage.model import Draft


class Role(StrEnum):
    """What a person is in the unit they act for; `nobody` acts for none."""

    admin = "admin"
    planner = "planner"
    approver = "approver"
    member = "member"
    viewer = "viewer"
    nobody = "nobody"


Roles = frozenset[Role]

EVERYBODY: Roles = frozenset(Role)
OF_THE_UNIT: Roles = EVERYBODY - {Role.nobody}
INSIDE: Roles = OF_THE_UNIT - {Role.viewer}
PLANNING: Roles = frozenset({Role.admin, Role.planner})
LEADING: Roles = frozenset({Role.approver})
ADMIN: Roles = frozenset({Role.admin})
OVERSEEING: Roles = frozenset({Role.admin, Role.approver, Role.viewer})
NOBODY: Roles = frozenset({Role.nobody})

COMMANDS: Mapping[str, Roles] = {
    "start": EVERYBODY,
    "dulieu": EVERYBODY,
    "hop": PLANNING | NOBODY,
    "lich": INSIDE | NOBODY,
    "stats": EVERYBODY,
    "donvi": EVERYBODY,
    "quaylai": EVERYBODY,
    "huy": EVERYBODY,
    "trogiup": EVERYBODY,
    "nhac": EVERYBODY,
}
"""Nobody may ask too: they are told that a unit comes first."""

BUTTONS: Mapping[str, Roles] = {
    "absent": EVERYBODY,
    "act": EVERYBODY,
    "agree": PLANNING,
    "approve": LEADING,
    "anew": PLANNING | NOBODY,
    "ask-person": PLANNING,
    "attends": EVERYBODY,
    "avoid": PLANNING,
    "calendar": INSIDE,
    "cancel": PLANNING,
    "cancel-yes": PLANNING,
    "chase": PLANNING,
    "child-remove": ADMIN,
    "children": ADMIN,
    "count-secret": PLANNING,
    "decline": PLANNING,
    "edit": PLANNING,
    "group-code": ADMIN,
    "group-unlink": ADMIN,
    "groups": ADMIN,
    "help": EVERYBODY,
    "invitations": ADMIN,
    "invite": ADMIN,
    "invite-child": ADMIN,
    "invite-role": ADMIN,
    "journal": ADMIN,
    "journal-export": ADMIN,
    "leave-parent": ADMIN,
    "leave-unit": OF_THE_UNIT,
    "leave-unit-yes": OF_THE_UNIT,
    "link": EVERYBODY,
    "manage": ADMIN,
    "meeting": INSIDE,
    "meeting-code": PLANNING,
    "member": ADMIN,
    "member-remove": ADMIN,
    "member-role": ADMIN,
    "members": ADMIN,
    "move": PLANNING,
    "mydata": EVERYBODY,
    "mydata-delete": EVERYBODY,
    "mydata-delete-yes": EVERYBODY,
    "mydata-export": EVERYBODY,
    "mydata-note": EVERYBODY,
    "outcome": PLANNING,
    "past": INSIDE,
    "people": PLANNING,
    "pick-people": PLANNING,
    "record": PLANNING,
    "reopen": EVERYBODY,
    "resume": EVERYBODY,
    "return": LEADING,
    "revoke": ADMIN,
    "set": ADMIN,
    "similar": PLANNING,
    "snooze": EVERYBODY,
    "stats": EVERYBODY,
    "substitute": EVERYBODY,
    "undo": PLANNING,
    "unit": EVERYBODY,
    "unit-change": ADMIN,
    "unit-new": EVERYBODY,
    "unit-year": EVERYBODY,
    "units": EVERYBODY,
    "unsave": PLANNING,
    "wish-leads": EVERYBODY,
    "wish-off": EVERYBODY,
    "wish-on": EVERYBODY,
    "wish-quiet": EVERYBODY,
    "wishes": EVERYBODY,
}

FORMS: Mapping[str, Roles] = {
    "absent": EVERYBODY,
    "child": ADMIN,
    "link": EVERYBODY,
    "my-leads": EVERYBODY,
    "my-quiet": EVERYBODY,
    "outcome": PLANNING,
    "plan": PLANNING | NOBODY,
    "record": PLANNING,
    "return": LEADING,
    "secret-count": PLANNING,
    "set-baseline": ADMIN,
    "set-commune": ADMIN,
    "set-days": ADMIN,
    "set-hours": ADMIN,
    "set-hybrid": ADMIN,
    "set-keep": ADMIN,
    "set-norm": ADMIN,
    "set-opening": ADMIN,
    "set-province": ADMIN,
    "set-quiet": ADMIN,
    "set-reminders": ADMIN,
    "set-secret": ADMIN,
    "set-statutory": ADMIN,
    "set-year-plan": ADMIN,
    "substitute": EVERYBODY,
    "unit": ADMIN,
    "unit-new": EVERYBODY,
}
"""`unit` changes the unit acted for, `unit-new` is the same form for one that is to be."""

WITHOUT_UNIT = {
    "unit": "unit-new",
    **{form: form for form in ("absent", "link", "my-leads", "my-quiet", "substitute")},
}
"""The conversations that belong to no unit, with their rows."""


def role_of(turn: Turn) -> Role:
    """What the person is in the unit they act for."""
    if turn.person.unit_id is None:
        return Role.nobody
    role = turn.storage.role_in(turn.person.id, turn.person.unit_id)
    return Role(role) if role else Role.nobody


def opens(turn: Turn, access: Mapping[str, Roles], name: str) -> bool:
    """Whether a door is open to the person."""
    return role_of(turn) in access.get(name, frozenset())


def stands(turn: Turn, draft: Draft) -> bool:
    """Whether a draft may be worked on: it is of the unit acted for, and of an open form."""
    if draft.unit_id is None and draft.form in WITHOUT_UNIT:
        return opens(turn, FORMS, WITHOUT_UNIT[draft.form])
    return draft.unit_id == turn.person.unit_id and opens(turn, FORMS, draft.form)


def renewed(turn: Turn) -> Turn:
    """The turn with the person as they are by now: they may have joined a unit, or left it."""
    person = turn.storage.person(turn.person.id)
    return turn if person is None else replace(turn, person=person)


def within_reach(turn: Turn, replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """The replies without the buttons that the person could not use."""
    role = role_of(renewed(turn))
    return tuple(
        replace(reply, choices=tuple(c for c in reply.choices if _is_open(c, role)))
        for reply in replies
    )


def _is_open(choice: Choice, role: Role) -> bool:
    action = parse_action(choice.action)
    return action is None or action.draft != 0 or role in BUTTONS.get(action.verb, frozenset())
