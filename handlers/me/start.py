"""/start: what this is, and where one was; with a code, what the code opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers.dialog import drafts
from handlers.dialog.form import Replies
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Reply, Turn
from handlers.meetings import rsvp
from handlers.office.scope import my_unit
from handlers.unit import joining, linking

OPENERS: Mapping[str, Callable[[Turn, str], Replies]] = {
    "u": joining.join,
    "p": linking.link,
    "g": linking.link_group,
    "m": rsvp.join,
}
"""Who answers a code, by its first letter."""


def start(turn: Turn, code: str) -> Replies:
    """Opens what a code opens; else says what the assistant is, and what one may begin with."""
    opener = OPENERS.get(code[:1])
    if opener is not None:
        return opener(turn, code)
    welcome = (Text("start-what"), Text("start-who-decides"), Text("start-no-secrets"))
    if drafts.standing(turn) is not None:
        return (Reply(welcome), *drafts.show_standing(turn))
    offers = [("start-plan", "anew"), ("start-calendar", "calendar"), ("start-stats", "stats")]
    if my_unit(turn) is None:
        offers = [("start-unit", "unit-new"), ("start-plan", "anew")]
    choices = tuple(Choice(Text(label), loose(verb)) for label, verb in offers)
    return (Reply((*welcome, Text("start-choose")), choices),)
