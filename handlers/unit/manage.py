"""What an admin sees to: people, invitations, groups, units below, the record."""

from __future__ import annotations

from handlers.dialog.access import ADMIN
from handlers.dialog.payload import loose
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Replies, Turn, screen
from handlers.dialog.verbs import action

MENU = ("members", "invite", "invitations", "groups", "children", "journal")


@action("manage", roles=ADMIN)
def manage(turn: Turn) -> Replies:
    choices = (Choice(Text(f"manage-{verb}"), loose(verb)) for verb in MENU)
    return screen(turn, Text("manage-head"), *choices, Choice(Text("unit-settings"), loose("unit")))


BACK = manage.button("manage-back")
