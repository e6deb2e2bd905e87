"""`hop226 backup` and `hop226 restore`, as an administrator calls them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.main import main
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Path]:
    """A database that a running program holds open."""
    path = tmp_path / "office.sqlite"
    store = Store.open(path)
    store.run_now(lambda storage: storage.meet_person("terminal", "an", "An", NOW))
    yield path
    store.close()


def test_a_backup_is_made_and_restored_by_the_program(database: Path, tmp_path: Path) -> None:
    copy, restored = tmp_path / "copy.sqlite", tmp_path / "restored.sqlite"
    for command in (["backup", copy, "--db", database], ["restore", copy, "--db", restored]):
        done = subprocess.run(
            [sys.executable, "-m", "bot.main", *map(str, command)],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("\n") == 1
        assert str(command[-1] if command[0] == "restore" else copy) in done.stdout
    store = Store.open(restored)
    person = store.look_now(lambda storage: storage.person_at("terminal", "an"))
    store.close()
    assert person is not None


def test_the_database_of_the_settings_is_taken_unless_another_is_named(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOP226_DB", str(database))
    assert main(["backup", str(tmp_path / "copy")]) == 0
    monkeypatch.setenv("HOP226_DB", str(tmp_path / "second"))
    assert main(["restore", str(tmp_path / "copy")]) == 0
    assert (tmp_path / "second").exists()


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_refusal_is_one_line_that_names_the_file(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    absent = tmp_path / "absent"
    asked = {
        "backup": ["backup", str(database), "--db", str(absent)],
        "restore": ["restore", str(absent), "--db", str(tmp_path / "new")],
    }[command]
    assert main(asked) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert str(absent) in err


def test_an_existing_file_is_left_as_it_is(database: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_bytes(b"mine")
    assert main(["backup", str(taken), "--db", str(database)]) == 2
    assert main(["backup", str(tmp_path / "copy"), "--db", str(database)]) == 0
    assert main(["restore", str(tmp_path / "copy"), "--db", str(taken)]) == 2
    assert taken.read_bytes() == b"mine"


def test_without_a_file_the_command_is_not_understood(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["backup"]) == 2
    assert main(["restore"]) == 2
    assert capsys.readouterr().out == ""
