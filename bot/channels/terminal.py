"""The terminal: a person at a keyboard, or a pipe that carries one message a line."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO, TextIO

from bot.channels.channel import Ask
from bot.channels.lines import lines
from bot.channels.platforms import TERMINAL
from bot.render.attachments import QR, in_characters
from bot.render.drawing import Drawing
from bot.render.plain import plain
from bot.render.sentences import Wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply
from storage.errors import StorageError

_LIST_MARK = re.compile(r"\s*(\d+\. )?(\[[x ]\] )?")


class Renderer:
    """Replies in plain text, their choices numbered."""

    units = staticmethod(len)

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def draw(self, replies: Sequence[Reply]) -> list[Drawing]:
        return [Drawing((text,)) for text in plain(replies, self._wording)]


def talk(ask: Ask, wording: Wording, person: str) -> None:
    """Talks with whoever is at the keyboard, or answers what a pipe brings."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        converse(ask, wording, person)
    else:
        follow(sys.stdin.buffer, sys.stdout, ask, wording, person)


def follow(stream: BinaryIO, out: TextIO, ask: Ask, wording: Wording, person: str) -> None:
    """Answers a pipe: each line before the next is read, in plain text."""
    for event in messages(lines(stream), person):
        replies = _asked(event, ask)
        for text in (*_drawn(replies, wording), *attached(replies, wording)):
            print(text, file=out, end="\n\n", flush=True)


def converse(ask: Ask, wording: Wording, person: str) -> None:
    """Talks with a person at a keyboard until they leave with Ctrl-D or Ctrl-C."""
    print(wording(Text("terminal-how-to-leave")), end="\n\n")
    for event in messages(_typed(), person):
        replies = _asked(event, ask)
        for attachment in attached(replies, wording):
            print(attachment, end="\n\n")
        for text in _drawn(replies, wording):
            print(wrapped(text, shutil.get_terminal_size().columns), end="\n\n")


def _asked(event: Event, ask: Ask) -> tuple[Reply, ...]:
    """The replies, or why the event cannot be written to the disk now."""
    try:
        return ask(event)
    except StorageError as failed:
        return (Reply((Text(failed.reason, failed.details),)),)


def messages(texts: Iterable[str], person: str) -> Iterator[Event]:
    """Each text as an event, with ids that no other run of the program has."""
    run = os.urandom(8).hex()
    for number, text in enumerate(texts):
        yield Event(TERMINAL.name, f"{run}-{number}", person, person, name=person, text=text)


def attached(replies: Iterable[Reply], wording: Wording) -> Iterator[str]:
    """What goes out beside the replies: a code drawn in characters, a file saved under its path."""
    for attachment in (each for reply in replies for each in reply.attachments):
        if attachment.kind == QR:
            yield in_characters(f"/start {attachment.text}")
        else:
            path = _saved(attachment.name, attachment.text)
            yield wording(Text("terminal-saved", {"path": str(path)}))


def wrapped(text: str, columns: int) -> str:
    """The text in lines of at most so many columns, list items hanging under their own text."""
    from wcwidth import wrap

    drawn: list[str] = []
    for line in text.split("\n"):
        mark = _LIST_MARK.match(line)
        lead = mark[0] if mark else ""
        hanging = " " * len(lead)
        drawn += wrap(
            line[len(lead) :], columns, initial_indent=lead, subsequent_indent=hanging
        ) or [""]
    return "\n".join(drawn)


def _drawn(replies: Sequence[Reply], wording: Wording) -> list[str]:
    return [page for drawing in Renderer(wording).draw(replies) for page in drawing.pages]


def _saved(name: str, text: str) -> Path:
    """Writes a file that only its owner can read, into a new folder."""
    path = Path(mkdtemp(prefix="hop226-")) / name
    path.write_text(text, encoding="utf-8")
    return path


def _typed() -> Iterator[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory

    yield "/start"
    keyboard: PromptSession[str] = PromptSession(
        history=InMemoryHistory(), reserve_space_for_menu=0
    )
    while True:
        try:
            yield keyboard.prompt("> ")
        except (EOFError, KeyboardInterrupt):
            return
