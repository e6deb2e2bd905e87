"""A text about a meeting, cut once under each vocabulary, and what begins at each of its words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from vietnamese.bindings import Makes
from vietnamese.clauses import Clauses
from vietnamese.plan_grammar import PLAN, PLAN_WORDS
from vietnamese.plan_leads import SIGNS
from vietnamese.plan_speeches import SpeechStretches
from vietnamese.plan_times import Times
from vietnamese.reading import Span
from vietnamese.strict import BREAK, is_well_marked, strictly
from vietnamese.text import fold, has_marks, spelling

OTHER_ANSWERS = ("count", "duration", "format", "sites")
"""Labels of answers that a day and time may run into."""

OPAQUE = (Makes.TITLE, Makes.PLACE, Makes.DOCUMENT, Makes.OCCASION)
"""Claims that are names: what stands in them is of no field."""

_bare = lru_cache(maxsize=8192)(fold)
_LIST_MARK = re.compile(r"(?:^|\n)\s*(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})\s*[.)/]?\s*$")
_QUOTED = re.compile('[“«][^“”«»\n]{2,200}[”»]|"[^"\n]{2,200}"')


class Line:
    """The tokens of a text. A position is the index of a token, the same in every vocabulary."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = strictly(text, PLAN_WORDS)
        self.is_marked = is_well_marked(text)
        self._keys = [self._key(token.text) for token in self.words]
        self.found = cache(self._found)
        self.introductions = cache(self._introductions)
        self.labels = self._labels()
        self.clauses = Clauses(self.words, frozenset(self.labels))
        self.speech_end = SpeechStretches(text).end
        self.times = Times(text, self._is_other, frozenset(self.labels))
        self.claims = self.times.claims
        self.repeats = any(claim.makes is Makes.SERIES for claim, _ in self.claims.values())
        self.names = {**self._quoted(), **self._opaque()}
        self.begins_answer = cache(self._begins_answer)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, start: int, end: int) -> Span:
        """The characters of some tokens."""
        return self.words[start].start, self.words[end - 1].end

    def said(self, start: int, end: int) -> str:
        """The text of some tokens."""
        return self.text[slice(*self.span(start, end))] if start < end else ""

    def says(self, at: int, *words: str) -> bool:
        """Whether a token is one of some words; in a text without diacritics, of its letters."""
        if not 0 <= at < len(self.words):
            return False
        key, exact = self._keys[at]
        return any((spelling(word) if exact else _bare(word)) == key for word in words)

    def ends(self, at: int, label: str) -> int | None:
        """Where the longest phrase of a label that begins at a token ends."""
        found = self.found(at).get(label)
        return found[0] if found else None

    def closes(self, end: int) -> bool:
        """Whether a clause ends before a token, or another answer begins at it."""
        if end >= len(self.words) or self.clauses.ends[end - 1] == end or self.clauses.signs[end]:
            return True
        led = self.ends(end, "introduction") or end
        begins = self.begins_answer(end) or (led < len(self.words) and self.begins_answer(led))
        return begins or self.ends(end, "courtesy") is not None or self.says(end, "gồm")

    def _key(self, word: str) -> tuple[str, bool]:
        """What a word is compared by: its spelling or, without diacritics, its letters."""
        exact = self.is_marked or has_marks(word)
        return (spelling(word) if exact else _bare(word)), exact

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence begins here, politeness before it apart."""
        begin = self.clauses.sentences[at]
        while begin < at and (self.ends(begin, "courtesy") or self.clauses.signs[begin]):
            begin = self.ends(begin, "courtesy") or begin + 1
        return begin == at

    def introduced(self, start: int, after: int) -> int:
        """Where an answer begins with the words that lead to it: `vào lúc`, `hình thức`, `với`."""
        while start > after:
            behind = range(max(after, start - 5), start)
            lead = next((at for at in behind if start in self.introductions(at)), None)
            if lead is None:
                return start
            start = lead
        return start

    def opens(self, at: int, after: int) -> bool:
        """Whether a clause or, behind an answer that ended at `after`, a new one begins here."""
        begin = self.introduced(at, max(after, self.clauses.starts[at]))
        return begin in (after, self.clauses.starts[at])

    def _labels(self) -> dict[int, tuple[str, int]]:
        """Fields named before a colon: the first token of each, its field, one past the colon."""
        labels: dict[int, tuple[str, int]] = {}
        at = 0
        while at < len(self.words):
            end, field = self.found(at).get("label", (at + 1, ""))
            if self.words[at].text in SIGNS and self._begins_line(at):
                labels[at] = SIGNS[self.words[at].text], at + 1
            elif field and self._stands_out(at, end, field):
                labels[at] = field, end
            at = end if at in labels else at + 1
        return labels

    def _begins_line(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].text == BREAK

    def _stands_out(self, at: int, end: int, field: str) -> bool:
        """Whether a label begins a clause, is an invitation, or is written with a capital."""
        timed = end < len(self.words) and self.words[end].number is not None
        if timed and field == "groups" and self.says(at, "mời"):
            return False
        before = self.words[at - 1] if at else None
        if (
            before is None
            or not before.text[0].isalnum()
            or _LIST_MARK.search(self.text[: self.words[at].start])
        ):
            return True
        if self._begins_line(at):
            return True
        invites = field == "groups" and any(self.says(n, "mời") for n in range(at, end))
        return invites or (self.words[at].text[0].isupper() and not self.text.isupper())

    def _introductions(self, at: int) -> frozenset[int]:
        """Where phrases that lead to an answer end, if they begin at a token."""
        found = PLAN.matches(self.words, at) if at < len(self.words) else []
        return frozenset(end for (label, _), end in found if label == "introduction")

    def _found(self, at: int) -> dict[str, tuple[int, str]]:
        found: dict[str, tuple[int, str]] = {}
        if at >= len(self.words):
            return found
        for (label, value), end in PLAN.matches(self.words, at):
            if label not in found or end > found[label][0]:
                found[label] = (end, value)
        return found

    def _is_other(self, at: int, end: int) -> bool:
        """Whether something longer that is no time begins here."""
        if self.speech_end(at) is not None:
            return True
        found = self.found(at)
        return any(label in found and found[label][0] >= end for label in OTHER_ANSWERS)

    def _begins_answer(self, at: int) -> bool:
        found = self.found(at)
        if any(label in found for label in ("lead", *OTHER_ANSWERS)):
            return True
        claim = self.claims.get(at)
        if claim is not None and claim[0].makes not in OPAQUE:
            return True
        return claim is None and self.times.at(at) is not None

    def _quoted(self) -> dict[int, int]:
        """The first tokens of quoted stretches, with one past their last."""
        starts = {token.start: at for at, token in enumerate(self.words)}
        ends = {token.end: at + 1 for at, token in enumerate(self.words)}
        return {
            starts[found.start()]: ends[found.end()]
            for found in _QUOTED.finditer(self.text)
            if found.end() - found.start() < len(self.text.strip())
        }

    def _opaque(self) -> dict[int, int]:
        return {at: end for at, (claim, end) in self.claims.items() if claim.makes in OPAQUE}
