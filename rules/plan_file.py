"""A plan as JSON: text in, a meeting and its unit's year out, or a refusal that names the key.

Every key but `kind` may be missing or null, which means "not answered".
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from rules.meeting import (
    Bloc,
    Format,
    Group,
    Kind,
    Level,
    Meeting,
    OfficeHours,
    Scope,
    Session,
    Speech,
    SpeechRole,
    Unit,
    Year,
)
from rules.reading import (
    Read,
    below,
    clock,
    day,
    flag,
    json_object,
    list_of,
    moment,
    one_of,
    pair_of,
    shown,
    text,
    whole,
)
from rules.refusals import PlanRefused, Refusal, refusals

MOST_BYTES = 1_000_000
_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan file asks: a meeting, the other meetings of its year, and the day of planning."""

    as_of: date
    meeting: Meeting
    year: Year


def read_plan(content: bytes, *, today: date) -> Plan:
    """The plan in a JSON file; `today` is its day of planning unless it names another.

    Raises PlanRefused for what is no plan, and for a plan that cannot be.
    """
    plan = _decoded(content)
    if not isinstance(plan, dict):
        raise PlanRefused(Refusal("-", "not-a-plan"))
    given = json_object(plan, "", _PLAN)
    if "kind" not in given:
        raise PlanRefused(Refusal("kind", "missing"))
    as_of = given.pop("as_of", today)
    year = given.pop("year", Year())
    for part in ("necessity", "attendees", "cost"):
        given |= given.pop(part, {})
    meeting = Meeting(**given)
    impossible = refusals(meeting, year, as_of=as_of)
    if impossible:
        raise PlanRefused(*impossible)
    return Plan(as_of, meeting, year)


def _decoded(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        raise PlanRefused(Refusal("-", "file-too-long", {"most": MOST_BYTES}))
    try:
        decoded = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlanRefused(Refusal("-", "not-utf8", {"byte": error.start})) from None
    try:
        return json.loads(decoded, object_pairs_hook=_without_repeats, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise PlanRefused(Refusal("-", "not-json", place)) from None
    except RecursionError:
        raise PlanRefused(Refusal("-", "too-deep")) from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key, value in pairs:
        if key in table:
            raise PlanRefused(Refusal(shown(key), "repeated"))
        table[key] = value
    return table


def _whole_number(digits: str) -> int:
    """The number; one of very many digits is cut, and still larger than any figure may be."""
    return int(digits[:_DIGITS])


def _document(value: Any, key: str) -> bool | str:
    """Whether there is a document, or its number."""
    return value if isinstance(value, bool) else text(value, key)


def _session(value: Any, key: str) -> Session:
    return Session(*pair_of(moment)(value, key))


def _working_days(value: Any, key: str) -> dict[date, bool]:
    if not isinstance(value, dict):
        raise PlanRefused(Refusal(key, "not-an-object"))
    return {
        day(name, below(key, shown(name))): flag(worked, below(key, shown(name)))
        for name, worked in value.items()
    }


def _table(**readers: Read) -> dict[str, tuple[str, Read]]:
    """Keys whose name in the file is their name in the program."""
    return {name: (name, read) for name, read in readers.items()}


def _record(type_: Callable[..., Any], **readers: Read) -> Read:
    table = _table(**readers)
    return lambda value, key: type_(**json_object(value, key, table))


def _part(**renamed: tuple[str, Read]) -> Read:
    return lambda value, key: json_object(value, key, renamed)


HOSTS = tuple(bloc for bloc in Bloc if bloc is not Bloc.NONE)

_UNIT = _record(
    Unit,
    bloc=one_of(*Bloc),
    level=one_of(*Level),
    hybrid_counts_as=one_of(Format.IN_PERSON, Format.ONLINE),
    statutory_counts=flag,
    office_hours=_record(OfficeHours, morning=pair_of(clock), afternoon=pair_of(clock)),
    working_days=_working_days,
    co_host_blocs=list_of(one_of(*HOSTS)),
    schedule_invites=flag,
)
_GROUP = _record(
    Group,
    label=text,
    bloc=one_of(*Bloc),
    level=one_of(*Level),
    in_scope=flag,
    directly_involved=flag,
    same_sector=flag,
    same_locality=flag,
    position=text,
)
_NECESSITY = _part(
    needed=("needed", flag),
    reason=("necessity_reason", text),
    guidance_document=("guidance_document", _document),
    already_broadcast=("already_broadcast", flag),
)
_PLAN = _table(
    as_of=day,
    unit=_UNIT,
    title=text,
    kind=one_of(*Kind),
    scope=one_of(*Scope),
    format=one_of(*Format),
    start=moment,
    duration_minutes=whole,
    sessions=list_of(_session),
    necessity=_NECESSITY,
    importance_reason=text,
    urgent_reason=text,
    special_circumstance=text,
    series_announced=flag,
    attendees=_part(count=("attendee_count", whole), groups=("groups", list_of(_GROUP))),
    speeches=list_of(_record(Speech, role=one_of(*SpeechRole), minutes=whole)),
    cost=_part(estimate=("cost_estimate", whole), norm=("cost_norm", whole)),
    year=_record(Year, **{count.name: whole for count in fields(Year)}),
)
