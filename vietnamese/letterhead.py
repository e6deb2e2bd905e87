"""Lines of an invitation that say nothing about the meeting: letterhead, number, own date, closing.

Also the head of a forwarded message: who sent it, and at what hour.
"""

from __future__ import annotations

import re

from vietnamese.text import fold

_KIND_OF_PAPER = (
    r"(?:giay moi|thu moi|giay trieu tap|thong bao|cong van|lich cong tac|chuong trinh cong tac"
    r"|thong bao lich hop|thong bao hop)"
)
_HEADING = re.compile(
    rf"[^\w\s]?\s?{_KIND_OF_PAPER}(?: hop)?\s*(?:\((?:thay|kiem|v/v)?[^()]*\))?[.:]?"
    r"|cong hoa xa hoi chu nghia viet nam.*"
    r"|doc lap ?- ?tu do.*"
    r"|dang cong san viet nam"
    r"|so ?: ?[\d.…/_ ]*[-/ ] ?[a-z][\w/.\-]*(?:[ ,].{0,60})?"
    r"|so \d+ ?[-/] ?[a-z]{2,4} ?[-/] ?[\w.\-]+"
    r"|doan tncs ho chi minh|[*\-_=.~ o]+|khan|hoa toc|thuong khan"
)
_OWN_DATE = re.compile(
    r"[^\d:;]{2,50}, ?ngay ?(?:[\d.…_ ]* ?thang ?[\d.…_ ]* ?nam ?[\d.…_]*"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\.?"
)
_CLOSING = re.compile(
    r"(?:rat mong|rat han hanh|tran trong|kinh mong|su co mat|mong (?:cac|quy)|han hanh).*"
    r"|- ?(?:nhu tren|nhu kinh gui|luu).*|luu ?:.*|\(?da ky\)?|ky ten.*"
    r"|(?:t/?l|k/?t|t/?m|tuq)\.? .*|(?:thua lenh|thay mat|ky thay) .*"
)
_RECIPIENTS = re.compile(r"noi nhan ?:?.*")
_TITLED = re.compile(
    r"((?:giay moi|thu moi|giay trieu tap)(?: so:? [\w./-]+:?)?|(?:thong bao|lich hop)\s?:)"
    r"\s*:?\s+(?=\S)"
)
_IS_PAPER = re.compile(
    r"(?:^|\n)\W{0,4}(?:giay moi|thu moi|giay trieu tap|cong hoa xa hoi|thong bao"
    r"|so ?: ?[\d. ]*[-/]|dang cong san viet nam)"
)

_STAMP = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s{0,3}[ap]m)?"
_DATE = r"\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?"
_WHEN_SENT = (
    rf"(?:{_STAMP}(?:[\s,]+(?:ngay\s+)?{_DATE})?|{_DATE}[\s,]+{_STAMP}"
    rf"|hom\s+qua,?\s*{_STAMP}|{_DATE})"
)
_NAME = r"[^\W\d_][^\d:\n\[\],]{1,40}"
_SENDER = re.compile(
    rf"\[\s*{_WHEN_SENT}\s*\]\s*{_NAME}:\s*"
    rf"|{_NAME},\s*\[\s*{_WHEN_SENT}\s*\]:?"
    rf"|{_WHEN_SENT}\s+-\s+{_NAME}:\s*"
    rf"|\[\s*{_NAME}[\s,]+{_WHEN_SENT}\s*\]:?",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"(?:forwarded (?:from|message)|(?:duoc )?chuyen tiep(?: tu)?|fwd|tin nhan chuyen tiep)\b.*"
    r"|(?:tu|from|gui|sent|den|to|cc|date|ngay gui|nguoi gui) ?: .*"
)
_MAIL_HEAD = re.compile(r"(?:from|sent|to|b?cc|date|ngay gui|nguoi gui)\s*:.*")
_LONE_STAMP = re.compile(rf"\[?(?:luc )?{_STAMP}\]?|\[?{_WHEN_SENT}\]?|-{{3,}}.*-{{3,}}")
_NAMED_STAMP = re.compile(rf"(?:\[[^\]]*\]\s*)?{_NAME} (?:{_STAMP}|{_DATE})")


def is_paper(text: str) -> bool:
    """Whether a text looks like a pasted invitation."""
    return _IS_PAPER.search("\n".join(map(fold, text.split("\n")))) is not None


def is_heading(line: str) -> bool:
    """Letterhead, number, and the word for the paper."""
    return _HEADING.fullmatch(fold(line)) is not None


def is_own_date(line: str) -> bool:
    """`Tỉnh A, ngày 20 tháng 11 năm 2026`: the day of the paper, not of the meeting."""
    return _OWN_DATE.fullmatch(fold(line)) is not None


def is_closing(line: str) -> bool:
    """Politeness at the end, signatures."""
    return _CLOSING.fullmatch(fold(line)) is not None


def is_mail_head(line: str) -> bool:
    """Whether a line of a mail only says who sent it to whom and when."""
    return _MAIL_HEAD.fullmatch(fold(line)) is not None


def begins_recipients(line: str) -> bool:
    """`Nơi nhận`: from here on nothing is about the meeting."""
    return _RECIPIENTS.fullmatch(fold(line)) is not None


def is_capitals(line: str) -> bool:
    """A line all in capitals: the name of an office, or of the one who signs."""
    return line.isupper() and len(line.split()) >= 2 and not any(map(str.isdigit, line))


def heading_before_title(line: str) -> int:
    """How many characters of a line name the paper, where its title follows: `GIẤY MỜI họp …`."""
    found = _TITLED.match(fold(line))
    words = len(found.group(1).split()) if found else 0
    if not words:
        return 0
    pieces = list(re.finditer(r"\S+", line))
    return pieces[words - 1].end() if len(pieces) > words else 0


def forwarded_head(text: str) -> int:
    """How many characters at the beginning of a text are the head of a forwarded message."""
    at, named = 0, False
    lines = text.split("\n")
    for number, line in enumerate(lines[:6]):
        said = line.strip()
        bare = fold(said)
        found = _SENDER.match(said)
        if found:
            rest = said[found.end() :].strip()
            begin = at + line.index(said) + found.end()
            return begin if rest else at + len(line) + 1
        stamped = _LONE_STAMP.fullmatch(bare) and len(lines) > number + 1
        if _FORWARDED.fullmatch(bare) or (stamped and (said.startswith("[") or named)):
            at += len(line) + 1
            named = True
            continue
        following = fold(lines[number + 1].strip()) if number + 1 < len(lines) else ""
        name_line = number <= 1 and _is_name(said) and bool(_LONE_STAMP.fullmatch(following))
        if name_line or (number == 0 and _NAMED_STAMP.fullmatch(bare) and following):
            at += len(line) + 1
            named = True
            continue
        break
    return min(at, len(text)) if named else 0


_OF_MEETINGS = frozenset(
    [
        "hop",
        "hoi",
        "nghi",
        "giao",
        "ban",
        "lop",
        "tap",
        "le",
        "so",
        "tong",
        "lam",
        "kinh",
        "lich",
        "dai",
        "phong",
    ]
)


def _is_name(line: str) -> bool:
    words = line.split()
    named = 0 < len(words) <= 6 and not any(map(str.isdigit, line)) and line[:1].isupper()
    return named and fold(words[0]) not in _OF_MEETINGS
