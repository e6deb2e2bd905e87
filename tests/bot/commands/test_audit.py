"""`hop226 audit`: what it says of a record that stands, and of one that does not."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.main import main
from tests.storage.releases.restored import restored


@pytest.fixture
def db(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Path:
    db = tmp_path / "office.sqlite"
    create = ("admin", "create", "Sở A", "--bloc", "government", "--level", "province")
    assert hop226(capsys, db, *create)[0] == 0
    return db


def hop226(capsys: pytest.CaptureFixture[str], db: Path, *words: str) -> tuple[int, str]:
    status = main([*words, "--db", str(db)])
    out = capsys.readouterr()
    return status, out.out + out.err


def tamper(db: Path, *statements: str) -> None:
    with closing(sqlite3.connect(db)) as file:
        for statement in statements:
            file.execute(statement)
        file.commit()


def test_a_record_that_stands_is_told_with_what_that_covers(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    status, told = hop226(capsys, db, "audit", "--verify")
    assert status == 0
    assert "nguyên vẹn: đã kiểm tra 2 dòng, 1 chuỗi" in told
    assert "Chưa niêm phong 2 dòng cuối" in told


def test_a_seal_noted_elsewhere_is_asked_for_later(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    status, told = hop226(capsys, db, "audit", "--seal")
    noted = told.split()[-1]
    assert (status, len(noted)) == (0, 64)
    hop226(capsys, db, "admin", "invite", "SO-A")
    status, told = hop226(capsys, db, "audit", "--verify", "--head", noted)
    assert (status, noted in told, "Chưa niêm phong 1 dòng cuối" in told) == (0, True, True)
    status, told = hop226(capsys, db, "audit", "--verify", "--head", "0" * 64)
    assert (status, "đã bị ghi lại" in told, "nguyên vẹn" in told) == (1, True, False)


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (("DROP TRIGGER record_is_not_cut", "DELETE FROM record WHERE id = 1"), "từ dòng 1"),
        (("DELETE FROM record_details",), "Nội dung của dòng 1 đã mất"),
        (("DROP TRIGGER record_is_not_changed",), "không còn tự chặn"),
    ],
)
def test_a_record_that_does_not_stand_is_told_and_not_sealed(
    capsys: pytest.CaptureFixture[str], db: Path, statements: tuple[str, ...], said: str
) -> None:
    tamper(db, *statements)
    status, told = hop226(capsys, db, "audit", "--verify", "--seal")
    assert (status, said in told, "mã:" in told) == (1, True, False)


def test_a_record_of_an_earlier_release_is_read_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    db = restored("0.1.0", tmp_path / "earlier.sqlite")
    status, told = hop226(capsys, db, "audit", "--verify")
    assert status == 0
    assert "47 dòng nằm ở chuỗi chung" in told
    assert "Nội dung của 1 dòng đã được xóa" in told


def test_a_database_that_is_not_there_is_refused_and_none_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for asked in (("--verify",), ("--seal",), ("--unit", "SO-A")):
        status, told = hop226(capsys, tmp_path / "absent.sqlite", "audit", *asked)
        assert (status, told.count("\n"), "Không có tệp" in told) == (2, 1, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("--unit", "KHONG-CO")])
def test_what_cannot_be_done_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], db: Path, words: tuple[str, ...]
) -> None:
    status, told = hop226(capsys, db, "audit", *words)
    assert (status, told.count("\n")) == (2, 1)


def test_a_units_lines_are_json_objects(capsys: pytest.CaptureFixture[str], db: Path) -> None:
    _, told = hop226(capsys, db, "audit", "--unit", "SO-A")
    assert [json.loads(line)["act"] for line in told.splitlines()] == ["unit_created", "code_given"]
