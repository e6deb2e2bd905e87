"""How days are said: one line a phrase, with the part it makes.

A new way to say a day is a new line here (docs/vietnamese.md).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from vietnamese.holiday import HOLIDAYS
from vietnamese.parts import (
    Bound,
    Coming,
    DayMonth,
    DayOfMonth,
    DaysAhead,
    Holiday,
    Joint,
    Lunar,
    LunarDay,
    LunarMonth,
    MinutesAhead,
    Month,
    MonthsAhead,
    Now,
    Part,
    Portion,
    Quarter,
    Solar,
    Week,
    Weekday,
    Weekend,
    Year,
)
from vietnamese.phrases import Build


def made(make: Callable[..., Any], **fixed: Any) -> Build:
    """The part with some fields fixed by the phrase and the rest read from it."""
    return partial(make, **fixed)


def _short_year(**fields: int) -> DayMonth:
    return DayMonth(**{**fields, "year": 2000 + fields["year"]}, year_digits=2)


def _two_days(day: int, last: int, **rest: int) -> tuple[Part, ...] | None:
    return (DayOfMonth(day), Joint("and"), DayMonth(last, **rest)) if day < last else None


def _weeks_ahead(n: int) -> DaysAhead:
    return DaysAhead(7 * n)


def _hours_ahead(n: int, minutes: int = 0) -> MinutesAhead:
    return MinutesAhead(60 * n + minutes)


TURNS = (("", ""), ("này", "này"), ("tới [đây]", "tới"), ("sắp tới", "tới"), ("sau", "sau"))
"""What may follow a day of the week, and the turn that it means."""

WEEKDAY_PHRASES: list[tuple[str, Build]] = [
    *(
        (f"[ngày] {day} {words}", made(Weekday, turn=turn, **fixed))
        for day, fixed in (
            ("thứ {number:weekday}", {}),
            ("thứ ~. ~{number:weekday_digit}", {}),
            ("t [~.] ~{number:weekday_digit}", {}),
            ("chủ|chúa nhật|nhựt", {"number": 8}),
            ("cn", {"number": 8}),
        )
        for words, turn in TURNS
    ),
    ("thứ sau", made(Weekday, number=0)),
]

DAY = "[ngày|mùng|mồng] [mùng|mồng]"
DATE_PHRASES: list[tuple[str, Build]] = [
    (f"{DAY} {{day}} / {{month}} [này|tới]", DayMonth),
    (f"{DAY} {{day}} / {{month}} / {{year:year4}}", DayMonth),
    (f"{DAY} {{day}} / {{month}} / {{year:year2}}", _short_year),
    ("[ngày] {day} ~- ~{month}", DayMonth),
    ("[ngày] {day} - {month} - {year:year4}", DayMonth),
    ("[ngày] {day} ~- ~{month} ~- ~{year:year2}", _short_year),
    ("[ngày] {year:year4} ~- ~{month} ~- ~{day} [~t]", DayMonth),
    ("[ngày] {year:year4} ~/ ~{month} ~/ ~{day}", DayMonth),
    ("[ngày] {day} ~. ~{month}", DayMonth),
    ("[ngày] {day} ~. ~{month} ~. ~{year:year4}", DayMonth),
    ("[ngày] {day} ~. ~{month} ~. ~{year:year2}", _short_year),
    ("[ngày] {day} ~- ~{month} / {year:year4}", DayMonth),
    (f"{DAY} {{day}} [/|-] tháng|th {{month}} [này|tới]", DayMonth),
    (f"{DAY} {{day}} tháng|th {{month}} năm|/|- {{year}}", DayMonth),
    (f"{DAY} {{day}} tháng|th {{month:digits2}} {{year:year4}}", DayMonth),
    ("[ngày] {day} [/] t ~{month:digits2}", DayMonth),
    ("[ngày] {day} [/] t ~{month:digits2} [năm|/] {year:year4}", DayMonth),
    ("[ngày] {day} ,|và|& [ngày] {last:day} / {month}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} / {month} / {year:year4}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} tháng {month}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} tháng {month} năm {year}", _two_days),
    ("ngày {day} [này|tới]", DayOfMonth),
    ("[ngày] mùng|mồng {day}", made(DayOfMonth, lunar_style=True)),
    ("[ngay] bây giờ", Now),
    ("[trong] [ngày] hôm|bữa nay", made(DaysAhead, n=0)),
    ("nay|hnay", made(DaysAhead, n=0)),
    ("[trong] [ngày|hôm|bữa] mai", made(DaysAhead, n=1)),
    ("[ngày|bữa] mốt", made(DaysAhead, n=2)),
    ("ngày kia", made(DaysAhead, n=2)),
    ("[ngày] hôm|bữa qua", made(DaysAhead, n=-1)),
    ("hôm|bữa kia", made(DaysAhead, n=-2)),
    ("hôm|bữa kìa", made(DaysAhead, n=-3)),
    ("[sau] {n:count} ngày|hôm|bữa nữa", DaysAhead),
    ("sau {n:count} ngày", DaysAhead),
    ("[sau] {n:count} tuần nữa", _weeks_ahead),
    ("sau {n:count} tuần", _weeks_ahead),
    ("{n:count} tuần sau", _weeks_ahead),
    ("{n:count} ngày|hôm sau", DaysAhead),
    ("[sau] {n:count} tháng nữa", MonthsAhead),
    ("{n:count} tiếng|giờ|h nữa", _hours_ahead),
    ("{n:count} tiếng|giờ|h rưỡi nữa", made(_hours_ahead, minutes=30)),
    ("{n:count} phút|p nữa", MinutesAhead),
    ("nửa tiếng|giờ nữa", made(MinutesAhead, n=30)),
    ("[trong] [vòng] {n:count} ngày|hôm tới", lambda n: Coming(days=n)),
    ("[trong] [vòng] {n:count} tuần tới", lambda n: Coming(days=7 * n)),
    ("[trong] [vòng] {n:count} tháng tới", lambda n: Coming(months=n)),
]

LUNAR = "âm lịch|âl|al"
LUNAR_DAYS: list[tuple[str, Build]] = [
    ("[ngày|mùng|mồng] [mùng|mồng] {day} tháng giêng", made(LunarDay, month=1)),
    ("[ngày|mùng|mồng] [mùng|mồng] {day} [tháng] chạp", made(LunarDay, month=12)),
    ("[ngày] [mùng|mồng] {day} tết [nguyên đán]", lambda day: _tet_day(day)),
    ("[ngày] rằm", made(LunarDay, day=15)),
    ("[ngày] rằm tháng {month}", made(LunarDay, day=15)),
    ("[ngày] rằm tháng giêng", made(LunarDay, day=15, month=1)),
    ("[ngày] rằm tháng chạp", made(LunarDay, day=15, month=12)),
]
LUNAR_PHRASES: list[tuple[str, Build]] = [
    *LUNAR_DAYS,
    *((f"nhằm|tức [là] {phrase}", build) for phrase, build in LUNAR_DAYS),
    *(
        (f"nhằm|tức|là [là] [ngày] [mùng|mồng] {{day}} {month} {{month}} {lunar}", LunarDay)
        for month in ("/", "tháng")
        for lunar in ("âm [lịch]", "âl", "al", "a ~. ~l [~.]")
    ),
    *(
        (f"( [ngày] [mùng|mồng] {{day}} {month} {{month}} {lunar} )", LunarDay)
        for month in ("/", "tháng")
        for lunar in ("âm [lịch]", "âl", "al")
    ),
    ("[lịch] âm [lịch]", Lunar),
    ("âl", Lunar),
    ("al", Lunar),
    ("tháng giêng", made(LunarMonth, number=1)),
    ("tháng chạp", made(LunarMonth, number=12)),
    ("dương [lịch]", Solar),
    ("dl", Solar),
]

STRETCH_PHRASES: list[tuple[str, Build]] = [
    ("[trong] tuần này", made(Week, ahead=0)),
    ("[trong|sang] tuần sau|tới|kế [tiếp]", made(Week, ahead=1)),
    ("[trong] tuần tiếp theo", made(Week, ahead=1)),
    ("[trong] tuần sau|tới nữa", made(Week, ahead=2)),
    ("sang tuần", made(Week, ahead=1)),
    ("tuần trước|qua|rồi", made(Week, ahead=-1)),
    ("[trong] tuần [số] {number:week}", Week),
    ("[trong] tháng {number:month} [này|tới]", Month),
    ("[trong] [tháng] {number:month_of_year} /|- {year:year4}", Month),
    ("[trong] t ~{number:month_only}", Month),
    ("[trong] tháng này", made(Month, ahead=0)),
    ("[trong|sang] tháng sau|tới", made(Month, ahead=1)),
    ("[trong] tháng sau nữa", made(Month, ahead=2)),
    ("sang tháng", made(Month, ahead=1)),
    ("tháng trước|rồi", made(Month, ahead=-1)),
    ("[trong] quý {number:quarter}", Quarter),
    ("[trong] quý {number:quarter} / {year:year4}", Quarter),
    ("[trong] quý này", made(Quarter, ahead=0)),
    ("[trong|sang] quý sau|tới", made(Quarter, ahead=1)),
    ("quý trước", made(Quarter, ahead=-1)),
    ("[trong] năm {number:year}", Year),
    ("[trong] năm nay|này", made(Year, ahead=0)),
    ("[trong] năm sau|tới", made(Year, ahead=1)),
    ("sang năm", made(Year, ahead=1)),
    ("năm ngoái|trước", made(Year, ahead=-1)),
    *((name, made(Portion, name=name)) for name in ("đầu", "giữa", "cuối")),
    ("thượng tuần [của]", made(Portion, name="đầu")),
    ("trung tuần [của]", made(Portion, name="giữa")),
    ("hạ tuần [của]", made(Portion, name="cuối")),
    ("cuối tuần", Weekend),
    ("cuối tuần sau|tới", lambda: (Weekend(), Week(1))),
    ("cuối tuần này", lambda: (Weekend(), Week(0))),
    ("cuối tuần sau nữa", lambda: (Weekend(), Week(2))),
    ("cuối tuần trước|qua|rồi", lambda: (Weekend(), Week(-1))),
    *(
        (f"{name} {word}", partial(lambda part, name: (Portion(name), part()), part, name))
        for name in ("đầu", "giữa", "cuối")
        for word, part in (("tuần", Week), ("tháng", Month), ("quý", Quarter), ("năm", Year))
        if (name, word) != ("cuối", "tuần")
    ),
    ("trước", made(Bound, name="before")),
    ("sau", made(Bound, name="after")),
    ("trong khoảng", made(Bound, name="between")),
    ("từ nay|giờ đến|tới [hết]", lambda: (Bound("between"), DaysAhead(0), Joint("to"))),
]

HOLIDAY_PHRASES: list[tuple[str, Build]] = [
    (phrase, made(Holiday, id=holiday.id)) for holiday in HOLIDAYS for phrase in holiday.phrases
]

DAY_PHRASES = (
    *WEEKDAY_PHRASES, *DATE_PHRASES, *LUNAR_PHRASES, *STRETCH_PHRASES, *HOLIDAY_PHRASES,
)  # fmt: skip


def _tet_day(day: int) -> LunarDay | None:
    """`mùng 6 Tết` is in the first month; `28 Tết` in the last, where day 30 means its end."""
    if day <= 10:
        return LunarDay(day, 1)
    return LunarDay(0 if day == 30 else day, 12) if 20 <= day <= 30 else None
