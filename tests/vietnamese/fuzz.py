"""Coverage-guided fuzzing of the reading: `make fuzz`, or `python -m tests.vietnamese.fuzz`.

Whatever the bytes, nothing raises; 200 characters take at most 5 ms, of a plan 15; what is read
lies ahead of now and, written out, is read as the same value; no word of a plan is dropped. Half of
the inputs are words of the corpus in an order that the fuzzer chooses, half are plain text. Time is
judged when the inputs found are replayed without instrumentation (`-runs=0`).
"""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import datetime, timedelta
from time import process_time

import atheris

REPLAYING = "-runs=0" in sys.argv
"""The inputs found before, run at full speed: instrumented code is some five times slower."""

with nullcontext() if REPLAYING else atheris.instrument_imports(include=["vietnamese"]):
    from vietnamese import (
        Value,
        read_duration,
        read_money,
        read_number,
        read_plan,
        read_plans,
        read_speeches,
        read_when,
    )

# What follows imports vietnamese, which must be instrumented by then.
from tests.vietnamese.plan_corpus import dropped  # noqa: E402
from tests.vietnamese.spoken import spoken  # noqa: E402
from tests.vietnamese.test_properties import is_ahead, is_over, is_same, values  # noqa: E402
from tests.vietnamese.texts import PIECES, SIGNS  # noqa: E402

START = datetime.fromisoformat("2026-01-01T06:30:00+07:00")
MILLISECONDS_FOR_200 = 5 if REPLAYING else 25
PLANS_TAKE = 3
"""Times as much as a day."""
QUANTITIES = (read_duration, read_number, read_money, read_speeches)
VOCABULARY = [*PIECES, *SIGNS, *map(str, range(62))]


def check(data: bytes) -> None:
    """One input: a moment, a way to make a text, and the text."""
    source = atheris.FuzzedDataProvider(data)
    now = START + timedelta(minutes=17 * source.ConsumeIntInRange(0, 60_000))
    text = typed(source) if source.ConsumeBool() else source.ConsumeUnicodeNoSurrogates(400)
    for past in (False, True):
        took = process_time()
        reading = read_when(text, now, past=past)
        within_time(took, text, lambda past=past: read_when(text, now, past=past))
        right_side = is_over if past else is_ahead
        assert all(right_side(value, now) for value in values(reading)), (text, now, past)
        for value in values(reading):
            if not past:
                again = read_when(spoken(value), now)
                assert is_same(value, again, reading), (text, now, value, again)
    for reader in QUANTITIES:
        reading = reader(text)
        for value in values(reading):
            again = reader(spoken(value))
            assert is_same(value, again, reading), (text, value, again)
    took = process_time()
    plan = read_plan(text, now)
    within_time(took, text, lambda: read_plan(text, now), times=PLANS_TAKE)
    assert [*dropped(text, plan.value)] == [] if isinstance(plan, Value) else True, text
    read_plans(text, now)


def typed(source: atheris.FuzzedDataProvider) -> str:
    """Words of the vocabulary, glued or not."""
    words = []
    while source.remaining_bytes() and len(words) < 14:
        word = VOCABULARY[source.ConsumeIntInRange(0, len(VOCABULARY) - 1)]
        words.append(word if source.ConsumeIntInRange(0, 9) == 0 else word + " ")
    return "".join(words)


def within_time(start: float, text: str, run: object, times: int = 1) -> None:
    """The allowance, or the best of three more runs: the machine may have been busy."""
    allowed = times * MILLISECONDS_FOR_200 / 1000 * max(1, len(text) / 200)
    if process_time() - start <= allowed:
        return
    assert callable(run)
    best = min(_cost(run) for _ in range(3))
    assert best <= allowed, (text, best)


def _cost(run: object) -> float:
    assert callable(run)
    start = process_time()
    run()
    return process_time() - start


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
