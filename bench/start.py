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

ROUNDS = 15
MOST_TIMES, MOST_MEGABYTES = 3.0, 80.0
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
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder, "old.sqlite")
        first_answer(old)
        rounds = [
            (bare_seconds(), first_answer(old), first_answer(Path(folder, f"{number}.sqlite")))
            for number in range(ROUNDS)
        ]
    bare = median(each[0] for each in rounds)
    print(f"import sqlite_utils        {bare * 1000:4.0f} ms")
    for place, name in ((1, "its database"), (2, "a new database")):
        seconds = median(each[place][0] for each in rounds)
        megabytes = max(each[place][1] for each in rounds)
        print(
            f"first answer, {name:<15}{seconds * 1000:4.0f} ms: {seconds / bare:4.2f} times"
            f" (goal: {MOST_TIMES:.0f}), {megabytes:4.1f} MB (goal: {MOST_MEGABYTES:.0f})"
        )


if __name__ == "__main__":
    main()
