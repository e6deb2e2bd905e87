"""Vietnamese letters: the same word, however it was typed.

A word is compared by its spelling (`spelling`: Unicode form, case and the place of the tone mark do
not matter) or by its bare letters (`fold`: no diacritics at all).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_MARKS = dict.fromkeys((*_TONES, 0x0302, 0x0306, 0x031B, 0x0340, 0x0341))


def _bare_letters() -> dict[int, str | None]:
    table: dict[int, str | None] = dict(_MARKS)
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code).lower()
    table[ord("đ")] = table[ord("Đ")] = "d"
    return table


_BARE = _bare_letters()


def fold(text: str) -> str:
    """Lower case without diacritics, spaces collapsed: `Thứ  Năm` → `thu nam`."""
    return " ".join(text.translate(_BARE).split())


@lru_cache(maxsize=8192)
def spelling(word: str) -> str:
    """A key equal for all ways to type one spelling: `hoà`, `hòa`, `HÒA`, composed or not."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    letters = decomposed.translate(_TONES)
    tones = "".join(mark for mark in decomposed if ord(mark) in _TONES)
    return unicodedata.normalize("NFC", letters) + tones


@lru_cache(maxsize=8192)
def has_marks(word: str) -> bool:
    """Whether a word carries any Vietnamese diacritic."""
    return not word.isascii() and spelling(word) != fold(word)


def is_slip_of(typed: str, word: str) -> bool:
    """Whether a word of the same bare letters was typed with only some of its marks.

    `tuàn` is a slip of `tuần`; `hợp` is none of `họp`.
    """
    letters, tone = _marks(typed)
    meant, its_tone = _marks(word)
    if len(letters) != len(meant) or not its_tone.startswith(tone):
        return False
    return all(a == b or a == fold(b) for a, b in zip(letters, meant, strict=True))


def _marks(word: str) -> tuple[str, str]:
    """Its letters without tone, and its tone."""
    key = spelling(word)
    letters = key.rstrip("\u0300\u0301\u0303\u0309\u0323")
    return letters, key[len(letters) :]
