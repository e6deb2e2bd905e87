"""How long people speak: M16, M17 and M18."""

from __future__ import annotations

from rules.meeting import Speech, SpeechRole
from rules.registry import Case, Finding, missing, rule
from rules.verdict import Outcome, Quantity, Remedy


@rule("KL226-M16")
def opening(case: Case) -> Finding:
    """Each opening speech at most ten minutes; several that exceed it together are worth a word."""
    return _each_within(case, "KL226-M16", SpeechRole.OPENING)


@rule("KL226-M18")
def papers(case: Case) -> Finding:
    """Each discussion paper at most ten minutes; a keynote report is no paper."""
    return _each_within(case, "KL226-M18", SpeechRole.PAPER)


@rule("KL226-M17")
def concluding(case: Case) -> Finding:
    """All concluding speeches together at most fifty minutes."""
    if not case.meeting.speeches:
        return missing("verdict-speeches-missing")
    limit = case.limit("KL226-M17", "together")
    most = case.book.minutes(limit)
    speeches = _of(case.meeting.speeches, SpeechRole.CONCLUDING)
    total = sum(speech.minutes or 0 for speech in speeches)
    figures = Quantity("minute", total), Quantity("minute", most), limit
    if total > most:
        args = {"minutes": total, "limit": most, "over": total - most}
        remedies = (Remedy("concluding_minutes", most),)
        return Finding(Outcome.BREACH, "verdict-concluding-over", args, *figures, remedies)
    if _unclear(case.meeting.speeches, SpeechRole.CONCLUDING):
        return missing("verdict-speech-unclear")
    if not speeches:
        return missing("verdict-concluding-missing")
    args = {"minutes": total, "limit": most}
    return Finding(Outcome.OK, "verdict-concluding-ok", args, *figures)


def _each_within(case: Case, id: str, role: SpeechRole) -> Finding:
    if not case.meeting.speeches:
        return missing("verdict-speeches-missing")
    limit = case.limit(id, "each")
    most = case.book.minutes(limit)
    lengths = [speech.minutes or 0 for speech in _of(case.meeting.speeches, role)]
    longest, total = max(lengths, default=0), sum(lengths)
    figures = Quantity("minute", longest), Quantity("minute", most), limit
    if longest > most:
        args = {"minutes": longest, "limit": most, "over": longest - most}
        remedies = (Remedy(f"{role}_minutes", most),)
        return Finding(Outcome.BREACH, f"verdict-{role}-over", args, *figures, remedies)
    if _unclear(case.meeting.speeches, role):
        return missing("verdict-speech-unclear")
    if not lengths:
        return Finding(Outcome.OK, f"verdict-{role}-none")
    if role is SpeechRole.OPENING and total > most:
        args = {"minutes": total, "limit": most, "speeches": len(lengths)}
        return Finding(Outcome.CAUTION, "verdict-opening-together", args, *figures)
    args = {"minutes": longest, "limit": most, "speeches": len(lengths)}
    return Finding(Outcome.OK, f"verdict-{role}-ok", args, *figures)


def _of(speeches: tuple[Speech, ...], role: SpeechRole) -> list[Speech]:
    return [speech for speech in speeches if speech.role is role]


def _unclear(speeches: tuple[Speech, ...], role: SpeechRole) -> bool:
    """Whether some speech may be of this role, or is and has no length."""
    return any(
        speech.role is None or (speech.role is role and speech.minutes is None)
        for speech in speeches
    )
