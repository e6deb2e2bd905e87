"""The assistant for another program: a JSON object a line in, one a line out.

    {"id": "7", "text": "/hop", "as": "an"}
    {"id": "7", "replies": [{"text": "…", "choices": [{"label": "Không", "action": "…"}], …}]}

A line is answered only when what it did is on disk. The sender chooses the ids, and sends a line
again if it saw no answer to it: the same line takes effect once and gets the same answer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, TextIO, TypeGuard

from bot.channels.channel import Ask
from bot.channels.lines import lines
from bot.channels.platforms import JSON_LINES
from bot.render.drawing import Button, Drawing
from bot.render.plain import sentences
from bot.render.sentences import Wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply
from storage.errors import StorageError

LONGEST_ADDRESS = 200


class BadLine(ValueError):
    """A line that is no event; `why` is the sentence that says so."""

    def __init__(self, why: str, event_id: str | None = None) -> None:
        super().__init__(why)
        self.why = Text(why)
        self.event_id = event_id


class Renderer:
    """Replies as values: the other program shows the text and the choices as it likes."""

    units = staticmethod(len)

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def draw(self, replies: Sequence[Reply]) -> list[Drawing]:
        return [self._drawn(reply) for reply in replies]

    def _drawn(self, reply: Reply) -> Drawing:
        buttons = tuple((Button(self._wording(c.label), str(c.action)),) for c in reply.choices)
        return Drawing((sentences(reply, self._wording),), buttons)


def talk(ask: Ask, wording: Wording, person: str) -> None:
    """Answers the lines of standard input."""
    serve(lines(sys.stdin.buffer), sys.stdout, ask, wording, person)


def serve(incoming: Iterable[str], out: TextIO, ask: Ask, wording: Wording, person: str) -> None:
    """Answers line by line. A line that is no event is answered with `error` and does nothing; so
    is one that cannot be written to the disk now, which may be sent again."""
    for line in incoming:
        try:
            event = read_event(line, person)
        except BadLine as bad:
            answer: dict[str, Any] = {"id": bad.event_id, "error": wording(bad.why)}
        else:
            answer = {"id": event.id, **_answered(event, ask, wording)}
        print(json.dumps(answer, ensure_ascii=False), file=out, flush=True)


def _answered(event: Event, ask: Ask, wording: Wording) -> dict[str, Any]:
    try:
        replies = ask(event)
    except StorageError as failed:
        return {"error": wording(Text(failed.reason, failed.details))}
    drawings = Renderer(wording).draw(replies)
    return {"replies": [_written(*each) for each in zip(replies, drawings, strict=True)]}


def read_event(line: str, person: str) -> Event:
    """The event of a line; `person` is who speaks where the line does not say. Raises BadLine."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("terminal-not-json") from error
    if not isinstance(given, dict):
        raise BadLine("terminal-not-json")
    event_id, who = given.get("id"), given.get("as", person)
    if not _is_address(event_id):
        raise BadLine("terminal-bad-id")
    if not _is_address(who):
        raise BadLine("terminal-bad-person", event_id)
    text, button = given.get("text"), given.get("button")
    match text, button:
        case (str(), None) | (None, str()):
            return Event(JSON_LINES.name, event_id, who, who, name=who, text=text, button=button)
    raise BadLine("terminal-text-or-button", event_id)


def _is_address(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value.isprintable() and 0 < len(value) <= LONGEST_ADDRESS


def _written(reply: Reply, drawing: Drawing) -> dict[str, Any]:
    choices = zip(drawing.buttons, reply.choices, strict=True)
    return {
        "text": "\n".join(drawing.pages),
        "choices": [
            {"label": button.text, "action": button.data, "ticked": choice.ticked}
            for button, choice in choices
        ],
        "replaces": reply.replaces,
        "attachments": [asdict(attachment) for attachment in reply.attachments],
    }
