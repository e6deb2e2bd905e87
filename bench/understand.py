"""What reading a date costs, beside dateparser in the same run: `python bench/understand.py`.

Four questions: the median time on the texts that both read, the first answer after import, whether
the time grows with the length alone, and how long it takes to refuse a text of 100,000 characters.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter

import dateparser

from vietnamese import Refuse, Value, read_plan, read_when

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
CORPUS = Path(__file__).parent.parent / "tests" / "vietnamese"
FILES = ("clocks", "dates", "days_ahead", "lunar", "moments", "ranges", "stretches", "weekdays")
REPEATS = 7
GOAL_RATIO, GOAL_FIRST_MS = 0.1, 50
SETTINGS = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": NOW.replace(tzinfo=None)}
SENTENCE = "họp giao ban 8h30 sáng thứ 5 tuần sau, trực tuyến, 2 tiếng, 60 đại biểu, "
LONG_TEXTS = {
    "a sentence over and over": SENTENCE,
    "numbers": "3-4/12 8h30 ",
    "words with two meanings": "nam sau toi mot ",
    "fillers": "dạ lúc ",
    "unknown words": "hoà nhạc ",
}


def main() -> None:
    """Runs all four and prints them."""
    against_dateparser()
    first_answers()
    growth()
    too_long()


def texts() -> list[str]:
    """Everything the corpus says can be read as a day or a time."""
    found: list[str] = []
    for name in FILES:
        table = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
        found += table["read"]
    return found


def against_dateparser() -> None:
    """The median over texts of the ratio of the medians over repeats.

    A text is read by both where the answers agree; the texts that dateparser answers otherwise
    (`8 giờ` is 17:00 to it) are shown apart.
    """
    answered = [text for text in texts() if theirs(text)]
    agreed = [text for text in answered if agrees(text)]
    print(f"of {len(texts())} texts dateparser answers {len(answered)}, {len(agreed)} as we do")
    print("                                    ours    dateparser   median ratio")
    for name, found in (("read by both alike", agreed), ("answered by both", answered)):
        ours_us = [timed(lambda text=text: read_when(text, NOW)) for text in found]
        theirs_us = [timed(lambda text=text: theirs(text)) for text in found]
        ratio = median(a / b for a, b in zip(ours_us, theirs_us, strict=True))
        print(f"  {name:25}{median(ours_us):9.1f} µs {median(theirs_us):9.1f} µs {ratio:11.3f}")
    print(f"  (goal: a ratio ≤ {GOAL_RATIO})")
    everything = [timed(lambda text=text: read_when(text, NOW)) for text in texts()]
    print(
        f"  ours on every text: median {median(everything):.1f} µs, worst {max(everything):.1f} µs"
    )


def agrees(text: str) -> bool:
    """Whether dateparser finds the day, the time or the moment that we do."""
    judged, reading = theirs(text), read_when(text, NOW)
    if judged is None or not isinstance(reading, Value):
        return False
    found = {"date": judged.date(), "time": judged.time(), "datetime": judged}
    expected = reading.value.replace(tzinfo=None) if reading.kind == "datetime" else reading.value
    return found.get(reading.kind) == expected


def theirs(text: str) -> datetime | None:
    """Their reading, as ours given the moment it is read at."""
    return dateparser.parse(text, languages=["vi"], settings=SETTINGS)


def timed(run: Callable[[], object]) -> float:
    """Microseconds, the median of some runs."""
    found = []
    for _ in range(REPEATS):
        start = perf_counter()
        run()
        found.append((perf_counter() - start) * 1e6)
    return median(found)


FIRST = """
from time import perf_counter
from datetime import datetime
start = perf_counter()
{load}
loaded = perf_counter()
{read}
print((loaded - start) * 1000, (perf_counter() - loaded) * 1000)
"""
OURS = "import vietnamese", "vietnamese.read_when({text!r}, datetime.fromisoformat({now!r}))"
THEIRS = "import dateparser", "dateparser.parse({text!r}, languages=['vi'])"


def first_answers() -> None:
    """In a new process each: import, then the first text."""
    print("\nfirst answer in a new process       import      answer")
    for name, (load, read), text in (
        ("ours, 3/12/2026", OURS, "3/12/2026"),
        ("ours, a sentence", OURS, "8h30 sáng thứ 5 tuần sau"),
        ("ours, a lunar day", OURS, "mùng 10 tháng Chạp"),
        ("dateparser, 3/12/2026", THEIRS, "3/12/2026"),
    ):
        code = FIRST.format(load=load, read=read.format(text=text, now=NOW.isoformat()))
        runs = [
            subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            ).stdout.split()
            for _ in range(REPEATS)
        ]
        loading, reading = (median(float(run[n]) for run in runs) for n in (0, 1))
        print(f"  {name:30} {loading:7.1f} ms  {reading:7.2f} ms")
    print(f"  (goal: our answer ≤ {GOAL_FIRST_MS} ms)")


def growth() -> None:
    """Milliseconds by length: a straight line doubles from column to column."""
    lengths = (125, 250, 500, 1000, 2000)
    print(f"\nmilliseconds by length      {''.join(f'{length:>9}' for length in lengths)}")
    for name, piece in LONG_TEXTS.items():
        for reader in (read_when, read_plan):
            cells = []
            for length in lengths:
                text = (piece * length)[:length]
                cells.append(timed(lambda text=text, reader=reader: reader(text, NOW)) / 1000)
            print(f"  {name:25}{''.join(f'{cell:9.2f}' for cell in cells)}  {reader.__name__}")


def too_long() -> None:
    """A text of 100,000 characters is refused before anything reads it."""
    text = SENTENCE * 1400
    reading = read_when(text, NOW)
    assert isinstance(reading, Refuse)
    took = timed(lambda: read_when(text, NOW))
    print(f"\n{len(text):,} characters: {reading.reason} in {took:.1f} µs")


if __name__ == "__main__":
    main()
