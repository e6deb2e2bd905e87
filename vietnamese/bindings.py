"""Words that bind the number, time, day or length beside them, so that it says something else.

`tầng 3 ngày 5/12` is no three days, `Kỳ họp thứ 5` no Thursday, `nhắc trước 30 phút` no length of a
meeting. A new way to say so is one more phrase in a row here, written as in phrases.py; claims.py
finds them in a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from vietnamese.amounts import amount
from vietnamese.numerals import NUMBER_WORDS
from vietnamese.phrases import Build, Grammar
from vietnamese.tokens import Token


class Takes(StrEnum):
    """What a phrase binds; it stands right behind the phrase unless said otherwise."""

    NUMBER = "number"
    """`tầng 3`, `phòng họp số 2`, `lớp 12A`, `giai đoạn 2025-2030`."""
    ORDINAL = "ordinal"
    """As NUMBER, also behind `thứ`: `kỳ họp thứ 5`, `lần thứ tư`."""
    DOCUMENT = "document"
    """A number or symbol, and the day of signing: `Kế hoạch số 15-KH/TU ngày 3/12`."""
    DAY = "day"
    """`đường 3/2`; doubtful for a day that is not in COMMEMORATED."""
    NAMED_DAY = "named day"
    """Only a day of COMMEMORATED, some words later too: `kỷ niệm ngày thành lập A 22/12`."""
    LENGTH = "length"
    """`nhắc trước 30 phút`."""
    CLOCK = "clock"
    """`bế mạc 16h`; a day beside it is still the meeting's."""
    MOMENT = "moment"
    """A clock, a day, or both: `trước 17h thứ Năm`."""
    NOTHING = "nothing"
    """The phrase says it alone: `hằng tuần`."""
    NUMBER_BEFORE = "number before"
    """In front of the phrase: `50 đại biểu`."""
    LENGTH_BEFORE = "length before"
    """In front of the phrase: `15 phút giải lao`."""


class Makes(StrEnum):
    """What the bound thing is, other than the meeting's own day, hour, length or people."""

    TITLE = "title"
    PLACE = "place"
    DOCUMENT = "document"
    OCCASION = "occasion"
    """A day that is remembered: `kỷ niệm 22/12`."""
    DEADLINE = "deadline"
    START = "start"
    """The meeting's own beginning: `khai mạc 8h` is no speech."""
    END = "end"
    ARRIVAL = "arrival"
    """What leads to the meeting: `có mặt 7h30`, `xe đón 6h`."""
    ANOTHER = "another"
    """An event of its own: `tổng duyệt 19h 2/12`, `liên hoan 11h`."""
    REMINDER = "reminder"
    BREAK = "break"
    SPEECH = "speech"
    SERIES = "series"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Binding:
    """Phrases, what they bind, and what that makes of it."""

    makes: Makes
    takes: Takes
    phrases: tuple[str, ...]


COMMEMORATED = frozenset({
    (9, 1), (3, 2), (27, 2), (8, 3), (24, 3), (26, 3), (29, 3), (2, 4), (3, 4), (16, 4), (21, 4),
    (30, 4), (1, 5), (7, 5), (15, 5), (19, 5), (1, 6), (28, 6), (27, 7), (19, 8), (2, 9), (23, 9),
    (10, 10), (13, 10), (14, 10), (15, 10), (20, 10), (23, 10), (9, 11), (18, 11), (20, 11),
    (22, 12),
})  # fmt: skip
"""Days (day, month) that are remembered and that streets, schools and halls are named after."""

DOCUMENT_CODES = frozenset({
    "nq", "ct", "kl", "qđ", "qd", "qđi", "kh", "tb", "tbkl", "cv", "ttr", "tr", "gm", "bc", "hd",
    "ctr", "tt", "ttlt", "nđ", "nd", "qc", "đa", "pa", "bb", "vb", "cđ", "hđ", "qh", "tu", "tw",
    "hđnd", "tm", "dt",
})  # fmt: skip
"""Kinds of documents as their symbols name them: `15-KH/TU`, `123/QĐ-UBND`."""

LENGTH_UNITS = frozenset({"phút", "ph", "p", "'", "tiếng", "giờ", "h", "buổi", "ngày", "tuần"})

PEOPLE = (
    "người", "ng", "đại biểu", "đb", "đ / b", "đồng chí", "đ / c", "đc", "khách [mời]", "vị",
    "thành viên", "cán bộ", "cb", "cbcc", "cbccvc", "công chức", "viên chức", "đảng viên",
    "hội viên", "đoàn viên", "ủy viên", "uỷ viên", "học viên", "phụ huynh", "cử tri", "hộ [dân]",
    "suất", "ghế", "chỗ",
)  # fmt: skip
"""Who is counted."""

BINDINGS = (
    Binding(Makes.PLACE, Takes.NUMBER, (
        "tầng", "lầu", "phòng [họp]", "phòng học|khách|hội|máy|số|làm [nghị|việc]", "p ~.", "ph",
        "p ~. họp", "hội trường", "ht", "nhà", "tòa|toà [nhà]", "dãy [nhà]", "khu", "cơ sở", "cổng",
        "điểm [cầu]", "trụ sở", "khối nhà", "ngõ", "hẻm", "kiệt", "ngách", "lô", "thửa [đất]", "tờ",
        "sảnh", "nhà văn hóa|hoá", "trung tâm hội nghị",
    )),
    Binding(Makes.PLACE, Takes.DAY, (
        "đường", "phố", "quảng trường", "công viên", "cầu", "chợ", "ngã tư|ba|năm", "trường",
        "[trường] tiểu học", "[trường] thcs|thpt|mn", "trường mầm non", "nhà máy", "bệnh viện",
        "công ty", "hợp tác xã", "htx", "xí nghiệp", "nông trường", "khu đô thị", "tượng đài",
        "hội trường", "nhà|cung văn hóa|hoá", "rạp", "nhà khách", "sân vận động", "trung tâm",
    )),
    Binding(Makes.TITLE, Takes.NUMBER, (
        "quốc lộ", "ql", "tỉnh lộ", "đường tỉnh", "đt", "km", "tuyến", "quận", "phường", "thôn",
        "ấp", "xóm", "buôn", "khu phố", "tổ", "tổ dân phố", "tdp", "cụm", "đội", "đoàn", "khối",
        "lớp", "nhóm", "chi bộ", "hạng", "cấp độ", "loại", "gói thầu", "số", "chuyên đề", "bài",
        "chương", "điều", "khoản", "mục", "phần", "phụ lục", "mẫu", "bảng", "dự án", "mô hình",
        "chỉ tiêu", "chương trình", "ban chỉ đạo", "bcđ", "tổ công tác", "tiểu ban", "phiên bản",
        "trang", "quyển", "năm học", "niên khóa|khoá", "giai đoạn", "nhiệm kỳ", "sư|lữ|trung đoàn",
    )),
    Binding(Makes.TITLE, Takes.ORDINAL, (
        "lần", "đợt", "vòng", "kỳ [họp]", "phiên [họp]", "khóa|khoá", "học kỳ", "quân khu",
    )),
    Binding(Makes.DOCUMENT, Takes.DOCUMENT, (
        "nghị quyết", "chỉ thị", "kết luận", "quyết định", "quy định", "quy chế", "kế hoạch",
        "thông báo [kết] [luận]", "thông tư [liên] [tịch]", "nghị định", "[bộ] luật", "pháp lệnh",
        "hướng dẫn", "tờ trình", "công văn", "công điện", "văn bản", "giấy|thư mời",
        "giấy triệu tập", "báo cáo", "biên bản", "đề án", "hợp đồng", "phương án", "hiến pháp",
        "đề cương", "nq", "ct", "kl", "qđ", "kh", "tb", "tbkl", "cv", "ttr", "gm", "bc", "hd", "nđ",
        "bb", "vb",
    )),
    Binding(Makes.OCCASION, Takes.NAMED_DAY, (
        "kỷ|kỉ niệm", "[nhân] dịp", "nhân ngày", "chào mừng", "lễ", "pháp luật",
        "thành lập", "truyền thống", "quốc tế", "chuyển đổi số", "phong trào", "chiến thắng",
        "đại đoàn kết", "toàn dân", "sự kiện",
    )),
    Binding(Makes.TITLE, Takes.LENGTH, (
        "kỷ|kỉ niệm", "chiến dịch", "[đợt] cao điểm", "đợt thi đua", "thi đua", "chiến thắng",
        "hành trình", "kế hoạch", "phong trào", "thời hạn", "gia hạn", "nghỉ phép", "bảo hành",
    )),
    Binding(Makes.TITLE, Takes.NUMBER_BEFORE, (
        "ngày đêm", "năm ngày", "năm tuổi", "năm thành lập", "năm truyền thống", "năm qua|nay",
        "ngày đầu", "tháng đầu|cuối năm",
    )),
    Binding(Makes.DEADLINE, Takes.MOMENT, (
        "[gửi|nộp|xong|về|lời] trước", "hoàn thành trước", "hạn [chót|cuối] [cùng] [là]",
        "[thời] hạn [chót|cuối] nộp|gửi|trả|đăng [lời|ký|bài] [trước|là|đến|tới]", "deadline",
        "chậm|muộn|trễ nhất [là] [vào|đến|trước]", "không chậm|muộn|trễ hơn", "không quá",
        "không sau",
    )),
    Binding(Makes.START, Takes.CLOCK, ("khai mạc|giảng|hội", "chính thức")),
    Binding(Makes.END, Takes.CLOCK, (
        "[dự] [kiến] kết thúc [trước]", "bế mạc|giảng [trước]", "[họp] xong", "tan [họp]",
        "giải tán", "nghỉ",
    )),
    Binding(Makes.ARRIVAL, Takes.MOMENT, (
        "có mặt [trước]", "đến trước", "tập trung [trước]", "tập kết", "[xe] đón",
        "đón [tiếp] khách|đoàn|đại [biểu]", "đón tiếp", "xe chạy|đi|chờ", "xuất phát", "khởi hành",
        "điểm danh", "ổn định [tổ] [chức]", "thử|test máy", "check in", "mở cửa",
        "thử|kiểm|test [tra] đường truyền", "ăn sáng|trưa|tối",
    )),
    Binding(Makes.ANOTHER, Takes.MOMENT, (
        "[tổng|sơ] duyệt", "[họp] trù bị", "liên hoan", "giao lưu", "[dự] tiệc", "gala",
        "dâng hương", "tham quan", "chụp ảnh [lưu] [niệm]", "[biểu] [diễn] văn nghệ",
    )),
    Binding(Makes.ARRIVAL, Takes.LENGTH, (
        "có mặt trước", "đến trước", "đến sớm [hơn]", "vào [phòng] trước", "tập trung trước",
        "sớm hơn", "trước giờ [họp]",
    )),
    Binding(Makes.REMINDER, Takes.LENGTH, (
        "[nhớ] nhắc [lại] [tôi|em|mình|anh|chị] [trước]", "[thông] báo [lại] trước", "gọi trước",
        "trước [họp]",
    )),
    Binding(Makes.BREAK, Takes.LENGTH, (
        "[nghỉ] giải lao", "nghỉ [giữa|trưa|ngơi] [giờ|buổi]", "tea ~- ~break", "tea break",
        "teabreak", "chụp ảnh [lưu] [niệm]", "văn nghệ",
    )),
    Binding(Makes.BREAK, Takes.LENGTH_BEFORE, ("[nghỉ] giải lao", "nghỉ [giữa] [giờ]")),
    Binding(Makes.SPEECH, Takes.LENGTH, (
        "trình bày", "phát biểu", "tham luận", "thảo luận", "khai mạc", "bế mạc", "kết luận",
        "báo cáo", "đề dẫn", "hỏi đáp", "giải trình", "chất vấn", "mỗi bài|người",
        "mỗi tham luận", "mỗi ý kiến",
    )),
    Binding(Makes.SPEECH, Takes.LENGTH_BEFORE, ("mỗi|/ bài|người", "mỗi ý kiến", "mỗi tham luận")),
    Binding(Makes.SERIES, Takes.NOTHING, (
        "hằng|hàng ngày|tuần|tháng|quý", "mỗi ngày|tuần|tháng|quý|sáng|chiều|tối", "mỗi chủ nhật",
        "mỗi thứ", "tất cả các", "các ngày|thứ|sáng|chiều", "cứ mỗi", "mọi thứ|ngày",
    )),
    Binding(Makes.PEOPLE, Takes.NUMBER_BEFORE, PEOPLE),
)  # fmt: skip
"""Every binding. Of two that fit a stretch the longer counts, then the first."""

LEADS = {Takes.NUMBER_BEFORE: ("{n}", "{n} -|đến|tới {m:n}"), Takes.LENGTH_BEFORE: ("{n} {unit}",)}


def _phrases(in_front: bool) -> Iterator[tuple[str, Build]]:
    for binding in BINDINGS:
        if (binding.takes in LEADS) is in_front:
            for phrase in binding.phrases:
                for lead in LEADS.get(binding.takes, ("",)):
                    yield f"{lead} {phrase}", partial(_bound, binding)


def _bound(binding: Binding, **_: object) -> Binding:
    return binding


def _unit(tokens: list[Token], at: int) -> Iterator[tuple[str, int]]:
    yield from ((term, at + 1) for term in tokens[at].terms if term in LENGTH_UNITS)


BINDING = Grammar(_phrases(False), {})
"""Phrases behind which stands what they take, each making its `Binding`."""

COUNTING = Grammar(_phrases(True), {"n": amount, "unit": _unit}, NUMBER_WORDS | LENGTH_UNITS)
"""Phrases in front of which stands what they take, with it."""

COUNTED = frozenset(
    word
    for binding in BINDINGS
    if binding.takes in LEADS
    for phrase in binding.phrases
    for word in phrase.translate(str.maketrans("[]|/", "    ")).split()
) - {"năm", "ngày", "tháng"}
"""Words of which something counted has one, unless it is `năm ngày`."""
