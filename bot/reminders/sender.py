"""What a platform makes of a message, and who sends it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from handlers.dialog.turn import Reply


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform said that it took it."""


@dataclass(frozen=True, slots=True)
class Later:
    """Worth another attempt. With `pause` (seconds) the platform wants none before that."""

    why: str
    pause: float | None = None


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The person does not want the assistant, or is not there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """This message will never be taken."""

    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has another address now."""

    address: str


Outcome = Sent | Later | TurnedAway | Refused | Moved


class Sender(Protocol):
    """A platform's way in for what is said unasked."""

    channel: str

    async def open(self) -> None:
        """Gets ready. Raises OSError while the platform cannot be reached."""

    async def close(self) -> None: ...

    def spacing(self, address: str) -> float:
        """Seconds to leave between two messages to one address."""

    async def send(self, address: str, reply: Reply) -> Outcome:
        """Sends one message, at the platform's pace, within `worker.SEND_SECONDS`."""
