"""Every kind of delivery, with all that is known of it. What is planned, put off, merged, settled,
said and counted follows from these rows.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from handlers.deliveries import due, messages
from handlers.deliveries.kind import Bound, Kind, Kinds, Occasion

GATHERED = timedelta(minutes=1)
"""How long changes, or losses, are gathered into one message."""

_reminding = partial(Kind, says=messages.reminder, reminds=True, loss_told=True)
_notice = partial(Kind, has_reason=Occasion.is_news, after=GATHERED, announced=True, loss_told=True)

REMINDER = _reminding("reminder", has_reason=Occasion.is_wanted, due=due.reminders)
AHEAD = _reminding("ahead", has_reason=Occasion.is_wanted, due=due.before_rest)
SNOOZE = _reminding("snooze", has_reason=Occasion.is_awaited, waits=False)
INVITED = Kind("invited", messages.invited, loss_told=True)
CHASE = Kind("chase", messages.chase, Occasion.is_unanswered, waits=False, loss_told=True)
"""To those who have not answered yet."""
CHANGE = _notice("change", messages.change)
CANCELLATION = _notice("cancellation", messages.cancellation)
SUBSTITUTE = Kind("substitute", messages.substitutes, to_organiser=True)
"""Somebody asks to send another person."""
AGREED = Kind("agreed", messages.agreed, waits=False)
"""To whoever asked for a substitute: what the organiser said to that."""
ALL_ANSWERED = Kind("all_answered", messages.all_answered, to_organiser=True)
PAPERS = Kind("papers", messages.papers, due=due.papers, bound=Bound.own, to_organiser=True)
LAST_DAY = Kind("last_day", messages.last_day, due=due.last_day, bound=Bound.own, to_organiser=True)
"""Of sending the invitation."""
OUTCOME = Kind(
    "outcome", messages.outcome, due=due.outcome, bound=Bound.afterwards, to_organiser=True
)
"""What really happened?"""
UNFINISHED = Kind(
    "unfinished", messages.unfinished, Occasion.is_unfinished,
    not_before=due.mention, bound=Bound.afterwards, lasts=timedelta(days=14),
)  # fmt: skip
"""To whoever left a plan open."""
UNREACHED = Kind(
    "unreached", messages.unreached, Occasion.always,
    bound=Bound.afterwards, after=GATHERED, lasts=timedelta(days=30), to_organiser=True,
)  # fmt: skip
"""Who could not be told."""

KINDS: Kinds = {each.name: each for each in tuple(vars().values()) if isinstance(each, Kind)}
"""Those above, by their names."""
