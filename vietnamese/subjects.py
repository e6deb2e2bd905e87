"""Words beside a day and time that tell who meets and what about: `sáng mai họp chi bộ lúc 9h`.

They are told as unused. Only words that cannot change the day or hour may stand here: no word of
refusing, excepting or moving (`trừ`, `hoãn`, `bận`).
"""

from __future__ import annotations

from vietnamese.phrases import Grammar
from vietnamese.text import spelling
from vietnamese.tokens import Token

SUBJECTS = (
    # Who.
    "chi|đảng bộ", "đảng ủy|uỷ", "tỉnh|thành|huyện|quận|xã|phường ủy|uỷ", "cấp ủy|uỷ",
    "ban chấp hành", "ban [thường] vụ", "ban giám đốc|hiệu", "ban chỉ đạo", "ban tổ chức",
    "ban quản lý", "thường trực|vụ", "lãnh đạo", "cơ quan", "đơn vị", "hội đồng [nhân] [dân]",
    "ủy|uỷ ban [nhân] [dân]", "ubnd", "hđnd", "bch", "btv", "bcđ", "mttq", "mặt trận", "công đoàn",
    "đoàn thanh niên", "hội phụ nữ", "hội nông dân", "hội cựu chiến binh", "tổ công tác",
    "tổ chuyên môn", "tổ dân phố", "các|cả phòng|ban|đơn|đồng [vị|chí]", "đồng chí", "mọi người",
    "anh em", "cả nhà", "toàn thể [cơ] [quan]", "văn phòng", "trung tâm", "nhà trường",
    "sếp", "phòng", "sở", "đoàn", "mn", "theo",
    # What about.
    "giao ban", "sơ|tổng kết", "tập huấn", "hội thảo", "tọa|toạ đàm", "đối thoại", "chuyên đề",
    "chuyên môn", "nội bộ", "thường kỳ", "bất thường", "làm việc",
    "gặp mặt", "tiếp công dân", "triển khai", "quán triệt", "kiểm tra", "kiểm điểm", "khảo sát",
    "thẩm định", "nghiệm thu", "góp ý", "lấy ý kiến", "thông qua", "đại hội", "buổi làm việc",
    "buổi họp", "cuộc gặp", "chủ trì|tọa|toạ", "tham dự", "gặp", "hẹn", "mời", "bàn",
    "bàn về", "về",
    "nội|tư vụ|pháp", "tài chính", "xây dựng", "y tế", "giáo dục [và] [đào] [tạo]", "công thương",
    "nông nghiệp [và] [môi] [trường]", "khoa học [và] [công] [nghệ]", "thanh tra", "công an",
    "quân sự", "ngoại vụ", "dân tộc", "dân vận", "tuyên giáo", "kinh tế", "hành chính",
    # Where.
    "phòng họp [lớn|nhỏ|chính]", "hội trường [lớn|nhỏ|chính]", "trụ sở", "tại chỗ", "qua zoom|meet",
)  # fmt: skip

CONTRARY = frozenset({
    "không", "chưa", "chẳng", "trừ", "ngoại", "đừng", "hoãn", "hủy", "huỷ", "bận", "kẹt", "vướng",
    "nếu", "thay", "vì", "khác", "bỏ", "hoặc", "hay", "vắng", "chối", "lùi", "dời",
})  # fmt: skip
"""Words that may undo a day or time; they are never set aside with others."""

SINGLE = frozenset(spelling(phrase) for phrase in SUBJECTS if phrase.isalpha())
SUBJECT = Grammar([(phrase, tuple) for phrase in SUBJECTS], {})


def subject_end(tokens: list[Token], at: int) -> int | None:
    """Past the longest subject that begins at a token.

    A single word counts only as it is spelt: `ban` may be `bận`, and `toi` `tối`.
    """
    ends = [match.end for match in SUBJECT.matches(tokens, at)]
    end = max(ends, default=None)
    if end == at + 1 and spelling(tokens[at].text) not in SINGLE:
        return None
    return end
