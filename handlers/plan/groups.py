"""The groups of delegates that an office usually invites: what the rules know of each.

`own` stands for the bloc or level of the unit that holds the meeting. A group typed in words is
known by its label alone, and by the bloc that was then told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from handlers.dialog.form import Context
from handlers.dialog.text import Text
from rules import Bloc, Group, Level

OWN = "own"
TYPED = "="


@dataclass(frozen=True, slots=True)
class GroupKind:
    bloc: str
    level: str
    same_sector: bool = True
    same_locality: bool = True
    position: str | None = None


GROUPS = {
    "leaders": GroupKind(OWN, OWN),
    "staff": GroupKind(OWN, OWN),
    "subordinates": GroupKind(OWN, "unit"),
    "commune-government": GroupKind("government", "commune", same_sector=False),
    "commune-party": GroupKind("party", "commune", same_sector=False),
    "departments": GroupKind("government", "province", same_sector=False),
    "party-bodies": GroupKind("party", "province", same_sector=False),
    "elected": GroupKind("elected_body", OWN, same_sector=False),
    "mass": GroupKind("mass_organisation", OWN, same_sector=False),
    "ministries": GroupKind("government", "central", same_sector=False, same_locality=False),
    "central-party": GroupKind("party", "central", same_sector=False, same_locality=False),
    "localities": GroupKind(OWN, OWN, same_locality=False),
    "press": GroupKind("none", "unit", same_sector=False),
    "experts": GroupKind("none", "unit", same_sector=False),
    "enterprises": GroupKind("none", "unit", same_sector=False),
    "citizens": GroupKind("none", "unit", same_sector=False),
}

POLITBURO_GROUPS = {
    "central-committee": "central_committee_member",
    "provincial-secretaries": "provincial_party_secretary",
    "city-secretaries": "city_party_secretary",
    "central-secretaries": "central_party_committee_secretary",
}


def group_label(name: str) -> Text:
    """How a group is called; one typed in words, by those words."""
    if name.startswith(TYPED):
        return Text("group-typed", {"label": name.removeprefix(TYPED)})
    return Text(f"group-{name}")


def group_of(name: str, context: Context) -> Group:
    """The group as the rules judge it, with what was said of its scope and involvement."""
    known = _known(name, context)
    return Group(
        label=context.turn.wording(group_label(name)),
        in_scope=_among(name, context, "in_scope"),
        directly_involved=_among(name, context, "involved"),
        **known,
    )


def _known(name: str, context: Context) -> dict[str, Any]:
    if name in POLITBURO_GROUPS:
        return {"bloc": Bloc.PARTY, "level": Level.CENTRAL, "position": POLITBURO_GROUPS[name]}
    kind = GROUPS.get(name)
    if kind is None:
        told = context.get("typed_bloc")
        return {"bloc": Bloc(told) if told else None}
    bloc = context.unit.bloc if kind.bloc == OWN and context.unit else kind.bloc
    level = context.unit.level if kind.level == OWN and context.unit else kind.level
    return {
        "bloc": Bloc(bloc) if bloc and bloc != OWN else None,
        "level": Level(level) if level and level != OWN else None,
        "same_sector": kind.same_sector,
        "same_locality": kind.same_locality,
        "position": kind.position,
    }


def _among(name: str, context: Context, slot: str) -> bool | None:
    """Once for all, or group by group; None while neither was answered."""
    if context.get("all_fit"):
        return True
    chosen = context.get(slot)
    return None if chosen is None else name in chosen
