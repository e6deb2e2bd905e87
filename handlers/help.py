"""/trogiup: help by topic."""

from __future__ import annotations

from handlers.actions import loose
from handlers.form import Replies
from handlers.turn import Choice, Reply, Say, Turn

TOPICS = ("plan", "answers", "limits", "year", "changes", "reminders", "units", "secrecy")


def topics(turn: Turn, _: str) -> Replies:
    """The commands, and the topics to read about."""
    choices = tuple(Choice(Say(f"help-topic-{topic}"), loose("help", topic)) for topic in TOPICS)
    return (Reply((Say("help-commands"),), choices),)


def topic(turn: Turn, name: str) -> Replies:
    if name not in TOPICS:
        return topics(turn, "")
    other = Choice(Say("help-other-topics"), loose("help"))
    return (Reply((Say(f"help-about-{name}"),), (other,), turn.event.button is not None),)


BUTTONS = {"help": topic}
