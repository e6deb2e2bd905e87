"""What offices write short: `PCT`, `HT`, `BTV`; one with several meanings is never spelled out.

Of several meanings one may be left where the kind of thing is known: after `chủ trì` `CT` is a
person, after `địa điểm` `HT` is a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from vietnamese.text import fold, has_marks


class Sort(StrEnum):
    """What an abbreviation stands for."""

    POST = "post"
    BODY = "body"
    PLACE = "place"
    PAPER = "paper"
    MEETING = "meeting"
    WORD = "word"


MEANINGS: dict[Sort, dict[str, str]] = {
    Sort.POST: {
        "GĐ": "Giám đốc", "PGĐ": "Phó Giám đốc", "TGĐ": "Tổng Giám đốc",
        "CT": "Chủ tịch", "PCT": "Phó Chủ tịch", "PCTTT": "Phó Chủ tịch Thường trực",
        "BT": "Bí thư", "PBT": "Phó Bí thư", "PBTTT": "Phó Bí thư Thường trực",
        "BTĐU": "Bí thư Đảng ủy", "BTTU": "Bí thư Tỉnh ủy",
        "CVP": "Chánh Văn phòng", "PCVP": "Phó Chánh Văn phòng", "LĐVP": "Lãnh đạo Văn phòng",
        "TP": "Trưởng phòng", "PTP": "Phó Trưởng phòng", "TB": "Trưởng ban",
        "PTB": "Phó Trưởng ban",
        "HT": "Hiệu trưởng", "PHT": "Phó Hiệu trưởng", "KTT": "Kế toán trưởng", "LĐ": "Lãnh đạo",
        "CV": "chuyên viên", "TTg": "Thủ tướng", "BGĐ": "Ban Giám đốc", "BGH": "Ban Giám hiệu",
        "UVBTV": "Ủy viên Ban Thường vụ", "UVBCH": "Ủy viên Ban Chấp hành", "TUV": "Tỉnh ủy viên",
        "ĐUV": "Đảng ủy viên", "TT": "Thường trực", "TS": "Tiến sĩ", "BS": "Bác sĩ",
    },
    Sort.BODY: {
        "TU": "Tỉnh ủy", "ĐU": "Đảng ủy", "HU": "Huyện ủy", "UB": "Ủy ban",
        "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TTHĐND": "Thường trực HĐND",
        "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "MTTQ": "Mặt trận Tổ quốc",
        "ĐBQH": "đại biểu Quốc hội", "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành",
        "VP": "Văn phòng", "VPTU": "Văn phòng Tỉnh ủy", "VPUB": "Văn phòng UBND",
        "BCĐ": "Ban Chỉ đạo", "BTC": "Ban Tổ chức", "UBKT": "Ủy ban Kiểm tra",
        "BTGDV": "Ban Tuyên giáo và Dân vận", "BQL": "Ban Quản lý", "QLDA": "quản lý dự án",
        "HĐ": "Hội đồng", "KHTC": "Kế hoạch - Tài chính", "TCHC": "Tổ chức - Hành chính",
        "TTPVHCC": "Trung tâm Phục vụ hành chính công", "TT": "Trung tâm", "HĐT": "Hội đồng trường",
    },
    Sort.PLACE: {
        "HT": "hội trường", "PH": "phòng họp", "P.họp": "phòng họp", "NVH": "nhà văn hóa",
        "TTHN": "Trung tâm Hội nghị", "TP": "thành phố", "TT": "Trung tâm", "TX": "thị xã",
        "P": "phòng", "UB": "Ủy ban", "KS": "khách sạn",
    },
    Sort.PAPER: {
        "NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "Quyết định",
        "KH": "Kế hoạch", "TB": "Thông báo", "TBKL": "Thông báo kết luận", "CV": "Công văn",
        "TTr": "Tờ trình", "BC": "Báo cáo", "HD": "Hướng dẫn", "GM": "Giấy mời",
        "CTr": "Chương trình", "BB": "Biên bản", "TT": "Thông tư", "NĐ": "Nghị định",
        "TL": "tài liệu", "HĐ": "Hợp đồng",
    },
    Sort.MEETING: {
        "HN": "Hội nghị", "GB": "Giao ban", "SK": "Sơ kết", "TK": "Tổng kết", "QT": "Quán triệt",
        "TH": "Tập huấn", "KM": "khai mạc", "BM": "bế mạc", "TL": "tham luận", "KL": "kết luận",
        "CT": "chương trình", "TP": "thành phần", "CB": "chuẩn bị", "TXCT": "Tiếp xúc cử tri",
    },
    Sort.WORD: {
        "đ/c": "đồng chí", "đ/b": "đại biểu", "đb": "đại biểu", "V/v": "về việc", "CB": "cán bộ",
        "CBCC": "cán bộ, công chức", "CCVC": "công chức, viên chức", "TH": "tổng hợp",
        "CBCCVC": "cán bộ, công chức, viên chức", "NLĐ": "người lao động",
        "CBGV": "cán bộ, giáo viên",
        "TDP": "tổ dân phố", "KTXH": "kinh tế - xã hội", "ATGT": "an toàn giao thông",
        "CCHC": "cải cách hành chính", "CĐS": "chuyển đổi số", "GPMB": "giải phóng mặt bằng",
        "PCCC": "phòng cháy, chữa cháy", "ANTT": "an ninh trật tự", "NTM": "nông thôn mới",
        "PCTN": "phòng, chống tham nhũng", "TTHC": "thủ tục hành chính", "TL": "trả lời",
    },
}  # fmt: skip

_WRITTEN = re.compile(r"[^\W\d_]+(?:/[^\W\d_](?![^\W\d_]))?")
"""A word, or one with a stroke: `đ/c`, `V/v`."""


def _by_letters() -> dict[str, dict[Sort, str]]:
    table: dict[str, dict[Sort, str]] = {}
    for sort, meanings in MEANINGS.items():
        for short, full in meanings.items():
            table.setdefault(short.lower(), {})[sort] = full
    return table


_TABLE = _by_letters()
_BARE = {fold(short): short for short in _TABLE}


def meanings(short: str) -> tuple[str, ...]:
    """Everything that an abbreviation may stand for; empty where it is none of the usual ones."""
    found = _TABLE.get(short.lower()) or _TABLE.get(_BARE.get(short.lower(), ""), {})
    return tuple(dict.fromkeys(found.values()))


def is_doubtful(short: str) -> bool:
    """Whether an abbreviation has several meanings: `TP`, `CT`, `TL`, `TH`, `HT`."""
    return len(meanings(short)) > 1


def spell_out(text: str, sort: Sort | None = None) -> str:
    """A text with its abbreviations in full, where one meaning is left: `PCT UBND` → `Phó Chủ tịch
    Ủy ban nhân dân`. A `sort` says what the text names, and so which meaning of several counts."""
    parts, at = [], 0
    for found in _WRITTEN.finditer(text):
        parts += [text[at : found.start()], _full(found.group(), sort)]
        at = found.end()
    return "".join((*parts, text[at:]))


def _full(word: str, sort: Sort | None) -> str:
    is_short = word.isupper() or "/" in word or word.lower() in _LOWER
    known = _TABLE.get(word.lower()) if is_short or has_marks(word) else None
    if not known or not is_short:
        return word
    if sort in known:
        return known[sort]
    return next(iter(known.values())) if len(set(known.values())) == 1 else word


_LOWER = frozenset({"đb"})
"""Written in small letters by most."""


def known() -> Iterator[str]:
    """Every usual abbreviation, in small letters."""
    yield from _TABLE
