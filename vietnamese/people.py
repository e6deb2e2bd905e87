"""Who comes and who presides: posts of offices, and the usual groups of delegates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from vietnamese.edges import bare_span, either_form
from vietnamese.reading import Group, Span
from vietnamese.text import fold, has_marks

POSTS = (
    "[phó] giám đốc", "tổng giám đốc", "[phó] chủ tịch", "[phó] bí thư", "trưởng phòng|ban|khoa",
    "phó [trưởng] phòng|ban|khoa", "chánh|phó [chánh] văn phòng", "[phó] hiệu trưởng",
    "[phó] cục|vụ|viện trưởng", "[phó] chi cục trưởng", "[chánh|phó] thanh tra", "thủ trưởng",
    "lãnh đạo", "thường trực", "kế toán trưởng", "tổ|nhóm|thôn|xóm trưởng", "[phó] tổ trưởng",
    "chỉ huy trưởng", "bộ|thứ trưởng", "[phó] thủ tướng", "trưởng thôn|ấp|bản|công an|trạm|đoàn",
    "ban giám đốc|hiệu", "thường vụ", "ban thường vụ", "bí thư chi bộ", "tổng thư ký", "sếp",
    "kế toán", "văn thư", "chuyên viên", "gđ", "pgđ", "tgđ", "ct", "pct", "pcttt", "bt", "pbt",
    "pbttt", "cvp", "pcvp", "ldvp", "lđvp", "lđ", "tp", "ptp", "tb", "ptb", "ht", "pht", "ktt",
    "bgđ", "bgh", "btv",
)  # fmt: skip
"""Posts, as one who presides is named by."""

HONORIFICS = (
    "đồng chí", "đ / c", "đc", "ông", "bà", "anh", "chị", "thầy", "cô", "bác",
)  # fmt: skip
"""Words before a name: `đ/c A`."""

KINDS: dict[str, tuple[str, ...]] = {
    "press": (
        "báo chí", "phóng viên", "pv báo", "đài truyền hình", "đài phát thanh", "đài pttt",
        "cơ quan báo", "thông tấn xã", "báo và đài", "báo, đài", "đài truyền thanh",
    ),
    "experts": ("chuyên gia", "nhà khoa học", "tư vấn", "nhà nghiên cứu", "luật sư"),
    "enterprises": (
        "doanh nghiệp", "công ty", "nhà thầu", "nhà đầu tư", "hợp tác xã", "chủ đầu tư", "htx",
        "hiệp hội", "ngân hàng",
    ),
    "citizens": (
        "người dân", "hộ dân", "cử tri", "nhân dân trong", "bà con", "phụ huynh", "các hộ",
        "đại diện nhân dân", "toàn dân",
    ),
    "central-party": ("ban đảng trung ương", "văn phòng trung ương", "ban bí thư", "đảng ủy bộ"),
    "ministries": (
        "bộ, ngành", "các bộ", "bộ ngành", "lãnh đạo bộ", "ngành trung ương", "cục thuộc bộ",
        "ubnd các tỉnh", "chính phủ",
    ),
    "elected": (
        "hđnd", "hội đồng nhân dân", "đbqh", "đại biểu quốc hội", "đoàn đại biểu quốc hội",
        "quốc hội",
    ),
    "mass": (
        "mttq", "mặt trận", "đoàn thể", "công đoàn", "hội phụ nữ", "hội nông dân", "ubmttq",
        "hội cựu chiến binh", "đoàn thanh niên", "liên đoàn lao động", "đoàn tncs", "hội lhpn",
        "hội liên hiệp", "hội nd", "hội pn", "hội ccb", "đoàn tn", "chi hội", "tỉnh đoàn",
    ),
    "commune-party": (
        "đảng ủy các xã", "đảng ủy xã", "đảng ủy phường", "bí thư đảng ủy xã",
        "đảng ủy các phường", "bí thư đảng ủy các xã", "đảng ủy cấp xã",
    ),
    "party-bodies": (
        "tỉnh ủy", "thành ủy", "vptu", "các ban đảng", "cơ quan đảng", "ubkt", "ban tổ chức",
        "ban tuyên giáo", "ban nội chính", "btgdv", "ban dân vận", "trường chính trị",
    ),
    "subordinates": (
        "trực thuộc", "các chi cục", "các chi bộ", "các đơn vị", "bí thư chi bộ", "các trung tâm",
        "đơn vị sự nghiệp", "các trường", "hiệu trưởng các", "các hạt", "các trạm",
    ),
    "commune-government": (
        "các xã", "ubnd xã", "ubnd phường", "ubnd các xã", "ubnd các phường", "cấp xã",
        "chủ tịch xã", "chủ tịch ubnd xã", "các phường", "xã, phường", "xã phường",
        "ủy ban nhân dân xã", "ubnd thị trấn", "lãnh đạo xã", "đại diện xã", "công chức xã",
    ),
    "localities": ("các tỉnh", "các huyện", "tỉnh bạn", "địa phương khác", "các địa phương"),
    "leaders": (
        "lãnh đạo", "lđ", "bgđ", "bgh", "ban giám đốc", "ban giám hiệu", "trưởng các phòng", "btv",
        "trưởng phòng", "trưởng, phó", "ban thường vụ", "thường trực", "giám đốc", "chủ tịch",
        "bch", "ban chấp hành", "cấp ủy", "chi ủy", "ban lãnh đạo", "tp các", "cbcc chủ chốt",
        "cán bộ chủ chốt", "tổ trưởng", "trưởng các ban",
    ),
    "departments": (
        "sở, ban, ngành", "sở ban ngành", "các sở", "sở", "công an", "ban quản lý",
        "thanh tra tỉnh", "quân sự", "kho bạc", "thuế", "bảo hiểm xã hội", "các ngành", "tòa án",
        "viện kiểm sát",
    ),
    "staff": (
        "toàn thể", "cán bộ", "công chức", "viên chức", "cbcc", "ccvc", "cbccvc", "nhân viên",
        "giáo viên", "cbgv", "chuyên viên", "người lao động", "nlđ", "kế toán", "phòng", "p.",
        "vp", "văn phòng", "văn thư", "bộ phận", "đảng viên", "đoàn viên", "các tổ",
        "toàn cơ quan", "tổ",
    ),
}  # fmt: skip
"""The usual groups and the words that tell them; the first that fits counts."""


def _marked(text: str) -> str:
    """A text in small letters, typed one way."""
    composed = unicodedata.normalize("NFC", text.lower()).replace("uỷ", "ủy").replace("hoá", "hóa")
    return " ".join(composed.split())


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    ends = {word: r"(?!\w)" if word[-1].isalpha() else "" for word in words}
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}{end}" for word, end in ends.items()))


_KINDS = [
    (kind, _pattern(map(_marked, words)), _pattern(map(fold, words)))
    for kind, words in KINDS.items()
]


_OWN_DEPARTMENT = re.compile(r"(lanh dao|ld|bgd|ban giam doc)( cua)? so$")


def group_kind(said: str) -> str | None:
    """The usual group that some words name, if they do: `UBND các xã` → `commune-government`."""
    if _OWN_DEPARTMENT.search(fold(said)):
        return "leaders"
    marked = any(map(has_marks, said.split()))
    text = _marked(said) if marked else fold(said)
    return next(
        (kind for kind, words, bare in _KINDS if (words if marked else bare).search(text)), None
    )


_LIST_SIGNS = re.compile(r"[;\n•]|(?:^|\s)[-–+*](?=\s)|(?:^|\n)\s*\d{1,2}[.)](?=\s)")
_COMMAS = re.compile(
    rf",(?!\d)|\s+(?:{either_form('và|cùng|&')})\s+"
    rf"(?=(?:{either_form('các|đại diện|lãnh đạo|toàn thể|trưởng')})\s)"
)
_COMMON = re.compile(
    r"(xa|phuong|thi tran|don vi|nganh|ban|doan the|co quan|dac khu|phong|to chuc|so|bo phan"
    r"|cong chuc|vien chuc|nguoi lao dong|giao vien|nhan vien|pho|to dan pho|khu pho|thon)"
    r"( truc thuoc| lien quan| chuyen mon| co lien quan| trong| cua| thuoc| tren| don vi)?.*"
)
"""What goes on with a list of one group: `các xã, phường`, `sở, ban, ngành`."""
_OPENS = re.compile(r".*\b(cac|so|ban|can bo|truong|toan the|nhung|moi|lanh dao)\b.*")


def read_groups(text: str, start: int = 0) -> tuple[Group, ...]:
    """The groups that a list names, in its order; `start` is where the list begins in its text.

    A list with semicolons, bullets or lines is parted by these alone; one of commas goes on with
    its group where a common noun follows (`các phòng, đơn vị`).
    """
    pieces = _parted(text, _LIST_SIGNS)
    if len(pieces) < 2:
        pieces = _joined(text, _parted(text, _COMMAS))
    return tuple(
        Group(" ".join(text[a:b].split()), group_kind(text[a:b]), (start + a, start + b))
        for a, b in pieces
    )


def _parted(text: str, signs: re.Pattern[str]) -> list[Span]:
    """The pieces between some signs, without what hangs at their edges."""
    pieces, at = [], 0
    ends = [(found.start(), found.end()) for found in signs.finditer(text)]
    for end, following in (*ends, (len(text), len(text))):
        piece = bare_span(text, at, end)
        if piece[0] < piece[1]:
            pieces.append(piece)
        at = following
    return pieces


def _joined(text: str, pieces: list[Span]) -> list[Span]:
    """Pieces of one group put together again."""
    kept: list[Span] = []
    for begin, end in pieces:
        goes_on = _COMMON.fullmatch(fold(text[begin:end])) and text[begin].islower()
        if kept and goes_on and _OPENS.fullmatch(fold(text[slice(*kept[-1])])):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((begin, end))
    return kept


def goes_on_with(said: str) -> bool:
    """Whether words go on with a list of one group: `phường` behind `các xã`."""
    return said[:1].islower() and _COMMON.fullmatch(fold(said)) is not None
