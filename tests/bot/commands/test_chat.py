"""`hop226 chat` as a process of its own: in a pipe, at a terminal, and when somebody leaves."""

import io
import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.commands import chat
from bot.main import main
from tests.program import Program, hop226

ASKING = b"\x1b[?2004h"
WHERE_IS_THE_CURSOR = b"\x1b[6n"

Refused = Callable[..., str]


def started(db: Path, said: bytes, env: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    """A run of the program from the very start of the interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "bot.main", "chat", "--db", str(db)],
        input=said,
        capture_output=True,
        env=os.environ | env,
        timeout=60,
        check=False,
    )


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Refused:
    """Runs a command that is refused: what it complains of."""

    def run(*argv: str) -> str:
        assert main(list(argv)) == 2
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return run


def test_a_pipe_is_answered_in_plain_text_and_ends_well(tmp_path: Path) -> None:
    db = str(tmp_path / "a.sqlite")
    said = "/trogiup\nxin chào".encode()
    done = hop226("chat", "--db", db, "--now", "2026-11-22T09:00", said=said)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "/hop" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


def test_nothing_said_is_no_error(tmp_path: Path) -> None:
    done = hop226("chat", "--db", str(tmp_path / "a.sqlite"))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_broken_bytes_and_a_poor_locale_are_no_error(tmp_path: Path) -> None:
    done = started(
        tmp_path / "a.sqlite",
        b"\xff\xfe\x00\x80\n\n\xed\xa0\x80\n",
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "ộ" in done.stdout.decode() or "ể" in done.stdout.decode()


def test_a_message_is_answered_before_the_next_is_read(tmp_path: Path) -> None:
    with talking(tmp_path) as (talk, typing, printed):
        for _ in range(2):
            os.write(typing, b"/trogiup\n")
            assert select.select([printed], [], [], 30)[0], "no answer while stdin is open"
            os.read(printed, 1 << 16)
        os.close(typing)
        assert talk.wait(30) == 0


def test_a_reader_who_leaves_ends_it_quietly(tmp_path: Path) -> None:
    with talking(tmp_path) as (talk, typing, printed):
        os.close(printed)
        os.write(typing, b"/trogiup\n" * 10)
        os.close(typing)
        assert talk.wait(30) == 0
    assert (tmp_path / "errors").read_text() == ""


@pytest.mark.parametrize(
    "now", ["", "hôm nay", "2026-13-01", "2026-11-22T25:00", "9999-01-01", "0001-01-01T00:00+14:00"]
)
def test_a_bad_now_is_one_vietnamese_line(tmp_path: Path, refused: Refused, now: str) -> None:
    (line,) = refused("chat", "--db", str(tmp_path / "a.sqlite"), f"--now={now}").splitlines()
    assert "--now" in line
    assert not (tmp_path / "a.sqlite").exists()


def test_a_bad_option_is_one_vietnamese_line(tmp_path: Path, refused: Refused) -> None:
    (line,) = refused("chat", "--db", str(tmp_path / "a.sqlite"), "--khong-co").splitlines()
    assert "--help" in line


def test_a_database_that_cannot_be_opened_is_one_vietnamese_line(
    tmp_path: Path, refused: Refused
) -> None:
    (line,) = refused("chat", "--db", str(tmp_path / "no folder" / "a.sqlite")).splitlines()
    assert "no folder" in line


def test_json_lines_answer_an_id_the_same_way_in_another_run(tmp_path: Path) -> None:
    line = json.dumps({"id": "7", "text": "/trogiup"}).encode() + b"\n"
    asked = ("chat", "--db", str(tmp_path / "a.sqlite"), "--json-lines")
    first, again = hop226(*asked, said=line), hop226(*asked, said=line)
    assert json.loads(first.stdout)["id"] == "7"
    assert first.stdout == again.stdout


@pytest.mark.parametrize("leaving", [b"\x03", b"\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_at_a_terminal_it_greets_answers_and_lets_go(tmp_path: Path, leaving: bytes) -> None:
    mine, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    command = ["chat", "--db", str(tmp_path / "a.sqlite")]
    talk = Program(main, command, streams=(theirs, theirs, theirs), env={"TERM": "xterm"})
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
def talking(folder: Path) -> Iterator[tuple[Program, int, int]]:
    """The program with the far ends of its input and output; it does not outlive the test."""
    their_input, typing = os.pipe()
    printed, their_output = os.pipe()
    with (folder / "errors").open("w") as errors:
        streams = (their_input, their_output, errors.fileno())
        talk = Program(main, ["chat", "--db", str(folder / "a.sqlite")], streams=streams)
    os.close(their_input)
    os.close(their_output)
    try:
        yield talk, typing, printed
    finally:
        talk.kill()


def test_a_given_clock_deletes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tidied: list[object] = []
    monkeypatch.setattr(chat, "tidy", lambda storage, now: tidied.append(now) or True)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    db = str(tmp_path / "office.sqlite")
    main(["chat", "--db", db, "--now", "2033-01-01T08:00"])
    assert tidied == []
    main(["chat", "--db", db])
    assert len(tidied) == 1
