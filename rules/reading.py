"""Reading JSON values strictly: each reader returns the value or refuses it, naming its key."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from rules.meeting import local
from rules.refusals import YEARS, PlanRefused, Refusal

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
)
_CLOCK = re.compile(r"\d\d:\d\d", re.ASCII)

Read = Callable[[Any, str], Any]
Choices = TypeVar("Choices", bound=StrEnum)


def json_object(value: Any, key: str, readers: Mapping[str, tuple[str, Read]]) -> dict[str, Any]:
    """The answered keys of a JSON object, each read and under its name in the program."""
    if not isinstance(value, dict):
        raise PlanRefused(Refusal(key, "not-an-object"))
    unknown = [shown(name) for name in value if name not in readers]
    if unknown:
        raise PlanRefused(*(Refusal(below(key, name), "unknown-key") for name in unknown))
    return {
        readers[name][0]: readers[name][1](each, below(key, name))
        for name, each in value.items()
        if each is not None
    }


def below(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def shown(name: str) -> str:
    """A key as it can be printed on one line."""
    return json.dumps(name, ensure_ascii=False)[1:-1].encode("utf-8", "replace").decode()[:80]


def text(value: Any, key: str) -> str:
    """Words on one line."""
    if not isinstance(value, str):
        raise PlanRefused(Refusal(key, "not-text"))
    try:
        value.encode()
    except UnicodeEncodeError:
        raise PlanRefused(Refusal(key, "broken-text")) from None
    return " ".join(value.split())


def flag(value: Any, key: str) -> bool:
    if not isinstance(value, bool):
        raise PlanRefused(Refusal(key, "not-true-or-false"))
    return value


def whole(value: Any, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise PlanRefused(Refusal(key, "not-a-whole-number"))
    return value


def one_of(*choices: Choices) -> Read:
    def read(value: Any, key: str) -> Choices:
        for choice in choices:
            if value == choice:
                return choice
        raise PlanRefused(Refusal(key, "not-a-choice", {"choices": tuple(map(str, choices))}))

    return read


def list_of(read: Read) -> Read:
    def read_all(value: Any, key: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise PlanRefused(Refusal(key, "not-a-list"))
        return tuple(read(each, f"{key}[{place}]") for place, each in enumerate(value))

    return read_all


def pair_of(read: Read) -> Read:
    def read_both(value: Any, key: str) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != 2:
            raise PlanRefused(Refusal(key, "not-a-pair"))
        return tuple(read(each, f"{key}[{place}]") for place, each in enumerate(value))

    return read_both


def day(value: Any, key: str) -> date:
    read: date = _by_pattern(value, key, _DAY, date.fromisoformat, "not-a-day")
    if read.year not in YEARS:
        raise PlanRefused(Refusal(key, "too-far"))
    return read


def moment(value: Any, key: str) -> datetime:
    """A moment in Vietnamese time, which it is when it has no offset."""
    read: datetime = _by_pattern(value, key, _MOMENT, datetime.fromisoformat, "not-a-moment")
    if read.year not in YEARS:
        raise PlanRefused(Refusal(key, "too-far"))
    return local(read)


def clock(value: Any, key: str) -> time:
    read: time = _by_pattern(value, key, _CLOCK, time.fromisoformat, "not-a-clock")
    return read


def _by_pattern(
    value: Any, key: str, pattern: re.Pattern[str], parse: Callable[[str], Any], otherwise: str
) -> Any:
    if isinstance(value, str) and pattern.fullmatch(value):
        with suppress(ValueError):
            return parse(value)
    raise PlanRefused(Refusal(key, otherwise))
