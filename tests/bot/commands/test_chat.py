"""`hop226 chat` as a real process: in a pipe, at a terminal, and when somebody leaves."""

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE
from typing import IO, Any

import pytest

ASKING = b"\x1b[?2004h"
WHERE_IS_THE_CURSOR = b"\x1b[6n"
HOP226 = [sys.executable, "-m", "bot.main"]


def chat(
    db: Path, said: str | bytes, *options: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*HOP226, "chat", "--db", str(db), *options],
        input=said.encode() if isinstance(said, str) else said,
        capture_output=True,
        env=os.environ | (env or {}),
        timeout=60,
        check=False,
    )


def test_a_pipe_is_answered_in_plain_text_and_ends_well(tmp_path: Path) -> None:
    done = chat(tmp_path / "a.sqlite", "/trogiup\nxin chào", "--now", "2026-11-22T09:00")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "/hop" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


def test_nothing_said_is_no_error(tmp_path: Path) -> None:
    done = chat(tmp_path / "a.sqlite", "")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_broken_bytes_and_a_poor_locale_are_no_error(tmp_path: Path) -> None:
    done = chat(
        tmp_path / "a.sqlite",
        b"\xff\xfe\x00\x80\n\n\xed\xa0\x80\n",
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "ộ" in done.stdout.decode() or "ể" in done.stdout.decode()


def test_a_message_is_answered_before_the_next_is_read(tmp_path: Path) -> None:
    with running(tmp_path, stdin=PIPE, stdout=PIPE) as (talk, stdin, stdout):
        for _ in range(2):
            stdin.write(b"/trogiup\n")
            stdin.flush()
            assert select.select([stdout], [], [], 30)[0], "no answer while stdin is open"
            os.read(stdout.fileno(), 1 << 16)
        stdin.close()
        assert talk.wait(30) == 0


def test_a_reader_who_leaves_ends_it_quietly(tmp_path: Path) -> None:
    with (
        (tmp_path / "errors").open("w") as errors,
        running(tmp_path, stdin=PIPE, stdout=PIPE, stderr=errors) as (talk, stdin, stdout),
    ):
        stdout.close()
        stdin.write(b"/trogiup\n" * 10)
        stdin.close()
        assert talk.wait(30) == 0
    assert (tmp_path / "errors").read_text() == ""


@pytest.mark.parametrize(
    "now", ["", "hôm nay", "2026-13-01", "2026-11-22T25:00", "9999-01-01", "0001-01-01T00:00+14:00"]
)
def test_a_bad_now_is_one_vietnamese_line(tmp_path: Path, now: str) -> None:
    done = chat(tmp_path / "a.sqlite", "", f"--now={now}")
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1
    assert "--now" in done.stderr.decode()
    assert not (tmp_path / "a.sqlite").exists()


def test_a_bad_option_is_one_vietnamese_line(tmp_path: Path) -> None:
    done = chat(tmp_path / "a.sqlite", "", "--khong-co")
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1
    assert "--help" in done.stderr.decode()


def test_a_database_that_cannot_be_opened_is_one_vietnamese_line(tmp_path: Path) -> None:
    done = chat(tmp_path / "no folder" / "a.sqlite", "/hop")
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1


def test_json_lines_answer_an_id_the_same_way_in_another_run(tmp_path: Path) -> None:
    line = json.dumps({"id": "7", "text": "/trogiup"}) + "\n"
    first = chat(tmp_path / "a.sqlite", line, "--json-lines")
    again = chat(tmp_path / "a.sqlite", line, "--json-lines")
    assert json.loads(first.stdout)["id"] == "7"
    assert first.stdout == again.stdout


@pytest.mark.parametrize("leaving", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_at_a_terminal_it_greets_answers_and_lets_go(tmp_path: Path, leaving: bytes) -> None:
    mine, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with running(tmp_path, stdin=theirs, stdout=theirs, stderr=theirs) as (talk, _, _):
        os.close(theirs)
        _see(mine, b"  1. ")
        os.write(mine, "xin chào\r".encode())
        _see(mine, b"/trogiup")
        os.write(mine, leaving)
        assert talk.wait(30) == 0
    os.close(mine)


def _see(terminal: int, expected: bytes) -> None:
    """Reads until the text was shown and then the keyboard is asked for."""
    shown = b""
    deadline = time.monotonic() + 30
    while ASKING not in shown.partition(expected)[2]:
        assert time.monotonic() < deadline, f"no {expected!r} and prompt in {shown!r}"
        if select.select([terminal], [], [], 1)[0]:
            news = os.read(terminal, 1 << 16)
            shown += news
            if WHERE_IS_THE_CURSOR in news:
                os.write(terminal, b"\x1b[1;1R")


@contextmanager
def running(
    folder: Path, stdin: int, stdout: int, stderr: int | IO[str] | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], Any, Any]]:
    """The program with its two ends; it does not outlive the test."""
    with subprocess.Popen(
        [*HOP226, "chat", "--db", str(folder / "a.sqlite")],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=os.environ | {"TERM": "xterm"},
        start_new_session=True,
    ) as talk:
        try:
            yield talk, talk.stdin, talk.stdout
        finally:
            talk.kill()
