"""Secrecy marks: MẬT, TỐI MẬT and TUYỆT MẬT, as stamped on a document or said of one.

The word alone is no mark: `bí mật nhà nước`, `bảo mật`, `mật độ`, `mật ong` are everyday words, and
`Mật Sơn` is a name. What tells them apart stands in secrecy_words.py.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from vietnamese.secrecy_words import (
    COMPOUNDS,
    LOST,
    MARKED_THINGS,
    MARKING,
    PLACES,
    PRECEDING,
)
from vietnamese.text import fold, has_marks, is_slip_of

_WORD = re.compile(r"[^\W_]+")
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[\s.\-_*·/|]{1,3}[^\W\d_]){2,}(?!\w)")
_SEPARATORS = re.compile(r"[\s.\-_*·/|]+")
_BRACKETS = re.compile(r"[(\[{«“\"'<*]\s*$")
_CLOSING = re.compile(r"\s*[)\]}»”\"'>*]")
SETTING_OFF = ":-–—/|"
JOINED = ("tốimật", "tuyệtmật")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with what stands between it and the one before."""

    text: str
    gap: str

    def may_be(self, word: str) -> bool:
        """Whether it is a word, typed with all of its marks, some of them, or none."""
        typed = self.text.lower()
        return fold(typed) == fold(word) and (not has_marks(typed) or is_slip_of(typed, word))

    @property
    def follows(self) -> bool:
        """Whether only spaces, or a dash as in `tối-mật`, stand before it."""
        return self.gap.strip() in ("", "-", ".", "_", "–")

    def is_in(self, words: frozenset[str]) -> bool:
        """Whether it is one of some words as they are spelt."""
        return self.text.lower() in words


def bears_secrecy_mark(text: str) -> bool:
    """Whether a secrecy level is marked in the text, however it is written.

    The two higher levels count everywhere, also spaced out, run together, or without diacritics.
    MẬT counts in capitals, in brackets, set off by a dash or colon, or behind what it qualifies
    (`báo cáo mật`, `đóng dấu mật`).
    """
    composed = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in composed if unicodedata.category(char) != "Cf")
    if any(_is_spaced_mark(run.group()) for run in _SPACED.finditer(plain)):
        return True
    words, at = [], 0
    for match in _WORD.finditer(plain):
        words.append(Word(match.group(), plain[at : match.start()]))
        at = match.end()
    line = Line(words, plain[at:])
    return any(line.is_mark(at) for at in range(len(words)))


def _is_spaced_mark(run: str) -> bool:
    """`M Ậ T`, `T.Ố.I M.Ậ.T`, `TUYET MAT` spaced out."""
    letters = Word(_SEPARATORS.sub("", run), "")
    if any(letters.may_be(joined) for joined in JOINED):
        return True
    typed = letters.text.lower()
    return typed.endswith("mật") and not typed.endswith(("bímật", "bảomật"))


class Line:
    """The words of a text, and what stands behind the last.

    In a `titled` one every word begins with a capital, which says nothing.
    """

    def __init__(self, words: list[Word], end: str) -> None:
        self.words = words
        self.end = end
        self.titled = not any(word.text.islower() for word in words)

    def is_mark(self, at: int) -> bool:
        """Whether the word at a place is the mark, or the last of it."""
        word = self.words[at]
        if any(word.may_be(joined) for joined in JOINED):
            return True
        if not word.may_be("mật"):
            return False
        if at and word.follows and self.words[at - 1].may_be("tuyệt"):
            return True
        if at and word.follows and self.words[at - 1].may_be("tối"):
            return not self._makes_another_word(at)
        if not has_marks(word.text):
            return self._is_bare_mark(at)
        return not self._is_another_word(at) and self._is_said_of_a_paper(at)

    def _next(self, at: int) -> Word | None:
        """The word that follows without a sign between."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        return following if following and not following.gap.strip() else None

    def _makes_another_word(self, at: int) -> bool:
        """`buổi tối mật độ`, and `toi mat xe` for `tôi mất xe`."""
        following = self._next(at)
        if following is None:
            return False
        if has_marks(self.words[at].text):
            return following.is_in(COMPOUNDS)
        return following.is_in(LOST)

    def _is_another_word(self, at: int) -> bool:
        """`mật ong`, `gan mật`, `phường Mật Sơn`."""
        word, following = self.words[at], self._next(at)
        before = self.words[at - 1] if at and word.follows else None
        if (following and following.is_in(COMPOUNDS)) or (before and before.is_in(PRECEDING)):
            return True
        named = following is not None and following.text.istitle() and not self.titled
        if self._pair_before(at) in MARKED_THINGS:
            return False
        if word.text.istitle():
            return named or (before is not None and before.is_in(PLACES))
        of_a_place = before is not None and before.is_in(PLACES)
        return of_a_place and following is not None and following.text.isupper()

    def _is_said_of_a_paper(self, at: int) -> bool:
        word = self.words[at]
        if word.text.isupper() or self._is_set_off(at) or self._is_a_label(at):
            return True
        return self._stands_behind_a_paper(at)

    def _stands_behind_a_paper(self, at: int) -> bool:
        if not at or not self.words[at].follows:
            return False
        pair = self._pair_before(at)
        return pair in MARKED_THINGS or (self.words[at - 1].is_in(MARKING) and pair != "văn thư")

    def _pair_before(self, at: int) -> str:
        if at < 2 or not (self.words[at].follows and self.words[at - 1].follows):
            return ""
        return f"{self.words[at - 2].text} {self.words[at - 1].text}".lower()

    def _is_set_off(self, at: int) -> bool:
        """`(Mật)`, `Mật: họp`, `họp bàn - mật, 60 người`."""
        before, behind = self.words[at].gap, self._behind(at)
        if _BRACKETS.search(before) and _CLOSING.match(behind):
            return True
        signs = before.strip()[-1:], behind.strip()[:1]
        alone = (at == 0 or signs[0]) and (at + 1 == len(self.words) or signs[1])
        return bool(alone) and any(sign and sign in SETTING_OFF for sign in signs)

    def _is_a_label(self, at: int) -> bool:
        """`độ mật: A`."""
        return at > 0 and self.words[at - 1].may_be("độ") and self._behind(at).strip() in (":", "=")

    def _behind(self, at: int) -> str:
        return self.words[at + 1].gap if at + 1 < len(self.words) else self.end

    def _is_bare_mark(self, at: int) -> bool:
        """`(MAT)`, `dong dau mat`, `tai lieu mat`: without diacritics `mat` is many words."""
        before, behind = self.words[at].gap, self._behind(at)
        if self.words[at].text.isupper() and _BRACKETS.search(before) and _CLOSING.match(behind):
            return True
        if not at or self._next(at) is not None:
            return False
        return self.words[at - 1].text.lower() == "dau" or self._pair_before(at) in _BARE_THINGS


_BARE_THINGS = frozenset(map(fold, MARKED_THINGS))
