"""What differs between two states of a meeting, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from storage.model import Meeting, MeetingFacts
from storage.sqlite.columns import moment_text

Line = tuple[str, Any, Any]


def differences(before: Meeting, after: Meeting) -> list[Line]:
    """What, from and to, as JSON values; a single answer is a line `answers.<slot>` of its own."""
    old, new = _lines(before), _lines(after)
    return [
        (what, old.get(what), new.get(what))
        for what in {**old, **new}
        if old.get(what) != new.get(what)
    ]


def _lines(meeting: Meeting) -> dict[str, Any]:
    lines: dict[str, Any] = {"state": meeting.state}
    for field in fields(MeetingFacts):
        value = getattr(meeting.facts, field.name)
        if isinstance(value, Mapping):
            lines |= {f"{field.name}.{key}": inner for key, inner in value.items()}
        elif isinstance(value, datetime):
            lines[field.name] = moment_text(value)
        else:
            lines[field.name] = value
    return lines
