"""Politeness around an answer: `dạ`, `ạ`, `nhé anh`, `em cảm ơn ạ`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from vietnamese.text import fold, has_marks, spelling

POLITE = "dạ ạ vâng nhé nha nhá nhen nghen thôi em anh chị bác ok oke okay là thì xin"
"""Words that say nothing beside a day, a time or a quantity, wherever they stand."""

ENDINGS = ("ạ", "nhé", "nhá", "nha", "nhen", "nghen", "nhe", "nhea", "ơi", "luôn", "ah")
"""What a polite sentence ends with."""

OPENINGS = ("dạ", "thưa", "vâng", "ừ", "ok", "oke", "okay", "okie", "à", "ừm", "rồi", "kính")
"""What one begins with; by itself it is an answer."""

ADDRESSES = (
    "anh", "chị", "em", "bác", "cô", "chú", "bạn", "sếp", "thầy", "ad", "bot", "ông", "bà",
)  # fmt: skip
"""Who is spoken to, behind an opening or an ending: `dạ thưa anh`, `nhé em`."""

THANKS = ("cảm ơn", "cám ơn", "thanks", "thank", "tks", "trân trọng")
ABOUT_THANKS = (
    "em", "tôi", "mình", "xin", "chân", "thành", "nhiều", "lắm", "rất", "you", "trước", *ADDRESSES,
)  # fmt: skip
MOST_AROUND_THANKS = 6
"""Words around thanks, and how many may stand behind them."""

NOT_ENDINGS = frozenset({"tai", "o", "ve", "trong", "khach", "so", "can", "cai", "vao"})
"""Behind one of these `nha`, typed without diacritics, is a house."""

NAMED_BY_LETTERS = frozenset({
    "truong", "phong", "so", "xa", "phuong", "ban", "nha", "khu", "lo", "tang", "lop", "to", "khoi",
    "hang", "loai", "day", "toa", "nhom", "bang", "mau", "don", "vi", "huyen",
})  # fmt: skip
"""Behind one of these a lone `a` is the letter of a name (`hoi truong a`), elsewhere `ạ`."""

_WORDS = re.compile(r"[^\W_]+(?:[-_]+[^\W_]+)*")
"""What is held together by `-` or `_`, as in a code, is one word."""
_EDGES = " \t\r\n,.;:!?~-–…"


def without_politeness(text: str) -> str:
    """The answer itself: `dạ không ạ` → `không`, `toàn tỉnh nhé em` → `toàn tỉnh`.

    A text that is nothing but politeness (`dạ`, `vâng ạ`) keeps its opening word. Letters come back
    composed.
    """
    text = unicodedata.normalize("NFC", text)
    words = [Word(match.group(), *match.span()) for match in _WORDS.finditer(text)]
    marked = any(has_marks(word.text) for word in words if not word.may_be(*ENDINGS, *OPENINGS))
    last = _last(words, marked)
    first = _first(words[:last])
    if not words[first:last]:
        return text.strip(_EDGES)
    begin = words[first].start if first else 0
    end = words[last - 1].end if last < len(words) else len(text)
    return text[begin:end].strip(_EDGES if first or last < len(words) else None)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    start: int
    end: int

    def may_be(self, *words: str) -> bool:
        """Whether it is one of some words, typed with its diacritics or without any."""
        if has_marks(self.text):
            return spelling(self.text) in map(spelling, words)
        return fold(self.text) in map(fold, words)


def _first(words: list[Word]) -> int:
    """Past the openings and whom they address, as long as an answer is left."""
    at = 0
    while at + 1 < len(words) and words[at].may_be(*OPENINGS):
        at += 1
        while (
            at + 1 < len(words)
            and words[at].may_be(*ADDRESSES)
            and words[at - 1].may_be("thưa", "kính", "dạ", *ADDRESSES)
        ):
            at += 1
    return at


def _last(words: list[Word], marked: bool) -> int:
    """In front of the endings, whom they address, and thanks."""
    last = _before_thanks(words, len(words))
    while last > 1:
        word = words[last - 1]
        called = last > 2 and word.may_be(*ADDRESSES) and _ends(words, last - 2, marked)
        if not called and not _ends(words, last - 1, marked):
            break
        last = _before_thanks(words, last - 1)
    return last


def _ends(words: list[Word], at: int, marked: bool) -> bool:
    """Whether a word is an ending; `nha` and `a` without diacritics are looked at closely."""
    word, before = words[at], fold(words[at - 1].text) if at else ""
    if not word.may_be(*ENDINGS):
        return False
    if has_marks(word.text) or (marked and word.text.lower() in ENDINGS):
        return True
    bare = word.text.lower()
    if bare == "a":
        return not marked and before not in NAMED_BY_LETTERS
    return not marked and not (bare in ("nha", "luon") and before in NOT_ENDINGS)


def _before_thanks(words: list[Word], last: int) -> int:
    """In front of `em cảm ơn anh nhiều` at the end."""
    at = last
    while last - at < MOST_AROUND_THANKS and at and words[at - 1].may_be(*ABOUT_THANKS, *ENDINGS):
        at -= 1
    for thanks in THANKS:
        parts = thanks.split()
        start = at - len(parts)
        if start > 0 and all(w.may_be(p) for w, p in zip(words[start:at], parts, strict=True)):
            while start and words[start - 1].may_be(*ABOUT_THANKS):
                start -= 1
            return start or last
    return last
