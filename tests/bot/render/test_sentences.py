"""Sentences are read and checked before they are needed; a file that fails once does no lasting
harm."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.channels.platforms import CHANNELS
from bot.refusal import Refused
from bot.render import sentences
from bot.render.sentences import BadSentences, MissingSentence, load, wording
from bot.service import office_settings
from handlers.dialog.text import Text

SAY = Text("start-choose")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the locale's files, none of which has been read."""
    copy = tmp_path / "vi"
    shutil.copytree(sentences._FOLDER, copy)
    monkeypatch.setattr(sentences, "_FOLDER", copy)
    sentences._catalogue.cache_clear()
    sentences._of_numbers.cache_clear()
    yield copy
    sentences._catalogue.cache_clear()
    sentences._of_numbers.cache_clear()


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_text("start-choose = Chọn { $what ->\n    [a] b\n")


def unmarked(file: Path) -> None:
    file.write_bytes(b"start-choose = \xff\xfe\n")


def strange(file: Path) -> None:
    file.write_text("start-choose = Chọn\n<<<<<<< HEAD\n")


def misplaced(file: Path) -> None:
    file.write_text("start-choose = Chọn\nplan-choose = Chọn\n")


def dangling(file: Path) -> None:
    file.write_text("start-choose = { start-elsewhere }\n")


def without_term(file: Path) -> None:
    file.write_text("start-choose = Theo { -luat-nao-do }\n")


def without_function(file: Path) -> None:
    file.write_text("start-choose = { NOTHING(1) }\n")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


FAULTS = [
    emptied, cut, unmarked, strange, misplaced, dangling, without_term, without_function, a_folder,
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_program_does_not_come_up_with_a_file_that_it_cannot_use(
    folder: Path, fault: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(folder / "start.ftl")
    monkeypatch.setenv("HOP226_TELEGRAM_TOKEN", "7000000001:a-token-of-the-local-server_0000000")
    with pytest.raises(Refused) as refused:
        office_settings(CHANNELS)
    assert "start.ftl" in wording(refused.value.why)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_happens_to_a_file_under_a_running_program_changes_nothing(
    folder: Path, fault: object
) -> None:
    load()
    fault(folder / "start.ftl")
    assert wording(SAY) != SAY.id


def test_what_happens_to_the_folder_under_a_running_program_changes_nothing(folder: Path) -> None:
    load()
    shutil.rmtree(folder)
    assert wording(SAY) != SAY.id
    with pytest.raises(MissingSentence):
        wording(Text("start-that-never-was"))


@pytest.mark.parametrize("fault", [emptied, cut, unmarked, a_folder, Path.unlink])
def test_a_file_that_could_not_be_read_once_is_read_at_the_next_sentence(
    folder: Path, fault: object
) -> None:
    file = folder / "start.ftl"
    whole = file.read_text(encoding="utf-8")
    fault(file)
    with pytest.raises(MissingSentence):
        wording(SAY)
    if file.is_dir():
        file.rmdir()
    file.write_text(whole, encoding="utf-8")
    assert wording(SAY) != SAY.id


def test_nothing_is_taken_of_a_locale_that_is_refused(folder: Path) -> None:
    emptied(folder / "unit.ftl")
    with pytest.raises(BadSentences):
        load()
    cut(folder / "start.ftl")
    with pytest.raises(MissingSentence):
        wording(SAY)
