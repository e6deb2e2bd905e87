"""Which sentences the code uses and the locale defines, read from both without running either."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "locales" / "vi"
CODE = ("bot", "handlers", "rules", "storage", "vietnamese")
STEMS = tuple(sorted(file.stem for file in LOCALE.glob("*.ftl")))

SENTENCE_ID = re.compile(rf"(?:{'|'.join(STEMS)})(?:-[a-z0-9]+)+")
FAMILY = re.compile(rf"(?:(?:{'|'.join(STEMS)})-|\{{\}}-[a-z])[a-z0-9{{}}-]*")
CALLS_WITH_A_MAPPING = {"Text"}
CALLS_WITH_KEYWORDS = {"Refused", "StorageError"}


@dataclass(frozen=True)
class Use:
    """A place in the code that names a sentence, or a family of them (`plan-format-{}`).

    `arguments` are the names it is given, None where they cannot be read from the code.
    """

    name: str
    place: str
    arguments: frozenset[str] | None = None


@dataclass(frozen=True)
class Sentence:
    """A message of the locale and the arguments it needs."""

    id: str
    file: str
    arguments: frozenset[str]
    functions: frozenset[str]
    references: frozenset[str]
    text: str


@cache
def uses() -> tuple[Use, ...]:
    """Every literal and f-string of the code that has the shape of a sentence's id."""
    files = [file for folder in CODE for file in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(use for file in files for use in _uses_in(file))


@cache
def sentences() -> dict[str, Sentence]:
    """What the locale defines. Raises AssertionError for a line that is not Fluent."""
    found: dict[str, Sentence] = {}
    for file in sorted(LOCALE.glob("*.ftl")):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} is defined twice"
                found[entry.id.name] = _sentence(entry, file.name)
    return found


def _uses_in(file: Path) -> Iterator[Use]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    arguments = dict(_given(tree))
    inside_f_strings = {
        part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    for node in ast.walk(tree):
        if node in inside_f_strings:
            continue
        spoken = node.value if node in arguments and isinstance(node, ast.Constant) else None
        if name := spoken or _name(node):
            place = f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            yield Use(name, place, arguments.get(node))


def _name(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value if SENTENCE_ID.fullmatch(node.value) else None
    if isinstance(node, ast.JoinedStr):
        shape = "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
        return shape if FAMILY.fullmatch(shape) else None
    return None


def _given(tree: ast.AST) -> Iterator[tuple[ast.AST, frozenset[str] | None]]:
    """For the id of each call that speaks: the names of the arguments given with it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            if node.func.id in CALLS_WITH_A_MAPPING:
                yield node.args[0], _keys(node.args[1]) if len(node.args) > 1 else frozenset()
            elif node.func.id in CALLS_WITH_KEYWORDS:
                names = [keyword.arg for keyword in node.keywords]
                yield node.args[0], frozenset(name for name in names if name)


def _keys(mapping: ast.expr) -> frozenset[str] | None:
    if not isinstance(mapping, ast.Dict):
        return None
    keys = [key.value for key in mapping.keys if isinstance(key, ast.Constant)]
    return frozenset(map(str, keys)) if len(keys) == len(mapping.keys) else None


def _sentence(message: fluent.Message, file: str) -> Sentence:
    visitor = _References()
    visitor.visit(message)
    start, end = message.span.start, message.span.end
    return Sentence(
        message.id.name,
        file,
        frozenset(visitor.variables),
        frozenset(visitor.functions),
        frozenset(visitor.messages),
        (LOCALE / file).read_text(encoding="utf-8")[start:end],
    )


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.functions: set[str] = set()
        self.messages: set[str] = set()

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:
        self.messages.add(node.id.name)

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: fluent.FunctionReference) -> None:
        self.functions.add(node.id.name)
        self.generic_visit(node)
