"""How times of day, lengths and what joins two of them are said: one line a phrase.

A new way to say a time is a new line here (docs/vietnamese.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vietnamese.bindings import BINDINGS, Makes, Takes
from vietnamese.day_phrases import made
from vietnamese.parts import AllDay, Approximate, Bare, Clock, DayPart, Joint, Length
from vietnamese.phrases import Build
from vietnamese.when_slots import Hour

HOUR = "h|g|giờ|gi"
MINUTES = "[phút|ph|p|']"


def _clock(hour: Hour, minute: int = 0, dotted: bool = False) -> Clock:
    return Clock(hour.number, minute, dotted, hour.padded)


def _before(hour: Hour, minute: int) -> Clock:
    return Clock(hour.number, -minute)


def _clock_in(part: str, hour: Hour) -> tuple[Clock, DayPart]:
    return Clock(hour.number), DayPart(part)


def _without_seconds(hour: Hour, minute: int, second: int) -> Clock:
    return _clock(hour, minute)


CLOCK_PHRASES: list[tuple[str, Build]] = [
    (f"[đúng] {{hour}} {HOUR} [đúng|chẵn]", _clock),
    (f"[đúng] {{hour}} {HOUR} {{minute}} {MINUTES}", _clock),
    (f"[đúng] {{hour}} {HOUR} ~:|. ~{{minute}} {MINUTES}", _clock),
    (f"[đúng] {{hour}} {HOUR} {{minute:minutes}} phút|ph|p|'", _clock),
    ("[đúng] {hour} ~: ~{minute} [h|g|giờ]", _clock),
    ("{hour} ~. ~{minute}", made(_clock, dotted=True)),
    ("{hour} ~. ~{minute} h|g|giờ", _clock),
    ("{hour} ~: ~{minute} ~: ~{second:zeros}", _without_seconds),
    (f"{{hour}} [{HOUR}] rưỡi", made(_clock, minute=30)),
    (f"{{hour}} [{HOUR}] kém {{minute:minutes}} {MINUTES}", _before),
    (f"kém {{minute:minutes}} [phút|p] {{hour}} {HOUR}", _before),
    ("{hour} am|sa", partial(_clock_in, "am")),
    ("{hour} a ~. ~m [~.]", partial(_clock_in, "am")),
    ("{hour} pm|ch", partial(_clock_in, "pm")),
    ("{hour} p ~. ~m [~.]", partial(_clock_in, "pm")),
]

DAY_PART_PHRASES: list[tuple[str, Build]] = [
    *(
        (f"[trong] [buổi] {name}", made(DayPart, name=name))
        for name in ("sáng", "trưa", "chiều", "tối")
    ),
    *((f"cả|trọn|nguyên [buổi] {name}", made(DayPart, name=name)) for name in ("sáng", "chiều")),
    ("đêm|khuya", made(DayPart, name="đêm")),
    ("sáng sớm", made(DayPart, name="sáng", edge="start")),
    ("am", made(DayPart, name="am")),
    ("a ~. ~m [~.]", made(DayPart, name="am")),
    ("sa", made(DayPart, name="am")),
    ("pm", made(DayPart, name="pm")),
    ("p ~. ~m [~.]", made(DayPart, name="pm")),
    ("ch", made(DayPart, name="pm")),
    *(
        (f"{words} giờ|buổi {name}", made(DayPart, name=name, edge=edge))
        for words, edge in (("đầu", "start"), ("giữa", "middle"), ("cuối", "end"))
        for name in ("sáng", "chiều")
    ),
    ("cả|nguyên|trọn ngày", AllDay),
    ("[cả] [buổi] sáng ,|lẫn|cùng [cả] [buổi] chiều", AllDay),
]


def _minutes(n: int, plain: bool = False) -> Length:
    return Length(minutes=n, plain=plain)


def _minutes_of(n: int = 0, minute: int = 0) -> Length:
    return Length(minutes=60 * n + minute)


def _half_days(n: int, same: int | None = None) -> Length | None:
    return Length(half_days=n) if 0 < n < 10 and same in (None, n) else None


def _days(n: int, same: int | None = None, plain: bool = False) -> Length | None:
    fits = 0 < n < 10 and same in (None, n)
    return Length(half_days=2 * n, plain=plain) if fits else None


LENGTH_PHRASES: list[tuple[str, Build]] = [
    ("{n:count} phút|p|'", partial(_minutes, plain=True)),
    ("trong|dài [khoảng] {n:count} phút|p|'", _minutes),
    ("{n:count} tiếng [đồng] [hồ]", _minutes_of),
    ("{n:count} tiếng {minute} [phút|p]", _minutes_of),
    ("{n:count} tiếng rưỡi", made(_minutes_of, minute=30)),
    ("trong|dài {n:count} giờ", _minutes_of),
    ("[cả] {n:count} buổi", _half_days),
    ("{n:count} ( {same:count} ) buổi", _half_days),
    ("{n:count} ngày", made(_days, plain=True)),
    ("{n:count} ngày [,] [kể] từ [ngày]", _days),
    ("{n:count} ( {same:count} ) ngày", _days),
    ("nửa|½ ngày", made(_half_days, n=1)),
]

JOINT_PHRASES: list[tuple[str, Build]] = [
    ("đến|tới|-|→|≈|>", made(Joint, name="to")),
    ("cho đến|tới", made(Joint, name="to")),
    ("[cho] đến|tới hết", made(Joint, name="to")),
    ("hoặc", made(Joint, name="or")),
    ("hay [là]", made(Joint, name="or")),
    ("và|với|&|+", made(Joint, name="and")),
    ("khoảng|tầm|cỡ|chừng|độ|≈", Approximate),
    ("vào khoảng", Approximate),
    ("{number:bare}", Bare),
]


def _bound_phrases() -> Iterator[tuple[str, Build]]:
    """`bế mạc 16h` is its end, `khai mạc 8h` its beginning."""
    for binding in BINDINGS:
        if binding.takes is Takes.CLOCK:
            end = binding.makes is Makes.END
            for phrase in binding.phrases:
                yield phrase, made(Joint, name="end") if end else tuple


TIME_PHRASES = (
    *CLOCK_PHRASES, *DAY_PART_PHRASES, *LENGTH_PHRASES, *JOINT_PHRASES, *_bound_phrases(),
)  # fmt: skip
