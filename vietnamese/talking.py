"""Words by which a text shows what it is: a denial, a doubt, a question, an order."""

from __future__ import annotations

from vietnamese.text import spelling

NEGATIONS = frozenset(map(spelling, ("không", "chưa", "chẳng", "chả", "đừng", "ko", "k")))
KNOWING = frozenset(map(spelling, ("biết", "rõ", "chắc", "nhớ", "hiểu")))
"""What one does not do when in doubt: `chưa rõ`."""

_REPEATED = "họp hội nghị cuộc là hình thức theo chọn thì loại phạm vi cấp khối bằng"
REPEATED = frozenset(map(spelling, _REPEATED.split()))
"""Words in front of an answer that only repeat what was asked: `họp trực tuyến`."""

LATER = ("để sau", "tính sau", "báo sau", "bổ sung sau", "chưa chốt", "chưa có", "tùy", "chưa")
"""Answers that put the question off."""

ASKING = (
    "sao lại", "sao thế", "sao vậy", "sao phải", "sao không", "sao chưa", "tại sao", "vì sao",
    "làm sao", "thế là sao", "bao giờ", "khi nào", "bao lâu", "bao nhiêu", "ai là", "ai chủ",
    "ở đâu", "là gì", "là sao", "thế nào", "như thế nào", "có phải", "có được", "liệu có",
)  # fmt: skip
"""How a question begins."""

ENDING_LIKE_A_QUESTION = frozenset(
    ("sao", "gì", "đâu", "nào", "hả", "à", "nhỉ", "mấy", "không", "chưa", "vậy")
)
"""How one may end, as other texts may, too."""

ORDERING = (
    "đổi", "dời", "hoãn", "hủy", "lưu", "xem", "tìm", "thôi", "quay lại", "dừng", "hãy", "nhắc",
    "sửa", "bỏ", "thêm", "tôi muốn", "em muốn", "mình muốn", "cho tôi", "cho em", "cho mình",
    "cho xem", "giúp tôi", "giúp em",
)  # fmt: skip
"""How an order begins, as a name or a reason may, too."""

_REQUESTING = "tôi em mình anh chị muốn cần cho xin hãy nhờ giúp xem mở bấm chọn gõ"
REQUESTING = frozenset(map(spelling, _REQUESTING.split()))
REQUESTED = frozenset(map(spelling, ("với", "đi", "giúp", "hộ", "cái", "này")))
"""Words in front of what is asked for, and behind it."""
