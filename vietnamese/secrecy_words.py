"""Words around `mật` that make a secrecy mark of it, or another word."""

from __future__ import annotations

COMPOUNDS = frozenset({
    "độ", "khẩu", "mã", "ong", "ngọt", "mía", "gấu", "vụ", "thư", "thiết", "danh", "ước", "ngữ",
    "phục", "báo", "nghị", "đàm", "thám", "lệnh", "hiệu", "hoa", "vàng", "tông", "gà", "lợn", "heo",
    "bò", "cá", "rắn", "nhân", "giáo", "kế", "ẩn", "dụng", "chú", "đắng", "dừa", "thất", "hội",
})  # fmt: skip
"""Syllables that make another word of `mật` in front of them: `mật độ`, `mật khẩu`."""

PRECEDING = frozenset({
    "bí", "bảo", "cơ", "thân", "gan", "túi", "sỏi", "ống", "đường", "trăng", "lấy", "rỉ", "nuôi",
    "dịch", "men", "tắc", "viêm", "nước", "ngọt", "vắt", "quay", "cắt", "nang", "nấu", "chè", "kẹo",
    "từ", "uống", "bán", "mua", "chế", "hút", "hũ", "chai", "lít", "ong", "xuất", "biến", "thác",
    "thu", "mùa", "phẩm", "vị", "u", "lượng", "ngành", "giá", "làm", "giải", "cho", "chảy", "hàng",
})  # fmt: skip
"""Syllables that make another word of `mật` behind them: `bí mật`, `gan mật`, `trăng mật`."""

PLACES = frozenset({
    "phường", "xã", "thôn", "làng", "ấp", "xóm", "huyện", "quận", "đường", "phố", "núi", "khu",
    "cầu", "chợ", "đồi", "trường", "đình", "chùa", "bản", "sông", "hồ", "buôn", "thị", "suối",
    "ông", "bà", "anh", "chị", "tổ",
})  # fmt: skip
"""What stands in front of a name: `PHƯỜNG MẬT SƠN`, `bản Mật`."""

MARKED_THINGS = frozenset({
    "tài liệu", "văn bản", "công văn", "hồ sơ", "nội dung", "hội nghị", "cuộc họp", "phiên họp",
    "buổi họp", "báo cáo", "kế hoạch", "tờ trình", "thông báo", "kết luận", "nghị quyết", "chỉ thị",
    "quyết định", "công điện", "phương án", "đề án", "dự án", "thông tin", "giấy mời", "biên bản",
    "số liệu", "danh sách", "danh mục", "cấp độ", "mức độ", "chế độ", "vấn đề", "chuyên đề",
    "quy định", "hỏa tốc", "hoả tốc", "thượng khẩn", "bản đồ", "công trình", "chương trình",
})  # fmt: skip
"""Two words that `mật` says something of: `báo cáo mật`, `cuộc họp mật`."""

MARKING = frozenset({
    "dấu", "họp", "loại", "mức", "cấp", "diện", "dạng", "điện", "thư", "tin", "đóng", "thuộc",
    "mang", "khẩn", "kín", "dán", "ghi",
})  # fmt: skip
"""One word of that kind: `đóng dấu mật`, `họp mật`."""

LOST = frozenset({
    "do", "khau", "ma", "ong", "thu", "bao", "dien", "may", "xe", "the", "giay", "tien", "lien",
    "mang", "song", "ket", "thoi", "ngu", "cong", "viec", "ca", "het", "luon", "khoang", "roi",
    "chia", "vi", "ho", "so", "hai", "mot", "ba", "nhieu", "qua", "ngay", "trom", "phuong", "lanh",
})  # fmt: skip
"""What stands behind `toi mat` where it may be `tôi mất` or `tối mật độ`."""
