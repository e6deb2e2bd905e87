"""Finders of hours and days: the meeting's own, and those that a word makes another field's."""

from __future__ import annotations

from vietnamese.bindings import Makes
from vietnamese.chunks import Chunk
from vietnamese.parts import DayMonth, Week, Weekday
from vietnamese.plan_line import Line
from vietnamese.plan_times import Stretch, names_a_year
from vietnamese.words_of import without_courtesy

PAPERS = ("tài", "báo", "hồ", "tham", "nộp", "gửi", "hạn", "dự", "hoàn", "ý", "danh", "số", "nội")
"""First words of what is handed in before the meeting."""

HANDED_IN = ("liệu", "cáo", "cương", "luận", "lục", "sách", "dung", "sơ")
"""Last words of what is prepared by a day: `chuẩn bị tài liệu trước 17h`."""

NOT_PAPERS = ("đăng", "xác", "phản")
"""First words of what is told before it."""

HALVES = ("sáng", "chiều", "tối", "trưa")

MOST_WORDS = 16
"""Between what is handed in and by when."""

BOUND_LABELS = {
    Makes.REMINDER: "remind",
    Makes.ARRIVAL: "note",
    Makes.ANOTHER: "note",
    Makes.BREAK: "note",
    Makes.SPEECH: "note",
    Makes.START: "when",
    Makes.END: "ends",
}


def bound(line: Line, at: int, after: int) -> Chunk | None:
    """An hour, a day or a length that a word before it makes another field's: `bế mạc 16h`."""
    found = line.claims.get(at)
    if found is None or found[0].makes not in BOUND_LABELS:
        return None
    claim, end = found
    label = BOUND_LABELS[claim.makes]
    if claim.makes is Makes.SPEECH and line.speech_end(at) is not None:
        return None
    inner = _tokens_in(line, claim.taken, at, end)
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if claim.makes in (Makes.START, Makes.END):
        start += line.says(start, "họp")
        stretch = line.times.at(inner[0]) if inner[0] not in line.claims else None
        if stretch is None:
            return None
        day = stretch.end
        return Chunk(label, start, day, (inner[0], day), stretch=stretch)
    if label == "note":
        stretch = line.times.at(inner[0]) if inner[0] not in line.claims else None
        start, end = _clause_of_event(line, at, end, after)
        value = "another" if claim.makes is Makes.ANOTHER else "event"
        return Chunk("note", start, end, (start, end), value, stretch=stretch)
    return Chunk(label, start, end, inner)


def _clause_of_event(line: Line, at: int, end: int, after: int) -> tuple[int, int]:
    """`đại biểu có mặt trước 7h45`, `nghỉ giải lao 15 phút lúc 9h30`, with who and when."""
    start = max(after, line.clauses.starts[at])
    if any(line.ends(n, "meeting") or line.begins_answer(n) for n in range(start, at)):
        start = at
    timed = line.says(end, "lúc", "vào") and end + 1 < line.clauses.ends[at]
    stretch = line.times.at(end + 1) if timed else None
    last = without_courtesy(line, end, line.clauses.ends[end - 1])
    said = any(line.ends(n, "meeting") or line.begins_answer(n) for n in range(end, last))
    return start, stretch.end if stretch else end if said else last


def deadline(line: Line, at: int, after: int) -> Chunk | None:
    """`gửi tài liệu trước 25/11`, `hạn nộp 30/11`; alone, `trước 17h thứ Năm` is no beginning."""
    claim = line.claims.get(at)
    if claim is not None and claim[0].makes is Makes.DEADLINE:
        return _due(line, at, claim[1], _tokens_in(line, claim[0].taken, at, claim[1]))
    if line.ends(at, "note") and line.opens(at, after):
        clause = range(at + 1, line.clauses.ends[at])
        sends = next((n for n in clause if line.says(n, "gửi", "nộp")), None)
        return _paper_due(line, at, sends - 1) if sends else None
    start = max(after, line.clauses.starts[at])
    meets = any(line.ends(n, "meeting") for n in range(start, at))
    sent = line.says(at, "gửi", "nộp") and not meets
    if not line.says(at, *PAPERS, *NOT_PAPERS) or not (sent or line.opens(at, after)):
        return None
    return _paper_due(line, start if sent else at, at)


def _due(line: Line, at: int, end: int, inner: tuple[int, int]) -> Chunk:
    """A deadline, with what is due behind it: `Chậm nhất 28/11 gửi tham luận`."""
    clause = range(line.clauses.starts[at], at)
    prepared = line.says(at - 1, *HANDED_IN) and any(line.ends(n, "preparing") for n in clause)
    if line.says(at, "trước", "không") and not prepared:
        return Chunk("when", at, end, (at, end), "bound")
    last = line.clauses.ends[end - 1]
    if any(line.says(n, *PAPERS) for n in range(end, last)):
        end = last
    if any(line.says(n, *NOT_PAPERS) for n in range(at, inner[0])):
        return Chunk("note", at, end, (at, end))
    return Chunk("papers_due", at, end, inner, line.said(at, inner[0]))


def _paper_due(line: Line, start: int, at: int) -> Chunk | None:
    """What is handed in, and some words later by when: `Báo cáo của các phòng gửi trước 15h`."""
    day_alone = line.says(at, "hạn") or (line.says(at, "tài") and line.says(at + 1, "liệu"))
    for due in range(at + 1, min(at + MOST_WORDS, line.clauses.ends[at])):
        claim, end = line.claims.get(due, (None, due))
        if claim is None:
            stretch = line.times.at(due) if day_alone else None
            if stretch is not None:
                return Chunk("papers_due", start, stretch.end, (due, stretch.end))
            continue
        ahead = claim.makes is Makes.REMINDER and line.says(due, "trước")
        before = next((n for n in range(due, end) if line.says(n, "trước")), None)
        if claim.makes is Makes.ANOTHER and before is not None:
            due, ahead = before, True
        if claim.makes is Makes.DEADLINE or ahead:
            inner = _tokens_in(line, claim.taken, due, end)
            if line.says(at, *NOT_PAPERS):
                return Chunk("note", at, end, (at, end))
            return Chunk("papers_due", start, end, inner, line.said(due, inner[0]))
        if claim.makes is not Makes.DOCUMENT:
            return None
    return None


def time(line: Line, at: int, after: int) -> Chunk | None:
    """A day and time."""
    stretch = line.times.at(at)
    if stretch is None and _is_bare_hour(line, at, after):
        return Chunk("when", line.introduced(at, after), at + 1, (at, at + 1), "bound")
    parted = _parted_days(line, at, after)
    if parted is not None:
        return parted
    which = _which_of_several(line, stretch) if stretch and not line.repeats else None
    if stretch is not None and which is not None:
        return Chunk("when", at, which, (at, which), "bound")
    if stretch is not None and at > after and line.says(at - 1, "sau"):
        return Chunk("when", at - 1, stretch.end, (at - 1, stretch.end), "bound")
    if stretch is not None and _is_of_the_title(line, at, after, stretch):
        return None
    if stretch is None or names_a_year(line.words, at) or _is_longer(line, at, stretch.end):
        weak = line.times.weak(at) if stretch is None else None
        return _weak(line, weak, after) if weak else _loose(line, at, after)
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if line.says(stretch.end, "vừa") and line.says(stretch.end + 1, "rồi", "qua"):
        end = stretch.end + 2
        return Chunk("when", start, end, (at, end), "over", stretch=stretch)
    nth, end = _nth_week(line, stretch)
    if nth:
        return Chunk("when", start, end, (at, stretch.end), f"nth:{nth}", stretch=stretch)
    end = more_weekdays(line, stretch)[1]
    return Chunk("when", start, end, (at, stretch.end), stretch=stretch)


def _parted_days(line: Line, at: int, after: int) -> Chunk | None:
    """`Sáng 2, chiều 3/12`: more than one part of a day on more than one day; only asked."""
    day = line.words[at + 1].number if at + 1 < len(line) else None
    if not line.says(at, *HALVES) or day is None or not 1 <= day <= 31:
        return None
    following = at + 2 + line.says(at + 2, ",", "và", "đến", "-")
    stretch = line.times.at(following) if line.says(following, *HALVES) else None
    if stretch is None or not stretch.has_day:
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    return Chunk("when", start, stretch.end, (following, stretch.end), "loose", stretch=stretch)


def _is_of_the_title(line: Line, at: int, after: int, stretch: Stretch) -> bool:
    """`trên 2/3 đại biểu tán thành`, `sơ kết tuần 48`: a part of all, a week reported on."""
    part = stretch.parts[0] if len(stretch.parts) == 1 else None
    if isinstance(part, Week):
        return part.number is not None and not line.opens(at, after)
    founded = range(max(at - 8, line.clauses.starts[at]), at)
    feast = any(line.says(n, "thành") and line.says(n + 1, "lập") for n in founded)
    if feast and not line.is_marked and isinstance(part, DayMonth):
        return True
    least = line.says(at - 1, "trên", "hơn", "dưới", "nhất", "quá", "đủ")
    of_all = line.says(stretch.end, "đại", "thành", "số", "tổng", "người", "đb")
    return isinstance(part, DayMonth) and least and of_all


def _which_of_several(line: Line, stretch: Stretch) -> int | None:
    """Past `đầu tiên của tháng 12` behind a weekday: no next such day."""
    end = stretch.end
    named = isinstance(stretch.parts[-1], Weekday) and line.says(end + 1, "tiên", "cùng")
    if not named:
        return None
    following = line.times.loose(end + 3) if line.says(end + 2, "của", "trong") else None
    month = line.says(end + 3, "tháng") and end + 4 < len(line)
    return following.end if following else end + 5 if month else end + 2


def _nth_week(line: Line, stretch: Stretch) -> tuple[int, int]:
    """`thứ 4 tuần thứ 2 hằng tháng`, `thứ 6 cuối cùng`: which of a month's, and its end."""
    at = stretch.end
    if not line.repeats or not isinstance(stretch.parts[-1], Weekday):
        return 0, at
    of_week = line.says(at, "tuần")
    at += line.says(at, "tuần", "của")
    number = line.words[at + 1].number if at + 1 < len(line) else None
    if line.says(at, "thứ") and number is not None and 1 <= number <= 4:
        return int(number), at + 2
    if line.says(at, "đầu") and line.says(at + 1, "tiên"):
        return 1, at + 2
    if line.says(at, "cuối") and (of_week or line.says(at + 1, "cùng")):
        return -1, at + 1 + line.says(at + 1, "cùng")
    return 0, at


def more_weekdays(line: Line, stretch: Stretch) -> tuple[list[int], int]:
    """`thứ 2, 4, 6` of a series: the numbers behind the first day, and one past the last."""
    numbers: list[int] = []
    end = stretch.end
    if not line.repeats or not stretch.parts or not isinstance(stretch.parts[-1], Weekday):
        return numbers, end
    while end + 1 < len(line) and line.says(end, ",", "và", "&", "-"):
        number = line.words[end + 1].number
        if number is None or not 2 <= number <= 7:
            break
        numbers.append(number)
        end += 2
    return numbers, end


def _is_bare_hour(line: Line, at: int, after: int) -> bool:
    """`lúc 8`."""
    number = line.words[at].number
    led = at > after and line.says(at - 1, "lúc", "hồi")
    return led and number is not None and number <= 24 and line.closes(at + 1)


def _weak(line: Line, stretch: Stretch, after: int) -> Chunk | None:
    """`mai họp`, `Sáng:`: a word of the day where a clause begins, or where one ends."""
    at, end = stretch.start, stretch.end
    ahead = not stretch.has_half
    begins = line.opens(at, after) and (
        line.closes(end) or line.ends(end, "meeting") or line.ends(end, "post") or ahead
    )
    if not begins and not (ahead and line.closes(end)):
        return None
    return Chunk("when", line.introduced(at, after), end, (at, end), "weak", stretch=stretch)


def _loose(line: Line, at: int, after: int) -> Chunk | None:
    """`Họp đầu tháng 12`: a stretch to choose a day from, whose words the title keeps."""
    stretch = line.times.loose(at) if line.times.at(at) is None else None
    if stretch is None or not line.closes(stretch.end):
        return None
    before = range(max(after, line.clauses.starts[at]), at)
    led = line.says(at - 1, "trong", "vào", "khoảng", "tầm") or line.opens(at, after)
    called = any(at in (line.ends(n, "meeting"), line.ends(n, "subject")) for n in before)
    if not (led or called or line.says(at, "trong")):
        return None
    end = stretch.end
    return Chunk("when", at, end, (at, end), "loose", kept=True, stretch=stretch)


def _is_longer(line: Line, at: int, end: int) -> bool:
    """Whether an answer of another kind covers more than a day and time does."""
    found = line.found(at)
    labels = ("count", "sites") if line.repeats else ("count", "duration", "sites")
    return any(label in found and found[label][0] >= end for label in labels)


def _tokens_in(line: Line, span: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The tokens of some characters."""
    inside = [at for at in range(start, end) if line.words[at].start >= span[0]]
    return (inside[0], end) if inside else (end, end)
