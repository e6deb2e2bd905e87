"""Holidays and days of commemoration by name.

The days off are those of the Labour Code and, since 2026, Ngày Văn hóa Việt Nam; the tests hold
this table against the `holidays` package. Its import costs more than a whole answer may, and it
knows no days of commemoration, so it is not used here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that has a name; `lunar` says in which calendar (day 0: the last of the month)."""

    id: str
    day: int
    month: int
    phrases: tuple[str, ...]
    lunar: bool = False


HOLIDAYS = (
    NamedDay("new-year", 1, 1, ("[ngày] tết dương [lịch]", "tết tây")),
    NamedDay("party", 3, 2, ("[ngày] thành lập đảng", "ngày 3 / 2 thành lập đảng")),
    NamedDay("women", 8, 3, ("[ngày] quốc tế phụ nữ",)),
    NamedDay(
        "liberation",
        30,
        4,
        ("[ngày] giải phóng [miền] [nam]", "[ngày] chiến thắng", "[ngày] thống nhất [đất] [nước]"),
    ),
    NamedDay("labour", 1, 5, ("[ngày] quốc tế lao động",)),
    NamedDay("invalids", 27, 7, ("[ngày] thương binh liệt sĩ|sỹ",)),
    NamedDay("independence", 2, 9, ("[ngày|lễ] [lễ] quốc khánh",)),
    NamedDay("vietnamese-women", 20, 10, ("[ngày] phụ nữ việt nam",)),
    NamedDay("teachers", 20, 11, ("[ngày] nhà giáo [việt] [nam]", "[ngày] hiến chương nhà giáo")),
    NamedDay("culture", 24, 11, ("[ngày] văn hóa việt nam",)),
    NamedDay("army", 22, 12, ("[ngày] thành lập quân đội [nhân] [dân] [việt] [nam]",)),
    NamedDay("christmas", 25, 12, ("[ngày|lễ] giáng sinh", "[lễ] noel")),
    NamedDay("tet", 1, 1, ("tết [nguyên] [đán]", "tết ta", "tết âm [lịch]", "tết cổ truyền"), True),
    NamedDay("nguyen-tieu", 15, 1, ("tết nguyên tiêu",), True),
    NamedDay("hung-kings", 10, 3, ("[ngày|lễ] giỗ tổ [hùng] [vương]",), True),
    NamedDay("doan-ngo", 5, 5, ("tết đoan ngọ",), True),
    NamedDay("vu-lan", 15, 7, ("[lễ] vu lan",), True),
    NamedDay("mid-autumn", 15, 8, ("[tết] trung thu",), True),
    NamedDay("kitchen-gods", 23, 12, ("[ngày] ông công [ông] [táo]",), True),
    NamedDay("new-year-eve", 0, 12, ("[đêm] giao thừa",), True),
)

HOLIDAY_WORDS = frozenset(
    word
    for day in HOLIDAYS
    for phrase in day.phrases
    for word in phrase.translate(str.maketrans("[]|/", "    ")).split()
) - {"ngày"}
"""Words in the names of holidays."""
