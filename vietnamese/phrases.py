"""A grammar written as phrases: `"ngày {day} tháng {month} [năm {year}]"` → what it makes.

In a phrase, words stand for themselves, `a|b` is either, `[…]` may be left out, `{name}` or
`{name:slot}` is read by a slot (a number of some form), and `~` says that no space may stand there.
All phrases of a grammar share one tree, so reading costs by the length of the text, not by the
number of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vietnamese.tokens import Token

Slot = Callable[[list[Token], int], Iterable[tuple[Any, int]]]
"""Reads a value at a position: every value it may be, with the position after it."""

Build = Callable[..., Any]
_ELEMENTS = re.compile(r"\[|\]|~|\{\w+(?::\w+)?\}|[^\s\[\]~{}]+")


@dataclass(slots=True)
class _Node:
    """What may come next, with a space before it or glued to what went before."""

    words: dict[str, _Node] = field(default_factory=dict)
    glued_words: dict[str, _Node] = field(default_factory=dict)
    slots: dict[tuple[str, str], _Node] = field(default_factory=dict)
    glued_slots: dict[tuple[str, str], _Node] = field(default_factory=dict)
    builds: list[Build] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: what it made, and the position after it."""

    made: Any
    end: int


class Grammar:
    """The phrases of one kind of text, compiled."""

    def __init__(self, phrases: Iterable[tuple[str, Build]], slots: Mapping[str, Slot]) -> None:
        self._slots = slots
        self._root = _Node()
        self.words: set[str] = set()
        for phrase, build in phrases:
            elements = iter(_ELEMENTS.findall(phrase))
            for sequence in _alternatives(elements):
                self._add(sequence, build)

    def matches(self, tokens: list[Token], start: int) -> list[Match]:
        """Every phrase that begins at a position, in the order the phrases were written."""
        found: list[Match] = []
        self._follow(self._root, tokens, start, (), found)
        return found

    def _follow(
        self,
        node: _Node,
        tokens: list[Token],
        at: int,
        captured: tuple[tuple[str, Any], ...],
        found: list[Match],
    ) -> None:
        for build in node.builds:
            made = build(**dict(captured))
            if made is not None:
                found.append(Match(made, at))
        if at >= len(tokens):
            return
        token = tokens[at]
        self._step(node.words, node.slots, tokens, at, captured, found)
        if token.glued and (node.glued_words or node.glued_slots):
            self._step(node.glued_words, node.glued_slots, tokens, at, captured, found)

    def _step(
        self,
        words: dict[str, _Node],
        slots: dict[tuple[str, str], _Node],
        tokens: list[Token],
        at: int,
        captured: tuple[tuple[str, Any], ...],
        found: list[Match],
    ) -> None:
        for term in tokens[at].terms:
            following = words.get(term)
            if following is not None:
                self._follow(following, tokens, at + 1, captured, found)
        for (slot, name), following in slots.items():
            for value, end in self._slots[slot](tokens, at):
                self._follow(following, tokens, end, (*captured, (name, value)), found)

    def _add(self, sequence: tuple[str, ...], build: Build) -> None:
        nodes = [self._root]
        glued = False
        for element in sequence:
            if element == "~":
                glued = True
                continue
            nodes = [following for node in nodes for following in self._next(node, element, glued)]
            glued = False
        for node in nodes:
            if build not in node.builds:
                node.builds.append(build)

    def _next(self, node: _Node, element: str, glued: bool) -> Iterator[_Node]:
        if element.startswith("{"):
            name, _, slot = element[1:-1].partition(":")
            slots = node.glued_slots if glued else node.slots
            yield slots.setdefault((slot or name, name), _Node())
            return
        words = node.glued_words if glued else node.words
        for word in element.split("|"):
            self.words.add(word)
            yield words.setdefault(word, _Node())


def _alternatives(elements: Iterator[str]) -> list[tuple[str, ...]]:
    """The sequences a phrase stands for, with and without each bracket."""
    sequences: list[tuple[str, ...]] = [()]
    for element in elements:
        if element == "]":
            break
        if element == "[":
            inner = _alternatives(elements)
            sequences = [*sequences, *(s + i for s in sequences for i in inner)]
        else:
            sequences = [(*sequence, element) for sequence in sequences]
    return sequences
