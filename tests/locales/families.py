"""Sentences whose ids the code builds: each family with the values that it can have.

A family is the shape of an f-string (`plan-format-{}`), or of an id whose beginning alone stands in
the code (`labelled("plan-format", Format)`). A new one is declared here, its values taken from
where the code takes them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.channels.platforms import CHANNELS, LOCAL
from bot.main import COMMANDS as SUBCOMMANDS
from handlers.actions import TABLE
from handlers.deliveries.kinds import KINDS
from handlers.dialog.access import ROLES
from handlers.dialog.fields import NOTED
from handlers.dialog.form import Slot
from handlers.me.help import TOPICS
from handlers.plan.afterwards import AS_PLANNED, CHANGED, NOT_HELD
from handlers.plan.findings import LABELS, OFFERED
from handlers.plan.groups import GROUPS, POLITBURO_GROUPS
from handlers.plan.programme import USUAL_SPEECHES
from handlers.plan.questions import SLOTS
from handlers.plan.reasons import NECESSITIES, SAVING
from handlers.plan.sessions import REST_DAYS
from handlers.unit.manage import MENU
from handlers.unit.settings import KEPT_MONTHS, SETTINGS, UNSET
from rules import RULES, Bloc, Format, Kind, Level, Outcome, Scope, SpeechRole
from storage.ledger import DeliveryState, RsvpAnswer
from storage.model import CodeKind, Decision, MeetingState
from tests.locales.usage import ROOT


@dataclass(frozen=True)
class Call:
    """A call whose literal argument at a place is a value of a family."""

    name: str
    place: int


def nodes(folder: str) -> Iterator[ast.AST]:
    """Every piece of the code of a folder."""
    for file in (ROOT / folder).rglob("*.py"):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def literals(folder: str, *calls: Call) -> set[str]:
    """The literal values that these calls are given anywhere in a folder."""
    found: set[str] = set()
    for node in nodes(folder):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for call in calls:
                if node.func.id == call.name and len(node.args) > call.place:
                    found |= texts(node.args[call.place])
    return found


def texts(node: ast.AST) -> set[str]:
    """The literal texts that an expression may come to."""
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def every_literal(folder: str) -> set[str]:
    """Every literal text of a folder."""
    return {
        node.value
        for node in nodes(folder)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def assigned(folder: str, variable: str) -> set[str]:
    """The literal texts that a variable is given anywhere in a folder."""
    return {
        text
        for node in nodes(folder)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == variable for target in node.targets)
        for text in texts(node.value)
    }


def dashed(names: Iterable[object]) -> set[str]:
    return {str(name).replace("_", "-") for name in names}


def slots_of(*makers: str) -> set[str]:
    """The ids of the slots of all forms that are said back as these functions do it."""
    slots: Iterable[Slot] = chain.from_iterable(form.slots for form in TABLE.forms.values())  # type: ignore[type-arg]
    return dashed(
        slot.id
        for slot in slots
        if not slot.silent and slot.kind.echo.__qualname__.partition(".")[0] in makers
    )


def asked_as(prefix: str) -> set[str]:
    """The ids of the slots that are asked by sentences which begin so."""
    forms = [form for form in TABLE.forms.values() if form.asks == prefix]
    slots = chain.from_iterable(form.slots for form in forms)
    return dashed(slot.id for slot in slots if slot.ask is None and slot.id != SAVING)


NUMBERS = dashed(slot.id for each in SETTINGS for slot in each.slots if slot.kind.typed_numbers)
SIGNED = dashed(Outcome) - {"not-applicable"}
ONLINE = {each.name for each in CHANNELS if each.needs}
SPEAKING_ROLES = dashed([SpeechRole.OPENING, SpeechRole.PAPER])

RECORDED = {
    "unit_created", "unit_changed", "setting", "figure", "meeting_saved", "meeting_changed", "role",
    "member_removed", "code_given", "code_revoked", "group_linked", "group_unlinked", "approval",
    "export", "contents_erased", "chain_begun",
}  # fmt: skip
"""The acts that the record of a unit tells of."""

FAMILIES: dict[str, set[str]] = {
    "answer-speech-{}": dashed(SpeechRole),
    "answer-{}": slots_of(
        "as_given", "choice", "cost_said", "groups_said", "necessity_said", "speeches_said"
    ),
    "approval-by-{}": set(Decision),
    "approval-told-{}": {Decision.agreed, Decision.returned},
    "bloc-{}": dashed(Bloc),
    "cli-help-{}": set(SUBCOMMANDS) | {each.name for each in LOCAL[1:]},
    "deliveries-kind-{}": dashed(KINDS),
    "deliveries-state-{}": set(DeliveryState),
    "edit-{}": dashed(slot.id for slot in SLOTS if slot.editable),
    "finding-{}": SIGNED,
    "finding-{}-plain": SIGNED,
    "fix-{}": dashed(set(OFFERED) - set(LABELS)),
    "form-candidate-{}": {"datetime", "date", "time", "window", "duration", "number", "money"},
    "group-{}": set(GROUPS) | set(POLITBURO_GROUPS),
    "help-about-{}": set(TOPICS),
    "help-command-{}": {command.name for command in TABLE.commands if command.menu},
    "help-topic-{}": set(TOPICS),
    "help-words-{}": {command.name for command in TABLE.commands if command.menu},
    "invite-kind-{}": {CodeKind.child, CodeKind.group},
    "journal-act-{}": dashed(RECORDED),
    "length-{}": {"minutes", "hours", "both"},
    "level-{}": dashed(Level) | {"none"},
    "manage-{}": set(MENU),
    "meeting-now-{}": {MeetingState.cancelled, MeetingState.avoided},
    "meeting-state-{}": set(MeetingState),
    "meeting-{}": {"people", "edit", "move", "cancel", "outcome", "similar", "calendar"},
    "note-{}": set(NOTED),
    "outcome-{}": {MeetingState.held, MeetingState.cancelled, AS_PLANNED, CHANGED, NOT_HELD},
    "plan-ask-{}": asked_as("plan-ask"),
    "plan-format-{}": dashed(Format),
    "plan-kind-{}": dashed(Kind),
    "plan-necessity-{}": dashed(NECESSITIES),
    "plan-scope-{}": dashed(Scope),
    "plan-sessions-{}": set(REST_DAYS),
    "plan-speeches-{}": set(USUAL_SPEECHES),
    "remind-changed-{}": {"title", "place", "chair"},
    "remind-left-{}": {"days", "hours", "minutes"},
    "remind-{}": {"agreed", "declined"},
    "rsvp-ask-{}": {RsvpAnswer.absent, RsvpAnswer.substitute},
    "rsvp-said-{}": set(RsvpAnswer),
    "rsvp-{}": set(RsvpAnswer) | {"agree", "decline"},
    "role-{}": set(ROLES),
    "rule-{}": set(RULES),
    "settings-ask-{}": asked_as("settings-ask") | NUMBERS,
    "settings-hybrid-{}": dashed([Format.IN_PERSON, Format.ONLINE, UNSET]),
    "settings-keep-{}": {option.name for option in KEPT_MONTHS},
    "settings-said-{}": slots_of("_said"),
    "sign-{}": SIGNED,
    "stats-hybrid-{}": dashed([Format.IN_PERSON, Format.ONLINE, UNSET]),
    "stats-{}": dashed([Format.IN_PERSON, Format.ONLINE]),
    "telegram-menu-{}": {command.name for command in TABLE.commands if command.menu},
    "understand-{}": (
        literals(
            "vietnamese", Call("Ask", 0), Call("Refuse", 0), Call("ask", 0), Call("impossible", 0)
        )
        | assigned("vietnamese", "reason")
        | literals("bot/commands", Call("_sentence", 0))
        | {"no-duration", "no-money", "no-number"}
    ),
    "unit-ask-{}": asked_as("unit-ask"),
    "unit-set-{}": {setting.name for setting in SETTINGS},
    "verdict-book-{}": literals("rules", Call("BookRefused", 2)),
    "verdict-refused-{}": literals("rules", Call("Refusal", 1)),
    "verdict-{}-none": SPEAKING_ROLES,
    "verdict-{}-ok": SPEAKING_ROLES | literals("rules", Call("_group_by_group", 1)),
    "verdict-{}-over": SPEAKING_ROLES,
    "verdict-{}-breach": literals("rules", Call("_group_by_group", 1)),
    "verdict-unit-{}": dashed(literals("rules", Call("Quantity", 0), Call("_reduced", 1))),
    "{}-back": ONLINE,
    "{}-needs": ONLINE,
    "{}-words": {f"plan-kind-{kind}" for kind in dashed(Kind)}
    | {f"plan-sessions-{name}" for name in REST_DAYS}
    | {f"plan-necessity-{reason}" for reason in NECESSITIES}
    | {f"plan-format-{form}" for form in dashed(Format)},
}

REASONS = {
    "understand-": every_literal("vietnamese"),
    "verdict-refused-": every_literal("rules") | every_literal("bot/commands"),
}
"""Where the ends of ids that begin so are handed on as data before they are said."""
