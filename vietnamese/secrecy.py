"""Secrecy marks: MẬT, TỐI MẬT and TUYỆT MẬT as stamped on a document.

The word alone is no mark: "bí mật nhà nước", "bảo mật", "mật độ", "mật khẩu" are everyday words.
"""

from __future__ import annotations

import re
import unicodedata

_SPACE = r"[\s_.\-–]+"
_HIGHER = re.compile(rf"(?<!\w)(tối|tuyệt){_SPACE}mật(?!\w)", re.IGNORECASE)
_HIGHER_BARE = re.compile(rf"(?<!\w)(TOI|TUYET){_SPACE}MAT(?!\w)")
_STAMPED = re.compile(
    rf"(?<!\w)độ{_SPACE}mật\s*[:=]\s*\w"
    rf"|(?<!\w)(tài liệu|văn bản|công văn|hồ sơ|nội dung|hội nghị|họp){_SPACE}mật(?!\w)"
    r"|[(\[{«“\"]\s*mật\s*[)\]}»”\"]",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"(?<!\w)(?<!BÍ )(?<!BẢO )(?<!CƠ )(?<!THÂN )(?<!TRÁI )(?<!ĐƯỜNG )MẬT"
    r"(?! (?:ĐỘ|KHẨU|MÃ|ONG|THIẾT|VỤ|THƯ|DANH|ƯỚC|NGỮ|PHỤC|BÁO)(?!\w))(?!\w)"
)


def bears_secrecy_mark(text: str) -> bool:
    """Whether a secrecy level is marked in the text.

    MẬT alone counts only in capitals, in brackets, or after a word that it qualifies (tài liệu
    mật); the two higher levels count however they are written.
    """
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    return any(mark.search(composed) for mark in (_HIGHER, _HIGHER_BARE, _STAMPED, _LONE))
