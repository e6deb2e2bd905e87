"""The grammar of days and times, and the words that may stand between its phrases."""

from __future__ import annotations

from vietnamese.bindings import BINDING, COUNTING
from vietnamese.day_phrases import DAY_PHRASES
from vietnamese.phrases import Build, Grammar
from vietnamese.politeness import POLITE
from vietnamese.subjects import CONTRARY, SUBJECT
from vietnamese.time_phrases import TIME_PHRASES
from vietnamese.tokens import Vocabulary
from vietnamese.when_slots import SLOT_WORDS, SLOTS

LIGHT_WORDS = f"{POLITE} đi mình vào lúc hồi từ họp của ở cho sẽ có lễ"
"""Words that everyone types with diacritics, also in a text that has no others."""

SILENT_WORDS = "tôi tại với cùng hôm bữa dài kéo luôn chốt vẫn tg lịch ơi giúp giùm hộ"
FILLERS = frozenset(f"{LIGHT_WORDS} {SILENT_WORDS}".split()) | frozenset(",;()[]!?\"'.:*-")
"""Words and signs that may stand between the parts and say nothing about the day or the time."""

FILLER_PHRASES: list[tuple[str, Build]] = [
    (phrase, tuple)
    for phrase in (
        "bắt đầu", "cuộc họp", "hội nghị", "tổ chức", "diễn ra", "dự kiến", "thời gian",
        "[có] được không", "được nhé|ạ", "ngày giờ", "giờ|ngày họp", "giờ bắt đầu", "thời điểm",
        "cùng ngày", "dời|chuyển|đổi [lịch|họp|lại|giờ] sang|đến|tới|qua|về", "cụ thể", "như sau",
        "[xếp|sắp|đặt|lên] [lịch] giúp|giùm|hộ", "xếp|sắp|đặt|lên lịch", "giờ việt nam",
        "thống nhất",
        "[xin] cảm|cám ơn [anh|chị|em|bạn|nhiều]",
    )
]  # fmt: skip
"""The same in several words: they make no part."""

REAL_WORDS = frozenset({
    "thư", "lê", "đâu", "tâm", "cơ", "tuân", "hôi", "tô", "dư", "kiên", "sơ", "chưng", "lân",
    "cân", "đó", "lâu",
})  # fmt: skip
"""Words of their own that look like one of ours typed without its tone: `tôi` is no `tối`."""

WHEN = Grammar([*DAY_PHRASES, *TIME_PHRASES, *FILLER_PHRASES], SLOTS, SLOT_WORDS)
TIME_WORDS = frozenset(WHEN.words | SLOT_WORDS)
WHEN_WORDS = Vocabulary(
    TIME_WORDS | BINDING.words | COUNTING.words | SUBJECT.words | REAL_WORDS | CONTRARY | FILLERS,
    LIGHT_WORDS.split(),
    SLOT_WORDS,
)
