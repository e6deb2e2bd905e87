"""What the house asks of its storage about deliveries and those who take part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from storage.ledger import (
    Address,
    Delivery,
    DeliveryKey,
    DeliveryState,
    Participant,
    Preferences,
    RsvpAnswer,
)
from storage.model import Meeting, Person


class LedgerVerbs(Protocol):
    # Where people are
    def person(self, person_id: int) -> Person | None: ...

    def addresses(self, person_id: int) -> list[Address]:
        """Where a person writes from, the address used last first."""

    def turn_away(self, channel: str, address: str, at: datetime) -> None:
        """Notes that an address cannot be written to. The next event from there clears it."""

    def move_address(self, channel: str, old: str, new: str) -> None:
        """Follows a chat that was given another address by its platform."""

    def preferences(self, person_id: int) -> Preferences: ...

    def wish(self, person_id: int, preferences: Preferences) -> None: ...

    # Who takes part
    def add_participant(self, meeting_id: int, person_id: int, at: datetime) -> bool:
        """Whether the person was not asked before."""

    def participants(self, meeting_id: int) -> list[Participant]:
        """By the order in which they were asked."""

    def participant(self, meeting_id: int, person_id: int) -> Participant | None: ...

    def answer_meeting(
        self, meeting_id: int, person_id: int, answer: RsvpAnswer, words: str, at: datetime
    ) -> None:
        """A participant's answer; agreement to an earlier substitute is void."""

    def agree(self, meeting_id: int, person_id: int, agreed: bool) -> None:
        """The organiser's word on a participant's substitute."""

    def add_meeting_code(self, meeting_id: int, digest: str, by: int, at: datetime) -> None:
        """Keeps the digest of a code that opens a meeting to whoever has it."""

    def meeting_opened_by(self, digest: str) -> Meeting | None: ...

    def meetings_ahead_of(self, person_id: int, since: datetime) -> list[Meeting]:
        """Planned meetings from a moment on that the person organises or was asked to."""

    # The ledger
    def plan_delivery(
        self, key: DeliveryKey, channel: str, due: datetime, until: datetime
    ) -> Delivery | None:
        """A new row, to be looked at when it is due; None if there is one with this key."""

    def delivery(self, delivery_id: int) -> Delivery | None: ...

    def deliveries_of(
        self,
        meeting_id: int,
        states: Sequence[DeliveryState] = tuple(DeliveryState),
        person_id: int | None = None,
    ) -> list[Delivery]:
        """The rows of a meeting, or of one person in it, the first due first."""

    def draft_touched(self, draft_id: int) -> datetime | None:
        """When an open draft was touched last; None for one that is closed or gone."""

    def deliveries_of_draft(self, draft_id: int) -> list[Delivery]: ...

    def ledger(
        self,
        meeting_code: str | None = None,
        state: DeliveryState | None = None,
        limit: int = 100,
    ) -> list[tuple[Delivery, Meeting | None]]:
        """The newest rows with their meetings, newest first."""

    def due_deliveries(
        self, channel: str, now: datetime, limit: int, person_id: int | None = None
    ) -> list[Delivery]:
        """Open rows of a channel that ought to be looked at now, the longest waiting first.

        Claimed ones are among them once their lease has ended.
        """

    def overdue_deliveries(self, channel: str, now: datetime, limit: int) -> list[Delivery]:
        """Open rows of a channel that have become pointless, the oldest first."""

    def next_wake(self, channel: str) -> datetime | None:
        """When the next open row of a channel ought to be looked at."""

    def claim_delivery(self, delivery_id: int, holder: str, lease_ends: datetime) -> None: ...

    def postpone_delivery(
        self,
        delivery_id: int,
        wake: datetime,
        *,
        due: datetime | None = None,
        channel: str | None = None,
        attempts: int | None = None,
        trouble: str | None = None,
    ) -> None:
        """Plans a row again for a later look; what is not given stays."""

    def settle_delivery(
        self,
        delivery_id: int,
        state: DeliveryState,
        at: datetime,
        trouble: str = "",
    ) -> None:
        """Gives a row its final state; a sent row keeps when that was."""

    def revive_delivery(self, delivery_id: int, due: datetime, until: datetime) -> None:
        """Plans a superseded row anew."""

    def last_sent(self, limit: int = 1000) -> list[Delivery]:
        """The rows sent last, newest first."""
