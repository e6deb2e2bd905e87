"""Words of a plan that name its kind, format, people, length and money."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "": ("họp bàn giao", "ngày truyền thống"),
    "statutory": (
        "đại hội", "kỳ họp [hội] [đồng] [nhân] [dân] [hđnd]", "hội nghị ban chấp hành",
        "hội nghị bch", "hội nghị cấp ủy", "hội nghị đảng ủy|bộ", "hn bch",
    ),
    "training": ("tập huấn", "bồi dưỡng"),
    "review": ("sơ kết", "tổng kết", "hn sk|tk"),
    "dissemination": ("quán triệt", "phổ biến", "học tập nghị quyết|nq", "hn qt"),
    "briefing": (
        "giao ban", "họp|hội thường kỳ", "họp định kỳ", "họp lệ kỳ", "họp gb", "gb cơ quan",
    ),
    "professional": ("chuyên môn", "nghiệp vụ", "chuyên đề"),
    "working_meeting": (
        "họp giải quyết", "họp bàn", "làm việc với", "buổi làm việc", "họp rà soát",
        "họp thẩm định", "họp nghe báo cáo", "họp góp ý", "họp cho ý kiến", "họp thông qua",
        "họp thống nhất", "họp xét", "họp tổ", "họp nhóm", "họp ban chỉ đạo", "họp bcđ",
        "họp hội đồng", "họp xử lý", "họp kiểm điểm", "họp triển khai", "họp chuẩn bị",
        "họp phân công", "họp tháo gỡ",
    ),
}  # fmt: skip
WEAK_KINDS = (
    "professional", "working_meeting",
)  # fmt: skip
"""Kinds whose words also stand in the titles of others: `tập huấn nghiệp vụ` is training."""

FORMATS: dict[str, tuple[str, ...]] = {
    "hybrid": (
        "trực tiếp [và] kết hợp [với] [họp] trực tuyến", "trực tiếp và|+|&|/ [với] trực tuyến",
        "trực tuyến [và] kết hợp [với] trực tiếp", "trực tuyến +|& trực tiếp",
        "kết hợp trực tiếp và|với|+ trực tuyến", "vừa trực tiếp [,] vừa trực tuyến",
        "vừa onl vừa off", "onl +|&|và off", "off +|&|và onl", "tt +|& tt", "tt kết hợp [với] tt",
        "hybrid", "trực tiếp kết hợp online|onl", "trực tiếp và|+|& online|onl",
    ),
    "online": (
        "[truyền] [hình] trực tuyến", "online", "onl",
        "qua [phần] [mềm] [nền] [tảng] zoom|meet|teams|mạng", "zoom", "google meet", "teams",
        "qua google meet", "qua ms|microsoft teams", "trên zoom|meet|teams",
        "qua truyền hình [trực] [tuyến]", "qua cầu truyền hình",
    ),
    "in_person": ("trực tiếp", "offline", "off"),
}  # fmt: skip
WEAK_FORMATS = frozenset({"onl", "off"})

COUNTED = (
    "đại biểu", "người", "ng", "đồng chí", "đ / c", "đc", "khách [mời]", "thành viên", "cán bộ",
    "đb", "đ / b", "vị", "đảng viên", "hội viên", "đoàn viên", "học viên", "công chức",
    "viên chức", "cbcc", "cbccvc", "cb", "phụ huynh", "cử tri", "hộ [dân]", "suất", "giáo viên",
    "gv", "nhân viên", "chỗ", "ghế", "ủy viên", "học sinh", "sinh viên", "chuyên gia",
    "doanh nghiệp", "đại diện", "báo cáo viên", "bí thư", "chi hội trưởng", "trưởng thôn|ấp",
    "thí sinh", "cổ đông", "nhà báo", "phóng viên", "vận động viên", "ứng viên",
)  # fmt: skip
"""Who is counted."""

SURELY_DELEGATES = frozenset({"đại", "đb", "khách", "vị", "suất", "chỗ", "ghế"})
"""First words of those who can only be who comes; others may be what is talked of."""

ABOUT = (
    "khoảng", "tầm", "cỡ", "chừng", "độ", "hơn", "trên", "dưới", "gần", "≈", "quá", "ngót",
)  # fmt: skip
"""Words before a number that make it no exact one."""

LENGTHS = (
    "{n} tiếng [đồng] [hồ] [rưỡi]", "{n} giờ đồng hồ", "{n} tiếng {m:few} [phút|p]",
    "{n} phút|p|ph|'", "{n} giờ {m:few} phút", "{n} buổi [rưỡi]", "{n} ngày [làm] [việc] [rưỡi]",
    "một|nửa ngày|buổi|tiếng|giờ [rưỡi]", "½ ngày|buổi|tiếng", "{n} / {m:few} ngày|buổi|tiếng",
    "ngày|tiếng|buổi rưỡi", "kéo dài|trong [khoảng] {n} giờ|h|g [rưỡi]",
    "kéo dài|trong [khoảng] {n} giờ|h|g {m:few} [phút|p]",
    "thời lượng [khoảng] {n} giờ|h|g [rưỡi]", "cả ngày", "{n} ngày {m:few} đêm",
    "{n} ( {m:few} ) buổi|ngày|tiếng",
)  # fmt: skip
MOST_DAYS = 7
"""A longer stretch in a sentence is what it speaks of: `90 ngày cao điểm`."""

SUBJECT_LENGTH_WORDS = frozenset(
    {"đợt", "điểm", "dịch", "niệm", "trình", "sau", "hơn", "suốt", "hạn", "phép", "mỗi", "cách",
     "chậm", "trễ", "muộn", "sớm", "lao", "video", "clip", "phim", "trước", "thi", "còn"}
)  # fmt: skip
"""Words before a length that make it something other than how long the meeting takes."""

FORMAT_OF_MEETING = frozenset(
    {"họp", "nghị", "hn", "ban", "phiên", "buổi", "cuộc", "quốc", "tỉnh", "kỳ", "huấn", "thức",
     "tổ", "đàm", "thảo", "dự", "kết", "nhanh", "gấp"}
)  # fmt: skip
"""Words before `trực tuyến` or `trực tiếp` of which it says how they are held."""

FORMAT_OF_SUBJECT = frozenset(
    {"công", "sơ", "toán", "ký", "học", "hàng", "dạy", "báo", "đạo", "thi", "tạo", "vụ", "mạng",
     "dân", "thoại", "sát", "thuế", "viện", "lý", "quan", "nghiệm", "nộp", "bán", "mua", "khai",
     "phiếu", "giá", "cấp", "cầu", "hệ", "trị", "khám", "bộ", "thông", "tin"}
)  # fmt: skip
"""Words before them that make them a word of the subject: `dịch vụ công trực tuyến`."""

PEOPLE_OF_SUBJECT = frozenset(
    {"xét", "chuyển", "nhiệm", "luật", "thưởng", "dụng", "tạo", "nhận", "nạp", "tặng", "trao",
     "trợ", "tuyển", "gương", "thăm", "duyệt", "ứng", "tiến", "chọn", "danh", "phong", "điều",
     "động", "cử", "bầu", "giúp", "đỡ", "cho", "của", "tiếp", "dưỡng", "hoạch", "giảm", "biên",
     "kiểm", "nghỉ", "việc", "chế", "lập", "án", "phạm", "mất", "chết", "thương", "nạn", "nghèo",
     "hơn", "thu"}
)  # fmt: skip
"""Words before a number of people that make them what is talked of: `xét luân chuyển 15 cán bộ`."""
