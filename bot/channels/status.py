"""How a channel is doing, for the health report, with one line in the log whenever that changes."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.render.sentences import Wording
from handlers.dialog.text import Text

STARTING = "starting"
ONLINE = "online"
OFFLINE = "offline"
CONFLICT = "conflict"
REFUSED = "refused"
STOPPED = "stopped"

_log = logging.getLogger("hop226")


class Status:
    """The state of one channel and since when. An outage that goes on is logged once."""

    def __init__(self, channel: str, clock: Clock, wording: Wording) -> None:
        self.channel = channel
        self.state = STARTING
        self.since = clock()
        self.why: str | None = None
        self.last_event: datetime | None = None
        self._clock = clock
        self._wording = wording

    def change(self, state: str, why: Text | None = None) -> None:
        """Notes a state and why it is so. The sentence is logged if the state is new."""
        self.why = None if why is None else self._wording(why)
        if state == self.state:
            return
        self.state, self.since = state, self._clock()
        if why is not None:
            self.warn(why)

    def recover(self) -> None:
        """Notes that the channel is reached, and says so if it was not."""
        if self.state in (OFFLINE, CONFLICT, REFUSED):
            self.change(ONLINE)
            self.inform(Text(f"{self.channel}-back"))

    def note_event(self) -> None:
        """Notes that an event arrived."""
        self.last_event = self._clock()

    def inform(self, say: Text) -> None:
        """Logs what an operator likes to know."""
        _log.info("%s", self._wording(say))

    def warn(self, say: Text) -> None:
        """Logs what an operator should see to."""
        _log.warning("%s", self._wording(say))

    def report(self) -> dict[str, Any]:
        """State, since when and why, and the last event, as JSON values."""
        return {
            "state": self.state,
            "since": self.since.isoformat(timespec="seconds"),
            "why": self.why,
            "last_event": self.last_event and self.last_event.isoformat(timespec="seconds"),
        }
