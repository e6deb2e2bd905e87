"""A finding in one line: its sign, what was found, the clause."""

from __future__ import annotations

from handlers.dialog.text import Text
from rules import Outcome

SIGNS = {
    Outcome.OK: "ok",
    Outcome.CAUTION: "caution",
    Outcome.BREACH: "breach",
    Outcome.NEED_INFO: "need-info",
}
GAP = Text("card-gap")
"""An empty line between the parts of a card."""


def finding_line(outcome: Outcome, said: Text, cited: Text | None) -> Text:
    """The line of a finding, with its clause where it has one."""
    if cited is None:
        return Text(f"finding-{SIGNS[outcome]}-plain", {"finding": said})
    return Text(f"finding-{SIGNS[outcome]}", {"finding": said, "clause": cited})
