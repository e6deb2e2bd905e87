"""Deliveries on channels that cannot be written to unasked: said when the person next talks.

They are part of the answer's transaction and are stored with its replies, so that they are said
exactly once, and what they offer can be picked by number like anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.deliveries import results
from handlers.deliveries.claiming import give_up, weighed
from handlers.deliveries.messages import compose
from handlers.dialog.turn import Reply, Turn

MOST = 20


def waiting(turn: Turn) -> Iterator[Reply]:
    """What is due to the person who talks, written down as sent."""
    if turn.capabilities.pushes:
        return
    channel, storage, now = turn.event.channel, turn.storage, turn.now
    give_up(storage, channel, now)
    for row in storage.due_deliveries(channel, now, MOST, turn.person.id):
        if weighed(storage, row.id, channel, now) is None:
            continue
        reply = compose(storage, row.id, now)
        if reply is None:
            results.pointless(storage, row.id, now)
        else:
            results.sent(storage, row.id, now)
            yield reply
