"""A complete plan that breaks no rule, and how a test changes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from rules import Plan, read_plan

TODAY = date(2026, 11, 22)
SOUND: dict[str, Any] = {
    "as_of": "2026-11-22",
    "unit": {"bloc": "government", "level": "province"},
    "title": "Hội nghị triển khai nhiệm vụ",
    "kind": "professional",
    "scope": "unit",
    "format": "in_person",
    "start": "2026-12-01T08:00:00+07:00",
    "duration_minutes": 480,
    "necessity": {
        "needed": True,
        "reason": "nhiệm vụ mới",
        "guidance_document": False,
        "already_broadcast": False,
    },
    "attendees": {
        "count": 60,
        "groups": [
            {
                "label": "Lãnh đạo xã",
                "bloc": "government",
                "level": "commune",
                "in_scope": True,
                "directly_involved": True,
                "same_sector": True,
                "same_locality": True,
            }
        ],
    },
    "speeches": [
        {"role": "opening", "minutes": 10},
        {"role": "concluding", "minutes": 30},
        {"role": "paper", "minutes": 8},
    ],
    "cost": {"estimate": 12_000_000, "norm": 15_000_000},
    "year": {
        "in_person": 3,
        "online": 7,
        "hybrid": 0,
        "previous_year": 20,
        "province_wide": 0,
        "commune_wide": 0,
    },
}


def changed(
    set: Mapping[str, Any] | None = None, without: tuple[str, ...] | list[str] = ()
) -> dict[str, Any]:
    """The sound plan with some dotted keys set, and some taken out."""
    plan = deepcopy(SOUND)
    for key, value in (set or {}).items():
        *path, last = key.split(".")
        _at(plan, path)[last] = value
    for key in without:
        *path, last = key.split(".")
        _at(plan, path).pop(last, None)
    return plan


def plan(set: Mapping[str, Any] | None = None, without: tuple[str, ...] | list[str] = ()) -> Plan:
    """The changed plan as `hop226 check` reads it."""
    return read_plan(json.dumps(changed(set, without)).encode(), today=TODAY)


def group(**changes: Any) -> dict[str, Any]:
    """The sound plan's group of delegates, changed."""
    return {**SOUND["attendees"]["groups"][0], **changes}


def _at(plan: dict[str, Any], path: list[str]) -> Any:
    place: Any = plan
    for name in path:
        place = place[int(name)] if isinstance(place, list) else place.setdefault(name, {})
    return place
