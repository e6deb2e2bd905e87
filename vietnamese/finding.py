"""Finders of answers that are said in numbers, hours and set words."""

from __future__ import annotations

from vietnamese.bindings import Makes
from vietnamese.chunks import Chunk
from vietnamese.number import read_number
from vietnamese.parts import Weekday
from vietnamese.plan_line import Line
from vietnamese.plan_phrases import (
    COUNTED,
    FORMAT_OF_MEETING,
    FORMAT_OF_SUBJECT,
    MOST_DAYS,
    PEOPLE_OF_SUBJECT,
    SUBJECT_LENGTH_WORDS,
    SURELY_DELEGATES,
)
from vietnamese.plan_times import Stretch, names_a_year
from vietnamese.reading import Value
from vietnamese.text import fold

PAPERS = ("tài", "báo", "hồ", "tham", "nộp", "gửi", "hạn", "dự", "hoàn", "ý", "danh", "số", "nội")
"""First words of what is handed in before the meeting."""

NOT_PAPERS = ("đăng", "xác", "phản")
BOUND_LABELS = {
    Makes.REMINDER: "remind",
    Makes.ARRIVAL: "note",
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
        return Chunk("note", start, end, (start, end), "event", stretch=stretch)
    return Chunk(label, start, end, inner)


def _clause_of_event(line: Line, at: int, end: int, after: int) -> tuple[int, int]:
    """`đại biểu có mặt trước 7h45`, `nghỉ giải lao 15 phút lúc 9h30`, with who and when."""
    start = max(after, line.clauses.starts[at])
    if any(line.ends(n, "meeting") or line.begins_answer(n) for n in range(start, at)):
        start = at
    timed = line.says(end, "lúc", "vào") and end + 1 < line.clauses.ends[at]
    stretch = line.times.at(end + 1) if timed else None
    last = line.clauses.ends[end - 1]
    said = any(line.ends(n, "meeting") or line.begins_answer(n) for n in range(end, last))
    return start, stretch.end if stretch else end if said else last


def deadline(line: Line, at: int, after: int) -> Chunk | None:
    """`gửi tài liệu trước 25/11`, `hạn nộp 30/11`; alone, `trước 17h thứ Năm` is no beginning."""
    claim = line.claims.get(at)
    if claim is not None and claim[0].makes is Makes.DEADLINE:
        inner = _tokens_in(line, claim[0].taken, at, claim[1])
        if line.says(at, "trước", "không"):
            return Chunk("when", at, claim[1], (at, claim[1]), "bound")
        end = claim[1]
        if any(line.says(n, *PAPERS) for n in range(end, line.clauses.ends[end - 1])):
            end = line.clauses.ends[end - 1]
        if any(line.says(n, *NOT_PAPERS) for n in range(at, inner[0])):
            return Chunk("note", at, end, (at, end))
        return Chunk("papers_due", at, end, inner, line.said(at, inner[0]))
    start = max(after, line.clauses.starts[at])
    sent = line.says(at, "gửi", "nộp") and not any(
        line.ends(n, "meeting") for n in range(start, at)
    )
    if not line.says(at, *PAPERS, *NOT_PAPERS) or not (sent or line.opens(at, after)):
        return None
    start = start if sent else at
    for due in range(at + 1, min(at + 16, line.clauses.ends[at])):
        claim = line.claims.get(due)
        makes = claim[0].makes if claim else None
        if claim and (
            makes is Makes.DEADLINE or (makes is Makes.REMINDER and line.says(due, "trước"))
        ):
            inner = _tokens_in(line, claim[0].taken, due, claim[1])
            if line.says(at, *NOT_PAPERS):
                return Chunk("note", at, claim[1], (at, claim[1]))
            return Chunk("papers_due", start, claim[1], inner, line.said(due, inner[0]))
        if claim and makes is not Makes.DOCUMENT:
            return None
        due_day = line.says(at, "hạn") or (line.says(at, "tài") and line.says(at + 1, "liệu"))
        stretch = line.times.at(due) if due_day and not claim else None
        if stretch is not None:
            return Chunk("papers_due", start, stretch.end, (due, stretch.end))
    return None


def time(line: Line, at: int, after: int) -> Chunk | None:
    """A day and time."""
    stretch = line.times.at(at)
    if stretch is None and _is_bare_hour(line, at, after):
        return Chunk("when", line.introduced(at, after), at + 1, (at, at + 1), "bound")
    if stretch is not None and at > after and line.says(at - 1, "sau"):
        return Chunk("when", at - 1, stretch.end, (at - 1, stretch.end), "bound")
    if stretch is None or names_a_year(line.words, at) or _is_longer(line, at, stretch.end):
        weak = line.times.weak(at) if stretch is None else None
        return _weak(line, weak, after) if weak else _loose(line, at, after)
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    end = more_weekdays(line, stretch)[1]
    return Chunk("when", start, end, (at, stretch.end), stretch=stretch)


def more_weekdays(line: Line, stretch: Stretch) -> tuple[list[int], int]:
    """`thứ 2, 4, 6` of a series: the numbers behind the first day, and one past the last."""
    repeats = any(claim.makes is Makes.SERIES for claim, _ in line.claims.values())
    numbers: list[int] = []
    end = stretch.end
    if not repeats or not stretch.parts or not isinstance(stretch.parts[-1], Weekday):
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


def speeches(line: Line, at: int, after: int) -> Chunk | None:
    """Speeches one after another."""
    end = line.speech_end(at)
    return Chunk("speeches", at, end, (at, end)) if end is not None else None


def count(line: Line, at: int, after: int) -> Chunk | None:
    """How many come; `xét luân chuyển 15 cán bộ` says it of others, `Họp tổ 15 cán bộ` is asked."""
    end = line.ends(at, "count")
    if end is None or names_a_year(line.words, at):
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    inner = (at, _people_at(line, at, end))
    chunk = Chunk("count", start, end, inner)
    sure = any(line.says(n, *SURELY_DELEGATES) for n in range(at, end))
    opens, closes = line.opens(at, after), line.closes(end)
    if opens and (closes or sure):
        return chunk
    if opens or not closes or _before(line, at, PEOPLE_OF_SUBJECT):
        return None
    first = line.clauses.sentences[at] == line.clauses.starts[at]
    if sure or (first and _all_meeting(line, after, start)):
        return chunk
    return Chunk("count", at, end, inner, kept=True, doubt="count-or-subject")


def _people_at(line: Line, at: int, end: int) -> int:
    """The word for those who are counted."""
    return next((n for n in range(at + 1, end) if line.says(n, *_PEOPLE)), end)


def bare_count(line: Line, at: int, after: int) -> Chunk | None:
    """`số lượng 60`: a number behind the words for it."""
    token = line.words[at]
    if token.number is None or not line.closes(at + 1) or line.times.at(at) is not None:
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    leads = start < at and any(line.says(n, "lượng", "mô", "sl", "biểu") for n in range(start, at))
    return Chunk("count", start, at + 1, (at, at + 1)) if leads else None


def duration(line: Line, at: int, after: int) -> Chunk | None:
    """How long; not `90 ngày cao điểm`, `sau 2 tiếng`, `2 ngày trải nghiệm`."""
    end = line.ends(at, "duration")
    if end is None or line.says(end, "nữa", "đêm"):
        return None
    in_letters = line.words[at].number is None and end < len(line)
    if in_letters and not line.is_marked and line.words[end].number is not None:
        return None
    if not (line.closes(end) or (line.says(end, "về", "để") and _all_meeting(line, after, at))):
        return None
    if any(line.says(n, "ngày") for n in range(at, end)) and _number(line, at) > MOST_DAYS:
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if not line.opens(at, after) and _before(line, start, SUBJECT_LENGTH_WORDS):
        return None
    return Chunk("duration", start, end, (at, end))


def meeting_format(line: Line, at: int, after: int) -> Chunk | None:
    """How it is held; `dịch vụ công trực tuyến` is what it is about."""
    found = line.found(at).get("format")
    if found is None:
        return None
    end, value = found
    if line.opens(at, after) and _reaches_out(line, end):
        end = line.clauses.ends[at]
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    chunk = Chunk("format", start, end, (at, end), value)
    if value == "hybrid" or line.says(at, "qua", "trên"):
        return chunk
    kept = Chunk("format", at, end, (at, end), value, kept=True)
    before = line.words[start - 1].text if start else ""
    if line.opens(at, after):
        return (
            chunk
            if line.closes(end) or line.says(end, "với", "toàn", "tại", "đến", "tới")
            else None
        )
    held = fold(before) in _FOLDED_MEETING and not line.says(start - 2, "phòng", "p")
    if held and not _of_subject(line, start):
        return kept if not line.closes(end) else chunk if start == after else kept
    if _of_subject(line, start) or not line.closes(end) or line.says(start - 2, "phòng", "p"):
        return None
    if line.words[start - 1].number is not None:
        return kept
    return Chunk("format", at, end, (at, end), value, kept=True, doubt="format-or-subject")


def _reaches_out(line: Line, at: int) -> bool:
    """`trực tuyến đến các điểm cầu xã`, `tới 45 xã`."""
    if not line.says(at, "đến", "tới", "với", "tại"):
        return False
    near = range(at + 1, min(at + 4, len(line)))
    return any(line.ends(n, "area") or line.says(n, "điểm", "cấp", "cơ") for n in near)


def sites(line: Line, at: int, after: int) -> Chunk | None:
    """`12 điểm cầu`: how many sites are connected."""
    end = line.ends(at, "sites")
    if end is None or not isinstance(read_number(line.words[at].text), Value):
        return None
    start = line.introduced(at, max(after, line.clauses.starts[at]))
    if not line.opens(at, after):
        return None
    return Chunk("sites", start, line.clauses.ends[at], (at, at + 1))


_PEOPLE = frozenset(phrase.split()[0] for phrase in COUNTED)
_FOLDED_MEETING = frozenset(map(fold, FORMAT_OF_MEETING))


def _of_subject(line: Line, end: int) -> bool:
    return _before(line, end, FORMAT_OF_SUBJECT)


def _before(line: Line, at: int, words: frozenset[str]) -> bool:
    """Whether the word before a position is one of some."""
    return at > 0 and line.says(at - 1, *words)


def _all_meeting(line: Line, start: int, end: int) -> bool:
    """Whether the words from the clause's beginning on only call the meeting: `Họp giao ban`."""
    at = max(start, line.clauses.starts[end - 1]) if end else 0
    while at < end:
        following = max(line.ends(at, "meeting") or at, line.ends(at, "subject") or at)
        if not at < following <= end:
            return False
        at = following
    return True


def _is_longer(line: Line, at: int, end: int) -> bool:
    """Whether an answer of another kind covers more than a day and time does."""
    found = line.found(at)
    return any(
        label in found and found[label][0] >= end for label in ("count", "duration", "sites")
    )


def _number(line: Line, at: int) -> int:
    """The first number of an answer in figures, or 0."""
    return next((t.number for t in line.words[at : at + 3] if t.number is not None), 0)


def _tokens_in(line: Line, span: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The tokens of some characters."""
    inside = [at for at in range(start, end) if line.words[at].start >= span[0]]
    return (inside[0], end) if inside else (end, end)
