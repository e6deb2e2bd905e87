"""What is held on a person can be seen, taken along and erased; what outlived its time is gone."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.housekeeping import tidy
from handlers.dialog.turn import Attachment
from storage.ledger import DeliveryState
from storage.proof import prove
from storage.storage import Storage
from tests.access.conftest import House, secret_in
from tests.access.test_doors import number_of
from tests.conversation.driver import Talk
from tests.conversation.scenes import office


def attached(talk: Talk) -> Attachment:
    [attachment] = [each for reply in talk.replies for each in reply.attachments]
    return attachment


@pytest.mark.parametrize("role", ["admin", "planner", "approver", "member", "viewer"])
def test_everybody_sees_and_exports_what_is_held_on_them(ours: House, role: str) -> None:
    person = ours[role].say("/dulieu").sees("Sở Alpha", "Xuất dữ liệu của tôi")
    person.tap("Xuất dữ liệu của tôi")
    held = json.loads(attached(person).text)
    assert held["units"][0]["code"] == ours.unit.code
    assert held["accounts"] == [{"channel": "test", "address": person.person}]


def test_an_export_names_nobody_else(ours: House, theirs: House) -> None:
    ours["member"].press("0:0:mydata-export")
    text = attached(ours["member"]).text
    for name in ("Alpha planner", "Omega", "Bình"):
        assert name not in text


def test_an_erased_person_is_nobody_and_the_units_counts_stay(ours: House) -> None:
    before = ours["admin"].say("/stats").screen
    planner = ours["planner"].say("/dulieu").tap("Xóa dữ liệu của tôi")
    planner.sees("ở lại với đơn vị").tap("Xóa").sees("Đã xóa")
    assert ours["admin"].say("/stats").screen == before
    ours["admin"].press("0:0:members").misses("Alpha planner")
    planner.say("/lich").misses("alpha")
    assert planner.office.store.look_now(prove).broken is None
    ours["admin"].press("0:0:journal").misses("Alpha planner").sees("người số")


def test_an_erased_name_stands_nowhere_on_the_disk(ours: House, tmp_path: Path) -> None:
    ours["planner"].press("0:0:mydata-delete-yes").sees("Đã xóa")
    ours["admin"].say("/trogiup")
    ours["admin"].close()
    for file in tmp_path.iterdir():
        assert b"Alpha planner" not in file.read_bytes(), file.name


def test_the_last_admin_of_others_is_not_erased_before_naming_another(ours: House) -> None:
    ours["admin"].press("0:0:mydata-delete").sees("quản trị duy nhất của Sở Alpha")
    ours["admin"].press("0:0:mydata-delete-yes").sees("quản trị duy nhất của Sở Alpha")


def test_who_is_alone_in_a_unit_may_be_erased(talk: Talk) -> None:
    office(talk).press("0:0:mydata-delete-yes").sees("Đã xóa")


def test_the_privacy_note_says_what_is_kept_and_for_how_long(talk: Talk) -> None:
    talk.say("/dulieu").tap("Dữ liệu được giữ thế nào").sees("30 ngày", "7 ngày", "5 năm")


def test_what_outlived_its_time_is_forgotten_and_the_counts_stay(ours: House) -> None:
    store = ours["admin"].office.store
    planner = number_of(ours["planner"])
    ours["planner"].say("/hop").say("Không")
    tally = store.look_now(lambda storage: storage.tally(ours.unit.id, 2026))
    tidied(ours, 29)
    assert store.look_now(lambda storage: storage.open_drafts(planner))
    tidied(ours, 31)
    assert not store.look_now(lambda storage: storage.open_drafts(planner))
    assert store.look_now(lambda storage: storage.last_replies("test", planner)) == []
    ours["admin"].press("0:0:set.keep").say("1 năm").sees("Đã ghi")
    tidied(ours, 300)
    assert title_of(ours) == "Hội nghị alpha"
    tidied(ours, 400)
    assert title_of(ours) == ""
    assert store.look_now(prove).unsealed == 0
    assert store.look_now(lambda storage: storage.tally(ours.unit.id, 2026)) == tally
    assert store.look_now(prove).broken is None


def test_words_of_answers_and_deliveries_are_kept_a_year_and_the_answers_longer(
    ours: House,
) -> None:
    meeting, store = ours.meeting.id, ours["admin"].office.store
    ours["planner"].press(f"0:0:ask-person.{meeting}.all")
    ours["member"].press(f"0:0:absent.{meeting}").say("đi khám bệnh")
    ours["viewer"].press(f"0:0:substitute.{meeting}").say("Bùi Thị C")

    def kept(storage: Storage) -> tuple[set[str], set[str | None], int]:
        asked = storage.participants(meeting)
        rows = storage.deliveries_of(meeting)
        return {each.words for each in asked}, {each.answer for each in asked}, len(rows)

    before = store.look_now(kept)
    assert before[0] == {"", "đi khám bệnh", "Bùi Thị C"}
    assert before[2] > 0
    store.run_now(lambda storage: settle_all(storage, meeting, ours["admin"].office.now))
    tidied(ours, 360)
    assert store.look_now(kept) == before
    tidied(ours, 400)
    assert store.look_now(kept) == ({""}, before[1], 0)


def settle_all(storage: Storage, meeting: int, now: datetime) -> None:
    for row in storage.deliveries_of(meeting):
        storage.settle_delivery(row.id, DeliveryState.sent, now)


def tidied(house: House, days: int) -> None:
    """Tidies so many days later, in an office that still writes in its record."""
    office = house["admin"].office
    then = office.now + timedelta(days=days)

    def work(storage: Storage) -> None:
        storage.note("export", house.unit.id, None, then)
        assert tidy(storage, then)

    office.store.run_now(work)


def test_a_clock_that_is_far_past_the_record_deletes_nothing(ours: House) -> None:
    office = ours["admin"].office
    ours["planner"].say("/hop").say("Không")
    before = office.store.look_now(all_that_is_kept)
    for years in (1, 7):
        wrong = office.now + timedelta(days=365 * years)
        assert not office.store.run_now(lambda storage, now=wrong: tidy(storage, now))
    assert office.store.look_now(all_that_is_kept) == before


def all_that_is_kept(storage: Storage) -> list[Any]:
    tables = ("meetings", "drafts", "events", "codes", "notices", "record", "deliveries")
    return [storage.db.all(f"SELECT * FROM {table}") for table in tables]


def title_of(house: House) -> str:
    store = house["admin"].office.store
    meeting = store.look_now(lambda storage: storage.meeting(house.meeting.id))
    assert meeting is not None
    return meeting.facts.title


def test_an_admin_reads_and_exports_the_record_of_their_unit_only(
    ours: House, theirs: House
) -> None:
    admin = ours["admin"].press("0:0:journal").sees("lưu cuộc họp", "Alpha planner", "giao vai trò")
    admin.misses("Omega", "omega").tap("Xuất nhật ký")
    lines = [json.loads(line) for line in attached(admin).text.splitlines()]
    assert {"unit_created", "role", "code_given", "meeting_saved"} <= {
        each["act"] for each in lines
    }
    assert "mega" not in attached(admin).text
    admin.press("0:0:journal").sees("xuất nhật ký")


def test_a_code_enters_no_record(ours: House) -> None:
    ours["admin"].press("0:0:invite-role.member.1")
    code = secret_in(ours["admin"])
    ours["admin"].press("0:0:journal-export")
    assert code not in attached(ours["admin"]).text
