"""What starting costs: `hop226 chat` to its first answer, against a bare `import sqlite_utils`.

    python -m bench.start

Both are started in turn, each as a process of its own, their modules compiled before; the medians
are compared. The memory is the most that the process ever held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.figures import ROUNDS, Figure, print_figures

STARTS = 7
"""Of each kind, a round."""

BARE = [sys.executable, "-c", "import sqlite_utils"]
FIRST_MESSAGE = b"/hop\n"
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def bare_seconds() -> float:
    began = perf_counter()
    subprocess.run(BARE, check=True, env=ENVIRONMENT)
    return perf_counter() - began


def first_answer(db: Path) -> tuple[float, float]:
    """Seconds from start to the first line of the first answer, and megabytes held at most."""
    command = [sys.executable, "-m", "bot.main", "chat", "--db", str(db)]
    began = perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(FIRST_MESSAGE)
        program.stdin.flush()
        answer = program.stdout.readline()
        seconds = perf_counter() - began
        program.stdin.close()
        program.stdout.read()
        _, _, used = os.wait4(program.pid, 0)
        program.returncode = 0
    assert answer.strip(), "no answer"
    return seconds, used.ru_maxrss / 1024


def main() -> None:
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder, "old.sqlite")
        first_answer(old)
        for number in range(ROUNDS):
            figures.append(
                measured(old, [Path(folder, f"{number}-{n}.sqlite") for n in range(STARTS)])
            )
    on_old, on_new, megabytes = zip(*figures, strict=True)
    print_figures(
        (
            Figure("first answer, its database ÷ import sqlite_utils", on_old, at_most=3),
            Figure("first answer, a new one ÷ import sqlite_utils", on_new, at_most=3),
            Figure("memory held at most, MB", megabytes, at_most=80),
        )
    )


def measured(old: Path, new: list[Path]) -> tuple[float, float, float]:
    """First answers on a database that is there and on new ones, against the bare import; and the
    most memory of all."""
    starts = [(bare_seconds(), first_answer(old), first_answer(each)) for each in new]
    bare = median(each for each, _, _ in starts)
    on_old, on_new = (median(each[place][0] for each in starts) for place in (1, 2))
    return on_old / bare, on_new / bare, max(max(a[1], b[1]) for _, a, b in starts)


if __name__ == "__main__":
    main()
