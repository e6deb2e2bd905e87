"""The secrecy gate: what may be secret stops the conversation and leaves nothing behind."""

from __future__ import annotations

from handlers.dialog.form import Context, Option
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Reply

OPEN, SECRET, UNSURE = "open", "secret", "unsure"

OPTIONS = (
    Option(OPEN, Text("secrecy-no"), words=Text("secrecy-no-words")),
    Option(SECRET, Text("secrecy-yes"), words=Text("secrecy-yes-words")),
    Option(UNSURE, Text("secrecy-unsure"), words=Text("secrecy-unsure-words")),
)


def stop_if_secret(context: Context) -> Replies | None:
    """Ends the conversation for anything that is not plainly open: its draft and what was said to
    the person today are erased, and the office's own procedure is named."""
    if context.get("secrecy") == OPEN:
        return None
    turn, draft = context.turn, context.draft
    turn.storage.erase_traces(turn.person.id, draft.id)
    turn.close_draft(draft)
    texts = (Text("secrecy-stop"), Text("secrecy-delete-yours"))
    if context.unit is not None and context.unit.setting("count_secret"):
        counting = Choice(Text("secrecy-count"), loose("count-secret", context.unit.id))
        return (Reply((*texts, Text("secrecy-count-offer")), (counting,)),)
    return (Reply(texts),)


def refuse_marked() -> Replies:
    """The answer to a message that carries a secrecy mark: nothing of it is kept."""
    return (Reply((Text("secrecy-marked"), Text("secrecy-delete-yours"))),)
