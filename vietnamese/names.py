"""Proper names in a line: `Hai Bà Trưng` is no number, `chị Mai` no tomorrow."""

from __future__ import annotations

from vietnamese.subjects import CONTRARY
from vietnamese.tokens import Token, says

ADDRESSES = ("anh", "chị", "ông", "bà", "cô", "chú", "bác", "thầy", "em", "a", "c", "chí", "đc")
BODIES = ("Sở", "Ban", "Hội", "Phòng", "Văn", "Công", "Ủy", "Uỷ", "Đảng", "Chi", "Cục", "Trung")
"""What the name of a body begins with, whose words are not all written with capitals."""

NOT_FIRST = frozenset({
    "sáng", "trưa", "chiều", "tối", "đêm", "thứ", "chủ", "nhật", "tuần", "ngày", "tháng", "quý",
    "hôm", "nay", "mai", "mốt", "giờ", "lúc", "vào", "từ", "đến", "trước", "sau", "khoảng", "cuối",
    "đầu", "giữa", "buổi", "tết", "cả", "họp", "t", "cn", "h", "g", "năm",
})  # fmt: skip
"""Words of days and times, which may be typed with a capital in front of a name."""

LONGEST_NAME = 12
"""Words."""


def name_end(tokens: list[Token], at: int, known: frozenset[str]) -> int | None:
    """Past the name that begins at a token: two words or more with capitals, one behind `chị`.

    In a longer name some word must not be one of the `known` words of days and times.
    """
    if says(tokens, at, *NOT_FIRST) and not _is_addressed(tokens, at):
        return None
    end = _run_end(tokens, at, known)
    if end > at and _is_addressed(tokens, at):
        return end
    if end - at < 2:
        return None
    strange = any(known.isdisjoint(token.terms) for token in tokens[at:end])
    return end if strange else None


def _run_end(tokens: list[Token], at: int, known: frozenset[str]) -> int:
    """Past words with capitals, and in the name of a body one without between or behind them."""
    end = at
    body = tokens[at].text in BODIES
    while end < min(len(tokens), at + LONGEST_NAME):
        token = tokens[end]
        follows = body and end > at + 1 and tokens[end - 1].text.istitle()
        if not _is_capitalised(token) and not (follows and _may_be_inside(token, known)):
            break
        end += 1
    return end


def _may_be_inside(token: Token, known: frozenset[str]) -> bool:
    plain = token.text.islower() and token.text not in CONTRARY
    return plain and known.isdisjoint(token.terms)


def _is_capitalised(token: Token) -> bool:
    return token.text.isalpha() and token.text.istitle()


def _is_addressed(tokens: list[Token], at: int) -> bool:
    return at > 0 and (says(tokens, at - 1, *ADDRESSES) or tokens[at - 1].text in ADDRESSES)


def are_told_by_capitals(tokens: list[Token]) -> bool:
    """Whether a line has words without capitals too, so that a capital says something."""
    return any(token.text.islower() and len(token.text) > 1 for token in tokens)
