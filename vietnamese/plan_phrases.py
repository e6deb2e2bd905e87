"""Words in a one-line plan that name its kind, its format, its people and its length."""

from __future__ import annotations

from functools import partial

from vietnamese.amounts import amount
from vietnamese.numerals import NUMBER_WORDS
from vietnamese.phrases import Build, Grammar
from vietnamese.tokens import Vocabulary

KIND_PHRASES = {
    "statutory": (
        "đại hội",
        "kỳ họp [hội] [đồng] [nhân] [dân] [hđnd]",
        "hội nghị ban chấp hành",
        "hội nghị cấp ủy",
    ),
    "training": ("tập huấn", "bồi dưỡng"),
    "review": ("sơ kết", "tổng kết"),
    "dissemination": ("quán triệt", "phổ biến"),
    "briefing": ("giao ban", "họp thường kỳ", "họp định kỳ"),
    "professional": ("chuyên môn", "nghiệp vụ", "chuyên đề"),
    "working_meeting": ("họp giải quyết", "họp bàn", "làm việc với", "buổi làm việc"),
}
WEAK_KINDS = ("professional", "working_meeting")
"""Kinds whose words also stand in the titles of others: `tập huấn nghiệp vụ` is training."""

FORMAT_PHRASES = {
    "hybrid": (
        "trực tiếp [và] kết hợp [với] trực tuyến",
        "trực tiếp và|+ trực tuyến",
        "trực tuyến kết hợp [với] trực tiếp",
        "kết hợp trực tiếp và|với trực tuyến",
        "hybrid",
    ),
    "online": ("trực tuyến", "online", "qua zoom|meet|teams|mạng"),
    "in_person": ("trực tiếp", "offline"),
}
PEOPLE = ("đại biểu", "người", "đồng chí", "đ / c", "khách [mời]", "thành viên", "cán bộ", "đb")
LENGTHS = (
    "{n} tiếng [đồng] [hồ] [rưỡi]",
    "{n} tiếng {m} [phút|p]",
    "{n} phút|p|ph",
    "{n:few} buổi [rưỡi]",
    "{n:few} ngày [làm] [việc] [rưỡi]",
    "nửa ngày|buổi|tiếng|giờ",
    "ngày|tiếng|buổi rưỡi",
    "kéo dài|trong {n} giờ|h [rưỡi]",
    "thời lượng {n} giờ|h [rưỡi]",
)
LEADING_WORDS = frozenset(
    {"lúc", "vào", "hồi", "từ", "với", "gồm", "và", "trong", "mời", "tầm"}
)  # fmt: skip
LEADING_PHRASES = (
    "bắt đầu [từ|lúc|vào]",
    "thời gian",
    "thời lượng",
    "kéo dài",
    "hình thức",
    "theo hình thức",
    "dự kiến",
    "số lượng",
)
"""What introduces an answer and belongs to it rather than to the title."""


def _chunk(label: str, value: str = "") -> Build:
    return lambda **_: (label, value)


PLAN = Grammar(
    [
        *((f"{n} {people} [tham] [dự]", _chunk("count"))
          for people in PEOPLE
          for n in ("{n}", "{n} - {m:n}", "khoảng|tầm|hơn|trên|dưới|gần {n}")),
        *((f"{about} {length}", _chunk("duration"))
          for length in LENGTHS for about in ("", "khoảng|tầm|hơn|gần")),
        *((phrase, _chunk("format", name))
          for name, phrases in FORMAT_PHRASES.items() for phrase in phrases),
        *((phrase, _chunk("leading")) for phrase in LEADING_PHRASES),
    ],
    {"n": amount, "m": amount, "few": amount},
    NUMBER_WORDS,
)  # fmt: skip
KIND = Grammar(
    [(phrase, partial(str, name)) for name, phrases in KIND_PHRASES.items() for phrase in phrases],
    {},
)
PLAN_WORDS = Vocabulary(PLAN.words | KIND.words | NUMBER_WORDS | LEADING_WORDS)
