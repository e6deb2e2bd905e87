"""Finders of answers that are said in words of their own: place, chair, people, who prepares."""

from __future__ import annotations

import re

from vietnamese.chunks import Chunk
from vietnamese.meeting_words import CLEARLY_COURTESY_AT_EDGE
from vietnamese.money import read_money
from vietnamese.people import group_kind
from vietnamese.plan_leads import STOPS
from vietnamese.plan_line import Line
from vietnamese.reading import Ask, Value

MOST_WORDS = 16
"""Of a name before `chủ trì` or `chuẩn bị`."""

NO_PLACE = ("chỗ", "sao", "nhà", "đó", "đây", "ngũ", "đâu", "các", "mỗi", "từng")
"""After `tại`, `ở`: `tại chỗ`, `ở các cấp`."""

_PHONE = re.compile(r"\d[\d .\-]{6,}\d")
_EDGES = " \t\r\n,;.:-–+&"


def courtesy(line: Line, at: int, after: int) -> Chunk | None:
    """What says nothing about the meeting."""
    end = line.ends(at, "courtesy")
    if end is None or (line.ends(at, "meeting") or 0) > end:
        return None
    edge = line.opens(at, after) or line.closes(end)
    if line.says(at, *CLEARLY_COURTESY_AT_EDGE) and not edge:
        return None
    if line.says(at, "tôi", "mình", "em", "chúng", "bên", "cơ", "phòng", "giấy", "thư") and not (
        line.opens(at, after)
    ):
        return None
    return Chunk("courtesy", at, end, (at, end))


def place(line: Line, at: int, after: int) -> Chunk | None:
    """Where: behind `tại`, `ở`, `địa điểm`, or a room or hall that stands on its own."""
    found = line.found(at).get("lead")
    if found is not None and found[1] == "place":
        return _place_behind(line, at, found[0], after)
    if line.ends(at, "venue") is None:
        return _seat_apart(line, at, after)
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    numbered = line.names.get(at) is not None
    behind_meeting = numbered and _follows_meeting(line, start, after)
    if not (line.opens(at, after) or behind_meeting):
        return None
    end = words_end(line, at, "place")
    return Chunk("place", at if behind_meeting else start, end, (at, end), kept=behind_meeting)


def room(line: Line, at: int, after: int) -> Chunk | None:
    """A room or hall in a clause of its own."""
    begins = line.clauses.starts[at] == at and line.ends(at, "venue") is not None
    return place(line, at, after) if begins else None


def presided(line: Line, at: int, after: int) -> Chunk | None:
    """`PCT chủ trì` in a clause of its own."""
    return chair(line, at, after) if line.clauses.starts[at] == at else None


def _seat_apart(line: Line, at: int, after: int) -> Chunk | None:
    """`Trung tâm Chính trị` in a clause of its own: a place, or those who come; asked."""
    end = line.clauses.ends[at]
    alone = line.ends(at, "seat") is not None and at == line.clauses.starts[at] and at > 0
    busy = any(
        line.begins_answer(n) or line.ends(n, "meeting") or line.says(n, "chuẩn", "chủ", "dự", "mời")
        for n in range(at + 1, end) if n not in line.names
    )  # fmt: skip
    if not alone or busy or end - at > 7:
        return None
    return Chunk("place", at, end, (at, end), doubt="place-or-people")


def _place_behind(line: Line, at: int, inner: int, after: int) -> Chunk | None:
    if inner >= len(line) or line.clauses.signs[inner]:
        return None
    if line.says(inner, *NO_PLACE) and line.ends(inner, "venue") is None:
        return None
    short = line.says(at, "tại", "ở")
    apart = line.opens(at, after)
    venue = line.ends(inner, "venue") or line.ends(inner, "seat")
    area = line.ends(inner, "area")
    named = line.words[inner].text[:1].isupper() and line.is_marked
    if short and not (venue or area or named or apart):
        return None
    if not line.is_marked and short and not (venue or area):
        return None
    end = words_end(line, inner, "place")
    if end <= inner:
        return None
    doubtful = bool(short and area and not venue and not apart)
    doubt = "place-or-subject" if doubtful else ""
    return Chunk("place", at, end, (inner, end), kept=doubtful, doubt=doubt)


def _follows_meeting(line: Line, at: int, after: int) -> bool:
    begin = max(after, line.clauses.starts[at])
    return any(line.ends(n, "meeting") == at for n in range(begin, at))


def chair(line: Line, at: int, after: int) -> Chunk | None:
    """Who presides: `chủ trì PCT`, `do đ/c Phó Chủ tịch chủ trì`."""
    found = line.found(at).get("lead")
    if found is not None and found[1] == "chair":
        end = words_end(line, found[0], "chair")
        if end <= found[0] or line.says(found[0], "phối", "soạn", "thực", "tham", "xây", "và"):
            return None
        return Chunk("chair", line.introduced(at, after), end, (found[0], end))
    led = line.says(at, "do")
    first = at + 1 if led else at
    titled = _names_a_person(line, first)
    if not (led or titled or line.opens(at, after)) or line.ends(first, "meeting"):
        return None
    for end in range(first + 1, min(first + MOST_WORDS, line.clauses.ends[at])):
        if line.says(end, "chủ") and line.says(end + 1, "trì", "tọa", "toạ"):
            return _presiding(line, at, first, end, titled)
        if line.says(end, *STOPS["chair"]) or (line.times.at(end) and end not in line.names):
            return None
    return None


def _presiding(line: Line, at: int, first: int, end: int, titled: bool) -> Chunk | None:
    """`X chủ trì`: a person, or a body that holds the meeting."""
    if line.says(end + 2, "phối", "soạn", "thực", "tham", "xây", ","):
        follows = end + 3 if line.says(end + 2, ",") else end + 2
        if line.says(follows, "phối", "soạn", "thực", "tham", "xây"):
            return None
    body = not titled and line.ends(first, "seat") is not None
    label = "host" if body else "chair"
    return Chunk(label, at, end + 2, (first, end))


def _names_a_person(line: Line, at: int) -> bool:
    return bool(line.ends(at, "post") or line.ends(at, "honorific"))


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
    end = words_end(line, inner, "groups")
    if end <= inner:
        return None
    last = _past_attending(line, end)
    return Chunk("groups", at, last, (inner, end))


def attendees(line: Line, at: int, after: int) -> Chunk | None:
    """A clause of its own that only names people: `toàn thể đảng viên`, `các phòng dự`."""
    end = line.clauses.ends[at]
    if at == 0 or not line.opens(at, after) or end <= at:
        return None
    last = next(
        (n for n in range(at, end) if line.begins_answer(n) or line.ends(n, "courtesy")), end
    )
    if any(line.ends(n, "meeting") or line.says(n, "chuẩn", "chủ") for n in range(at, last)):
        return None
    comes = line.says(last - 1, "dự", "gia") and last - at > 1
    named = line.says(at, *OPENING_PEOPLE) and group_kind(line.said(at, last)) is not None
    if not (comes or named) or last != end:
        return None
    inner = last
    while comes and line.says(inner - 1, "dự", "tham", "cùng", "gia", "đến"):
        inner -= 1
    return Chunk("groups", at, last, (at, inner)) if inner > at else None


OPENING_PEOPLE = (
    "toàn",
    "tất",
    "các",
    "lãnh",
    "lđ",
    "đại",
    "thành",
    "trưởng",
    "cán",
    "mọi",
    "ban",
    "bgh",
)


def _past_attending(line: Line, at: int) -> int:
    """Past `đến dự`, `tham dự`, `cùng dự`; `họp` begins the title."""
    while line.says(at, "đến", "tới", "về", "cùng", "tham", "dự", "gia"):
        at += 1
    return at


def host(line: Line, at: int, after: int) -> Chunk | None:
    """`UBND xã kính mời`: who calls the meeting, where the sentence begins with them."""
    if at != line.clauses.sentences[at] or not (line.ends(at, "seat") or _names_a_person(line, at)):
        return None
    for end in range(at + 1, min(at + MOST_WORDS, line.clauses.ends[at])):
        found = line.found(end).get("lead")
        courteous = line.says(end, "trân")
        if (found and found[1] == "groups" and line.says(end, "mời", "kính", "triệu")) or courteous:
            return Chunk("host", at, end, (at, end))
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
    named = line.ends(first, "seat") or _names_a_person(line, first)
    if not led and not named and (at == 0 or at != line.clauses.starts[at]):
        return None
    for end in range(first + 1, min(first + MOST_WORDS, line.clauses.ends[at])):
        if line.says(end, "chuẩn") and line.says(end + 1, "bị"):
            last = end + 2
            while last < line.clauses.ends[at] and not line.begins_answer(last):
                last += 1
            return Chunk("preparer", at, last, (first, end))
        if line.ends(end, "meeting") or (line.times.at(end) and end not in line.names):
            return None
    return None


def contact(line: Line, at: int, after: int) -> Chunk | None:
    """Whom to ask, with the telephone."""
    found = line.found(at).get("lead")
    if found is None or found[1] != "contact" or not line.opens(at, after):
        return None
    end = line.clauses.ends[found[0]] if found[0] < len(line) else found[0]
    while end + 1 < len(line) and line.clauses.signs[end]:
        following = line.clauses.ends[end + 1]
        if following <= end + 1 or not _PHONE.search(line.said(end + 1, following)):
            break
        end = following
    return Chunk("contact", at, end, (found[0], end)) if end > found[0] else None


def cost(line: Line, at: int, after: int) -> Chunk | None:
    """What it costs, behind the words for it."""
    found = line.found(at).get("lead")
    if found is None or found[1] != "cost" or not line.opens(at, after):
        return None
    inner = found[0]
    for end in range(line.clauses.ends[inner] if inner < len(line) else inner, inner, -1):
        reading = read_money(line.said(inner, end))
        if isinstance(reading, Value) or (isinstance(reading, Ask) and reading.candidates):
            return Chunk("cost", line.introduced(at, after), end, (inner, end))
    return None


def note(line: Line, at: int, after: int) -> Chunk | None:
    """What those who come are asked to do: to the end of the sentence, or to the next answer."""
    if at == 0 or line.ends(at, "note") is None or at != line.clauses.starts[at]:
        return None
    if (line.ends(at, "meeting") or 0) >= (line.ends(at, "note") or 0):
        return None
    end = line.clauses.ends[at]
    while end + 1 < len(line) and line.clauses.sentences[end + 1] == line.clauses.sentences[at]:
        if line.begins_answer(end + 1) or line.ends(end + 1, "venue"):
            break
        end = line.clauses.ends[end + 1]
    return Chunk("note", at, end, (at, end))


def attended(line: Line, at: int, after: int) -> Chunk | None:
    """`dự họp UBND tỉnh`: a meeting that others hold; its words are the title's too."""
    elsewhere = line.ends(at, "elsewhere")
    if elsewhere is not None and line.opens(at, after):
        return Chunk("attended", at, elsewhere, (at, elsewhere), doubt="attended-or-held")
    end = line.ends(at, "attending")
    if end is None or any(
        line.says(n, "mời", "triệu") for n in range(line.clauses.sentences[at], at)
    ):
        return None
    if not (line.opens(at, after) or _person_before(line, at)):
        return None
    return Chunk("attended", at, end, (at, end), kept=True)


def _person_before(line: Line, at: int) -> bool:
    begin = line.clauses.starts[at]
    return any(_names_a_person(line, n) or line.ends(n, "seat") for n in range(begin, at))


def words_end(line: Line, at: int, field: str) -> int:
    """Where the words of a field end: at a stop word, at another answer, or with the clause unless
    the next one goes on with the same."""
    begin = at
    head = max((line.ends(at, label) or at for label in ("venue", "seat", "post")), default=at)
    at = max(line.names.get(at, at), head)
    while at < len(line):
        if at > begin and line.clauses.ends[at - 1] == at:
            following = _goes_on(line, at, field)
            if following is None:
                break
            at = following
            continue
        if at in line.names:
            at = line.names[at]
            continue
        if line.begins_answer(at) or line.says(at, *STOPS[field]) or line.ends(at, "courtesy"):
            break
        if field == "place" and at > begin and line.ends(at, "meeting"):
            break
        at += 1
    at = min(at, len(line))
    while at > begin and (line.clauses.signs[at - 1] or _leads(line, begin, at)):
        at -= 1
    return at


def _leads(line: Line, begin: int, at: int) -> bool:
    """Whether the last word before a position leads to what follows."""
    return at > begin + 1 and line.ends(at - 1, "introduction") == at


def _goes_on(line: Line, at: int, field: str) -> int | None:
    """Past the sign or line at a position, where the clause behind it still is of the field."""
    following = at + 1 if line.clauses.signs[at] else at
    if following >= len(line) or line.clauses.signs[following]:
        return None
    sign = line.words[at].text
    end = line.clauses.ends[following]
    answers = any(line.begins_answer(n) and n not in line.names for n in range(following, end))
    if (
        answers
        or following == at
        or line.clauses.sentences[following] != line.clauses.sentences[at - 1]
    ):
        return None
    if field == "place":
        building = line.ends(following, "venue") or line.ends(following, "seat")
        area = line.ends(following, "area")
        prepares = any(line.says(n, "chuẩn", "chủ", "dự", "mời") for n in range(following, end))
        opens = sign in "-–(" or (sign == ",")
        short = end - following <= 9
        return following if (building or area) and not prepares and opens and short else None
    if field == "chair":
        return following if sign in "-–—(" and _names_a_person(line, following) else None
    if field == "groups":
        named = group_kind(line.said(following, end)) or _names_a_person(line, following)
        meets = line.ends(following, "meeting") or line.ends(following, "note")
        return following if sign in ",;+" and named and not meets else None
    return None
