"""Holds the conversation of `0.1.0.sql.gz` with release 0.1.0 itself, in a checkout of it:

    python …/hold_0_1_0.py …/0.1.0.sql.gz

Two units talk for four days on the channel `terminal`, each event delivered twice, as the release's
own tests do. What stands at the end is in README.md. `kept` makes the file.
"""

from __future__ import annotations

import gzip
import re
import sqlite3
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, ".")

from tests.access.conftest import secret_in
from tests.conversation import driver
from tests.conversation.driver import Talk
from tests.conversation.scenes import plan, plan_until

# Whoever goes on with this database numbers events of their own.
driver._EVENT_NUMBERS = (f"0.1.0-{number}" for number in count(1))

CHANNEL = "terminal"
TWO_DAYS = "16 tiếng"
"""A meeting of two days, which the unit may not decide alone."""


def hold(database: Path) -> None:
    an = Talk(database, now="2026-11-16T08:00", person="an", name="An", channel=CHANNEL)
    found_the_unit(an)
    binh, chi = joins(an, "binh", "planner"), joins(an, "chi", "approver")
    dung = a_unit_below(an)
    leaves_for_good(joins(an, "ha", "planner"))
    writes_from_two_places(binh)
    a_group_asks(an)
    recorded_afterwards(an)
    given_up(an)
    moved_then_cancelled(an, binh, chi)
    held_otherwise(an)
    decided(an, binh, chi)
    answered(an, binh, chi, dung)
    wishes(chi)
    codes_left(an, dung)
    joins(an, "lan", "member")  # An has not been told yet
    left_open(binh)
    an.close()


def found_the_unit(an: Talk) -> None:
    an.say("/donvi").say("Sở A").say("Chính quyền").say("Tỉnh (gồm sở, ban, ngành tỉnh)")
    for setting, *answers in (
        ("Số hội nghị năm trước", "20", "Báo cáo 12/BC-SA"),
        ("Số hội nghị năm trước", "22", "Báo cáo 14/BC-SA"),
        ("Số đã tổ chức từ đầu năm", "4", "6", "0", "Báo cáo 30/BC-SA"),
        ("Lời nhắc họp: nhắc trước bao lâu", "2 ngày, 2 tiếng"),
    ):
        an.say("/donvi").tap(setting)
        for said in answers:
            an.say(said)
        an.sees("Đã ghi")


def joins(admin: Talk, name: str, role: str) -> Talk:
    admin.press(f"0:0:invite-role.{role}.1")
    other = admin.another(name, name.title(), channel=CHANNEL)
    return other.say(f"/start {secret_in(admin)}").sees("Đã vào")


def a_unit_below(an: Talk) -> Talk:
    dung = an.another("dung", "Dung", channel=CHANNEL)
    dung.say("/donvi").say("Phòng B").say("Chính quyền").say("Đơn vị trực thuộc")
    dung.sees("Đã tạo đơn vị")
    an.press("0:0:invite-child")
    dung.say(f"/start {secret_in(an)}").say("có").sees("đã thuộc Sở A")
    return dung


def leaves_for_good(ha: Talk) -> None:
    """Plans a meeting, then is erased with all words of hers in the record."""
    plan(ha, title="Sơ kết đề án", day="8h ngày 10/12/2026").tap("Lưu").sees("Đã lưu")
    ha.press("0:0:mydata-delete-yes").sees("Đã xóa")


def writes_from_two_places(binh: Talk) -> None:
    binh.press("0:0:link")
    phone = binh.another("77", "Binh", channel="telegram")
    phone.say(f"/start {secret_in(binh)}").say("có").sees("Đã gộp")


def a_group_asks(an: Talk) -> None:
    an.press("0:0:group-code")
    code = secret_in(an)
    an.in_group("-77").say(f"/start {code}").sees("Nhóm đã gắn với Sở A")


def recorded_afterwards(an: Talk) -> None:
    held = {
        "title": "Hội nghị quý III", "day": "8h ngày 5/10", "duration": "3 tiếng",
        "format": "Trực tiếp",
    }  # fmt: skip
    plan_until(an.say("/lich").tap("Ghi hội nghị đã tổ chức"), None, held)
    an.sees("đã tổ chức")


def given_up(an: Talk) -> None:
    """One saved and taken back, one found unnecessary."""
    plan(an, title="Họp thử", kind="Họp giao ban").tap("Lưu").tap("Hoàn tác").sees("Đã hoàn tác")
    an.say("/huy")
    plan(an, title="Họp góp ý", kind="Họp giao ban", day="9h ngày 9/12/2026").tap("Lưu")
    an.say("/lich").tap("T4 09/12").tap("Hủy cuộc họp").tap("Không tổ chức vì không cần thiết")
    an.sees("Đã ghi không tổ chức")


def code_of(an: Talk, meeting: str) -> str:
    an.say("/lich").tap(meeting).tap("Người dự").tap("Tạo mã mời")
    found = re.search(r"/start (m\S+)", an.screen)
    assert found, an.screen
    return found[1]


def moved_then_cancelled(an: Talk, *others: Talk) -> None:
    plan(an, title="Giao ban tuần", kind="Họp giao ban", day="8h ngày 20/11/2026").tap("Lưu")
    for other in others:
        other.say(f"/start {code_of(an, 'T6 20/11')}").sees("Đã nhận lời mời")
    an.say("/lich").tap("T6 20/11").tap("Dời lịch").say("14h ngày 19/11/2026")
    plan_until(an, None, {"urgent_reason": "lãnh đạo bận việc khác"}).tap("Lưu")
    plan_until(an, None)
    an.sees("Đã lưu thay đổi")
    others[0].at("2026-11-16T08:10").say("/nhac").sees("→ Thứ Năm, 19/11/2026, 14:00")
    an.say("/lich").tap("T5 19/11").tap("Hủy cuộc họp").tap("Hủy cuộc họp")
    others[0].at("2026-11-16T08:20").say("/nhac").sees("❌")


def held_otherwise(an: Talk) -> None:
    """Reminded, held online and longer than planned."""
    plan(an, title="Tập huấn phần mềm", day="8h ngày 18/11/2026", format="Trực tiếp").tap("Lưu")
    plan_until(an, None)
    an.sees("Đã lưu")
    an.at("2026-11-18T06:31").say("/nhac").sees("Nhắc họp")
    an.at("2026-11-18T11:00").say("/nhac").sees("đã kết thúc")
    an.tap("Ghi kết quả thực tế").tap("Có thay đổi")
    an.say("Trực tuyến").say("18/11").say("8h").say("2 tiếng rưỡi").say("70")
    an.sees("Đã ghi kết quả")


def decided(an: Talk, binh: Talk, chi: Talk) -> None:
    """One breach agreed to, one sent back, one that waits."""
    an.at("2026-11-19T09:00")
    for title, day in (("Tập huấn dài", "14"), ("Hội thảo dài", "16"), ("Diễn đàn", "21")):
        plan(binh, title=title, duration=TWO_DAYS, day=f"8h ngày {day}/12/2026").tap("Lưu")
        binh.say("cần làm ngay").sees("Đã lưu", "Chờ ý kiến lãnh đạo")
    chi.say("/lich").tap("❔ Chờ ý kiến: T2 14/12").tap("Đồng ý")
    chi.sees("Đã đồng ý")
    chi.say("/lich").tap("❔ Chờ ý kiến: T4 16/12").tap("Trả lại").say("Rút còn một ngày")
    chi.sees("Đã trả lại")


def answered(an: Talk, binh: Talk, chi: Talk, dung: Talk) -> None:
    plan(an, title="Hội nghị chuyển đổi số", format="Kết hợp").tap("Lưu")
    plan_until(an, None)
    an.sees("Đã lưu")
    code = code_of(an, "T3 08/12")
    binh.say(f"/start {code}").tap("Tham dự").sees("tham dự")
    chi.say(f"/start {code}").tap("Vắng").say("đi công tác").sees("vắng, lý do: đi công tác")
    dung.say(f"/start {code}").tap("Đề nghị cử người thay").say("Em, Phó phòng")
    dung.sees("Đang chờ người tổ chức đồng ý")


def wishes(chi: Talk) -> None:
    chi.say("/nhac").tap("Đổi lúc nhắc").say("1 ngày").tap("Đổi giờ không làm phiền").say("22h-5h")
    chi.sees("22:00–05:00")


def codes_left(an: Talk, dung: Talk) -> None:
    an.press("0:0:invite-role.member.20")
    secret_in(an)
    dung.say("/start uAAAAAAAAAAAAAAAAAAAAAA").sees("Mã không đúng")


def left_open(binh: Talk) -> None:
    """One plan given up, one unfinished beneath another that stands at the format."""
    plan(binh, title="Họp bỏ dở", stop="day").say("/huy").sees("Đã dừng")
    plan(binh, title="Hội nghị tổng kết năm", stop="count", day="8h ngày 22/12/2026")
    binh.say("/hop sơ kết quý IV 14h ngày 15/12/2026, 2 tiếng")
    plan_until(binh, "format").sees("Hình thức họp?")


def kept(database: Path) -> bytes:
    """A database as SQL, its mark first; the same rows always make the same bytes."""
    with closing(sqlite3.connect(database)) as db:
        (mark,) = db.execute("PRAGMA application_id").fetchone()
        lines = [f"PRAGMA application_id = {mark};", *db.iterdump()]
    return gzip.compress("\n".join(lines).encode(), mtime=0)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        hold(Path(folder) / "office.sqlite")
        Path(sys.argv[1]).write_bytes(kept(Path(folder) / "office.sqlite"))
