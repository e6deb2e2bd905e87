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
from itertools import chain
from typing import Any

from vietnamese.tokens import Token

Slot = Callable[[list[Token], int], Iterable[tuple[Any, int]]]
"""Reads a value at a position: every value it may be, with the position after it."""

Build = Callable[..., Any]
_ELEMENTS = re.compile(r"\[|\]|~|\{\w+(?::\w+)?\}|[^\s\[\]~{}]+")


@dataclass(slots=True)
class _Node:
    words: dict[str, _Node] = field(default_factory=dict)
    slots: dict[tuple[str, str, bool], _Node] = field(default_factory=dict)
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
        self._follow(self._root, tokens, start, {}, found)
        return found

    def _follow(
        self,
        node: _Node,
        tokens: list[Token],
        at: int,
        captured: dict[str, Any],
        found: list[Match],
    ) -> None:
        for build in node.builds:
            made = build(**captured)
            if made is not None:
                found.append(Match(made, at))
        if at >= len(tokens):
            return
        token = tokens[at]
        if node.words:
            for term in token.terms:
                for key in (term, "~" + term) if token.glued else (term,):
                    following = node.words.get(key)
                    if following is not None:
                        self._follow(following, tokens, at + 1, captured, found)
        for (slot, name, glued), following in node.slots.items():
            if glued and not token.glued:
                continue
            for value, end in self._slots[slot](tokens, at):
                self._follow(following, tokens, end, {**captured, name: value}, found)

    def _add(self, sequence: tuple[str, ...], build: Build) -> None:
        nodes = [self._root]
        glued = ""
        for element in sequence:
            if element == "~":
                glued = "~"
                continue
            nodes = list(chain.from_iterable(self._steps(node, element, glued) for node in nodes))
            glued = ""
        for node in nodes:
            if build not in node.builds:
                node.builds.append(build)

    def _steps(self, node: _Node, element: str, glued: str) -> Iterator[_Node]:
        if element.startswith("{"):
            name, _, slot = element[1:-1].partition(":")
            yield node.slots.setdefault((slot or name, name, bool(glued)), _Node())
            return
        for word in element.split("|"):
            self.words.add(word)
            yield node.words.setdefault(glued + word, _Node())


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
