"""What is kept of deliveries and of those who take part. Moments are aware datetimes at +07:00."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DeliveryState(StrEnum):
    """Planned and claimed deliveries are still to come; the other states are final."""

    planned = "planned"
    claimed = "claimed"
    sent = "sent"
    failed = "failed"
    expired = "expired"
    superseded = "superseded"


OPEN = (DeliveryState.planned, DeliveryState.claimed)


@dataclass(frozen=True, slots=True)
class DeliveryKey:
    """What makes a delivery that delivery: no two rows of the ledger share it.

    The house knows what its `kind` is. Told to a person, or in a group chat by its address `chat`;
    about a meeting, or about a draft. `lead` is the minutes before the start for what only reminds,
    and tells apart the others of a kind. `starts` is the start that it was planned for.
    """

    kind: str
    lead: int
    meeting_id: int | None = None
    starts: datetime | None = None
    draft_id: int | None = None
    person_id: int | None = None
    chat: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A row of the ledger.

    It ought to go out at `due`, and is pointless from `until` on. `wake` is when to look at it:
    its due moment, that of the next attempt, or the end of its `holder`'s lease.
    `trouble` is what went wrong last, in words.
    """

    id: int
    key: DeliveryKey
    channel: str
    due: datetime
    until: datetime
    wake: datetime
    state: DeliveryState
    attempts: int
    holder: str
    sent_at: datetime | None
    trouble: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person can be written to, `reachable` unless they turned the assistant away."""

    channel: str
    address: str
    reachable: bool


class RsvpAnswer(StrEnum):
    attends = "attends"
    absent = "absent"
    substitute = "substitute"


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone asked to a meeting. `words` are the reason of who is absent, or the name of the
    substitute, to which the organiser agreed or not; None while nothing was said."""

    meeting_id: int
    person_id: int
    name: str
    answer: RsvpAnswer | None = None
    words: str = ""
    agreed: bool | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person wants to be reminded: minutes before the start, and when to be left alone
    (two clocks, `21:00` and `06:30`; equal ones for never). None where they have not chosen."""

    leads: tuple[int, ...] | None = None
    quiet: tuple[str, str] | None = None
    off: bool = False
