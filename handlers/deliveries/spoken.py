"""Deliveries on channels that cannot be written to unasked: said when the person next talks.

They are part of the answer's transaction and are stored with its replies, so that they are said
exactly once, and what they offer can be picked by number like anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.deliveries import results
from handlers.deliveries.claiming import give_up, weighed
from handlers.deliveries.messages import compose
from handlers.turn import Reply, Turn

CHANNELS = ("terminal", "json-lines")
MOST = 20


def waiting(turn: Turn) -> Iterator[Reply]:
    """What is due to the person who talks, written down as sent."""
    channel, records, now = turn.event.channel, turn.records, turn.now
    if channel not in CHANNELS:
        return
    give_up(records, channel, now)
    for row in records.due_deliveries(channel, now, MOST, turn.person.id):
        if weighed(records, row.id, channel, now) is None:
            continue
        reply = compose(records, row.id, now)
        if reply is None:
            results.pointless(records, row.id, now)
        else:
            results.sent(records, row.id, now)
            yield reply
