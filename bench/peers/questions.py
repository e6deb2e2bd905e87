"""The questions of `bench/dialog.txt`, as an office's own bot would ask them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Answers = dict[str, Any]

_WHEN = re.compile(r"(\d{1,2})h(\d{2})? ngày (\d{1,2})/(\d{1,2})/(\d{4})")
_HOURS = re.compile(r"(\d{1,2}) (tiếng|giờ|phút)")
SKIP = "Bỏ qua"


def words(text: str) -> str | None:
    return text.strip() or None


def number(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def minutes(text: str) -> int | None:
    found = _HOURS.fullmatch(text)
    return found and int(found[1]) * (1 if found[2] == "phút" else 60)


def moment(text: str) -> str | None:
    found = _WHEN.fullmatch(text)
    if not found:
        return None
    hour, minute, day, month, year = (int(part or 0) for part in found.groups())
    return datetime(year, month, day, hour, minute).isoformat()


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what is asked, the usual answers, and how a typed one is read."""

    name: str
    text: str
    options: tuple[str, ...] = ()
    read: Callable[[str], object | None] = lambda text: None

    def answer(self, text: str) -> object | None:
        """An option by its label, or what the words mean; None for what cannot be read."""
        return text if text in self.options else self.read(text)


QUESTIONS = (
    Question("secrecy", "Cuộc họp có nội dung mật không?", ("Không", "Có")),
    Question("title", "Tên cuộc họp?", read=words),
    Question(
        "kind",
        "Loại cuộc họp?",
        (
            "Quán triệt, phổ biến",
            "Chuyên môn, nghiệp vụ",
            "Sơ kết, tổng kết",
            "Tập huấn",
            "Bàn chủ trương lớn",
            "Hội nghị khác",
            "Giao ban",
            "Họp làm việc",
            "Theo luật định",
        ),
    ),
    Question("scope", "Quy mô?", ("Đơn vị", "Nội bộ ngành", "Toàn tỉnh", "Toàn xã", "Toàn quốc")),
    Question("guided", "Đã có văn bản hướng dẫn chưa?", ("Chưa", "Có"), words),
    Question("broadcast", "Nội dung đã được truyền trực tiếp chưa?", ("Chưa", "Rồi")),
    Question(
        "necessity",
        "Vì sao phải họp?",
        ("Nhiệm vụ mới", "Vướng mắc lớn", "Việc khẩn cấp", "Cấp trên yêu cầu", "Không rõ"),
        words,
    ),
    Question("starts", "Họp lúc nào? Ví dụ: 8h ngày 8/12/2026", read=moment),
    Question("length", "Họp bao lâu?", ("1 giờ", "2 giờ", "Nửa ngày", "1 ngày"), minutes),
    Question("format", "Hình thức?", ("Trực tiếp", "Trực tuyến", "Kết hợp")),
    Question("count", "Bao nhiêu đại biểu?", ("20", "50", "100", "200"), number),
    Question(
        "groups",
        "Mời những ai?",
        (
            "Lãnh đạo đơn vị",
            "Lãnh đạo phòng",
            "Công chức",
            "Lãnh đạo sở, ngành",
            "Lãnh đạo xã",
            "Đoàn thể",
            "Báo chí",
            "Doanh nghiệp",
        ),
        words,
    ),
    Question("all_fit", "Tất cả đúng thành phần chứ?", ("Đúng, tất cả", "Chưa đúng")),
    Question("speeches", "Ai phát biểu, bao lâu?", (SKIP,), words),
    Question("cost", "Kinh phí?", ("Không phát sinh kinh phí", SKIP), number),
    Question("chair", "Ai chủ trì?", (SKIP,), words),
    Question("place", "Họp ở đâu?", (SKIP,), words),
    Question("papers_due", "Gửi tài liệu khi nào?", (SKIP,), moment),
)
NOT_UNDERSTOOD = "Chưa hiểu câu trả lời."
LEFT = "Đã bỏ cuộc họp đang lập."
NOTHING = "Gõ /hop để lập cuộc họp."


def asked(number: int, before: object = None) -> str:
    """A question as it is sent, under the answer that was given before it."""
    text = QUESTIONS[number].text
    return text if before is None else f"✓ {before}\n\n{text}"


def card(answers: Answers) -> str:
    """All answers, a line each, once the last one is given."""
    lines = (f"{each.text} {answers[each.name]}" for each in QUESTIONS)
    return "\n".join(("Đã lưu cuộc họp.", *lines))


def data(number: int, option: int) -> str:
    """What a button carries."""
    return f"{number}:{option}"


def tapped(payload: str, standing: int) -> str | None:
    """The label of the option that was tapped, None for a button of another question."""
    number, _, option = payload.partition(":")
    options = QUESTIONS[standing].options
    if number != str(standing) or not option.isdigit() or int(option) >= len(options):
        return None
    return options[int(option)]
