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
from functools import cached_property
from typing import Any, NamedTuple

from vietnamese.tokens import Token

Slot = Callable[[list[Token], int], Iterable[tuple[Any, int]]]
"""Reads a value at a position: every value it may be, with the position after it."""

Build = Callable[..., Any]
_ELEMENTS = re.compile(r"\[|\]|~|\{\w+(?::\w+)?\}|[^\s\[\]~{}]+")


@dataclass(slots=True)
class _Edges:
    """The nodes that follow a word, and those that follow a slot by the name of its value.

    `elements` are the words as the phrases have them: `giờ|h` leads to one node.
    """

    elements: dict[str, _Node] = field(default_factory=dict)
    words: dict[str, list[_Node]] = field(default_factory=dict)
    slots: dict[str, dict[str, _Node]] = field(default_factory=dict)


@dataclass(slots=True)
class _Node:
    """What may come next, with a space before it or only glued to what went before."""

    loose: _Edges = field(default_factory=_Edges)
    glued: _Edges = field(default_factory=_Edges)
    builds: list[Build] = field(default_factory=list)
    next_words: set[str] = field(default_factory=set)

    def leads_on(self, tokens: list[Token], at: int) -> bool:
        """Whether a phrase ends here, or may go on with the token at a position."""
        if self.builds:
            return True
        if at == len(tokens):
            return False
        if self.loose.slots or self.glued.slots:
            return True
        return not self.next_words.isdisjoint(tokens[at].terms)


_Captured = tuple[tuple[str, Any], ...]
_Place = tuple[_Node, int, _Captured]


class Match(NamedTuple):
    """A phrase found: what it made, and the position after it."""

    made: Any
    end: int


class Grammar:
    """The phrases of one kind of text, compiled when they are first looked for.

    A slot is tried where figures stand, or one of `slot_words`.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Build]],
        slots: Mapping[str, Slot],
        slot_words: Iterable[str] = (),
    ) -> None:
        self._slots = slots
        self._slot_words = frozenset(slot_words)
        self._phrases = [(_ELEMENTS.findall(phrase), build) for phrase, build in phrases]

    @cached_property
    def words(self) -> set[str]:
        """Every word that stands in a phrase."""
        elements = {element for phrase, _ in self._phrases for element in phrase}
        named = (element for element in elements if element[0] not in "[]~{")
        return {word for element in named for word in element.split("|")}

    @cached_property
    def first_words(self) -> frozenset[str]:
        """Words that a phrase may begin with, also those of its slots."""
        slot_words = self._slot_words if self._root.loose.slots else frozenset[str]()
        return slot_words | frozenset(self._root.loose.words)

    @cached_property
    def _root(self) -> _Node:
        root = _Node()
        for elements, build in self._phrases:
            for sequence in _alternatives(iter(elements)):
                _add(root, sequence, build)
        return root

    def matches(self, tokens: list[Token], start: int) -> list[Match]:
        """Every phrase that begins at a position."""
        first = tokens[start] if start < len(tokens) else None
        if first is None or (first.number is None and self.first_words.isdisjoint(first.terms)):
            return []
        found: list[Match] = []
        waiting: list[_Place] = [(self._root, start, ())]
        while waiting:
            node, at, captured = waiting.pop()
            for build in node.builds:
                made = build(**dict(captured))
                if made is not None:
                    found.append(Match(made, at))
            if at == len(tokens):
                continue
            token = tokens[at]
            counts = token.number is not None or not self._slot_words.isdisjoint(token.terms)
            for edges in (node.loose, node.glued) if token.glued else (node.loose,):
                for term in token.terms:
                    for following in edges.words.get(term, ()):
                        waiting.append((following, at + 1, captured))
                if counts and edges.slots:
                    waiting += self._counted(edges, tokens, at, captured)
        return found

    def _counted(
        self, edges: _Edges, tokens: list[Token], at: int, captured: _Captured
    ) -> Iterator[_Place]:
        for slot, named in edges.slots.items():
            for value, end in self._slots[slot](tokens, at):
                for name, following in named.items():
                    if following.leads_on(tokens, end):
                        yield following, end, (*captured, (name, value))


def _add(root: _Node, sequence: tuple[str, ...], build: Build) -> None:
    node, glued = root, False
    for element in sequence:
        if element == "~":
            glued = True
            continue
        node, glued = _next(node, element, glued), False
    if build not in node.builds:
        node.builds.append(build)


def _next(node: _Node, element: str, glued: bool) -> _Node:
    edges = node.glued if glued else node.loose
    if element.startswith("{"):
        name, _, slot = element[1:-1].partition(":")
        return edges.slots.setdefault(slot or name, {}).setdefault(name, _Node())
    following = edges.elements.get(element)
    if following is None:
        following = edges.elements[element] = _Node()
        for word in element.split("|"):
            node.next_words.add(word)
            edges.words.setdefault(word, []).append(following)
    return following


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
