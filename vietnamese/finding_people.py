"""Finders of people: who presides, who is called and by whom, who prepares."""

from __future__ import annotations

from vietnamese.abbreviations import is_doubtful
from vietnamese.chunks import Chunk
from vietnamese.people import group_kind
from vietnamese.plan_leads import STOPS
from vietnamese.plan_line import Line
from vietnamese.words_of import names_a_person, without_courtesy, words_end

MOST_WORDS = 16
"""Of a name before `chủ trì` or `chuẩn bị`."""

LONGEST_NAME = 4

OF_A_TASK = ("phối", "soạn", "thực", "tham", "xây", "và")
"""Behind `chủ trì`: it is a task that is led, no meeting."""

COLLEGES = ("ban", "thường", "lãnh", "lđ", "btv", "bgđ", "bgh", "bch")
"""First words of posts that are several people."""

EVERYONE = ("các", "anh", "chị", "em", "đồng", "chí", "đ", "/", "c", "đc", "ông", "bà", "quý", "vị")
"""Words that call those who come and tell nothing of them."""

NO_NAME = ("dự", "và", "mời", "thông", "lịch", "giao", "yêu", "đề", "triệu")
"""Not between a post and what they do."""

DOING = ("mang", "gửi", "nộp", "đọc", "nghiên", "báo", "xem", "lưu", "đăng", "đề", "đem", "nhớ")
"""First words of what those who come are asked to do."""

OPENING_PEOPLE = (
    "toàn", "tất", "các", "lãnh", "lđ", "đại", "thành", "trưởng", "cán", "mọi", "ban", "bgh",
)  # fmt: skip
"""What a clause begins with that only names people."""


def chair(line: Line, at: int, after: int) -> Chunk | None:
    """Who presides: `chủ trì PCT`, `do đ/c Phó Chủ tịch chủ trì`."""
    found = line.found(at).get("lead")
    if found is not None and found[1] == "chair":
        inner = found[0]
        if inner >= len(line) or line.clauses.signs[inner] or line.says(inner, *OF_A_TASK):
            return None
        if line.ends(inner, "meeting") and line.opens(at, after):
            return Chunk("presides", at, inner, (at, inner))
        end = words_end(line, inner, "chair")
        return (
            Chunk("chair", line.introduced(at, after), end, (inner, end)) if end > inner else None
        )
    first = at + 1 if line.says(at, "do") else at
    named = first > at or names_a_person(line, first) or line.opens(at, after)
    lettered = first < len(line) and line.words[first].text[0].isalpha()
    if not named or not lettered or line.ends(first, "meeting"):
        return None
    for end in range(first + 1, min(first + MOST_WORDS, _past_dash(line, first))):
        presiding = line.ends(end, "presiding")
        if presiding is not None:
            of_a_task = any(line.says(n, *OF_A_TASK) for n in (presiding, presiding + 1))
            return None if of_a_task else Chunk("chair", at, presiding, (first, end))
        if line.ends(end, "meeting") or line.says(end, *STOPS["chair"]) or _is_timed(line, end):
            return None
    return None


def _past_dash(line: Line, at: int) -> int:
    """The end of a clause, or of the next one where that only names the post or says that they
    preside: `Đ/c A – PCT`, `PGĐ Sở: chủ trì`."""
    end = line.clauses.ends[at]
    while end + 1 < len(line):
        post = line.words[end].text in "-–—" and line.ends(end + 1, "post")
        if not post and not (line.words[end].text == ":" and line.ends(end + 1, "presiding")):
            break
        end = line.clauses.ends[end + 1]
    return end


def person_first(line: Line, at: int, after: int) -> Chunk | None:
    """`PGĐ họp …`, a post in a clause of its own, `Ban Giám đốc họp …`: whose line of a calendar it
    is; whether a single person presides is asked."""
    post = line.ends(at, "post")
    if at != line.clauses.starts[at]:
        return None
    if at > 0 and line.words[at - 1].text in "+&":
        return None
    if post is None:
        return _named_alone(line, at)
    fields = _past_fields(line, post)
    if fields is not None and line.ends(fields, "meeting"):
        return _whose(at, fields, many=False)
    many = line.says(at, *COLLEGES)
    for end in range(post, min(at + 7, line.clauses.ends[at])):
        if line.says(end, "họp", "nghe", "làm") and line.ends(end, "meeting"):
            return _whose(at, end, many)
        busy = (
            line.ends(end, "meeting") or line.ends(end, "presiding") or line.ends(end, "preparing")
        )
        if busy or line.says(end, *NO_NAME) or _is_timed(line, end):
            return None
    listed = _posts_end(line, at)
    if listed > line.clauses.ends[at]:
        return Chunk("groups", at, listed, (at, listed))
    alone = (
        without_courtesy(line, at, line.clauses.ends[at]) == post
        and at > 0
        and not is_doubtful(line.said(at, post))
    )
    return _whose(at, post, many) if alone else None


def _past_fields(line: Line, at: int) -> int | None:
    """Past the bracket behind a post that tells of what: `PCT (VX)`."""
    if at >= len(line) or line.words[at].text != "(":
        return None
    return next(
        (n + 1 for n in range(at, min(at + 5, len(line))) if line.words[n].text == ")"), None
    )


def _named_alone(line: Line, at: int) -> Chunk | None:
    """`đ/c Hải CT` in a clause of its own behind others: whether they preside is asked."""
    name, end = line.ends(at, "honorific"), line.clauses.ends[at]
    if name is None or at == line.clauses.sentences[at] or not name < end <= name + LONGEST_NAME:
        return None
    if end < len(line) and line.words[end].text in "-–—(:":
        return None
    capitals = all(line.words[n].text[:1].isupper() for n in range(name, end))
    named = capitals and line.is_marked and not line.text.isupper()
    return _whose(at, end, many=False) if named else None


def _posts_end(line: Line, at: int) -> int:
    """Past clauses that only name posts: `GĐ + các PGĐ, trưởng phòng`."""
    end = line.clauses.ends[at]
    while end + 1 < len(line) and line.words[end].text in ",+&":
        first = end + 2 if line.says(end + 1, "các") else end + 1
        if line.ends(first, "post") is None or _busy(line, first, line.clauses.ends[first]):
            break
        end = line.clauses.ends[first]
    end = without_courtesy(line, at, end)
    return end if not _busy(line, at, line.clauses.ends[at]) else at


def _busy(line: Line, start: int, end: int) -> bool:
    """Whether some words say more than who."""
    labels = ("meeting", "presiding", "preparing")
    return any(
        any(line.ends(n, label) for label in labels) or _is_timed(line, n)
        for n in range(start, end)
    )


def _whose(start: int, end: int, many: bool) -> Chunk:
    if many:
        return Chunk("groups", start, end, (start, end))
    return Chunk("chair", start, end, (start, end), doubt="chair-or-attends")


def _is_timed(line: Line, at: int) -> bool:
    return at not in line.names and line.times.at(at) is not None


def presided(line: Line, at: int, after: int) -> Chunk | None:
    """`PCT chủ trì` in a clause of its own."""
    return chair(line, at, after) if line.clauses.starts[at] == at else None


def groups(line: Line, at: int, after: int) -> Chunk | None:
    """Who is called: behind `thành phần`, `mời`; `dự` and the like behind them belong to it."""
    found = line.found(at).get("lead")
    if found is None or found[1] != "groups":
        return None
    inner = found[0]
    short = line.says(at, "mời") and inner == at + 1
    if short and not line.is_marked:
        return None
    if line.says(at - 1, "khách", "giấy", "thư", "được") and at > 0:
        return None
    if not short and not line.opens(at, after):
        return None
    attended = _past_attending(line, inner)
    if line.says(at, "mời", "kính", "trân", "triệu") and line.ends(attended, "meeting"):
        return Chunk("courtesy", at, attended, (at, attended))
    end = words_end(line, inner, "groups")
    if end > inner and all(line.says(n, *EVERYONE) for n in range(inner, end)):
        return Chunk("courtesy", at, _past_attending(line, end), (at, end))
    named = group_kind(line.said(inner, end)) if end > inner else None
    if end <= inner or (line.says(at, "gồm") and named is None):
        return None
    last = _past_attending(line, end)
    return Chunk("groups", at, last, (inner, end))


def _past_attending(line: Line, at: int) -> int:
    """Past `đến dự`, `tham dự`, `cùng dự`; `họp` begins the title."""
    while line.says(at, "đến", "tới", "về", "cùng", "tham", "dự", "gia", "đi"):
        at += 1
    return at


def attendees(line: Line, at: int, after: int) -> Chunk | None:
    """A clause of its own that only names people: `toàn thể đảng viên`, `các phòng dự`."""
    if at == 0 or at != line.clauses.starts[at]:
        return None
    end = line.clauses.ends[at]
    last = next((n for n in range(at, end) if line.ends(n, "courtesy")), end)
    busy = any(
        line.says(n, *DOING) or line.ends(n, "meeting") or line.ends(n, "preparing")
        or line.ends(n, "presiding") or line.begins_answer(n)
        for n in range(at, last) if n not in line.names
    )  # fmt: skip
    if busy or last == at:
        return None
    inner = last
    while line.says(inner - 1, "dự", "tham", "cùng", "gia", "đến"):
        inner -= 1
    comes = at < inner < last
    if not comes:
        last = inner = max(last, words_end(line, at, "groups"))
    named = line.says(at, *OPENING_PEOPLE) and group_kind(line.said(at, last)) is not None
    return Chunk("groups", at, last, (at, inner)) if comes or named else None


def called(line: Line, at: int, after: int) -> Chunk | None:
    """`Toàn thể CBCC dự chào cờ`: many who come, before what they come to."""
    if not line.begins_sentence(at) or not line.says(at, "toàn", "tất", "các", "mọi"):
        return None
    for end in range(at + 1, min(at + MOST_WORDS, line.clauses.ends[at])):
        if line.says(end, "dự", "tham") and line.ends(_past_attending(line, end), "meeting"):
            return Chunk("groups", at, _past_attending(line, end), (at, end))
        if line.ends(end, "meeting") or _is_timed(line, end):
            return None
    return None


def host(line: Line, at: int, after: int) -> Chunk | None:
    """`UBND xã kính mời`: who calls the meeting, where the sentence begins with them."""
    begins = line.begins_sentence(at) or (at == line.clauses.starts[at] and at > 0)
    if not begins or not (line.ends(at, "seat") or names_a_person(line, at)):
        return None
    for end in range(at + 1, min(at + MOST_WORDS, line.clauses.ends[at])):
        found = line.found(end).get("lead")
        courteous = line.says(end, "trân")
        if (found and found[1] == "groups" and line.says(end, "mời", "kính", "triệu")) or courteous:
            return Chunk("host", at, end, (at, end))
        if line.says(end, "thông", "kính") and line.says(end + 1, "báo"):
            past = end + 2 + line.says(end + 2, "lịch")
            past += past < len(line) and line.words[past].text == ":"
            return Chunk("host", at, past, (at, end)) if line.ends(past, "meeting") else None
        if line.says(end, "tổ") and line.says(end + 1, "chức") and line.ends(end + 2, "meeting"):
            return Chunk("host", at, end + 2, (at, end))
        if line.ends(end, "meeting") or line.times.at(end):
            return None
    return None


def preparer(line: Line, at: int, after: int) -> Chunk | None:
    """`giao Phòng A chuẩn bị báo cáo`, `(VP chuẩn bị nội dung)`."""
    found = line.found(at).get("lead")
    led = found is not None and found[1] == "preparer"
    first = found[0] if found and led else at
    if not line.opens(at, after) or line.ends(at, "meeting"):
        return None
    named = line.ends(first, "seat") or names_a_person(line, first)
    if not led and not named and (at == 0 or at != line.clauses.starts[at]):
        return None
    for end in range(first + 1, min(first + MOST_WORDS, line.clauses.ends[at])):
        last = line.ends(end, "preparing")
        if last is not None:
            while last < line.clauses.ends[at] and not line.begins_answer(last):
                last += 1
            return Chunk("preparer", at, last, (first, end))
        if line.ends(end, "meeting") or _is_timed(line, end):
            return None
    return None
