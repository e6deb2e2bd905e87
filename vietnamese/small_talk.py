"""Small talk: greetings, thanks, assent, laughter. Words that answer no question."""

from __future__ import annotations

import re

from vietnamese.text import fold

_WORDS = frozenset(
    "a à ạ alo anh ấy bạn bot bye cảm cám cần chào chị chờ chút cô dạ đã đi đó được em gì hả haha"
    " hay hello hehe hi hihi hm hmm hơi hử không kkk lắm lát lúc luôn mình nào này nha nhá nhé nhỉ"
    " nhiều nữa okay ok oke okie ơ ơn ờ quá rồi sao sau tạm thank thanks thế thì thôi thử tí tks tốt"
    " ừ uh uhm um ừm vâng vậy với xem xin xong you".split()
)
_FOLDED = frozenset(map(fold, _WORDS))
_WORD = re.compile(r"[^\W\d_]+")


def is_small_talk(text: str) -> bool:
    """Whether the text holds words, and none that could be a name, a reason or a place."""
    words = _WORD.findall(fold(text))
    return bool(words) and _FOLDED.issuperset(words)
