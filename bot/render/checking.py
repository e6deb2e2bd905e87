"""What is wrong with the text of a sentence file: found before anybody is to read a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from fluent.runtime import FluentResource
from fluent.syntax.ast import (
    FunctionReference,
    Junk,
    Message,
    MessageReference,
    Resource,
    Term,
    TermReference,
)
from fluent.syntax.visitor import Visitor

Defined = dict[str, Message | Term]


def parsed(file: str, text: str) -> tuple[Resource, list[str]]:
    """The sentences of a file, and what in it is none."""
    resource: Resource = FluentResource(text)
    faults = [_first_line(each) for each in resource.body if isinstance(each, Junk)]
    names = [each.id.name for each in resource.body if isinstance(each, Message)]
    faults += [name for name in names if name.partition("-")[0] != file]
    return resource, faults if resource.body else ["–"]


def unresolved(
    resources: Collection[Resource], functions: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Each sentence that refers to what is not there, and to what."""
    entries = [each for r in resources for each in r.body if isinstance(each, Message | Term)]
    known = {_name(each) for each in entries} | {f"{each}()" for each in functions}
    for entry in entries:
        references = _References()
        references.visit(entry)
        yield from ((_name(entry), name) for name in references.found - known)


class _References(Visitor):
    """Collects what an entry refers to."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_MessageReference(self, node: MessageReference) -> None:
        self.found.add(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:
        self.found.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: FunctionReference) -> None:
        self.found.add(f"{node.id.name}()")
        self.generic_visit(node)


def _name(entry: Message | Term) -> str:
    name: str = entry.id.name
    return f"-{name}" if isinstance(entry, Term) else name


def _first_line(node: Junk) -> str:
    return str(node.content).strip().partition("\n")[0]
