"""Cuts a text into numbers, words and signs, each knowing where it stood and what it may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from vietnamese.text import fold, has_marks, is_slip_of, spelling

_PIECES = re.compile(r"\d+|(?:[^\W\d_][\u0300-\u036f]*)+|\S")
_SAME_SIGN = str.maketrans("–—−’′‘~", "---'''≈")


@dataclass(slots=True)
class Token:
    """A number, a word or a sign, its letters composed.

    `terms` are the words of the vocabulary it may stand for; `glued` says that no space is before
    it.
    """

    text: str
    start: int
    end: int
    number: int | None
    terms: tuple[str, ...]
    glued: bool


ABBREVIATIONS = frozenset(("am", "pm"))
"""Written without diacritics by everyone: never another word (`âm`) typed without them."""


class Vocabulary:
    """A closed set of words, found again under every way of typing them.

    `fillers` say nothing, also about whether a text is typed with diacritics. `numerals` are never
    read into a word with other diacritics (`bây giờ` is not `bảy giờ`), nor in a text with
    diacritics into one without (`Việt Nam` is not `năm`).
    """

    def __init__(
        self, words: Iterable[str], fillers: Iterable[str] = (), numerals: Iterable[str] = ()
    ) -> None:
        self._numerals = frozenset(numerals)
        self._fillers = frozenset(map(spelling, fillers))
        self._exact: dict[str, str] = {}
        self._bare: dict[str, tuple[str, ...]] = {}
        for word in sorted({*words, *fillers}):
            self._exact[spelling(word)] = word
            self._bare[fold(word)] = (*self._bare.get(fold(word), ()), word)

    def is_marked(self, text: str) -> bool:
        """Whether a text is typed with diacritics, politeness apart (`dạ thang sau ạ` is not)."""
        return not text.isascii() and any(
            has_marks(word) and spelling(word) not in self._fillers for word in text.split()
        )

    def terms(self, word: str, marked_text: bool, slips: bool, name: bool) -> tuple[str, ...]:
        """The words that a typed word may be.

        In a text with diacritics a word spelt exactly is that word, and one that begins as a `name`
        does is no other. A word with some of its diacritics (`tuàn`) and a text without any leave
        every word of the same bare letters possible; where `slips` are not allowed, a word with
        diacritics is only what it says.
        """
        exact = self._exact.get(spelling(word))
        if exact is not None and (marked_text or not exact.isascii() or exact in ABBREVIATIONS):
            return (exact,)
        possible = self._bare.get(fold(word), ())
        if has_marks(word):
            found = (w for w in possible if w not in self._numerals and is_slip_of(word, w))
            return tuple(found) if slips else ()
        if not marked_text:
            return possible
        return () if name else tuple(w for w in possible if w not in self._numerals)


def tokenise(text: str, vocabulary: Vocabulary, slips: bool = True) -> list[Token]:
    """The pieces of a text in order."""
    marked = vocabulary.is_marked(text)
    names = marked and not text.isupper()
    tokens: list[Token] = []
    end = -1
    for match in _PIECES.finditer(text):
        piece, start = match.group(), match.start()
        if not piece.isascii():
            piece = normalize("NFC", piece)
        name = names and bool(tokens) and piece[0].isupper() and tokens[-1].text not in ".:;(-"
        number, terms = _meaning(vocabulary, piece, marked, slips, name)
        tokens.append(Token(piece, start, match.end(), number, terms, start == end))
        end = match.end()
    return tokens


@lru_cache(maxsize=8192)
def _meaning(
    vocabulary: Vocabulary, piece: str, marked: bool, slips: bool, name: bool
) -> tuple[int | None, tuple[str, ...]]:
    if piece.isdecimal():
        return int(piece), ()
    if piece[0].isalpha():
        return None, vocabulary.terms(piece, marked, slips, name)
    return None, (piece.translate(_SAME_SIGN),)


def says(tokens: list[Token], at: int, *words: str) -> bool:
    """Whether a token may stand for one of some words."""
    return 0 <= at < len(tokens) and any(term in words for term in tokens[at].terms)


def is_number(tokens: list[Token], at: int) -> bool:
    """Whether a token is a number in figures."""
    return 0 <= at < len(tokens) and tokens[at].number is not None
