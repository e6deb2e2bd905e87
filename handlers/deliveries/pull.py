"""Deliveries on channels that cannot be written to unasked: said when the person next talks.

They are part of the answer's transaction and are stored with its replies, so that they are said
exactly once. What they offer is picked by its label; by number only where the answer itself offers
nothing, so that they shift no numbers of a question.
"""

from __future__ import annotations

from collections.abc import Iterator

from handlers.deliveries import results
from handlers.deliveries.claiming import due, give_up, to_deliver
from handlers.dialog.turn import Reply, Turn

MOST = 20


def waiting(turn: Turn) -> Iterator[Reply]:
    """What is due to the person who talks, written down as sent."""
    if turn.capabilities.pushes:
        return
    channel, storage, now = turn.event.channel, turn.storage, turn.now
    give_up(storage, channel, now)
    rows = due(storage, channel, now, MOST, turn.person.id)
    for occasion, _ in to_deliver(storage, rows, channel, now):
        reply = occasion.kind.says(occasion)
        if reply is None:
            results.mark_pointless(storage, occasion.row.id, now)
        else:
            results.mark_sent(storage, occasion.row.id, now)
            yield reply
