"""Finders of what is said in set words: courtesies, whom to ask, money, requests, attendance."""

from __future__ import annotations

import re

from vietnamese.chunks import Chunk
from vietnamese.meeting_words import COURTESIES_AT_EDGES, YOU
from vietnamese.money import read_money
from vietnamese.plan_line import Line
from vietnamese.reading import Ask, Value
from vietnamese.words_of import names_a_person, without_courtesy

OPENING = ("chúng", "bên", "cơ", "phòng", "giấy", "thư", "thông")
"""First words of courtesies that are some only where a clause begins."""

MOST_MONEY = 12
"""Tokens of an amount: `15 triệu đồng (Mười lăm triệu đồng chẵn)`."""

_PHONE = re.compile(r"\d[\d .\-]{6,}\d")


def courtesy(line: Line, at: int, after: int) -> Chunk | None:
    """What says nothing about the meeting."""
    reserves = line.says(at, "đặt", "mượn", "xin", "book")
    goes = line.says(at, "có", "đi", "để")
    if reserves or goes:
        begins = line.ends(at + 1, "venue") if reserves else line.ends(at + 1, "meeting")
        if begins and line.opens(at, after):
            return Chunk("courtesy", at, at + 1, (at, at + 1))
    if line.times.at(at) is not None:
        return None
    organises = line.says(at, "tổ") and line.says(at + 1, "chức") and line.opens(at, after)
    if organises and line.ends(at + 2, "meeting"):
        return Chunk("courtesy", at, at + 2, (at, at + 2))
    called = _called_end(line, at)
    if called is not None:
        return Chunk("courtesy", at, called, (at, called))
    end = line.ends(at, "courtesy") if at not in line.names else None
    if end is None or (line.ends(at, "meeting") or 0) > end:
        return None
    if any(line.words[n].text.istitle() for n in range(at + 1, end)) and line.says(at, *YOU):
        return None
    edge = line.opens(at, after) or line.closes(end)
    if line.says(at, *COURTESIES_AT_EDGES) and not edge:
        return None
    if line.says(at, *OPENING) and not line.opens(at, after):
        return None
    if line.says(at, "kính", "gửi", "thưa", "chào", "báo", "trân") and not line.closes(end):
        return None
    if line.says(at, "các"):
        goes_on = line.ends(end, "meeting") or line.ends(end, "courtesy") or line.closes(end)
        if not (line.opens(at, after) and goes_on):
            return None
    return Chunk("courtesy", at, end, (at, end))


def _called_end(line: Line, at: int) -> int | None:
    """Past `anh Tuấn ơi`, `Hà ơi`, `sếp Bình dặn` at the beginning of a sentence or behind it."""
    if line.says(at, "gửi") and line.clauses.starts[at] == at and line.says(at + 1, *YOU):
        near = range(at + 2, min(at + 6, len(line)))
        return next((n + 1 for n in near if line.words[n].text in ":,"), None)
    known = line.ends(at, "honorific") is not None
    if line.clauses.starts[at] != at or not (known or line.words[at].text.istitle()):
        return None
    near = range(at + 1, min(at + 4, line.clauses.ends[at]))
    called = next((n + 1 for n in near if line.says(n, "ơi")), None)
    if called is not None:
        return called if line.begins_sentence(at) else None
    told = next((n + 1 for n in near if line.says(n, "nhắn", "bảo", "dặn", "nhờ")), None)
    return told if told is not None and known and line.closes(told) else None


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
    end = next((n for n in range(found[0], end) if line.says(n, "để", "họp")), end)
    end = without_courtesy(line, found[0], end)
    return Chunk("contact", at, end, (found[0], end)) if end > found[0] else None


def cost(line: Line, at: int, after: int) -> Chunk | None:
    """What it costs, behind the words for it."""
    found = line.found(at).get("lead")
    if found is None or found[1] != "cost" or not line.opens(at, after):
        return None
    inner = found[0]
    last = line.clauses.ends[inner] if inner < len(line) else inner
    for end in range(min(last, inner + MOST_MONEY), inner, -1):
        if end == inner + 1 and _may_be_a_year(line.words[inner].text):
            return None
        reading = read_money(line.said(inner, end))
        if isinstance(reading, Value) or (isinstance(reading, Ask) and reading.candidates):
            return Chunk("cost", line.introduced(at, after), end, (inner, end))
    return None


def _may_be_a_year(said: str) -> bool:
    """`kinh phí 2027`."""
    return len(said) == 4 and said.isdigit() and said[:2] in ("19", "20")


def note(line: Line, at: int, after: int) -> Chunk | None:
    """What those who come are asked to do: to the end of the sentence, or to the next answer."""
    begins = at == 0 or (line.begins_sentence(at) and line.clauses.sentences[at] == 0)
    if not begins and line.says(at, "có") and at == line.clauses.starts[at]:
        return _what_there_is(line, at)
    if begins or line.ends(at, "note") is None or not line.opens(at, after):
        return None
    if (line.ends(at, "meeting") or 0) >= (line.ends(at, "note") or 0):
        return None
    end = line.clauses.ends[at]
    meets = any(line.ends(n, "meeting") for n in range(at, end))
    if meets and (line.says(at, "các") or any(line.times.at(n) for n in range(at, end))):
        return None
    while end + 1 < len(line) and line.clauses.sentences[end + 1] == line.clauses.sentences[at]:
        if line.begins_answer(end + 1) or line.ends(end + 1, "venue"):
            break
        end = line.clauses.ends[end + 1]
    end = without_courtesy(line, at + 1, end)
    return Chunk("note", at, end, (at, end))


def _what_there_is(line: Line, at: int) -> Chunk | None:
    """`có ghi âm` in a clause of its own."""
    end = without_courtesy(line, at + 1, line.clauses.ends[at])
    busy = any(line.ends(n, "meeting") or line.begins_answer(n) for n in range(at + 1, end))
    return None if busy or end == at + 1 else Chunk("note", at, end, (at, end))


def ground(line: Line, at: int, after: int) -> Chunk | None:
    """`Theo chỉ đạo của Chủ tịch,` before the clause that calls the meeting."""
    if at != line.clauses.sentences[at] or line.ends(at, "ground") is None:
        return None
    end = line.clauses.ends[at]
    called = range(end + 1, min(end + 30, len(line)))
    goes_on = end < len(line) and line.words[end].text in ",;" and any(
        line.ends(n, "meeting") and line.clauses.sentences[n] == at for n in called
    )  # fmt: skip
    timed = any(line.times.at(n) and n not in line.names for n in range(at, end))
    return Chunk("note", at, end, (at, end)) if goes_on and not timed else None


def attended(line: Line, at: int, after: int) -> Chunk | None:
    """`dự họp UBND tỉnh`: a meeting that others hold; its words are the title's too."""
    marked = elsewhere(line, at, after)
    if marked is not None:
        return marked
    end = line.ends(at, "attending")
    if end is None or any(
        line.says(n, "mời", "triệu") for n in range(line.clauses.sentences[at], at)
    ):
        return None
    if not (line.opens(at, after) or _person_before(line, at)):
        return None
    return Chunk("attended", at, end, (at, end), kept=True)


def elsewhere(line: Line, at: int, after: int) -> Chunk | None:
    """`(GM riêng)`: an invitation came; whether the unit's own is asked."""
    end = line.ends(at, "elsewhere")
    if end is None or not line.opens(at, after) or any(n in line.names for n in range(at, end)):
        return None
    return Chunk("attended", at, end, (at, end), doubt="attended-or-held")


def _person_before(line: Line, at: int) -> bool:
    begin = line.clauses.starts[at]
    return any(names_a_person(line, n) or line.ends(n, "seat") for n in range(begin, at))
