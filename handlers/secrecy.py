"""The secrecy gate: what may be secret stops the conversation and leaves nothing behind."""

from __future__ import annotations

from handlers.actions import loose
from handlers.form import Desk, Option, Replies
from handlers.turn import Choice, Reply, Say

OPEN, SECRET, UNSURE = "open", "secret", "unsure"

OPTIONS = (
    Option(OPEN, Say("secrecy-no"), words=Say("secrecy-no-words")),
    Option(SECRET, Say("secrecy-yes"), words=Say("secrecy-yes-words")),
    Option(UNSURE, Say("secrecy-unsure"), words=Say("secrecy-unsure-words")),
)


def stop_if_secret(desk: Desk) -> Replies | None:
    """Ends the conversation for anything that is not plainly open: its draft and what was said to
    the person today are erased, and the office's own procedure is named."""
    if desk.get("secrecy") == OPEN:
        return None
    records, draft = desk.turn.records, desk.draft
    records.erase_traces(desk.turn.person.id, draft.id)
    records.close_draft(draft.id, desk.turn.now)
    says = (Say("secrecy-stop"), Say("secrecy-delete-yours"))
    if desk.unit is not None and desk.unit.setting("count_secret"):
        counting = Choice(Say("secrecy-count"), loose("count-secret", desk.unit.id))
        return (Reply((*says, Say("secrecy-count-offer")), (counting,)),)
    return (Reply(says),)


def refuse_marked() -> Replies:
    """The answer to a message that carries a secrecy mark: nothing of it is kept."""
    return (Reply((Say("secrecy-marked"), Say("secrecy-delete-yours"))),)
