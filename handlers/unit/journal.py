"""The unit's record, read by its admin: who did what when."""

from __future__ import annotations

import json

from handlers.dialog.access import ADMIN
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Replies, Turn, message, screen
from handlers.dialog.verbs import PAGE, action
from handlers.unit.manage import BACK
from storage.model import RecordLine

PAGE_LINES = 10
MOST_EXPORTED = 50_000
LONGEST_SUBJECT = 60
EXPORT_NAME = "nhat-ky.jsonl"
TOLD_BY = ("code", "name", "what", "word")
"""What of a line tells best what it is about."""


@action("journal", roles=ADMIN, target=PAGE)
def page(turn: Turn, number: int) -> Replies:
    """Ten lines, latest first."""
    unit = turn.own_unit
    lines = turn.storage.record_of(unit.id, PAGE_LINES + 1, number * PAGE_LINES)
    shown = (_said(turn, line) for line in lines[:PAGE_LINES])
    texts = (Text("journal-head", {"unit": unit.name}), *shown)
    choices = []
    if len(lines) > PAGE_LINES:
        choices.append(page.button("journal-earlier", number + 1))
    if number:
        choices.append(page.button("journal-later", number - 1))
    return screen(turn, texts, *choices, export.button("journal-export"), BACK)


@action("journal-export", roles=ADMIN)
def export(turn: Turn) -> Replies:
    """The unit's lines as a file, one JSON object a line; that too is recorded."""
    unit = turn.own_unit
    lines = turn.storage.record_of(unit.id, MOST_EXPORTED)
    turn.storage.note("export", unit.id, turn.person.id, turn.now)
    text = "".join(json.dumps(as_json(x), ensure_ascii=False) + "\n" for x in reversed(lines))
    return message(Text("journal-exported"), attachments=(Attachment("file", text, EXPORT_NAME),))


def as_json(line: RecordLine) -> dict[str, object]:
    """A line as JSON values; people stand in it by number."""
    return {
        "id": line.id,
        "at": line.at.isoformat(),
        "by": line.by,
        "act": line.act,
        "about": dict(line.about),
        "details": None if line.details is None else dict(line.details),
    }


def _said(turn: Turn, line: RecordLine) -> Text:
    what = Text(f"journal-act-{line.act.replace('_', '-')}")
    args = {"at": line.at.isoformat(), "who": _name(turn, line.by), "what": what}
    subject = _subject(turn, line)
    return (
        Text("journal-line-about", {**args, "about": subject})
        if subject
        else Text("journal-line", args)
    )


def _subject(turn: Turn, line: RecordLine) -> str | Text | None:
    told = {**line.about, **(line.details or {})}
    if "person" in told:
        return _name(turn, told["person"])
    found = next((told[name] for name in TOLD_BY if told.get(name)), None)
    return None if found is None else str(found)[:LONGEST_SUBJECT]


def _name(turn: Turn, person_id: int | None) -> str | Text:
    person = None if person_id is None else turn.storage.person(person_id)
    return (person and person.name) or Text("role-nameless", {"number": person_id or 0})
