"""Words of a week's calendar: its headings, its columns, and lines that are no meetings."""

from __future__ import annotations

import re

HEADING = re.compile(
    r"(?:bo sung|dieu chinh|thong bao|du kien)?[ ,]*(?:bo sung|dieu chinh)?[ ,]*"
    r"lich (?:cong tac|lam viec|hop|tuan|truc|hoat dong|cua|chi tiet|ngay|giao ban).*"
    r"|chuong trinh (?:cong tac|lam viec) tuan.*|\(?(?:tu|tuan)\b.*(?:den|-|–).*\)?|ke hoach tuan.*"
    r"|\(?(?:tu )?ngay .{3,30}den(?: het)? ngay .*\)?"
)
"""A line over the whole calendar, without diacritics."""

NO_MEETING = re.compile(
    r"(?:(?:sang|chieu|ca ngay|toi)[ ,:]*)?(?:"
    r"(?:lam viec|giai quyet cong viec|xu ly cong viec|truc)(?: thuong xuyen)?"
    r" tai (?:co quan|don vi|tru so|phong|nha).*"
    r"|di (?:co so|cong tac|hoc|kiem tra|thuc te|tham).*"
    r"|nghi(?: phep| bu| le| tet| om)?\b.*"
    r"|tiep (?:cong )?dan(?: dinh ky)?.*"
    r"|truc(?: co quan| ban| lanh dao| chi huy)?\b.*"
    r"|hoc tap.*|(?:hoan|huy|chuyen|doi)\s*:.*|khong co (?:lich|hop).*"
    r"|lam viec (?:binh thuong|thuong xuyen|chuyen mon).*"
    r"|(?:cac )?(?:don vi|phong|bo phan) lam viec.*)"
)
"""A line that tells of no meeting, without diacritics, hour and person."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "when": (
        "ngay", "thu", "thu, ngay", "thu/ngay", "ngay thang", "thoi gian", "ngay, gio", "ngay/gio",
        "thu ngay", "gio, ngay", "ngay thu",
    ),
    "clock": ("gio", "buoi", "gio hop", "thoi diem", "buoi/gio", "thoi gian bat dau"),
    "title": (
        "noi dung", "noi dung cong viec", "cong viec", "noi dung hop", "cuoc hop", "hoi nghi",
        "ten cuoc hop", "noi dung cong tac", "noi dung lam viec", "ten hoi nghi",
    ),
    "chair": ("chu tri", "lanh dao chu tri", "nguoi chu tri", "lanh dao", "chu tri cuoc hop"),
    "groups": (
        "thanh phan", "thanh phan tham du", "thanh phan du", "tham du", "du hop", "moi du",
        "nguoi du", "thanh phan tham gia", "cung du", "thanh phan du hop",
    ),
    "place": ("dia diem", "noi hop", "phong", "phong hop", "dia diem hop", "noi lam viec", "dd"),
    "preparer": (
        "chuan bi", "don vi chuan bi", "don vi chuan bi noi dung", "phan cong chuan bi",
        "don vi tham muu", "chuan bi noi dung",
    ),
    "format": ("hinh thuc", "hinh thuc hop"),
    "note": ("ghi chu", "luu y", "phuc vu", "xe"),
    "count": ("so luong", "so dai bieu", "so nguoi"),
    "": ("tt", "stt", "so tt", "#"),
}  # fmt: skip
"""A column of a table, and what its heading may say."""

LABEL_OF = {"when": "Thời gian", "title": "Nội dung", "chair": "Chủ trì", "groups": "Thành phần",
            "place": "Địa điểm", "preparer": "Chuẩn bị", "format": "Hình thức", "note": "Ghi chú",
            "count": "Số lượng"}  # fmt: skip
"""What a cell is read under, as if its row were an invitation."""
