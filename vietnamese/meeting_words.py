"""Words that a meeting is called by, that lead to an answer, or that say nothing about it."""

from __future__ import annotations

MEETINGS = (
    "họp", "hội nghị", "hn", "cuộc họp", "phiên họp", "kỳ họp", "giao ban", "gb", "tập huấn",
    "đại hội", "hội thảo", "hội ý", "tọa|toạ đàm", "làm việc", "buổi làm việc", "lễ", "sinh hoạt",
    "sơ kết", "tổng kết", "quán triệt", "bồi dưỡng", "gặp mặt", "đối thoại", "tiếp xúc cử tri",
    "tiếp xúc", "nghe báo cáo", "nghe và cho ý kiến", "nghe", "kiểm tra", "giám sát", "khảo sát",
    "nghiệm thu", "thẩm định", "kiểm điểm", "bàn giao", "khai giảng", "bế giảng", "khai trương",
    "ra mắt", "diễn tập", "chào cờ", "tiếp công dân", "rà soát", "triển khai", "lấy phiếu",
    "chất vấn", "ký kết", "tiếp đoàn", "hội thi", "buổi họp", "bốc thăm", "ra quân", "tổng duyệt",
    "họp báo", "liên hoan", "mít tinh",
)  # fmt: skip
"""What a meeting is called, and what is done at it."""

SUBJECTS = (
    "thông qua", "công bố", "tuyên truyền", "phổ biến", "bầu", "giải trình", "kỷ niệm", "hội đồng",
    "bàn", "trao đổi", "cho ý kiến", "đánh giá", "lớp", "chương trình", "hoãn", "dời", "hủy",
    "huỷ", "báo cáo", "chi bộ", "thảo luận", "góp ý", "xét", "phân công", "chuẩn bị", "xây dựng",
    "hoàn thiện", "thực hiện",
)  # fmt: skip
"""What the title of a meeting may begin with as well, and what also stands among other words."""

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
    "giờ họp", "sang", "đủ", "đúng", "lúc", "vào", "hồi", "từ", "với", "gồm", "và", "trong", "tầm",
    "là", "có", "vào lúc", "vào hồi", "dự kiến", "số lượng", "số lượng [người] [dự] [đại] [biểu]",
    "sl", "quy mô", "hình thức", "theo hình thức", "bằng hình thức",
    "tổ chức [bằng] [theo] [dưới] hình thức", "dưới hình thức", "thời gian", "thời lượng",
    "kéo dài", "bắt đầu [từ|lúc|vào]", "tổng số", "tổng cộng", "x", "có khoảng", "trong vòng",
    "bắt đầu", "[sẽ] diễn ra [vào|lúc|từ]", "sẽ tổ chức [vào|lúc|từ|tại]",
    "tổ chức [vào|lúc|từ|trong]", "ngày giờ", "thời gian [họp|tổ] [chức] [dự] [kiến]", "chốt",
    "dự|tham dự [khoảng]", "với sự tham gia của", "số đại biểu", "thành phần [gồm|khoảng|dự|có]",
)  # fmt: skip
"""What leads to an answer and belongs to it rather than to the title."""

YOU = (
    "em", "anh", "chị", "bạn", "mình", "tôi", "a", "e", "c", "bác", "cô", "chú", "thầy",
)  # fmt: skip
"""Whom one speaks to, or of."""

COURTESIES = (
    "các {you} [{you}]", "kế hoạch :", "nhắc lịch [họp] [:]", "re|fwd|fw :",
    "nhé|nha|ạ [các] {you} [{you}]", "nhé|nha cả nhà", "nhé|nha mọi người", "ạ", "nhé", "nha",
    "nhá", "nghen", "nhen", "dạ", "vâng", "thưa [các] {you}", "{you} ơi", "ơi", "alo",
    "thưa [các] {you} {you}", "thưa [các] đồng chí", "xin chào", "chào [cả] [nhà]",
    "chào [các] {you}", "chào bot", "cảm|cám ơn [nhiều]", "cảm|cám ơn [cả] {you}", "thanks", "tks",
    "ok", "oke", "okie", "kính thư", "trân trọng [. / .]", "trân trọng cảm ơn",
    "trân trọng thông báo", "trân trọng kính mời [. / .]", "rất hân hạnh được đón tiếp",
    "nhờ [{you}]", "[nhờ] {you} lên|đặt|tạo|xếp|ghi|thêm|lập lịch",
    "lên|đặt|tạo|xếp|ghi|thêm|lập lịch [:]",
    "lên|đặt|tạo|xếp|ghi|thêm|lập lịch [họp] giúp|cho [{you}] [với] [:]", "làm ơn",
    "{you} lên|đặt|tạo|xếp|ghi|thêm|lập lịch [họp] giúp|cho [{you}] [với] [:]",
    "nhờ {you} lên|đặt|tạo|xếp|ghi|thêm|lập lịch [họp] giúp|cho [{you}] [với] [:]",
    "giúp {you} [với]", "giúp với", "xin [được] thông báo [:]", "kính báo [:]",
    "thông báo [lịch] [họp] :", "thông báo", "kính thông báo [:]", "báo [các] {you}",
    "báo [các] {you} {you}", "cả nhà [ơi]", "mọi người [ơi]", "xin phép", "em xin [phép]",
    "anh em [ơi]", "các bác", "kính chào", "{you} có|muốn|cần|sẽ",
    "dạ|vâng {you} [có|muốn|cần|sẽ]", "cho {you} [xin] [đặt|đăng] [ký] [lịch]", "a / c",
    "cho {you} xin", "đăng ký lịch", "xin lịch", "lịch họp :", "báo cáo {you}", "có cuộc",
    "{you} {you} {you}", "sếp bảo|dặn|nhắc", "tôi", "mình", "chúng tôi|ta|mình [có|sẽ]",
    "bên mình [có|sẽ]", "cơ quan|phòng mình [có|sẽ]", "thay giấy|thư mời [họp]",
    "thông báo|lịch này thay giấy|thư mời [họp]", "tin nhắn này thay giấy mời",
    "giấy|thư mời [họp]", "nội dung [như] sau [:]", "cụ thể [như] [sau] [:]", "như sau [:]",
    "[kính] gửi [các] đồng chí", "[kính] gửi [các] đ / c", "[kính] gửi cả nhà|nhóm",
    "[kính] gửi [quý] [các] {you}", "[kính] gửi [quý] [các] {you} {you}", "kính gửi ông bà",
    "[kính] gửi [các] anh / chị", "[kính] gửi quý vị [đại] [biểu]", "kính báo cáo [{you}]",
    "xin mời", "là xong", "mời họp|dự :", "dear all|team|sếp|quý", "dear {you}",
    "nhớ đến [dự] đông|đầy đủ", "đến [dự] đông|đầy đủ", "đông đủ", "thôi", "luôn", "nhớ",
)  # fmt: skip
"""What says nothing about the meeting."""

COURTESIES_AT_EDGES = frozenset((*YOU, "nhớ", "ok", "đến", "oke", "okie", "luôn", "thôi", "đông"))
"""First words of courtesies that count only where a clause begins or ends with them."""

NOTES = (
    "đ / c nào", "đồng chí nào", "ai không", "thư ký", "lưu ý", "đề nghị", "yêu cầu", "nhớ mang",
    "mang theo", "mang", "trang phục", "mặc", "chú ý", "ghi chú", "các đồng chí", "các đ / c",
    "kính đề nghị", "rất mong", "mong", "đăng ký", "xác nhận", "báo dự", "vắng", "phục vụ",
    "ai vắng", "tài liệu [được|sẽ|đã] gửi", "tài liệu kèm", "tài liệu tại", "không vắng",
    "chưa chốt", "thay cho", "thay vì", "khi đi", "chuẩn bị giúp|cho|sẵn", "chưa rõ [ngày]",
    "chưa có ngày", "thời gian báo|thông sau|báo", "link", "đường link", "sẽ gửi link",
    "đi đúng giờ", "đến đúng giờ", "đúng giờ", "bắt buộc", "phân công", "giao",
)  # fmt: skip
"""What begins a request to those who come."""

PRESIDING = (
    "chủ trì", "chủ tọa|toạ", "điều hành",
)  # fmt: skip
PREPARING = (
    "chuẩn bị", "tham mưu", "lo tài liệu", "soạn tài liệu", "in tài liệu",
)  # fmt: skip
"""What the one does that is named before."""

GROUNDS = (
    "theo chỉ đạo", "căn cứ", "thực hiện", "theo kế hoạch", "theo lịch", "được sự đồng ý",
    "theo đề nghị", "theo yêu cầu", "triển khai thực hiện", "theo chương trình", "tiếp theo",
    "theo sự chỉ đạo",
)  # fmt: skip
"""What begins a clause that only says on what ground the meeting is called."""

ATTENDING = (
    "dự họp", "dự hội nghị", "dự hn", "dự hội thảo", "dự lễ", "dự phiên", "dự đại hội", "dự buổi",
    "dự cuộc họp", "dự giao ban", "dự tập huấn", "dự khai trương", "dự sơ|tổng kết", "dự kỳ họp",
    "dự tọa|toạ đàm", "dự chương trình", "dự gặp mặt", "dự làm việc", "dự ngày hội", "dự đối thoại",
    "đi họp", "đi dự [họp]", "tham dự họp|hội|hn|lễ|phiên|đại|giao|cuộc|buổi|kỳ", "cùng dự họp",
)  # fmt: skip
"""What begins a meeting that others hold."""

HELD_ELSEWHERE = (
    "theo gm|giấy [mời] riêng", "gm riêng", "giấy mời riêng", "có gm [riêng]",
    "có giấy mời [riêng]", "theo gm|giấy [mời] của", "theo giấy mời", "thư mời riêng",
)  # fmt: skip
"""Marks of a meeting to which an invitation came: the unit's own, or another's."""
