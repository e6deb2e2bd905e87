"""What a person does again and again: set up an office, answer a plan to its card, save it.

A question is known here by words of it, and answered by what a person would type. `plan` answers
what is not given in a way that breaches nothing, so that a test states only what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from storage.model import Change, Draft, Meeting
from storage.storage import Storage
from tests.conversation.driver import CHANNEL, Talk

QUESTIONS = {
    "secrecy": "bí mật nhà nước không?",
    "title": "Tên cuộc họp là gì?",
    "kind": "Loại cuộc họp?",
    "conference": "Có phải hội nghị không?",
    "scope": "Phạm vi?",
    "guided": "văn bản hướng dẫn chi tiết chưa?",
    "broadcast": "trực tuyến đến cơ sở chưa?",
    "necessity": "Vì sao cần tổ chức?",
    "necessity_reason": "Lý do cụ thể?",
    "day": "ọp ngày, giờ nào?",
    "clock": "bắt đầu lúc mấy giờ?",
    "duration": "Họp trong bao lâu?",
    "sessions": "Các buổi dự kiến:",
    "year": "Hội nghị sẽ tính vào năm",
    "format": "Hình thức họp?",
    "count": "Bao nhiêu người dự?",
    "groups": "Thành phần mời gồm những nhóm nào?",
    "typed_bloc": "Nhóm vừa gõ thuộc khối nào?",
    "all_fit": "Các nhóm đều thuộc phạm vi quản lý",
    "in_scope": "Những nhóm nào thuộc phạm vi quản lý",
    "involved": "Những nhóm nào liên quan trực tiếp",
    "speeches": "Phát biểu dự kiến?",
    "cost": "Dự toán kinh phí?",
    "norm": "Mức kinh phí được phép chi",
    "chair": "Ai chủ trì?",
    "place": "Họp ở đâu?",
    "link": "Đường dẫn hoặc phòng họp trực tuyến?",
    "papers_due": "Hạn gửi tài liệu?",
    "importance_reason": "Vì sao hội nghị này quan trọng",
    "urgent_reason": "Họp có đột xuất không?",
    "special_circumstance": "Có hoàn cảnh đặc biệt không?",
    "override_reason": "Vì sao vẫn tổ chức như vậy?",
    "override_by": "Ai cho phép?",
    "override_document": "văn bản cho phép (nếu có)?",
}

USUAL = {
    "secrecy": "Không",
    "title": "Hội nghị chuyển đổi số",
    "kind": "Chuyên môn, nghiệp vụ",
    "conference": "Không phải hội nghị",
    "scope": "Đơn vị",
    "guided": "Chưa",
    "broadcast": "Chưa",
    "necessity": "Nhiệm vụ mới",
    "necessity_reason": "thống nhất cách làm",
    "day": "8h ngày 8/12/2026",
    "clock": "8h",
    "duration": "2 tiếng",
    "sessions": "Đúng",
    "year": "Đúng",
    "format": "Trực tuyến",
    "count": "60",
    "groups": "Lãnh đạo đơn vị",
    "typed_bloc": "Chính quyền",
    "all_fit": "Đúng, tất cả",
    "in_scope": "1",
    "involved": "1",
    "speeches": "khai mạc 5 phút, kết luận 20 phút, 2 tham luận 10 phút",
    "cost": "Không phát sinh kinh phí",
    "norm": "20 triệu",
    "chair": "Phó Giám đốc",
    "place": "Hội trường tầng 2",
    "link": "Phòng họp trực tuyến A",
    "papers_due": "bỏ qua",
    "importance_reason": "cho ý kiến về quy hoạch ngành",
    "urgent_reason": "bỏ qua",
    "special_circumstance": "bỏ qua",
    "override_reason": "cần làm ngay",
    "override_by": "Giám đốc Sở",
    "override_document": "bỏ qua",
}


def asked(talk: Talk) -> str | None:
    """Which question stands at the end of the last answer; None on a card."""
    standing = {talk.last.rfind(words): name for name, words in QUESTIONS.items()}
    place = max(standing)
    return standing[place] if place >= 0 else None


def answers(talk: Talk) -> dict[str, Any]:
    """The answers of the plan that stands, as they are kept."""
    draft = talk.office.store.run_now(lambda storage: _standing(storage, talk.person))
    assert draft is not None, "nothing stands"
    return draft.answers


def _standing(storage: Storage, address: str) -> Draft | None:
    person = storage.person_at(CHANNEL, address)
    return next(iter(storage.open_drafts(person.id)), None) if person else None


def kept_meeting(talk: Talk, meeting_id: int) -> Meeting:
    """A meeting as it is kept."""
    meeting = talk.office.store.run_now(lambda storage: storage.meeting(meeting_id))
    assert meeting is not None
    return meeting


def history(talk: Talk, meeting_id: int) -> list[Change]:
    """What was changed of a meeting."""
    return talk.office.store.run_now(lambda storage: storage.history(meeting_id))


def office(
    talk: Talk,
    name: str = "Sở A",
    bloc: str = "Chính quyền",
    level: str = "Tỉnh (gồm sở, ban, ngành tỉnh)",
) -> Talk:
    """Creates the person's unit."""

    def founded() -> None:
        talk.say("/donvi").say(name).say(bloc).say(level).sees("Đã tạo đơn vị")

    talk.office.play(("office", talk.side, name, bloc, level), founded)
    return talk


def set_up(talk: Talk, setting: str, *answers: str) -> Talk:
    """Opens /donvi, chooses a setting by its label and answers its questions."""

    def settled() -> None:
        talk.say("/donvi").tap(setting)
        for said in answers:
            talk.say(said)
        talk.sees("Đã ghi.")

    talk.office.play(("set", talk.side, setting, answers), settled)
    return talk


def baseline(talk: Talk, number: int) -> Talk:
    return set_up(talk, "Số hội nghị năm trước", str(number), "Báo cáo 12/BC-SA")


def opening(talk: Talk, in_person: int, online: int, hybrid: int = 0) -> Talk:
    """Declares what was held before the office began to keep its year here."""
    counts = (str(in_person), str(online), str(hybrid))
    return set_up(talk, "Số đã tổ chức từ đầu năm", *counts, "Báo cáo 30/BC-SA")


def plan_until(talk: Talk, stop: str | None, answers: Mapping[str, str] | None = None) -> Talk:
    """Answers what is asked, from the present question on, until `stop` is asked, or the card."""
    given = {**USUAL, **(answers or {})}
    for _ in range(60):
        question = asked(talk)
        if question in (stop, None):
            return talk
        talk.say(given[question])
        assert asked(talk) != question, f"{given[question]!r} was no answer\n\n{talk.screen}"
    raise AssertionError("the plan never ends")


def plan(talk: Talk, /, stop: str | None = None, **answers: str) -> Talk:
    """A new plan, answered as given and otherwise as usual, until its card."""

    def planned() -> None:
        plan_until(talk.say("/hop"), stop, answers)

    talk.office.play(("plan", talk.side, stop, *sorted(answers.items())), planned)
    return talk


def save(talk: Talk) -> str:
    """Saves what stands on the card, giving a reason where one is asked; the meeting's code."""
    plan_until(talk.tap("Lưu"), None)
    return code(talk)


def code(talk: Talk) -> str:
    """The code of the meeting that the last answer names first."""
    found = re.search(r"HN-\d{4}-\d{3,}", talk.screen)
    assert found, f"no code\n\n{talk.screen}"
    return found[0]


def edit(talk: Talk, answer: str, said: str) -> Talk:
    """Changes one answer from the card."""
    return talk.tap("Sửa câu trả lời").tap(answer).say(said)
