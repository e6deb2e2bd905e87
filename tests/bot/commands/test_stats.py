"""`hop226 stats`: the same figures as /stats, for an office's own systems."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.main import main
from tests.conversation.driver import Talk
from tests.conversation.scenes import baseline, office, opening, plan, save

NOW = "2026-11-22T09:00"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Sở A: 20 conferences last year; this year 4 in person, 6 online and a planned one."""
    path = tmp_path / "office.sqlite"
    with Talk(path, now=NOW) as talk:
        opening(baseline(office(talk), 20), 4, 5)
        save(plan(talk, format="Trực tuyến"))
    return path


def stats(capsys: pytest.CaptureFixture[str], db: Path, *options: str) -> tuple[int, str, str]:
    status = main(["stats", "--db", str(db), "--now", NOW, *options])
    return status, *capsys.readouterr()


def test_the_figures_are_one_json_object(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = stats(capsys, db, "--unit", "SO-A", "--json")
    figures: dict[str, Any] = json.loads(out)
    assert (status, err) == (0, "")
    assert figures["unit"]["name"] == "Sở A"
    assert figures["counts"] == {
        "in_person": 4,
        "online": 6,
        "hybrid": 0,
        "previous_year": 20,
        "planned_total": None,
        "province_wide": None,
        "commune_wide": None,
        "in_person_coming": 0,
        "hybrid_coming": 0,
        "counted_meetings": None,
        "previous_year_counted": None,
    }
    assert (figures["total"], figures["held"], figures["planned"]) == (10, 9, 1)
    assert figures["cap"] == 18
    assert figures["in_person_share"]["strict"] == 4
    assert figures["in_person_share"]["whole"] == 10
    assert figures["in_person_share"]["outcome"] == "ok"
    assert figures["declared"]["previous_year"]["source"] == "Báo cáo 12/BC-SA"
    assert figures["next"] == {"code": "HN-2026-001", "start": "2026-12-08T08:00:00+07:00"}


def test_the_text_is_that_of_the_conversation(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = stats(capsys, db, "--unit", "so-a")
    with Talk(db, now=NOW) as talk:
        assert out.rstrip("\n") == talk.say("/stats").last


def test_another_year_has_its_own_figures(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = stats(capsys, db, "--unit", "SO-A", "--year", "2027", "--json")
    assert json.loads(out)["year"] == 2027
    assert json.loads(out)["total"] == 0
    assert json.loads(out)["next"] is None


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--unit", "SO-B"), "SO-B"),
        (("--unit", "\ud800"), ""),
        (("--unit", "SO-A", "--year", "hai"), "hai"),
        (("--unit", "SO-A", "--year", "1999"), "1999"),
        (("--unit", "SO-A", "--year", "9" * 5000), "--year"),
        ((), "--help"),
    ],
)
def test_what_cannot_be_shown_is_one_vietnamese_line(
    db: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], named: str
) -> None:
    status, out, err = stats(capsys, db, *options)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert named in err


def test_asking_makes_no_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = stats(capsys, tmp_path / "none.sqlite", "--unit", "SO-A")
    assert status == 2
    assert "none.sqlite" in err
    assert list(tmp_path.iterdir()) == []
