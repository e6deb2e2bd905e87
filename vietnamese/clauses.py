"""Where the clauses of a text begin and end: at commas, brackets, spaced dashes, line ends."""

from __future__ import annotations

from vietnamese.strict import BREAK
from vietnamese.tokens import Token, is_number

SIGNS = frozenset(',;()[]|•…:+*?!→►▪●“”"«»') | {BREAK}
STOPS = frozenset(".;!?") | {BREAK}
"""Signs that end a clause, and those that end a sentence."""
DASHES = frozenset("-–—−@")
SHORT_WITH_STOP = frozenset(
    {"tp", "tx", "p", "q", "đ", "ts", "ths", "pgs", "gs", "bs", "ks", "ld", "pct", "ct", "gđ",
     "pgđ", "tt", "ph", "ubnd", "t", "th", "k", "v", "st", "tr", "cv", "h", "đc", "kt", "tl", "tm"}
)  # fmt: skip
"""Short words whose full stop ends no sentence: `TP. A`, `P. họp`."""


class Clauses:
    """The clauses and the sentences of tokens, each known by its first token; both also begin at
    `breaks`."""

    def __init__(self, tokens: list[Token], breaks: frozenset[int] = frozenset()) -> None:
        self._tokens = tokens
        self.starts: list[int] = []
        self.sentences: list[int] = []
        self.signs = [self._is_sign(at) for at in range(len(tokens))]
        clause = sentence = 0
        for at in range(len(tokens)):
            behind_sign = at > 0 and self.signs[at - 1]
            if at in breaks or behind_sign:
                clause = at
            if at in breaks or (behind_sign and tokens[at - 1].text in STOPS):
                sentence = at
            self.starts.append(clause)
            self.sentences.append(sentence)
        self.ends = self._ends()

    def _ends(self) -> list[int]:
        """One past the last token of each token's clause, its closing sign left out."""
        count = len(self._tokens)
        ends = [count] * count
        for at in reversed(range(count)):
            if self.signs[at]:
                ends[at] = at
            elif at + 1 < count:
                same = self.starts[at + 1] == self.starts[at]
                ends[at] = ends[at + 1] if same else at + 1
        return ends

    def _is_sign(self, at: int) -> bool:
        token = self._tokens[at]
        following = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        between_figures = (
            following is not None
            and following.glued
            and is_number(self._tokens, at - 1)
            and is_number(self._tokens, at + 1)
        )
        if token.text in SIGNS:
            return not (token.text in ",:+" and token.glued and between_figures)
        if token.text == ".":
            return self._ends_sentence(at, following)
        if token.text in DASHES:
            return not token.glued and (following is None or not following.glued)
        lettered = token.text[0].isalnum() or token.text.isascii()
        return not lettered and token.text not in "’‘′"

    def _ends_sentence(self, at: int, following: Token | None) -> bool:
        before = self._tokens[at - 1].text.lower() if at else ""
        if following is None or following.text == BREAK:
            return True
        return not following.glued and before not in SHORT_WITH_STOP
