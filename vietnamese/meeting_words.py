"""Words that a meeting is called by, that lead to an answer, or that say nothing about it."""

from __future__ import annotations

MEETINGS = (
    "họp", "hội nghị", "hn", "cuộc họp", "phiên họp", "kỳ họp", "giao ban", "gb", "tập huấn",
    "đại hội", "hội thảo", "hội ý", "tọa|toạ đàm", "làm việc", "buổi làm việc", "lễ", "sinh hoạt",
    "sơ kết", "tổng kết", "quán triệt", "bồi dưỡng", "gặp mặt", "đối thoại", "tiếp xúc cử tri",
    "tiếp xúc", "nghe báo cáo", "nghe và cho ý kiến", "nghe", "kiểm tra", "giám sát", "khảo sát",
    "thông qua", "nghiệm thu", "thẩm định", "kiểm điểm", "bàn giao", "công bố", "khai giảng",
    "bế giảng", "khai trương", "ra mắt", "diễn tập", "tuyên truyền", "chào cờ", "tiếp công dân",
    "rà soát", "triển khai", "phổ biến", "lấy phiếu", "bầu", "chất vấn", "giải trình", "kỷ niệm",
    "hội đồng", "ký kết", "tiếp đoàn", "bàn", "trao đổi", "cho ý kiến", "đánh giá", "hội thi",
    "lớp", "chương trình", "hoãn", "dời", "hủy", "huỷ", "báo cáo", "chi bộ", "thảo luận",
)  # fmt: skip
"""What the title of a meeting begins with."""

BARE = frozenset(
    {
        "họp",
        "hội nghị",
        "hn",
        "cuộc họp",
        "buổi họp",
        "có họp",
        "hop",
        "hoi nghi",
        "cuoc hop",
        "dự họp",
    }
)
"""Titles that say too little without the place or the people beside them."""

INTRODUCTIONS = (
    "lúc", "vào", "hồi", "từ", "với", "gồm", "và", "trong", "tầm", "là", "vào lúc", "vào hồi",
    "dự kiến", "số lượng", "số lượng [người] [dự] [đại] [biểu]", "sl", "quy mô", "hình thức",
    "theo hình thức", "bằng hình thức", "tổ chức [bằng] [theo] [dưới] hình thức", "dưới hình thức",
    "thời gian", "thời lượng", "kéo dài", "bắt đầu [từ|lúc|vào]", "tổng số", "tổng cộng", "có", "x",
    "có khoảng", "trong vòng", "bắt đầu", "diễn ra [vào|lúc|từ]", "tổ chức [vào|lúc|từ|trong]",
    "ngày giờ", "thời gian [họp|tổ] [chức] [dự] [kiến]", "chốt",
    "dự|tham dự [khoảng]", "với sự tham gia của", "số đại biểu", "thành phần [gồm|khoảng|dự|có]",
)  # fmt: skip
"""What leads to an answer and belongs to it rather than to the title."""

COURTESIES = (
    "ạ", "nhé", "nha", "nhá", "nghen", "nhen", "dạ", "vâng", "thưa [các] [anh|chị|đồng] [chí]",
    "em ơi", "anh ơi", "chị ơi", "e ơi", "a ơi", "ơi", "alo", "xin chào", "chào [em|anh|chị|bot|cả nhà]",
    "cảm|cám ơn [em|anh|chị|cả] [nhà|nhiều] [nhé|ạ]", "thanks", "tks", "ok", "oke", "okie", "kính thư",
    "trân trọng [cảm] [ơn|thông] [báo] [. / .]", "trân trọng kính mời [. / .]", "rất hân hạnh được đón tiếp",
    "[em|anh|chị|mình|tôi] [nhờ] [em|anh|chị|bạn] lên|đặt|tạo|xếp|ghi|thêm|lập lịch [:]",
    "[em|anh|chị|mình|tôi] [nhờ] [em|anh|chị|bạn] lên|đặt|tạo|xếp|ghi|thêm|lập lịch [họp] giúp|cho "
    "[anh|chị|em|mình|tôi|a|e|c] [với] [:|là|nhé]",
    "nhờ [em|anh|chị|bạn] [đặt|lên|tạo] [lịch]", "giúp [anh|chị|em|mình|tôi|a|e|c] [với]", "làm ơn",
    "xin [được] thông báo [:]", "kính báo [:]", "thông báo [lịch] [họp] :", "thông báo", "kính thông báo [:]",
    "báo [các] anh chị|em", "[kính] [thưa|gửi] [các] anh chị [em]", "cả nhà [ơi]", "mọi người [ơi]",
    "xin phép", "em xin [phép]", "anh em [ơi]", "các bác", "cho em|anh|chị|mình|tôi hỏi", "kính chào",
    "tôi [có|muốn|cần|sẽ]", "mình [có|muốn|cần|sẽ]", "chúng tôi|ta|mình [có|sẽ]", "em [có|sẽ|muốn]",
    "bên mình [có|sẽ]", "cơ quan mình [có|sẽ]", "phòng mình [có|sẽ]", "thay giấy|thư mời [họp]",
    "thông báo này thay giấy|thư mời [họp]", "lịch này thay giấy|thư mời [họp]", "tin nhắn này thay giấy mời",
    "giấy mời", "giấy mời họp", "thư mời [họp]", "nội dung [như] sau [:]", "cụ thể [như] [sau] [:]",
    "như sau [:]", "xin mời", "là xong", "thôi", "luôn", "nhớ",
)  # fmt: skip
"""What says nothing about the meeting."""

CLEARLY_COURTESY_AT_EDGE = frozenset(
    {"tôi", "mình", "em", "nhớ", "ok", "oke", "okie", "luôn", "thôi"}
)
"""Courtesies that count only where a clause begins or ends with them."""

NOTES = (
    "lưu ý", "đề nghị", "yêu cầu", "nhớ mang", "mang theo", "mang", "trang phục", "mặc", "chú ý",
    "ghi chú", "các đồng chí", "kính đề nghị", "rất mong", "mong", "đăng ký", "xác nhận", "báo dự",
    "vắng", "phục vụ", "ai vắng", "tài liệu [được|sẽ|đã] gửi", "tài liệu kèm", "tài liệu tại", "xem",
    "không vắng", "link", "đường link", "sẽ gửi link", "đi đúng giờ", "đến đúng giờ", "đúng giờ", "bắt buộc", "phân công", "giao",
)  # fmt: skip
"""What begins a request to those who come."""

ATTENDING = (
    "dự họp", "dự hội nghị", "dự hn", "dự hội thảo", "dự lễ", "dự phiên", "dự đại hội", "dự buổi",
    "dự cuộc họp", "dự giao ban", "dự tập huấn", "dự khai trương", "dự sơ|tổng kết", "dự kỳ họp",
    "dự tọa|toạ đàm", "dự chương trình", "dự gặp mặt", "dự làm việc", "dự ngày hội", "dự đối thoại",
    "đi họp", "đi dự [họp]", "tham dự họp|hội|hn|lễ|phiên|đại|giao|cuộc|buổi|kỳ", "cùng dự họp",
)  # fmt: skip
"""What begins a meeting that others hold."""

HELD_ELSEWHERE = (
    "gm riêng", "giấy mời riêng", "có gm [riêng]", "có giấy mời [riêng]", "theo gm|giấy [mời] của",
    "theo giấy mời", "thư mời riêng",
)  # fmt: skip
"""Marks of a meeting to which an invitation came: the unit's own, or another's."""
