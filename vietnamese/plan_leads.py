"""What leads to the fields of a plan: labels before a colon, and words that lead on their own."""

from __future__ import annotations

LABELS: dict[str, tuple[str, ...]] = {
    "subject": (
        "v / v", "về việc", "chủ đề", "trích yếu", "subject", "tiêu đề",
        "đến|tới|về dự [họp|hội] [nghị]", "tên [cuộc] họp|hội [nghị]",
    ),
    "title": (
        "nội dung [cuộc] [họp|hội] [nghị]", "nd", "n / d", "n / dung", "việc", "nội dung làm việc",
        "nội dung chính",
    ),
    "when": (
        "thời gian [họp|tổ] [chức] [dự] [kiến]", "thời gian làm việc", "tg", "t / g", "t / gian",
        "ngày họp", "giờ họp", "ngày giờ", "ngày , giờ", "giờ", "ngày", "time",
        "thời gian bắt đầu", "bắt đầu", "khi", "vào lúc", "lịch", "thời gian khai mạc",
        "thời điểm",
    ),
    "when place": (
        "thời gian , địa điểm", "thời gian và địa điểm", "tg , đđ", "thời gian & địa điểm",
    ),
    "ends": ("kết thúc", "thời gian kết thúc", "giờ kết thúc", "dự kiến kết thúc"),
    "place": (
        "địa điểm [họp|tổ] [chức]", "đđ", "đ / đ", "đ / điểm", "d / d", "nơi họp", "tại",
        "địa chỉ", "phòng họp", "điểm cầu chính", "ở", "nơi", "location", "địa điểm tập trung",
        "điểm cầu", "tại điểm cầu chính", "phòng", "link [họp]", "địa điểm chính", "đến tại",
        "họp tại", "tập trung tại",
    ),
    "groups": (
        "thành phần [tham] [dự|mời|họp|gồm] [họp]", "tp [gồm|dự|mời]", "t / p", "t / phần", "mời",
        "mời [tham] dự", "mời họp", "kính mời", "trân trọng kính mời", "kính gửi", "dự", "cùng dự",
        "tham dự", "triệu tập", "[đại] [biểu] khách mời", "người [tham] dự",
        "đại biểu [tham] [dự]", "dự họp", "thành viên", "cùng tham dự", "thành phần tham gia",
        "thành phần [được] mời [dự]", "phối hợp", "mời cùng dự", "thành phần triệu tập", "gửi",
        "tham gia", "kính gửi các", "thành phần đại biểu", "trân trọng kính mời đồng chí",
        "kính mời đồng chí", "kính mời [các] ông [bà]", "trân trọng kính mời [ông] [/] [bà]",
        "kính mời [ông] / bà", "[trân] [trọng] kính mời ông ( bà )",
    ),
    "chair": (
        "chủ trì [cuộc] [họp|hội] [nghị]", "ct", "c / trì", "chủ tọa|toạ", "người chủ trì",
        "lđ chủ trì", "lãnh đạo chủ trì", "điều hành", "đồng chí chủ trì", "ban chủ tọa",
        "chủ trì , kết luận",
    ),
    "format": ("hình thức [họp|tổ] [chức]", "h / thức", "ht họp", "phương thức"),
    "duration": ("thời lượng", "dự kiến kéo dài", "kéo dài", "thời gian dự kiến"),
    "count": (
        "số lượng [đại] [biểu|người] [tham] [dự]", "sl", "số đại biểu", "quy mô", "số người [dự]",
        "tổng số [đại] [biểu]", "số lượng khách", "dự kiến số lượng",
    ),
    "papers": (
        "tài liệu [họp|hội] [nghị]", "tl", "hạn gửi tài liệu", "hạn nộp", "tài liệu phục vụ",
    ),
    "preparer": (
        "chuẩn bị [nội] [dung|tài] [liệu]", "cb", "c / bị", "đơn vị chuẩn bị", "phòng chuẩn bị",
        "đơn vị tham mưu", "cơ quan chuẩn bị", "chuẩn bị báo cáo", "tham mưu",
        "đơn vị chủ trì nội dung", "phân công chuẩn bị", "người chuẩn bị", "bộ phận chuẩn bị",
    ),
    "host": (
        "đơn vị tổ chức", "cơ quan chủ trì", "đơn vị chủ trì", "đơn vị mời", "cơ quan tổ chức",
    ),
    "contact": (
        "liên hệ", "đầu mối [liên] [hệ]", "thông tin liên hệ", "lh", "sđt", "điện thoại", "đt",
        "[mọi] [chi] [tiết] liên hệ", "đầu mối", "hotline", "cán bộ đầu mối", "người liên hệ",
    ),
    "cost": ("kinh phí", "dự toán [kinh] [phí]", "chi phí", "dự trù kinh phí", "tổng kinh phí"),
    "programme": (
        "chương trình", "chương trình [làm] [việc|họp]", "chương trình nghị sự", "kịch bản",
        "agenda",
    ),
    "sites": ("số điểm cầu", "các điểm cầu"),
    "note": (
        "ghi chú", "lưu ý", "đề nghị", "yêu cầu", "trang phục", "note", "chú ý", "xe", "pv",
        "báo cáo viên", "giảng viên", "thư ký", "mc", "dẫn chương trình",
        "điểm cầu [các] [cấp] xã|phường|huyện|thôn|cơ|khác [sở]", "phục vụ", "hậu cần",
        "chuẩn bị hậu cần", "phân công", "lđvp", "vp", "ghi", "truyền thông",
    ),
}  # fmt: skip
"""A field, and what stands before a colon where it is written in a line of its own."""

HEADLINES = {
    "when": ("thời gian",),
    "when place": ("thời gian , địa điểm", "thời gian và địa điểm"),
    "place": ("địa điểm",),
    "title": ("nội dung", "nội dung họp"),
    "groups": ("thành phần", "thành phần tham dự|gia", "thành phần dự họp"),
    "programme": ("chương trình", "chương trình họp"),
}  # fmt: skip
"""A field, and what stands in a line of its own over it."""

SIGNS = {
    "📍": "place", "🏢": "place", "🏛": "place", "📌": "place", "👥": "groups", "👤": "chair",
    "👨": "chair", "⏰": "when", "🕐": "when", "🕗": "when", "🕘": "when", "🕖": "when",
    "⏱": "when", "⌚": "when", "🗓": "when", "📅": "when", "📆": "when", "📞": "contact",
    "☎": "contact", "📝": "title", "📎": "papers", "📄": "papers", "💻": "format", "⚠": "note",
    "❗": "note", "🔗": "note",
}  # fmt: skip
"""Pictures that stand for a label at the beginning of a line."""

LEADS: dict[str, tuple[str, ...]] = {
    "place": (
        "tại", "ở", "địa điểm [họp] [tại|ở|là]", "đđ [tại]", "điểm [họp] tại",
        "điểm cầu chính [tại|ở|đặt]", "đặt tại", "nơi họp [là]", "tổ chức tại", "tập trung tại",
    ),
    "chair": (
        "chủ trì là", "chủ trì", "chủ tọa|toạ [là]", "dưới sự chủ trì của", "điều hành là",
        "người chủ trì [là]", "ct :", "c / trì",
    ),
    "groups": (
        "thành phần [tham] [dự|gồm|mời|họp|là] [gồm]", "mời", "kính mời", "trân trọng [kính] mời",
        "triệu tập", "cùng dự có|gồm", "kính gửi", "tham dự có|gồm", "dự họp có|gồm", "dự có|gồm",
        "mời thêm", "thành phần", "có sự tham gia của", "gồm",
    ),
    "contact": (
        "liên hệ [đ|đồng] [/|chí] [c]", "[mọi] chi tiết [xin|vui] [lòng] liên hệ", "đầu mối [là]",
        "lh", "sđt", "đt liên hệ", "điện thoại", "hotline", "cần hỏi gì [thì] gọi",
        "có gì [thì] gọi",
    ),
    "cost": (
        "[tổng] kinh phí [khoảng|dự|là] [kiến]", "[tổng] dự toán [kinh] [phí] [khoảng|là]",
        "[tổng] chi phí", "mức chi", "kp", "[tổng] kinh phí tổ chức [khoảng]", "hết khoảng",
    ),
    "preparer": ("giao", "phân công"),
}  # fmt: skip
"""A field, and the words that lead to it inside a sentence."""

COMMON_STOPS = frozenset(
    {"về", "để", "do", "gồm", "nghe", "mời", "nhằm", "lúc", "vào", "hồi", "qua"}
)
STOPS: dict[str, frozenset[str]] = {
    "place": COMMON_STOPS | {"với"},
    "chair": COMMON_STOPS | {"với", "dự", "cùng", "tiếp", "kiểm", "tại", "ở", "đi"},
    "groups": COMMON_STOPS | {"tại", "ở", "đến", "tới", "dự", "tham", "cùng"},
}  # fmt: skip
"""Words at which the words of a field end."""
