"""Small talk: greetings, thanks, assent, laughter. Words that answer no question."""

from __future__ import annotations

import re
import unicodedata

from vietnamese.text import fold, has_marks, spelling

_WORDS = """
a à ạ alo anh ấy bạn bot bye cảm cám cần chào chị chờ chút cô dạ đã đi đó được em gì hả haha hay
hello hehe hi hihi hm hmm hơi hử không kkk lắm lát lúc luôn mình nào này nha nhá nhé nhỉ nhiều nữa
okay ok oke okie ơ ơn ờ quá rồi sao sau tạm thank thanks thế thì thôi thử tí tks tốt ừ uh uhm um ừm
vâng vậy với xem xin xong you
"""
_SPELLINGS = frozenset(map(spelling, _WORDS.split()))
_BARE = frozenset(map(fold, _WORDS.split()))
_WORD = re.compile(r"[^\W\d_]+")


def is_small_talk(text: str) -> bool:
    """Whether the text holds words, and none that could be a name, a reason or a place.

    A word typed without diacritics is taken for any of its spellings.
    """
    if any(map(str.isdigit, text)):
        return False
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    return bool(words) and all(map(_says_nothing, words))


def _says_nothing(word: str) -> bool:
    return spelling(word) in _SPELLINGS or (not has_marks(word) and fold(word) in _BARE)
