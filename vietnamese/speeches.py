"""Who speaks for how long: `khai mạc 5p, kết luận 20 phút, 3 tham luận 10 phút`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from vietnamese.amounts import ungrouped_amount
from vietnamese.numerals import EASILY_MISTAKEN, NUMBER_WORDS
from vietnamese.phrases import Build, Grammar
from vietnamese.quantity import COMMON_FILLERS
from vietnamese.reading import Ask, Reading, Refuse, Value, too_long
from vietnamese.search import longest_parts
from vietnamese.tokens import Token, Vocabulary, tokenise

MOST_SPEECHES = 100
LONGEST_SPEECH = 24 * 60


@dataclass(frozen=True, slots=True)
class Role:
    """What a speech is for, by its id in the rules."""

    id: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long a speech takes."""

    minutes: Fraction


@dataclass(frozen=True, slots=True)
class Number:
    """A number without a unit: before a role, how many speeches."""

    count: Fraction


@dataclass(frozen=True, slots=True)
class Each:
    """`mỗi`: the length that follows is for each of the speeches just named."""


@dataclass(frozen=True, slots=True)
class Dash:
    """Between two numbers: a range."""


ROLE_PHRASES = {
    "opening": ("khai mạc", "chỉ đạo khai mạc", "mở đầu", "khai mạc chỉ đạo"),
    "concluding": ("kết luận", "bế mạc", "chỉ đạo kết luận", "kết luận chỉ đạo"),
    "paper": ("tham luận",),
    "keynote": ("báo cáo [trung] [tâm]", "báo cáo chính", "báo cáo đề dẫn", "đề dẫn"),
    "other": ("khác", "chào mừng", "giới thiệu", "phát biểu khác", "ý kiến khác"),
}
PHRASES: list[tuple[str, Build]] = [
    *((phrase, partial(Role, role)) for role, said in ROLE_PHRASES.items() for phrase in said),
    ("{minutes} phút|ph|p|'", Minutes),
    ("{minutes} phút|ph|p|' mỗi|một|/ bài|người", lambda minutes: (Each(), Minutes(minutes))),
    ("{minutes} .|)", lambda minutes: ()),
    ("{hours:minutes} tiếng|giờ|h", lambda hours: Minutes(hours * 60)),
    ("nửa tiếng|giờ", partial(Minutes, Fraction(30))),
    ("{count:minutes}", Number),
    ("mỗi|x [bài|người]", Each),
    ("-|đến", Dash),
    ("bài|lời|phần [phát] [biểu]", tuple),
    ("phát biểu", tuple),
    ("trong|mất|khoảng|là|có|gồm", tuple),
]
GRAMMAR = Grammar(PHRASES, {"minutes": ungrouped_amount}, NUMBER_WORDS)
SEPARATORS = frozenset((",", ";", "+", "và"))
VOCABULARY = Vocabulary(GRAMMAR.words | NUMBER_WORDS | SEPARATORS, COMMON_FILLERS, EASILY_MISTAKEN)

Speech = tuple[str, int]
"""A role and its minutes."""


def read_speeches(text: str) -> Reading:
    """The speeches a whole text lists, as a tuple of (role, minutes), one for each speech.

    The minutes beside several speeches (`3 tham luận 10 phút`) are those of each.
    """
    refused = too_long(text)
    if refused:
        return refused
    tokens = tokenise(text.replace("\n", ";"), VOCABULARY)
    return read_items(text, tokens)


def read_items(text: str, tokens: list[Token]) -> Reading:
    """As `read_speeches`, on text already cut."""
    items = _items(tokens)
    if not any(isinstance(part, Role) for item in items for part in item.parts):
        return Refuse("no-speeches")
    speeches: list[Speech] = []
    waiting: tuple[str, int] | None = None
    for item in items:
        read = item.speech()
        if read is None or item.unread:
            return Ask("speech-unclear", {"item": item.said(text)})
        role, count, minutes = read
        if item.each and waiting and (role or waiting[0]) == waiting[0]:
            role, count = waiting
        if minutes is None:
            if waiting or not role:
                return Ask("speech-minutes", {"item": item.said(text)})
            waiting = role, count
            continue
        if (waiting and not item.each) or not role:
            return Ask("speech-minutes", {"item": item.said(text)})
        waiting = None
        speeches += [(role, minutes)] * count
    if waiting:
        return Ask("speech-minutes", {"item": items[-1].said(text)})
    if len(speeches) > MOST_SPEECHES:
        return Refuse("too-many-speeches", {"limit": MOST_SPEECHES})
    span = (tokens[0].start, tokens[-1].end)
    return Value("speeches", tuple(speeches), text[slice(*span)], span)


@dataclass(frozen=True, slots=True)
class Item:
    """What stands between two commas."""

    tokens: list[Token]
    parts: tuple[Any, ...]
    unread: list[Token]

    @property
    def each(self) -> bool:
        """Whether it says how long each of the speeches before it takes."""
        return any(isinstance(part, Each) for part in self.parts)

    def said(self, text: str) -> str:
        """Its characters."""
        return text[self.tokens[0].start : self.tokens[-1].end][:60]

    def speech(self) -> tuple[str, int, int | None] | None:
        """Role ("" if not said), how many, and minutes; None where that is not clear."""
        parts = self.parts[1:] if self.parts and isinstance(self.parts[0], Dash) else self.parts
        shape = tuple(type(part) for part in parts if not isinstance(part, Each))
        if shape not in SHAPES:
            return None
        found = {type(part): part for part in self.parts}
        count = found[Number].count if Number in found else Fraction(1)
        minutes = found[Minutes].minutes if Minutes in found else None
        if count.denominator != 1 or not 1 <= count <= MOST_SPEECHES:
            return None
        if minutes is not None and not (minutes.denominator == 1 and 0 < minutes <= LONGEST_SPEECH):
            return None
        role = found[Role].id if Role in found else ""
        return role, int(count), None if minutes is None else int(minutes)


SHAPES = {(Number, Role, Minutes), (Role, Minutes), (Minutes, Role), (Number, Role), (Role,),
          (Minutes,)}  # fmt: skip


def _items(tokens: list[Token]) -> list[Item]:
    items: list[list[Token]] = [[]]
    for token in tokens:
        if any(term in SEPARATORS for term in token.terms):
            items.append([])
        else:
            items[-1].append(token)
    return [Item(item, *longest_parts(item, GRAMMAR, COMMON_FILLERS)) for item in items if item]
