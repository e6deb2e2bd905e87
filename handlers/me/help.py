"""/trogiup: help by topic."""

from __future__ import annotations

from handlers.dialog.access import EVERYBODY
from handlers.dialog.text import Text
from handlers.dialog.turn import Replies, Turn, message, screen
from handlers.dialog.verbs import WORD, action, command

TOPICS = ("plan", "answers", "limits", "year", "changes", "reminders", "units", "secrecy")


@command("trogiup", aliases=("help",), roles=EVERYBODY, keeps_place=True)
def topics(turn: Turn) -> Replies:
    """The commands, and the topics to read about."""
    commands = (each for each in turn.table.commands if each.menu)
    lines = (
        Text("help-command", {"name": each.name, "does": Text(f"help-command-{each.name}")})
        for each in commands
    )
    choices = (topic.button(f"help-topic-{each}", each) for each in TOPICS)
    return message((Text("help-commands"), *lines), *choices)


@action("help", roles=EVERYBODY, target=WORD)
def topic(turn: Turn, name: str) -> Replies:
    """What is to be known about something."""
    if name not in TOPICS:
        return topics(turn)
    return screen(turn, Text(f"help-about-{name}"), topic.button("help-other-topics"))
