"""Writes a value as an official would type it, for reading it back."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from vietnamese import Hours, Value

ROLES = {
    "opening": "khai mạc",
    "concluding": "kết luận",
    "paper": "tham luận",
    "keynote": "báo cáo trung tâm",
    "other": "phát biểu khác",
}


def spoken(value: Value) -> str:
    """The value in Vietnamese."""
    return WRITERS[value.kind](value.value)


def _date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _time(clock: time | datetime) -> str:
    return f"{clock:%H:%M}" + (" sáng" if 1 <= clock.hour <= 6 else "")


def _moment(moment: datetime) -> str:
    return f"{_time(moment)} {_date(moment)}"


def _interval(interval: Any) -> str:
    if isinstance(interval, Hours):
        return f"từ {_time(interval.start)} đến {_time(interval.end)}"
    return f"từ {_moment(interval.start)} đến {_moment(interval.end)}"


WRITERS = {
    "date": _date,
    "time": _time,
    "datetime": _moment,
    "interval": _interval,
    "window": lambda w: f"trong khoảng từ {_date(w.first)} đến {_date(w.last)}",
    "duration": lambda d: f"{d.minutes} phút",
    "number": str,
    "money": lambda n: f"{n:,}đ".replace(",", "."),
    "speeches": lambda list_: ", ".join(f"{ROLES[role]} {n} phút" for role, n in list_),
}
