"""Whether words say a name: an option's, a button's, a command's.

A word typed with its marks is that word and no other ("họp" never says "hợp"); one typed without
any stands for each of its spellings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from vietnamese import fold
from vietnamese.talking import KNOWING, NEGATIONS, REPEATED, REQUESTED, REQUESTING
from vietnamese.text import has_marks, spelling

Words = Sequence[str]

EDGES = ".,;:!?…()[]“”\"'"
SHORTEST_PART = 3
"""Letters that at least are typed of a longer name."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without the signs around them."""
    composed = unicodedata.normalize("NFC", text).lower()
    return tuple(word for each in composed.split() if (word := each.strip(EDGES)))


def says(said: str, name: str) -> bool:
    """Whether a text is a name, word for word."""
    return bool(words_of(said)) and _same(words_of(said), words_of(name))


def says_around(said: str, name: str) -> bool:
    """Whether a text is a name behind words that repeat the question."""
    words = words_of(said)
    while words and _is_one_of(words[0], REPEATED):
        words = words[1:]
        if words and _same(words, words_of(name)):
            return True
    return False


def begins(said: str, name: str) -> bool:
    """Whether a name begins with a text, the last word of which may be cut."""
    words, named = words_of(said), words_of(name)
    if len(fold(said)) < SHORTEST_PART or not words or len(words) > len(named):
        return False
    *whole, last = words
    return _same(whole, named[: len(whole)]) and _begins(last, named[len(whole)])


def is_part(said: str, name: str) -> bool:
    """Whether a name holds a text whole, and does not negate it."""
    words, named = words_of(said), words_of(name)
    if len(fold(said)) < SHORTEST_PART or not words:
        return False
    places = range(len(named) - len(words) + 1)
    return any(
        _same(words, named[place : place + len(words)]) and not _negates(named[:place])
        for place in places
    )


def starts_like(text: str, head: str) -> bool:
    """Whether a text begins with some words."""
    words = words_of(head)
    return _same(words_of(text)[: len(words)], words)


def without_request(text: str) -> str:
    """What is asked for: `cho tôi xem lịch họp với` → `lịch họp`; a text that is nothing but the
    request stays as it is."""
    words = words_of(text)
    while len(words) > 1 and _is_one_of(words[0], REQUESTING):
        words = words[1:]
    while len(words) > 1 and _is_one_of(words[-1], REQUESTED):
        words = words[:-1]
    return " ".join(words)


def negates(text: str) -> bool:
    """Whether a text begins with a negation: `chưa, dự kiến tháng 12`."""
    first = words_of(text)[:1]
    return bool(first) and _is_one_of(first[0], NEGATIONS)


def is_unsure(text: str) -> bool:
    """Whether a text begins by saying that one does not know, or not yet: `chưa rõ ạ`."""
    words = words_of(text)[:2]
    return len(words) == 2 and negates(words[0]) and _is_one_of(words[1], KNOWING)


def _negates(words: Words) -> bool:
    return any(spelling(word) in NEGATIONS for word in words)


def _same(said: Words, named: Words) -> bool:
    return len(said) == len(named) and all(map(_is, said, named))


def _is(said: str, named: str) -> bool:
    if has_marks(said):
        return spelling(said) == spelling(named)
    return fold(said) == fold(named)


def _begins(said: str, named: str) -> bool:
    if has_marks(said):
        return named.startswith(said)
    return fold(named).startswith(fold(said))


def _is_one_of(word: str, spellings: frozenset[str]) -> bool:
    if has_marks(word):
        return spelling(word) in spellings
    return fold(word) in set(map(fold, spellings))
