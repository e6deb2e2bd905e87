"""What the office's IT does: nobody can seize a new bot, a lost access is given back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.main import main
from tests.conversation.driver import Office, Talk


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


def hop226(capsys: pytest.CaptureFixture[str], db: Path, *words: str) -> tuple[int, str]:
    status = main([*words, "--db", str(db)])
    out = capsys.readouterr()
    return status, out.out + out.err


def code_in(text: str) -> str:
    found = re.search(r"/start (\S+)", text)
    assert found
    return found[1]


CREATE = ("admin", "create", "Sở A", "--bloc", "government", "--level", "province")


def test_a_unit_and_its_first_admin_on_a_bot_where_nobody_creates_units(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    status, told = hop226(capsys, db, *CREATE)
    assert (status, "mã SO-A" in told) == (0, True)
    with Talk(Office(db, creation="nobody")) as stranger:
        stranger.say("/donvi").sees("Cần mã mời").misses("Tên đơn vị?")
        stranger.press("0:0:unit-new").sees("Cần mã mời")
        stranger.say("/hop giao ban 8h ngày 8/12, 2 tiếng").sees("Đã ghi lại", "Cần mã mời")
        stranger.say(f"/start {code_in(told)}").sees("Đã vào Sở A, vai trò: quản trị")
    assert hop226(capsys, db, "admin", "list")[1] == "SO-A · Sở A · 1 người · cấp trên: -\n"


def test_where_only_the_invited_create_units_a_code_is_for_one_unit(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    _, told = hop226(capsys, db, "admin", "founder")
    with Talk(Office(db, creation="invited")) as founder:
        other = founder.another("x")
        founder.say("/donvi").sees("Cần mã mời")
        founder.say(f"/start {code_in(told)}").say("Sở B").say("Chính quyền").say("Xã")
        founder.sees("Đã tạo đơn vị Sở B")
        other.say(f"/start {code_in(told)}").sees("Mã không đúng")


def test_after_a_reset_old_codes_admins_and_groups_have_nothing_to_say(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    _, told = hop226(capsys, db, *CREATE)
    with Talk(Office(db)) as old:
        old.say(f"/start {code_in(told)}")
    _, unused = hop226(capsys, db, "admin", "invite", "SO-A", "--role", "planner")
    status, again = hop226(capsys, db, "admin", "reset", "SO-A")
    assert status == 0
    with Talk(Office(db)) as old:
        old.press("0:0:members").sees("không làm được việc này")
        new = old.another("new")
        new.say(f"/start {code_in(unused)}").sees("Mã không đúng")
        new.say(f"/start {code_in(again)}").sees("vai trò: quản trị")


def test_units_are_put_under_one_another_but_in_no_circle(
    capsys: pytest.CaptureFixture[str], db: Path
) -> None:
    hop226(capsys, db, *CREATE)
    hop226(capsys, db, "admin", "create", "Xã B", *CREATE[3:], "--parent", "SO-A")
    assert "cấp trên: SO-A" in hop226(capsys, db, "admin", "list")[1]
    assert hop226(capsys, db, "admin", "parent", "SO-A", "XA-B")[0] == 2
    assert hop226(capsys, db, "admin", "parent", "XA-B", "-")[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("admin", "invite", "KHONG-CO"),
        ("admin", "create", "Sở A"),
        ("admin", "create"),
        ("admin", "seize"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], db: Path, words: tuple[str, ...]
) -> None:
    status, told = hop226(capsys, db, *words)
    assert (status, told.count("\n")) == (2, 1)
