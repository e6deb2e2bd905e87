"""By what an event is known again: its id, bound to what it says."""

from __future__ import annotations

import json
from hashlib import sha256

from handlers.dialog.turn import Event

LETTERS = 4
"""Of the digest: enough to tell two events apart, too few to find out what was said."""


def known_by(event: Event) -> str:
    """The id under which the replies to an event are stored. A sender that uses an id again for
    something else is answered anew."""
    said = (event.chat, event.person, event.text, event.button, event.gone, event.moved_to)
    digest = sha256(json.dumps(said).encode()).hexdigest()
    return f"{event.id}#{digest[:LETTERS]}"
