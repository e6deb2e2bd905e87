"""The phrases of a plan in one tree, each made into its label and value."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from vietnamese import meeting_words as words
from vietnamese import plan_phrases as phrases
from vietnamese.amounts import amount
from vietnamese.numerals import NUMBER_WORDS
from vietnamese.people import HONORIFICS, POSTS
from vietnamese.phrases import Build, Grammar, Slot
from vietnamese.places import AREAS, SEATS, VENUES
from vietnamese.plan_leads import HEADLINES, LABELS, LEADS
from vietnamese.strict import BREAK
from vietnamese.tokens import Token, Vocabulary

Named = tuple[str, str]
"""A label, and the value that the phrase itself says, if it does."""


def _named(label: str, value: str = "") -> Build:
    return lambda **_: (label, value)


def _rows() -> Iterator[tuple[str, Build]]:
    for n in ("{n}", "{n} -|đến|tới {m:n}"):
        yield from (
            (f"{about} {n} {{people}} [{{kind:people}}] [tham] [dự]", _named("count"))
            for about in ABOUT
        )
    for length in phrases.LENGTHS:
        yield from ((f"{about} {length}", _named("duration")) for about in ABOUT)
    for name, said in phrases.FORMATS.items():
        yield from ((phrase, _named("format", name)) for phrase in said)
    for name, said in phrases.KINDS.items():
        yield from ((phrase, _named("kind", name)) for phrase in said)
    for name, said in LABELS.items():
        yield from ((f"{phrase} :", _named("label", name)) for phrase in said)
    for name, said in HEADLINES.items():
        yield from ((f"{phrase} {BREAK}", _named("label", name)) for phrase in said)
    for name, said in LEADS.items():
        yield from ((f"{phrase} [:]", _named("lead", name)) for phrase in said)
    for label, said in LISTS.items():
        yield from ((phrase, _named(label)) for phrase in said)
    yield "{n} điểm cầu", _named("sites")


ABOUT = ("", "{about}", "tối đa|thiểu", "không|k quá", "ít|nhiều nhất")
LISTS: dict[str, tuple[str, ...]] = {
    "venue": VENUES,
    "seat": SEATS,
    "area": AREAS,
    "post": POSTS,
    "honorific": HONORIFICS,
    "meeting": words.MEETINGS,
    "subject": words.SUBJECTS,
    "presiding": words.PRESIDING,
    "preparing": words.PREPARING,
    "introduction": words.INTRODUCTIONS,
    "courtesy": words.COURTESIES,
    "note": words.NOTES,
    "ground": words.GROUNDS,
    "attending": words.ATTENDING,
    "elsewhere": words.HELD_ELSEWHERE,
}


def _below_sixty(tokens: list[Token], at: int) -> Iterator[tuple[Fraction, int]]:
    """The minutes or the odd units of a length."""
    yield from ((n, end) for n, end in amount(tokens, at) if n < 60)


def _one_of(words: frozenset[str]) -> Slot:
    """A slot that any of some words fills."""

    def read(tokens: list[Token], at: int) -> Iterator[tuple[str, int]]:
        yield from ((term, at + 1) for term in tokens[at].terms if term in words)

    return read


PEOPLE = Grammar([(phrase, str) for phrase in phrases.COUNTED], {})
_ABOUT_WORDS = frozenset(phrases.ABOUT)
_YOU_WORDS = frozenset(words.YOU)
SLOTS: dict[str, Slot] = {
    "n": amount,
    "m": amount,
    "few": _below_sixty,
    "about": _one_of(_ABOUT_WORDS),
    "you": _one_of(_YOU_WORDS),
    "people": PEOPLE.matches,
}
SLOT_WORDS = NUMBER_WORDS | _ABOUT_WORDS | _YOU_WORDS | PEOPLE.words
PLAN = Grammar(_rows(), SLOTS, SLOT_WORDS)
PLAN_WORDS = Vocabulary(PLAN.words | SLOT_WORDS)
