"""/start: what this is, and where one was."""

from __future__ import annotations

from handlers import drafts
from handlers.actions import loose
from handlers.form import Replies
from handlers.mine import my_unit
from handlers.turn import Choice, Reply, Say, Turn


def start(turn: Turn, _: str) -> Replies:
    """Says what the assistant is; then the standing question, or what one may begin with."""
    welcome = (Say("start-what"), Say("start-who-decides"), Say("start-no-secrets"))
    if drafts.standing(turn) is not None:
        return (Reply(welcome), *drafts.show_standing(turn))
    offers = [("start-plan", "anew"), ("start-calendar", "calendar"), ("start-stats", "stats")]
    if my_unit(turn) is None:
        offers = [("start-unit", "unit-new"), ("start-plan", "anew")]
    choices = tuple(Choice(Say(label), loose(verb)) for label, verb in offers)
    return (Reply((*welcome, Say("start-choose")), choices),)
