"""What a full verdict set costs: `python -m bench.verdicts`."""

from __future__ import annotations

import time
import timeit
from datetime import date, datetime

from rules import (
    VIETNAM,
    Bloc,
    Format,
    Group,
    Kind,
    Level,
    Meeting,
    Scope,
    Speech,
    SpeechRole,
    Unit,
    Year,
    judge,
)

AS_OF = date(2026, 11, 22)
ROUNDS, REPEATS = 500, 20
PLAN = Meeting(
    Kind.PROFESSIONAL,
    Unit(Bloc.GOVERNMENT, Level.PROVINCE),
    title="Hội nghị triển khai nhiệm vụ",
    scope=Scope.UNIT,
    format=Format.IN_PERSON,
    start=datetime(2026, 12, 1, 8, tzinfo=VIETNAM),
    duration_minutes=480,
    needed=True,
    necessity_reason="nhiệm vụ mới",
    guidance_document=False,
    already_broadcast=False,
    attendee_count=60,
    groups=(Group("Lãnh đạo xã", Bloc.GOVERNMENT, Level.COMMUNE, True, True, True, True),),
    speeches=(
        Speech(SpeechRole.OPENING, 10),
        Speech(SpeechRole.CONCLUDING, 30),
        Speech(SpeechRole.PAPER, 8),
    ),
    cost_estimate=12_000_000,
    cost_norm=15_000_000,
)
YEAR = Year(3, 7, 0, previous_year=20, province_wide=0, commune_wide=0)


def microseconds_a_set() -> float:
    """Processor time, the best of several rounds: other work on the machine does not count."""
    best = min(
        timeit.repeat(
            lambda: judge(PLAN, YEAR, as_of=AS_OF),
            number=ROUNDS,
            repeat=REPEATS,
            timer=time.process_time,
        )
    )
    return best / ROUNDS * 1e6


if __name__ == "__main__":
    print(f"a full verdict set: {microseconds_a_set():.0f} µs")
