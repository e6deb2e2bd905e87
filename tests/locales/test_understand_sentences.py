"""Every reason that the reading gives has its sentence, and no sentence is left over."""

from __future__ import annotations

import re
from pathlib import Path

import vietnamese

LIBRARY = Path(vietnamese.__file__).parent
FILE = LIBRARY.parent / "locales" / "vi" / "understand.ftl"
ELSEWHERE = {"help-text", "help-now", "help-as", "bad-now"}
"""Sentences of the command itself."""

CALLED = re.compile(r"\b(?:ask|impossible|Ask|Refuse)\(\s*f?\"([a-z{}-]+)\"")
CHOSEN = re.compile(
    r"(?:reason = |return |if \w+\.past else |doubt ?= ?|asked\(field, )\"([a-z-]+)\""
)
KINDS = ("duration", "number", "money")


def reasons() -> set[str]:
    """The ids that stand in the library as reasons."""
    found = set()
    for path in LIBRARY.glob("*.py"):
        code = path.read_text(encoding="utf-8")
        for name in (*CALLED.findall(code), *CHOSEN.findall(code)):
            found |= {name.format(kind=kind) for kind in KINDS}
    return {name for name in found if "-" in name or name in sentences()}


def sentences() -> set[str]:
    """The ids of the file."""
    return set(re.findall(r"^understand-([a-z-]+) =", FILE.read_text(encoding="utf-8"), re.M))


def test_every_reason_has_a_sentence_and_every_sentence_a_reason() -> None:
    assert sentences() - ELSEWHERE == reasons()
