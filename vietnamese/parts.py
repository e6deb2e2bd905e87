"""The parts of a day-and-time expression, before they are put together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """`8h30` is (8, 30), `9h kém 15` is (9, -15): as said, not yet morning or afternoon.

    `dotted` for `8.30`, the way days are written too; `padded` for `06h08`.
    """

    hour: int
    minute: int = 0
    dotted: bool = False
    padded: bool = False

    @property
    def looks_like_date(self) -> bool:
        """Whether it is written as a day and a month."""
        return self.dotted and self.hour > 0 and 1 <= self.minute <= 12


@dataclass(frozen=True, slots=True)
class DayPart:
    """sáng, trưa, chiều, tối, đêm, or am, pm; `edge` is start, middle or end (`đầu giờ chiều`)."""

    name: str
    edge: str = ""


@dataclass(frozen=True, slots=True)
class AllDay:
    """`cả ngày`."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """2 for Monday to 8 for Sunday, as Vietnamese counts; `turn` is `này`, `tới`, `sau`, or "".

    Number 0: the number may have been left out (`thu sau`); negative: no such day (`thứ 9`).
    """

    number: int
    turn: str = ""


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """`ngày 5`, with the month left to find. `lunar_style` for `mùng 5`."""

    day: int
    lunar_style: bool = False


@dataclass(frozen=True, slots=True)
class DayMonth:
    """`5/12`, `5/12/2026`; `year_digits` is 2 for `5/12/26`."""

    day: int
    month: int
    year: int | None = None
    year_digits: int = 4


@dataclass(frozen=True, slots=True)
class LunarDay:
    """`mùng 10 tháng Chạp`, `rằm`; day 0 is the last of the month (`30 Tết`)."""

    day: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Lunar:
    """`âm lịch`: the date beside it is lunar."""


@dataclass(frozen=True, slots=True)
class Solar:
    """`dương lịch`: the date beside it is solar."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday by the id of its entry in `holiday.HOLIDAYS`."""

    id: str


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """`mai`, `3 ngày nữa`, `hôm qua` (-1)."""

    n: int


@dataclass(frozen=True, slots=True)
class MonthsAhead:
    """`2 tháng nữa`."""

    n: int


@dataclass(frozen=True, slots=True)
class Coming:
    """`3 ngày tới`: some day among them."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class MinutesAhead:
    """`2 tiếng nữa`."""

    n: int


@dataclass(frozen=True, slots=True)
class Now:
    """`bây giờ`, which no meeting can be planned for."""


@dataclass(frozen=True, slots=True)
class Week:
    """`tuần này` (0), `tuần sau` (1); None in `đầu tuần`: this one, or the next once it is over.

    `number` for `tuần 49` of the year.
    """

    ahead: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """`tháng 12`, `12/2026`; `tháng sau` by `ahead`; nothing set in `cuối tháng`."""

    number: int | None = None
    ahead: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """`tháng Giêng`, `tháng Chạp`."""

    number: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """`quý 1`, `quý I/2027`; `quý sau` by `ahead`; nothing set in `cuối quý`."""

    number: int | None = None
    ahead: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """`năm 2027`; `năm sau` by `ahead`; nothing set in `cuối năm`."""

    number: int | None = None
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Portion:
    """đầu, giữa, cuối of the stretch beside it."""

    name: str


@dataclass(frozen=True, slots=True)
class Weekend:
    """`cuối tuần`, which needs no week beside it."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long it takes, said beside the time: minutes, or half days.

    `plain` where no word says that it is a length: `30 phút` may belong to the hour before it, and
    `3 ngày` right before a date to a room.
    """

    minutes: int = 0
    half_days: int = 0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without a word to say what it counts."""

    number: int


@dataclass(frozen=True, slots=True)
class Joint:
    """`đến` and a dash ("to"), `hoặc` ("or"), `và` ("and"), `bế mạc` ("end")."""

    name: str


@dataclass(frozen=True, slots=True)
class Bound:
    """`trước` and `sau` a day, `trong khoảng` two days: a stretch, not a day."""

    name: str


@dataclass(frozen=True, slots=True)
class Approximate:
    """`khoảng`, `tầm`."""


Part = (
    Clock | DayPart | AllDay | Weekday | DayOfMonth | DayMonth | LunarDay | Lunar | Solar
    | Holiday | DaysAhead | MonthsAhead | MinutesAhead | Coming | Now | Week | Month | LunarMonth
    | Quarter | Year | Portion | Weekend | Length | Bare | Joint | Bound | Approximate
)  # fmt: skip
