"""What became of a message that was pushed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform said that it took it."""


@dataclass(frozen=True, slots=True)
class Retry:
    """Worth another attempt. With `pause` (seconds) the platform wants none before that. `unsure`
    where the message may have arrived: such attempts are limited."""

    why: str
    pause: float | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """It was kept back for the rest of a pause (seconds) that the platform demanded: no attempt."""

    pause: float


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person does not want the assistant, or is not there."""


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """The platform will never take this message."""

    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has another address now."""

    address: str


PushResult = Sent | Retry | Held | Unreachable | Undeliverable | Moved
