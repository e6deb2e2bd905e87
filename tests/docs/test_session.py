"""The recorded session is what the program says today, and holds what it promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.docs.session import NOW, RECORD, SCRIPT, answers, recorded


def test_the_document_is_what_the_program_says(tmp_path: Path) -> None:
    said = recorded(tmp_path / "session.sqlite")
    assert RECORD.read_text(encoding="utf-8") == said, "record it: python -m tests.docs.session"


def test_a_pipe_prints_the_same_unattended(tmp_path: Path) -> None:
    command = ["chat", "--now", NOW, "--db", str(tmp_path / "piped.sqlite")]
    with SCRIPT.open("rb") as script:
        piped = subprocess.run(
            [sys.executable, "-m", "bot.main", *command],
            stdin=script,
            capture_output=True,
            check=True,
            cwd=SCRIPT.parents[1],
        )
    said = "".join(printed for _, printed in answers(tmp_path / "said.sqlite"))
    assert piped.stdout.decode() == said
    assert piped.stderr == b""


def test_three_breaches_are_told_with_their_clause_one_mended_two_explained(tmp_path: Path) -> None:
    said = answers(tmp_path / "session.sqlite")
    breaches = {
        line.partition(" vượt")[0]
        for _, printed in said
        for line in printed.splitlines()
        if line.startswith("❌") and "Kết luận 226-KL/TW" in line
    }
    assert len(breaches) == 3
    after = dict(said)
    assert "❌ Hội nghị chuyên môn" not in after["Rút còn 1 ngày (07:30–17:00)"]
    assert "2 điểm vượt quy định đã được ghi kèm lý do" in after["15/TB-SA"]


def test_the_meeting_leaves_the_tally_of_the_year_it_was_moved_from(tmp_path: Path) -> None:
    years = [
        printed.splitlines()[1]
        for line, printed in answers(tmp_path / "session.sqlite")
        if line == "/stats"
    ]
    assert [year.split("/")[0].strip() for year in years] == [
        "Hội nghị: 10",
        "Hội nghị: 11",
        "Hội nghị: 10",
    ]
