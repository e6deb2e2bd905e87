"""Every command, button and conversation, collected from the rooms that declare them."""

from __future__ import annotations

from handlers.dialog.table import Table, declared_in
from handlers.me import help, leaving, mydata, reminders, start
from handlers.meetings import approving, attendance, calendar, card, rsvp, undo
from handlers.plan import form, planning, saved, settling
from handlers.unit import (
    agreements,
    children,
    create,
    group_chats,
    invitations,
    journal,
    linking,
    manage,
    members,
    settings,
    stats,
    switching,
)
from handlers.unit import card as unit_card

TABLE = Table.of(
    declared_in(
        planning,
        calendar,
        stats,
        unit_card,
        reminders,
        leaving,
        mydata,
        help,
        start,
        form,
        saved,
        settling,
        card,
        approving,
        attendance,
        rsvp,
        undo,
        agreements,
        children,
        create,
        group_chats,
        invitations,
        journal,
        linking,
        manage,
        members,
        settings,
        switching,
    )
)
"""In the order in which help and menus name the commands."""
