"""How values stand in columns: moments as text that sorts, everything nested as JSON."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

HANOI = timezone(timedelta(hours=7))

to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
from_json = json.JSONDecoder().decode


def moment_text(moment: datetime) -> str:
    """ISO text at +07:00. Raises ValueError for a moment without an offset."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no offset from UTC: give every moment one")
    return moment.astimezone(HANOI).isoformat()


def optional_moment_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


def optional_moment(text: Any) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
