"""How days and times are said: one line a phrase, with the part it makes.

A new way to say something is a new line here (docs/vietnamese.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from vietnamese.bindings import BINDING
from vietnamese.holiday import HOLIDAYS
from vietnamese.numerals import NUMBER_WORDS, below_hundred, number_words
from vietnamese.parts import (
    AllDay,
    Approximate,
    Bare,
    Bound,
    Clock,
    DayMonth,
    DayOfMonth,
    DayPart,
    DaysAhead,
    Holiday,
    Joint,
    Length,
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
    Week,
    Weekday,
    Weekend,
    Year,
)
from vietnamese.phrases import Build, Grammar, Slot
from vietnamese.tokens import Token, Vocabulary

HOUR = "h|g|giờ|gi"
MINUTES = "[phút|ph|p|']"
WEEKDAYS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7}


Found = Iterable[tuple[int, int]]


def _made(make: Callable[..., Any], **fixed: Any) -> Build:
    """The part with some fields fixed by the phrase and the rest read from it."""
    return partial(make, **fixed)


def _short_year(**fields: int) -> DayMonth:
    return DayMonth(**{**fields, "year": 2000 + fields["year"]}, year_digits=2)


def _two_days(day: int, last: int, **rest: int) -> tuple[Part, ...]:
    return DayOfMonth(day), Joint("and"), DayMonth(last, **rest)


def _before(hour: int, minute: int) -> Clock:
    return Clock(hour, -minute)


def _weeks_ahead(n: int) -> DaysAhead:
    return DaysAhead(7 * n)


def _hours_ahead(n: int) -> MinutesAhead:
    return MinutesAhead(60 * n)


def _minutes(n: int, plain: bool = False) -> Length:
    return Length(minutes=n, plain=plain)


def _minutes_of(n: int = 0, minute: int = 0) -> Length:
    return Length(minutes=60 * n + minute)


def _half_days(n: int) -> Length | None:
    return Length(half_days=n) if 0 < n < 10 else None


def _days(n: int) -> Length | None:
    return Length(half_days=2 * n) if 0 < n < 10 else None


CLOCK_PHRASES: list[tuple[str, Build]] = [
    (f"{{hour}} {HOUR} [đúng]", Clock),
    (f"{{hour}} {HOUR} {{minute}} {MINUTES}", Clock),
    (f"{{hour}} {HOUR} {{minute:count}} phút|ph|p|'", Clock),
    ("{hour} ~: ~{minute} [h|g|giờ]", Clock),
    ("{hour} ~. ~{minute}", _made(Clock, dotted=True)),
    ("{hour} ~. ~{minute} h|g|giờ", Clock),
    ("{hour} ~: ~{minute} ~: ~{second:zeros}", lambda hour, minute, second: Clock(hour, minute)),
    (f"{{hour}} [{HOUR}] rưỡi", _made(Clock, minute=30)),
    ("{hour} am", lambda hour: (Clock(hour), DayPart("am"))),
    ("{hour} pm", lambda hour: (Clock(hour), DayPart("pm"))),
    (f"{{hour}} [{HOUR}] kém {{minute:count}} {MINUTES}", _before),
    (f"kém {{minute:count}} [phút|p] {{hour}} {HOUR}", _before),
]

DAY_PART_PHRASES: list[tuple[str, Build]] = [
    ("[buổi] sáng", _made(DayPart, name="sáng")),
    ("sáng sớm", _made(DayPart, name="sáng", edge="start")),
    ("[buổi] trưa", _made(DayPart, name="trưa")),
    ("[buổi] chiều", _made(DayPart, name="chiều")),
    ("[buổi] tối", _made(DayPart, name="tối")),
    ("đêm|khuya", _made(DayPart, name="đêm")),
    ("am", _made(DayPart, name="am")),
    ("pm", _made(DayPart, name="pm")),
    ("đầu giờ sáng", _made(DayPart, name="sáng", edge="start")),
    ("đầu giờ chiều", _made(DayPart, name="chiều", edge="start")),
    ("cuối giờ sáng", _made(DayPart, name="sáng", edge="end")),
    ("cuối giờ chiều", _made(DayPart, name="chiều", edge="end")),
    ("cả|nguyên|trọn ngày", AllDay),
    ("cả|nguyên|trọn buổi", lambda: None),
]

WEEKDAY_PHRASES: list[tuple[str, Build]] = [
    ("[ngày] thứ {number:weekday}", Weekday),
    ("[ngày] thứ {number:weekday} này", _made(Weekday, turn="này")),
    ("[ngày] thứ {number:weekday} tới", _made(Weekday, turn="tới")),
    ("[ngày] thứ {number:weekday} sau", _made(Weekday, turn="sau")),
    ("thứ sau", _made(Weekday, number=0)),
    ("t ~{number:weekday_digit}", Weekday),
    ("t ~{number:weekday_digit} này", _made(Weekday, turn="này")),
    ("t ~{number:weekday_digit} tới", _made(Weekday, turn="tới")),
    ("t ~{number:weekday_digit} sau", _made(Weekday, turn="sau")),
    ("[ngày] chủ|chúa nhật", _made(Weekday, number=8)),
    ("[ngày] chủ|chúa nhật này", _made(Weekday, number=8, turn="này")),
    ("[ngày] chủ|chúa nhật tới", _made(Weekday, number=8, turn="tới")),
    ("[ngày] chủ|chúa nhật sau", _made(Weekday, number=8, turn="sau")),
    ("cn", _made(Weekday, number=8)),
    ("cn này", _made(Weekday, number=8, turn="này")),
    ("cn tới", _made(Weekday, number=8, turn="tới")),
    ("cn sau", _made(Weekday, number=8, turn="sau")),
]

DATE_PHRASES: list[tuple[str, Build]] = [
    ("[ngày|mùng|mồng] [mùng|mồng] {day} / {month} [này]", DayMonth),
    ("[ngày|mùng|mồng] {day} / {month} / {year:year4}", DayMonth),
    ("[ngày|mùng|mồng] {day} / {month} / {year:year2}", _short_year),
    ("[ngày] {day} ~- ~{month}", DayMonth),
    ("[ngày] {day} - {month} - {year:year4}", DayMonth),
    ("[ngày] {day} ~- ~{month} ~- ~{year:year2}", _short_year),
    ("{year:year4} ~- ~{month} ~- ~{day}", DayMonth),
    ("{year:year4} ~/ ~{month} ~/ ~{day}", DayMonth),
    ("[ngày] {day} ~. ~{month}", DayMonth),
    ("[ngày] {day} ~. ~{month} ~. ~{year:year4}", DayMonth),
    ("[ngày] {day} ~. ~{month} ~. ~{year:year2}", _short_year),
    ("[ngày] {day} ~- ~{month} / {year:year4}", DayMonth),
    ("[ngày|mùng|mồng] [mùng|mồng] {day} [/|-] tháng|th {month} [này]", DayMonth),
    ("[ngày|mùng|mồng] [mùng|mồng] {day} tháng|th {month} năm|/|- {year}", DayMonth),
    ("[ngày|mùng|mồng] [mùng|mồng] {day} tháng|th {month:digits2} {year:year4}", DayMonth),
    ("[ngày] {day} [/] t ~{month:digits2}", DayMonth),
    ("[ngày] {day} [/] t ~{month:digits2} [năm|/] {year:year4}", DayMonth),
    ("[ngày] {day} ,|và|& [ngày] {last:day} / {month}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} / {month} / {year:year4}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} tháng {month}", _two_days),
    ("[ngày] {day} ,|và|& [ngày] {last:day} tháng {month} năm {year}", _two_days),
    ("ngày {day} [này|tới]", DayOfMonth),
    ("[ngày] mùng|mồng {day}", _made(DayOfMonth, lunar_style=True)),
    ("[ngay] bây giờ", Now),
    ("hôm|bữa nay", _made(DaysAhead, n=0)),
    ("nay", _made(DaysAhead, n=0)),
    ("[ngày|hôm|bữa] mai", _made(DaysAhead, n=1)),
    ("[ngày|bữa] mốt", _made(DaysAhead, n=2)),
    ("ngày kia", _made(DaysAhead, n=2)),
    ("hôm|bữa qua", _made(DaysAhead, n=-1)),
    ("hôm|bữa kia", _made(DaysAhead, n=-2)),
    ("hôm|bữa kìa", _made(DaysAhead, n=-3)),
    ("[sau] {n:count} ngày|hôm|bữa nữa", DaysAhead),
    ("sau {n:count} ngày", DaysAhead),
    ("[sau] {n:count} tuần nữa", _weeks_ahead),
    ("sau {n:count} tuần", _weeks_ahead),
    ("{n:count} tuần sau", _weeks_ahead),
    ("{n:count} ngày|hôm sau", DaysAhead),
    ("[sau] {n:count} tháng nữa", MonthsAhead),
    ("{n:count} tiếng|giờ nữa", _hours_ahead),
    ("{n:count} phút|p nữa", MinutesAhead),
    ("nửa tiếng|giờ nữa", _made(MinutesAhead, n=30)),
]

LUNAR_PHRASES: list[tuple[str, Build]] = [
    ("[ngày|mùng|mồng] [mùng|mồng] {day} tháng giêng", _made(LunarDay, month=1)),
    ("[ngày|mùng|mồng] [mùng|mồng] {day} [tháng] chạp", _made(LunarDay, month=12)),
    ("[ngày] [mùng|mồng] {day} tết [nguyên đán]", lambda day: _tet_day(day)),
    ("[ngày] rằm", _made(LunarDay, day=15)),
    ("[ngày] rằm tháng {month}", _made(LunarDay, day=15)),
    ("[ngày] rằm tháng giêng", _made(LunarDay, day=15, month=1)),
    ("[ngày] rằm tháng chạp", _made(LunarDay, day=15, month=12)),
    ("[lịch] âm [lịch]", Lunar),
    ("âl", Lunar),
    ("al", Lunar),
    ("tháng giêng", _made(LunarMonth, number=1)),
    ("tháng chạp", _made(LunarMonth, number=12)),
]

STRETCH_PHRASES: list[tuple[str, Build]] = [
    ("[trong] tuần này", _made(Week, ahead=0)),
    ("[trong|sang] tuần sau|tới", _made(Week, ahead=1)),
    ("[trong] tuần sau nữa", _made(Week, ahead=2)),
    ("sang tuần", _made(Week, ahead=1)),
    ("tuần trước|qua|rồi", _made(Week, ahead=-1)),
    ("[trong] tháng {number:month}", Month),
    ("[trong] [tháng] {number:digits2} /|- {year:year4}", Month),
    ("[trong] t ~{number:month_only}", Month),
    ("[trong] tháng này", _made(Month, ahead=0)),
    ("[trong|sang] tháng sau|tới", _made(Month, ahead=1)),
    ("[trong] tháng sau nữa", _made(Month, ahead=2)),
    ("sang tháng", _made(Month, ahead=1)),
    ("tháng trước|rồi", _made(Month, ahead=-1)),
    ("[trong] quý {number:quarter}", Quarter),
    ("[trong] quý {number:quarter} / {year:year4}", Quarter),
    ("[trong] quý này", _made(Quarter, ahead=0)),
    ("[trong|sang] quý sau|tới", _made(Quarter, ahead=1)),
    ("quý trước", _made(Quarter, ahead=-1)),
    ("[trong] năm {number:year}", Year),
    ("[trong] năm nay|này", _made(Year, ahead=0)),
    ("[trong] năm sau|tới", _made(Year, ahead=1)),
    ("sang năm", _made(Year, ahead=1)),
    ("năm ngoái|trước", _made(Year, ahead=-1)),
    ("đầu", _made(Portion, name="đầu")),
    ("giữa", _made(Portion, name="giữa")),
    ("cuối", _made(Portion, name="cuối")),
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
    ("trước", _made(Bound, name="before")),
    ("sau", _made(Bound, name="after")),
    ("trong khoảng", _made(Bound, name="between")),
]

LENGTH_PHRASES: list[tuple[str, Build]] = [
    ("{n:count} phút|p", partial(_minutes, plain=True)),
    ("[kéo] trong|dài {n:count} phút|p", _minutes),
    ("[kéo] [trong|dài] {n:count} tiếng [đồng] [hồ]", _minutes_of),
    ("[kéo] [trong|dài] {n:count} tiếng {minute} [phút|p]", _minutes_of),
    ("[kéo] [trong|dài] {n:count} tiếng rưỡi", _made(_minutes_of, minute=30)),
    ("[kéo] trong|dài {n:count} giờ", _minutes_of),
    ("[kéo] [trong|dài] {n:few} buổi", _half_days),
    ("[kéo] [trong|dài] {n:few} ngày", _days),
    ("[trong] nửa ngày", _made(_half_days, n=1)),
]

JOINT_PHRASES: list[tuple[str, Build]] = [
    ("đến|tới|-|→", _made(Joint, name="to")),
    ("cho đến|tới", _made(Joint, name="to")),
    ("hoặc", _made(Joint, name="or")),
    ("hay [là]", _made(Joint, name="or")),
    ("và|với|&|+", _made(Joint, name="and")),
    ("khoảng|tầm|cỡ|chừng", Approximate),
    ("{number:digits2}", Bare),
    ("{number:word_number}", Bare),
]

HOLIDAY_PHRASES: list[tuple[str, Build]] = [
    (phrase, _made(Holiday, id=holiday.id)) for holiday in HOLIDAYS for phrase in holiday.phrases
]


def _tet_day(day: int) -> LunarDay | None:
    """`mùng 6 Tết` is in the first month; `28 Tết` in the last, where day 30 means its end."""
    if day <= 10:
        return LunarDay(day, 1)
    return LunarDay(0 if day == 30 else day, 12) if 20 <= day <= 30 else None


def _digits(shortest: int, longest: int) -> Slot:
    def read(tokens: list[Token], at: int) -> Found:
        token = tokens[at]
        if token.number is None or not shortest <= token.end - token.start <= longest:
            return ()
        return ((token.number, at + 1),)

    return read


def _digits_or_words(shortest: int, longest: int, words: range) -> Slot:
    in_digits = _digits(shortest, longest)
    in_words = below_hundred if words.stop <= 100 else number_words

    def read(tokens: list[Token], at: int) -> Found:
        token = tokens[at]
        if token.number is not None:
            return in_digits(tokens, at)
        if NUMBER_WORDS.isdisjoint(token.terms):
            return ()
        return [(n, end) for n, end in in_words(tokens, at) if n in words]

    return read


def _weekday(tokens: list[Token], at: int) -> Found:
    """2 to 7; negative for a figure that is no day of the week."""
    if tokens[at].number is not None:
        return [(n if 2 <= n <= 7 else -n, end) for n, end in _digits(1, 1)(tokens, at)]
    return [(WEEKDAYS[term], at + 1) for term in tokens[at].terms if term in WEEKDAYS]


def _month(tokens: list[Token], at: int) -> Found:
    if "tư" in tokens[at].terms:
        return [(4, at + 1)]
    return _digits_or_words(1, 2, range(1, 13))(tokens, at)


def _only(values: range) -> Slot:
    def read(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
        number = tokens[at].number
        if number in values and number is not None and len(tokens[at].text) <= 2:
            yield number, at + 1

    return read


def _month_only(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    """`T12` is a month, `T5` a day of the week unless `cuối` or `đầu` stands before it."""
    number = tokens[at].number
    stretch = at >= 2 and any(term in ("đầu", "giữa", "cuối") for term in tokens[at - 2].terms)
    if number is not None and (8 <= number <= 12 or number == 1 or (stretch and number < 8)):
        yield number, at + 1


QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "tư": 4}


def _quarter(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    yield from _digits_or_words(1, 1, range(1, 5))(tokens, at)
    yield from ((QUARTERS[term], at + 1) for term in tokens[at].terms if term in QUARTERS)


def _zeros(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    if tokens[at].text == "00":
        yield 0, at + 1


SLOTS: dict[str, Slot] = {
    "hour": _digits_or_words(1, 2, range(25)),
    "minute": _digits_or_words(2, 2, range(60)),
    "count": _digits_or_words(1, 3, range(100)),
    "few": _digits_or_words(1, 1, range(1, 10)),
    "zeros": _zeros,
    "day": _digits_or_words(1, 2, range(1, 32)),
    "month": _month,
    "month_only": _month_only,
    "digits2": _digits(1, 2),
    "year": _digits_or_words(4, 4, range(1900, 3000)),
    "year4": _digits(4, 4),
    "year2": _digits(2, 2),
    "quarter": _quarter,
    "weekday": _weekday,
    "weekday_digit": _only(range(2, 8)),
    "word_number": lambda tokens, at: (
        [(n, end) for n, end in below_hundred(tokens, at) if n] if tokens[at].terms else ()
    ),
}

SLOT_WORDS = NUMBER_WORDS | set(WEEKDAYS) | set(QUARTERS)

FILLER_WORDS = (
    "vào lúc hồi từ dạ ạ vâng nhé nha nhá nhen thôi đi em anh chị bác ok oke okay là thì xin mình "
    "họp của ở cho sẽ có đúng lễ"
)
FILLERS = frozenset(FILLER_WORDS.split()) | frozenset(",;()[]!?\"'.:*-")
"""Words and signs that may stand between the parts and say nothing about the day or the time."""

FILLER_PHRASES: list[tuple[str, Build]] = [
    ("bắt đầu", tuple),
    ("cuộc họp", tuple),
    ("hội nghị", tuple),
    ("tổ chức", tuple),
    ("diễn ra", tuple),
    ("dự kiến", tuple),
    ("thời gian", tuple),
    ("[có] được không", tuple),
    ("được nhé|ạ", tuple),
]
"""The same in several words: they make no part."""

WHEN = Grammar(
    [
        *CLOCK_PHRASES, *DAY_PART_PHRASES, *WEEKDAY_PHRASES, *DATE_PHRASES, *LUNAR_PHRASES,
        *STRETCH_PHRASES, *LENGTH_PHRASES, *JOINT_PHRASES, *HOLIDAY_PHRASES, *FILLER_PHRASES,
    ],
    SLOTS,
    SLOT_WORDS,
)  # fmt: skip
WHEN_WORDS = Vocabulary(WHEN.words | SLOT_WORDS | BINDING.words, FILLERS, SLOT_WORDS)
