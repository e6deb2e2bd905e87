"""/trogiup: help by topic."""

from __future__ import annotations

from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn

TOPICS = ("plan", "answers", "limits", "year", "changes", "reminders", "units", "secrecy")


def topics(turn: Turn, _: str) -> Replies:
    """The commands, and the topics to read about."""
    choices = tuple(Choice(Text(f"help-topic-{topic}"), loose("help", topic)) for topic in TOPICS)
    return (Reply((Text("help-commands"),), choices),)


def topic(turn: Turn, name: str) -> Replies:
    if name not in TOPICS:
        return topics(turn, "")
    other = Choice(Text("help-other-topics"), loose("help"))
    return (Reply((Text(f"help-about-{name}"),), (other,), turn.event.button is not None),)


BUTTONS = {"help": topic}
