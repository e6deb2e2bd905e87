"""/start: what this is, and where one was; with a code, what the code opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.dialog import drafts
from handlers.dialog.access import EVERYBODY
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, message
from handlers.dialog.verbs import WORD, command
from handlers.meetings import rsvp
from handlers.unit import joining, linking

OPENERS: Mapping[str, Callable[[Turn, str], Replies]] = {
    "u": joining.join,
    "p": linking.link,
    "g": linking.link_group,
    "m": rsvp.join,
}
"""Who answers a code, by its first letter."""

IN_GROUPS: Mapping[str, Callable[[Turn, str], Replies]] = {
    "g": linking.link_group,
    "m": rsvp.show_in_group,
}
"""Who answers one that is sent where others read along; any other only in the private chat."""


def _only_in_private(turn: Turn, code: str) -> Replies:
    return message(Text("help-in-private"), private="start")


@command("start", aliases=("batdau",), roles=EVERYBODY, target=WORD, menu=False)
def start(turn: Turn, code: str) -> Replies:
    """Opens what a code opens; else says what the assistant is, and what one may begin with."""
    opener = OPENERS.get(code[:1])
    if turn.event.group:
        opener = IN_GROUPS.get(code[:1], _only_in_private)
    if opener is not None:
        return opener(turn, code)
    welcome = (Text("start-what"), Text("start-who-decides"), Text("start-no-secrets"))
    if drafts.standing(turn) is not None:
        return message(welcome) + drafts.show_standing(turn)
    offers = [("start-plan", "anew"), ("start-calendar", "calendar"), ("start-stats", "stats")]
    if turn.unit is None:
        offers = [("start-unit", "unit-new"), ("start-plan", "anew")]
    choices = (Choice(Text(label), loose(verb)) for label, verb in offers)
    return message((*welcome, Text("start-choose")), *choices)
