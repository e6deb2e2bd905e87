"""Should the meeting be held at all: M04, M05 and X3."""

from __future__ import annotations

from rules.meeting import stated
from rules.registry import Case, Finding, missing, rule
from rules.verdict import Outcome, Remedy

NOT_HELD = (Remedy("not_held"),)


@rule("KL226-M04")
def necessity(case: Case) -> Finding:
    """A conference is held only when it is really necessary, and a person says why."""
    if case.meeting.needed is False:
        return Finding(Outcome.BREACH, "verdict-not-needed", remedies=NOT_HELD)
    if case.meeting.needed is None:
        return missing("verdict-needed-missing")
    if not stated(case.meeting.necessity_reason):
        return missing("verdict-reason-missing")
    return Finding(Outcome.OK, "verdict-needed")


@rule("KL226-M05")
def guided_already(case: Case) -> Finding:
    """No conference on what a detailed guidance document already settles."""
    document = case.meeting.guidance_document
    if isinstance(document, str) and stated(document):
        args = {"document": document}
        return Finding(Outcome.BREACH, "verdict-guided-by", args, remedies=NOT_HELD)
    if document is True:
        return Finding(Outcome.BREACH, "verdict-guided", remedies=NOT_HELD)
    if document is False:
        return Finding(Outcome.OK, "verdict-not-guided")
    return missing("verdict-guided-missing")


@rule("KL226-X3")
def held_already(case: Case) -> Finding:
    """What was broadcast or held online down to the grassroots is not held again."""
    if case.meeting.already_broadcast is None:
        return missing("verdict-broadcast-missing")
    if case.meeting.already_broadcast:
        return Finding(Outcome.BREACH, "verdict-broadcast", remedies=NOT_HELD)
    return Finding(Outcome.OK, "verdict-not-broadcast")
