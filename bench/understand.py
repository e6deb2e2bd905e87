"""What reading a date costs, beside dateparser in the same run.

    python -m bench.understand

Four questions: the median time on the texts that both read alike, the first answer after import,
whether the time grows with the length alone, and how long it takes to refuse a text of 100,000
characters.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from time import process_time

import dateparser

from bench.figures import ROUNDS, Figure, print_figures
from vietnamese import Refuse, Value, read_plan, read_when

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
CORPUS = Path(__file__).parent.parent / "tests" / "vietnamese"
FILES = ("clocks", "dates", "days_ahead", "lunar", "moments", "ranges", "stretches", "weekdays")
REPEATS = 7
SHORT, LONG = 250, 2000
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
    texts = corpus()
    alike = [text for text in texts if agrees(text)]
    long_text = SENTENCE * 1400
    reading = read_when(long_text, NOW)
    assert isinstance(reading, Refuse)
    print(f"of {len(texts)} texts, {len(alike)} are read alike by both\n")
    print_figures(
        (
            Figure("one text, ours ÷ theirs", rounds(lambda: ours_to_theirs(alike)), at_most=0.15),
            Figure("first answer after import, ms", rounds(first_answer), at_most=50),
            Figure(f"{LONG} characters ÷ {LONG // SHORT} × {SHORT}", rounds(growth), at_most=1.5),
            Figure(
                f"refusing {len(long_text):,} characters, ms",
                rounds(lambda: seconds(lambda: read_when(long_text, NOW)) * 1000),
                at_most=1,
            ),
        )
    )


def rounds(measure: Callable[[], float]) -> list[float]:
    return [measure() for _ in range(ROUNDS)]


def corpus() -> list[str]:
    """Everything the corpus says can be read as a day or a time."""
    found: list[str] = []
    for name in FILES:
        table = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
        found += table["read"]
    return found


def agrees(text: str) -> bool:
    """Whether dateparser finds the day, the time or the moment that we do: `8 giờ` is 17:00 to
    it."""
    judged, reading = theirs(text), read_when(text, NOW)
    if judged is None or not isinstance(reading, Value):
        return False
    found = {"date": judged.date(), "time": judged.time(), "datetime": judged}
    expected = reading.value.replace(tzinfo=None) if reading.kind == "datetime" else reading.value
    return found.get(reading.kind) == expected


def theirs(text: str) -> datetime | None:
    """Their reading, as ours given the moment it is read at."""
    return dateparser.parse(text, languages=["vi"], settings=SETTINGS)


def ours_to_theirs(texts: list[str]) -> float:
    """The median over texts of the ratio of the times."""
    return median(
        seconds(lambda: read_when(text, NOW)) / seconds(lambda: theirs(text))  # noqa: B023
        for text in texts
    )


def seconds(run: Callable[[], object]) -> float:
    """Processor time, the median of some runs."""
    found = []
    for _ in range(REPEATS):
        start = process_time()
        run()
        found.append(process_time() - start)
    return median(found)


FIRST = """
from datetime import datetime
from time import perf_counter
import vietnamese
loaded = perf_counter()
vietnamese.read_when({text!r}, datetime.fromisoformat({now!r}))
print((perf_counter() - loaded) * 1000)
"""
FIRST_TEXTS = ("3/12/2026", "8h30 sáng thứ 5 tuần sau", "mùng 10 tháng Chạp")


def first_answer() -> float:
    """Milliseconds in a new process, after the import: the slowest of some texts."""
    return max(median(_first(text) for _ in range(REPEATS)) for text in FIRST_TEXTS)


def _first(text: str) -> float:
    command = [sys.executable, "-c", FIRST.format(text=text, now=NOW.isoformat())]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def growth() -> float:
    """How much more a long text takes than so many short ones, where that is the most."""
    return max(
        _reading(reader, piece, LONG) / _reading(reader, piece, SHORT) * SHORT / LONG
        for piece in LONG_TEXTS.values()
        for reader in (read_when, read_plan)
    )


def _reading(reader: Callable[[str, datetime], object], piece: str, length: int) -> float:
    text = (piece * length)[:length]
    return seconds(lambda: reader(text, NOW))


if __name__ == "__main__":
    main()
