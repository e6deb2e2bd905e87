"""Sets aside what a line says beside its day and time: places, papers, reminders, who meets."""

from __future__ import annotations

from dataclasses import dataclass, field

from vietnamese.bindings import BINDING, COUNTED, Makes
from vietnamese.claims import Claim, claimed
from vietnamese.names import ADDRESSES
from vietnamese.reading import Rest, Span
from vietnamese.search import is_filler
from vietnamese.subjects import CONTRARY, SUBJECT, subject_end
from vietnamese.tokens import Token, is_number, says
from vietnamese.when_phrases import FILLERS, TIME_WORDS

KEPT = (Makes.START, Makes.END, Makes.SERIES)
"""Claims that say something of the meeting's own time."""

CLAUSES = (Makes.DEADLINE, Makes.ARRIVAL, Makes.ANOTHER, Makes.REMINDER, Makes.BREAK, Makes.SPEECH)
"""Claims whose other words belong to them too: `Gửi báo cáo trước 15h`."""

EVERY = ("hằng", "hàng")
BULLETS = ("-", "+", "*", "•", "·", "●", "▪")


@dataclass(slots=True)
class Line:
    """A line in its `kept` tokens and what was set aside of it.

    `doubtful` is a stretch that may be the meeting's own; `repeats` says that there is a series.
    """

    kept: list[Token] = field(default_factory=list)
    rest: list[Rest] = field(default_factory=list)
    doubtful: Span | None = None
    repeats: bool = False

    def doubt(self, span: Span) -> None:
        """Remembers the first stretch that may be the meeting's own."""
        self.doubtful = self.doubtful or span

    def set_aside(self, makes: str, tokens: list[Token]) -> None:
        """Keeps a mark in place of the tokens, so that what stood around them does not join."""
        start = tokens[0].start
        self.rest.append(Rest(makes, (start, tokens[-1].end)))
        self.kept.append(Token(";", start, start, None, (";",), False))


def line_of(tokens: list[Token]) -> Line:
    """The line that tokens cut under the words of days and times make."""
    tokens = tokens[_bullet_end(tokens) :]
    if not any(map(_may_say_more, tokens)):
        return Line(tokens)
    line = Line()
    at = 0
    found = list(claimed(tokens))
    for nth, (claim, start, end) in enumerate(found, 1):
        limit = found[nth][1] if nth < len(found) else len(tokens)
        _keep(line, tokens[at:start])
        at = end
        if claim.doubtful:
            line.doubt(claim.span)
        if claim.makes is Makes.SERIES:
            line.repeats = True
            line.kept += _of_the_series(tokens[start:end])
        elif claim.makes in KEPT:
            line.kept += tokens[start:end]
        elif claim.makes in CLAUSES:
            at = _set_clause_aside(line, claim, tokens[start:limit], end - start) + start
        else:
            line.set_aside(claim.makes, tokens[start:end])
    _keep(line, tokens[at:])
    return line


TELLING = BINDING.first_words | SUBJECT.first_words | COUNTED | set(ADDRESSES)


def _may_say_more(token: Token) -> bool:
    """Whether something else than a day and time may begin with a token."""
    if not token.terms:
        return token.number is None
    return not TELLING.isdisjoint(token.terms)


def _keep(line: Line, tokens: list[Token]) -> None:
    """Keeps tokens, without the words that only tell who meets and what about."""
    at = 0
    while at < len(tokens):
        end = subject_end(tokens, at)
        if end is None:
            line.kept.append(tokens[at])
            at += 1
        else:
            line.set_aside("subject", tokens[at:end])
            at = end


def _set_clause_aside(line: Line, claim: Claim, tokens: list[Token], end: int) -> int:
    """Sets a claim aside with the words around it that say nothing else; the place behind them.

    `trước` with none around may as well say when the meeting is.
    """
    before: list[Token] = []
    while line.kept and _says_nothing_else(line.kept[-1]):
        before.insert(0, line.kept.pop())
    after = end
    while after < len(tokens) and _says_nothing_else(tokens[after]):
        after += 1
    alone = not before and after == end
    if alone and claim.makes is Makes.DEADLINE and says(tokens, 0, "trước"):
        line.doubt(claim.span)
    line.set_aside(claim.makes, [*before, *tokens[:after]])
    return after


def _says_nothing_else(token: Token) -> bool:
    if not token.text.isalpha() or not CONTRARY.isdisjoint(token.terms):
        return False
    return TIME_WORDS.isdisjoint(token.terms) or not FILLERS.isdisjoint(token.terms)


def _of_the_series(tokens: list[Token]) -> list[Token]:
    """`thứ` of `mỗi thứ`; nothing of `hằng tuần`."""
    if says(tokens, 0, *EVERY) or says(tokens, len(tokens) - 1, "tuần", "tháng", "quý"):
        return []
    return [token for token in tokens if not TIME_WORDS.isdisjoint(token.terms)]


def _bullet_end(tokens: list[Token]) -> int:
    """Past what begins an item of a list: `1.`, `a)`, `-`, `+`, in front of a word."""
    if len(tokens) > 1 and tokens[0].text in BULLETS and not tokens[1].glued:
        return 1
    numbered = is_number(tokens, 0) or (len(tokens) > 2 and len(tokens[0].text) == 1)
    if len(tokens) < 3 or not numbered or tokens[1].text not in (".", ")"):
        return 0
    is_item = tokens[1].glued and tokens[2].text.isalpha() and not tokens[2].glued
    return 2 if is_item else 0


def says_anything(tokens: list[Token]) -> bool:
    """Whether any token is more than a filler."""
    return not all(is_filler(tokens, at, FILLERS) for at in range(len(tokens)))
