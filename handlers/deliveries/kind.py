"""What a kind of delivery carries, and what its functions are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from functools import cached_property

from handlers.deliveries.parts import changes_said
from handlers.deliveries.recipients import Recipient, comes, organises
from handlers.deliveries.timing import IsRest
from handlers.dialog.turn import Reply
from handlers.office.approvals import is_held_back
from handlers.office.history import as_before
from rules import OfficeHours
from storage.ledger import Delivery, DeliveryState, Participant
from storage.model import Change, Meeting, MeetingState
from storage.storage import Storage

LOST = (DeliveryState.failed, DeliveryState.expired)


class Bound(Enum):
    """By when a delivery has to be out."""

    start = auto()
    """By the meeting's start, wherever that has been moved."""
    own = auto()
    """By the moment that it was planned with."""
    afterwards = auto()
    """So too, but no quiet is too long to be waited for."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A planned meeting, one who is told of it, and the unit's days and hours."""

    meeting: Meeting
    who: Recipient
    hours: OfficeHours
    is_rest: IsRest
    now: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """When a delivery is due, and from when on it is pointless; `lead` tells it from the others of
    its kind."""

    lead: int
    at: datetime
    until: datetime


@dataclass(eq=False)
class Occasion:
    """A row of the ledger, as things stand now; what it hangs on is read once."""

    storage: Storage
    row: Delivery
    now: datetime
    kinds: Kinds

    @property
    def kind(self) -> Kind:
        return self.kinds[self.row.key.kind]

    @cached_property
    def meeting(self) -> Meeting:
        """Raises LookupError where the row is about a draft."""
        number = self.row.key.meeting_id
        meeting = None if number is None else self.storage.meeting(number)
        if meeting is None:
            raise LookupError(f"delivery {self.row.id}, {self.kind.name}, is about no meeting")
        return meeting

    @cached_property
    def participant(self) -> Participant | None:
        """What the recipient has answered, if they were asked to the meeting."""
        person_id = self.row.key.person_id
        return None if person_id is None else self.storage.participant(self.meeting.id, person_id)

    @cached_property
    def unknown(self) -> list[Change]:
        """The changes of the meeting that the recipient does not know of yet."""
        return self.storage.history(self.meeting.id)[self.row.key.lead :]

    @cached_property
    def touched(self) -> datetime | None:
        """When the draft that the row is about was touched last; None if there is no open one."""
        draft_id = self.row.key.draft_id
        return None if draft_id is None else self.storage.draft_touched(draft_id)

    @property
    def end(self) -> datetime:
        """From when on it is pointless."""
        to_start = self.kind.bound is Bound.start and self.meeting.state is MeetingState.planned
        return self.meeting.facts.starts if to_start else self.row.until

    def may_be_told(self) -> bool:
        """Whether the recipient may hear of the meeting at all, whatever the reason: before its
        leaders have agreed to it only the organiser may, and nobody who has been removed from it
        or from its unit."""
        key = self.row.key
        if key.meeting_id is None or organises(self.storage, self.meeting, key.person_id):
            return True
        was_asked = key.person_id is None or self.participant is not None
        return was_asked and not is_held_back(self.storage, self.meeting)

    # Reasons that a kind may have

    def always(self) -> bool:
        return True

    def is_planned(self) -> bool:
        """Whether the meeting is held, at the start that the row was planned for."""
        state, start = self.meeting.state, self.meeting.facts.starts
        return state is MeetingState.planned and self.row.key.starts in (None, start)

    def is_awaited(self) -> bool:
        """Whether the recipient still comes; a group always does."""
        if self.row.key.person_id in (None, self.meeting.organiser_id):
            return self.is_planned()
        return self.is_planned() and self.participant is not None and comes(self.participant)

    def is_wanted(self) -> bool:
        """Whether the recipient still comes, and still wants to be reminded."""
        person_id = self.row.key.person_id
        off = person_id is not None and self.storage.preferences(person_id).off
        return not off and self.is_awaited()

    def is_unanswered(self) -> bool:
        asked = self.participant
        return self.is_planned() and asked is not None and asked.answer is None

    def is_news(self) -> bool:
        """Whether the meeting is still other than the recipient knows it."""
        return concerns(self.meeting, self.unknown)

    def is_unfinished(self) -> bool:
        return self.touched is not None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of one kind of delivery."""

    name: str
    """As it stands in the ledger."""
    says: Callable[[Occasion], Reply | None]
    """Its message; None if there is nothing to say any more."""
    has_reason: Callable[[Occasion], bool] = Occasion.is_planned
    """Whether it is not pointless, whatever happened since it was planned."""
    due: Callable[[Outlook], Iterable[Due]] | None = None
    """When, where that follows from the meeting's facts; others are planned when something
    happens."""
    to_organiser: bool = False
    """To the organiser alone; else to whoever comes and the unit's group chats, or to whoever is
    named when it is planned."""
    bound: Bound = Bound.start
    waits: bool = True
    """For the quiet to end."""
    after: timedelta = timedelta(0)
    """How long what happens is gathered into one message."""
    lasts: timedelta = timedelta(0)
    """How long it is worth saying, where no start sets an end to it."""
    not_before: Callable[[Occasion], datetime] | None = None
    """What puts off a row whose moment has come."""
    reminds: bool = False
    """It only says that a meeting is near: of several due at once one is said."""
    loss_told: bool = False
    """Who comes must get it in time: of a loss the organiser is told."""
    announced: bool = False
    """Planned, moved and put away by `announcing` alone."""


Kinds = Mapping[str, Kind]
"""Kinds by their names."""


def concerns(meeting: Meeting, changes: Iterable[Change]) -> bool:
    """Whether any of these changes, taken together, is of concern to those who come."""
    facts, state = as_before(meeting, changes)
    return state is not meeting.state or bool(changes_said(facts, meeting.facts))
