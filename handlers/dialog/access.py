"""Roles in a unit, each with the roles whose rights it has too, and the groups of roles that a
command, a button or a conversation is open to."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person is in the unit they act for; `nobody` acts for none.

    `includes` are the roles whose rights this one has too. `for_one_only`: an invitation in this
    role serves one person, since a link passed on to a whole office must not give it.
    """

    includes: tuple[str, ...]
    for_one_only: bool

    def __new__(cls, name: str, includes: tuple[str, ...] = (), for_one_only: bool = False) -> Role:
        role = str.__new__(cls, name)
        role._value_ = name
        role.includes = includes
        role.for_one_only = for_one_only
        return role

    admin = "admin", ("planner", "member", "viewer"), True
    planner = "planner", ("member",)
    approver = "approver", ("member", "viewer"), True
    member = "member"
    viewer = "viewer"
    nobody = "nobody"


ROLES = tuple(role for role in Role if role is not Role.nobody)
"""What one can be in a unit, the strongest first."""

Roles = frozenset[Role]


def having(role: Role) -> Roles:
    """Every role with the rights of this one."""
    return frozenset(each for each in Role if each is role or role in each.includes)


EVERYBODY: Roles = frozenset(Role)
NOBODY = having(Role.nobody)
OF_THE_UNIT = EVERYBODY - NOBODY
INSIDE = having(Role.member)
PLANNING = having(Role.planner)
LEADING = having(Role.approver)
OVERSEEING = having(Role.viewer)
ADMIN = having(Role.admin)
