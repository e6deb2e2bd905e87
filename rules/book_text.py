"""From a book's file to its table, in little time whatever the file holds.

Parsing takes time that grows with the square of a dotted key's parts, and a stack that grows with
the nesting. Length, depth and number of keys are bounded by one pass before anything is parsed.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

MOST_BYTES = 100_000
MOST_KEYS = 1_000
DEEPEST = 8
LONGEST_QUOTE = 200

_IN_QUOTES = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:\'{0,2})'
    r'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*',
    re.DOTALL,
)
_NESTING = {"[": 1, "{": 1, "]": -1, "}": -1}


class BookRefused(ValueError):
    """A book that cannot be trusted: which file, which key, and why.

    `reason` with `details` is the sentence `verdict-book-<reason>`. What is quoted of the book
    stands on one line and is cut when it is long.
    """

    def __init__(self, file: str, key: str, reason: str, **details: str | int) -> None:
        self.file, self.key, self.reason = _quoted(file), _quoted(key), reason
        self.details = {
            name: _quoted(value) if isinstance(value, str) else value
            for name, value in details.items()
        }
        told = "".join(f", {name} {value}" for name, value in self.details.items())
        super().__init__(f"{self.file}: {self.key}: {reason}{told}")


def read_table(path: Path) -> dict[str, Any]:
    """The table that a file of TOML holds. Raises BookRefused for one that is none or too large."""
    text = _text(path)
    _check_bounds(path.name, text)
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise BookRefused(path.name, "-", "not-toml", detail=str(error)) from None


def _text(path: Path) -> str:
    """The text of a regular file; a pipe or a device could go on for ever."""
    try:
        if not path.is_file():
            raise BookRefused(path.name, "-", "unreadable")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise BookRefused(path.name, "-", "unreadable") from None
    if len(content) > MOST_BYTES:
        raise BookRefused(path.name, "-", "too-long", most=MOST_BYTES)
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise BookRefused(path.name, "-", "not-toml", detail=str(error)) from None


def _check_bounds(file: str, text: str) -> None:
    """Refuses what nests deeply or has very many keys; what stands in quotes does neither."""
    bare = _IN_QUOTES.sub("_", text)
    if bare.count("=") > MOST_KEYS:
        raise BookRefused(file, "-", "too-many-keys", most=MOST_KEYS)
    if any(line.count(".") > DEEPEST for line in bare.split("\n")):
        raise BookRefused(file, "-", "too-deep")
    depth = 0
    for sign in bare:
        depth += _NESTING.get(sign, 0)
        if depth > DEEPEST:
            raise BookRefused(file, "-", "too-deep")


def _quoted(text: str) -> str:
    """What can be printed on one line."""
    one_line = " ".join(text.split())
    return one_line.encode("utf-8", "replace").decode()[:LONGEST_QUOTE]
