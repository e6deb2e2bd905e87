"""With few file descriptors a command says so in one line."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import main as program
from bot.files import ran_out
from bot.refusal import Refused
from bot.render.sentences import wording
from handlers.dialog.text import Text
from storage.errors import StorageError

LINE = wording(Text("run-few-files"))
EMFILE = OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def caused(error: Exception) -> Exception:
    error.__cause__ = EMFILE
    return error


@pytest.mark.parametrize(
    "error",
    [
        EMFILE,
        OSError(errno.ENFILE, os.strerror(errno.ENFILE)),
        ImportError(f"_ssl.so: cannot open shared object file: {os.strerror(errno.EMFILE)}"),
        caused(ModuleNotFoundError("No module named 'aiogram'")),
        caused(Refused("run-cannot-listen", address="127.0.0.1:1")),
        caused(StorageError("storage-permission", path="x")),
        caused(RuntimeError("no event loop")),
    ],
    ids=repr,
)
def test_too_few_files_are_told_in_one_line_however_they_show(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def run(options: object) -> int:
        raise error

    command = SimpleNamespace(arguments=lambda parser: None, run=run)
    monkeypatch.setattr(program, "import_module", lambda name: command)
    assert program.main(["run"]) == 2
    assert capsys.readouterr().err.splitlines() == [LINE]


@pytest.mark.parametrize(
    "error", [OSError(errno.EACCES, "Permission denied"), ImportError("no such"), ValueError("x")]
)
def test_other_errors_are_not_blamed_on_it(error: Exception) -> None:
    assert not ran_out(error)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits")
@pytest.mark.parametrize(
    ("command", "limit"), [("chat", 5), ("chat", 6), ("chat", 7), ("chat", 13), ("run", 9)]
)
def test_no_limit_ends_in_a_traceback(tmp_path: Path, command: str, limit: int) -> None:
    limited = (
        "import resource, sys; from bot.main import main;"
        f"resource.setrlimit(resource.RLIMIT_NOFILE, ({limit}, {limit}));"
        "sys.exit(main(sys.argv[1:]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", limited, command, "--db", str(tmp_path / "office.sqlite")],
        input="/trogiup\n", capture_output=True, text=True, timeout=60, check=False,
        env=os.environ | {"HOP226_TELEGRAM_TOKEN": "7000000001:a-token"},
    )  # fmt: skip
    assert "Traceback" not in ended.stderr
    assert ended.stderr in ("", f"{LINE}\n")
    assert ended.returncode == (2 if ended.stderr else 0)
