"""A finding in one line, of a plan as of a saved meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.dialog.text import Text, dashed
from rules import Outcome

CITED = ("document", "number", "path")


def finding_line(outcome: Outcome, finding: Text, clause: Mapping[str, Any] | None) -> Text:
    """The line of a finding: its sign, what was found, its clause where it has one."""
    if clause is None:
        return Text(f"finding-{dashed(outcome)}-plain", {"finding": finding})
    cited = Text("verdict-clause", {name: clause[name] for name in CITED})
    return Text(f"finding-{dashed(outcome)}", {"finding": finding, "clause": cited})
