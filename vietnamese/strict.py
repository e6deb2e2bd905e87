"""Tokens of a whole sentence, where names stand among the words: `Việt Nam` is no `năm`.

A single answer is read leniently, a sentence strictly: in one typed with diacritics a word without
them is that word, capitals are an abbreviation (`TU` is no `từ`), and two words with capitals are a
name (`Hai Bà Trưng`).
"""

from __future__ import annotations

import re
import unicodedata

from vietnamese.numerals import NUMBER_WORDS
from vietnamese.text import fold, has_marks
from vietnamese.tokens import Token, Vocabulary, tokenise

BREAK = "⏎"
"""The token in place of the end of a line, or of a cell of a table; no phrase goes over it."""

_BREAKS = str.maketrans("\n\t\v\f\u2028", BREAK * 5)

WELL_MARKED = 0.34
"""Of the words of two letters and more: from here on a text counts as typed with diacritics."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_BEFORE_NUMBERS = frozenset(
    {"thu", "thang", "ngay", "nam", "tuan", "quy", "lan", "muoi", "tram", "sang", "chieu", "toi"}
)
_AFTER_NUMBERS = frozenset(
    {
        "ngay",
        "gio",
        "buoi",
        "tieng",
        "nguoi",
        "thang",
        "dai",
        "phut",
        "tuan",
        "sang",
        "chieu",
        "toi",
    }
)
_BEFORE_NAM = frozenset(
    {"viet", "quang", "ha", "mien", "phia", "dong", "tay", "trung", "hai", "phuong", "nhat", "my"}
)
"""Words that make a name with `nam`: `viet nam`, `quang nam`."""

_NAMED = frozenset({"mai", "gio", "sau", "toi", "sang", "tuan"}) | set(map(fold, NUMBER_WORDS))


def strictly(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a sentence."""
    tokens = tokenise(text.translate(_BREAKS), vocabulary, slips=False)
    mixed = not text.isupper()
    marked = is_well_marked(text)
    for at, token in enumerate(tokens):
        token.text = unicodedata.normalize("NFC", token.text)
        token.glued = token.glued and tokens[at - 1].text != BREAK
        if not token.terms or not token.text[0].isalpha():
            continue
        south = token.text.lower() == "nam" and at > 0 and fold(tokens[at - 1].text) in _BEFORE_NAM
        if south or (mixed and _is_name(tokens, at)):
            token.terms = tuple(term for term in token.terms if fold(term) not in _NAMED)
        capitals = mixed and len(token.text) > 1 and token.text.isupper()
        if (capitals or marked) and not has_marks(token.text):
            token.terms = tuple(term for term in token.terms if not has_marks(term))
    return tokens


def is_well_marked(text: str) -> bool:
    """Whether a text is typed with diacritics, capitals apart."""
    mixed = not text.isupper()
    composed = unicodedata.normalize("NFC", text)
    words = [word for word in _WORD.findall(composed) if not (mixed and word.isupper())]
    return bool(words) and sum(map(has_marks, words)) >= WELL_MARKED * len(words)


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether a word with a capital begins or ends a name of several: `Năm Căn`, `chị Mai`."""
    if not tokens[at].text.istitle():
        return False
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if fold(before) in _BEFORE_NUMBERS or fold(after) in _AFTER_NUMBERS:
        return False
    named = after.istitle() and after[:1].isalpha() and fold(tokens[at].text) not in ("sang", "sau")
    return named or (before.istitle() and fold(before) not in ("sang", "chieu", "toi", "chu"))
