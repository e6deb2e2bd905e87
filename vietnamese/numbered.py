"""What a number names: a room, a unit, an ordinal; a document with its symbol and its day."""

from __future__ import annotations

from vietnamese.bindings import DOCUMENT_CODES, LENGTH_UNITS, PEOPLE, Binding, Makes
from vietnamese.extent import Extent
from vietnamese.moments import CLOCK_UNITS, HALVES, longest_of
from vietnamese.numerals import NUMBER_WORDS, below_hundred
from vietnamese.parts import DayMonth
from vietnamese.tokens import Token, is_number, says

ORDINALS = ("nhất", "nhì", "tư")
NOT_NUMBERED = (
    CLOCK_UNITS | LENGTH_UNITS - {"ngày", "buổi", "tuần"} | {"đ", "đồng", "triệu", "%", "am", "pm"}
)
STRETCHES = frozenset({"ngày", "buổi", "tuần", "tháng", "năm"})
"""Units that may also begin what follows: `tầng 3 ngày 5/12`."""

PEOPLE_WORDS = frozenset(phrase.split()[0] for phrase in PEOPLE)
TURNS = ("tuần", "này", "tới", "sau")
DAY_WORDS = (*HALVES, *TURNS, "thứ", "mai", "mốt", "hôm", "chủ", "cn", "t", "nay")
NO_ISSUERS = ("CN", "SA", "CH", "AM", "PM")
SIGNED = (("ngày",), ("ký", "ngày"), ("ban", "hành", "ngày"), ("đề", "ngày"))
LATEST_HOUR = 12


def numbered(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`302`, `số 2`, `12A`, `2025-2030`."""
    said = says(tokens, at, "số", ":")
    if said:
        at += 1
    end = _number_end(tokens, at)
    if end is None and binding.makes is Makes.PLACE:
        end = _letter_end(tokens, at)
    if end is None or not _is_a_name(tokens, end, binding.makes is Makes.DOCUMENT):
        return None
    if binding.makes is Makes.PLACE and not said and says(tokens, end, *HALVES):
        number = tokens[at].number
        return Extent(at, end) if number is not None and number > LATEST_HOUR else None
    return Extent(at, end)


def ordinal(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`thứ 5`, `thứ tư`, or a number."""
    if not says(tokens, at, "thứ"):
        return numbered(binding, tokens, start, at)
    end = at + 2 if says(tokens, at + 1, *ORDINALS) else _number_end(tokens, at + 1)
    if end is None or not _is_a_name(tokens, end, True):
        return None
    meets = says(tokens, at - 1, "họp", "phiên")
    return Extent(at, end, doubtful=meets and says(tokens, end, *TURNS))


def document(binding: Binding, tokens: list[Token], start: int, at: int) -> Extent | None:
    """`số 15-KH/TU ngày 3/12`; a day alone (`tờ trình ngày 3/12`) is doubtful."""
    begin = at + 1 if says(tokens, at, "số", ":") else at
    end = symbol_end(tokens, begin) or _number_of_year(tokens, begin)
    if end is None:
        number = numbered(binding, tokens, start, at)
        end = number.end if number else None
    signed = _signed(tokens, at if end is None else end)
    if signed is not None:
        return Extent(at, signed, doubtful=end is None)
    return None if end is None else Extent(at, end)


def symbol_end(tokens: list[Token], at: int) -> int | None:
    """Past the symbol of a document: `15-KH/TU`, `28/2018/QH14`, `123/QĐ-UBND`."""
    signed = at + 2 < len(tokens) and tokens[at + 1].text in "-/–"
    if not signed or not any(token.text.isalpha() for token in tokens[at + 2 : at + 5 : 2]):
        return None
    end, code = at + 1, False
    while end + 1 < len(tokens) and tokens[end].text in "-/–" and _glued(tokens[end : end + 2]):
        code = code or _is_code(tokens[end + 1].text)
        end += 2
        if is_number(tokens, end) and tokens[end].glued:
            end += 1
    return end if code else None


def _is_code(text: str) -> bool:
    """`KH`, and issuers: `UBND`, `TTg`, but not the `CN` of `29/11-CN`."""
    if text.lower() in DOCUMENT_CODES:
        return True
    return len(text) >= 2 and text.isalpha() and text[:2].isupper() and text not in NO_ISSUERS


def _number_of_year(tokens: list[Token], at: int) -> int | None:
    """Past `10/2026`, behind the kind of a document."""
    slashed = is_number(tokens, at) and says(tokens, at + 1, "/") and is_number(tokens, at + 2)
    return at + 3 if slashed and len(tokens[at + 2].text) == 4 else None


def _signed(tokens: list[Token], at: int) -> int | None:
    """Past `ngày 3/12/2026`, `ký ngày 3 tháng 12`."""
    if says(tokens, at, "("):
        at += 1
    for words in SIGNED:
        if all(says(tokens, at + n, word) for n, word in enumerate(words)):
            day = longest_of(tokens, at + len(words) - 1, (DayMonth,))
            if day is not None:
                return day.end + says(tokens, day.end, ")")
    return None


def _number_end(tokens: list[Token], at: int) -> int | None:
    """Past `302`, `12A`, `XIII`, `ba`, `2025-2030`."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.number is not None:
        return _with_letters(tokens, at + 3 if _are_years(tokens, at) else at + 1)
    if token.text.isupper() and not set(token.text) - set("IVXL"):
        return at + 1
    if not NUMBER_WORDS.issuperset(token.terms) or _is_another_word(tokens, at):
        return None
    return max((end for _, end in below_hundred(tokens, at)), default=None)


def _is_another_word(tokens: list[Token], at: int) -> bool:
    """`kế hoạch năm 2027`, and `tổ chức` typed `to chuc`."""
    return says(tokens, at, "chục") or (
        says(tokens, at, "năm") and not says(tokens, at - 1, "số", "thứ")
    )


def _letter_end(tokens: list[Token], at: int) -> int | None:
    """Past `B`, `A2`."""
    if at == len(tokens) or len(tokens[at].text) > 1 or not tokens[at].text.isupper():
        return None
    return at + 2 if is_number(tokens, at + 1) and tokens[at + 1].glued else at + 1


def _are_years(tokens: list[Token], at: int) -> bool:
    years = (is_number(tokens, n) and len(tokens[n].text) == 4 for n in (at, at + 2))
    return says(tokens, at + 1, "-", "/") and all(years)


def _with_letters(tokens: list[Token], end: int) -> int:
    """Past one or two letters glued to a number, unless they are a unit."""
    if end == len(tokens) or not tokens[end].glued or not tokens[end].text.isalpha():
        return end
    unit = not (NOT_NUMBERED | PEOPLE_WORDS).isdisjoint(tokens[end].terms)
    return end if unit or len(tokens[end].text) > 2 else end + 1


def _is_a_name(tokens: list[Token], end: int, of_people: bool) -> bool:
    """Whether nothing behind a number makes it an hour, a date, a length or a count.

    With `of_people` a word for people makes no count of it: `Nghị quyết 57 cán bộ chủ chốt`.
    """
    if end == len(tokens):
        return True
    if is_number(tokens, end + 1) and not _is_apart(tokens, end):
        return False
    terms = set(tokens[end].terms)
    if terms & NOT_NUMBERED or (terms & PEOPLE_WORDS and not of_people):
        return False
    if not terms & STRETCHES:
        return True
    return is_number(tokens, end + 1) or says(tokens, end + 1, *DAY_WORDS)


def _is_apart(tokens: list[Token], at: int) -> bool:
    """Whether no sign joins the number before it to the one behind: `8:30`, `3/12`, `8-10h`."""
    sign = tokens[at].text
    if sign in ".,:":
        return not tokens[at + 1].glued
    if sign == "-":
        return not says(tokens, at + 2, *NOT_NUMBERED)
    return sign != "/"


def _glued(tokens: list[Token]) -> bool:
    return all(token.glued for token in tokens)
