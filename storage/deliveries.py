"""The ledger of deliveries: what ought to go out, who holds it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from storage.codec import Codec, in_hanoi, moment_text, optional_moment_text
from storage.database import Subject, one_of
from storage.ledger import Delivery, DeliveryKey, DeliveryState
from storage.meetings import MEETING
from storage.model import Meeting

DELIVERY = Codec(Delivery)
KEY = Codec(DeliveryKey)

_TO_COME = "deliveries WHERE state IN ('planned', 'claimed')"


class Deliveries(Subject):
    def plan_delivery(
        self, key: DeliveryKey, channel: str, due: datetime, until: datetime
    ) -> Delivery | None:
        """A new row, to be looked at when it is due; None if there is one with this key."""
        due, until, planned = in_hanoi(due), in_hanoi(until), DeliveryState.planned
        moment, end = due.isoformat(), until.isoformat()
        when = {"channel": channel, "due": moment, "wake": moment, "until": end, "state": "planned"}
        number = self.db.insert_new("deliveries", {**KEY.write(key), **when})
        if number is None:
            return None
        return Delivery(number, key, channel, due, until, due, planned, 0, "", None, "")

    def delivery(self, delivery_id: int) -> Delivery | None:
        return self._first(DELIVERY, "deliveries WHERE id = :id", id=delivery_id)

    def deliveries_of(
        self,
        meeting_id: int,
        states: Sequence[DeliveryState] = tuple(DeliveryState),
        person_id: int | None = None,
    ) -> list[Delivery]:
        """The rows of a meeting, or of one person in it, the first due first."""
        in_states, values = one_of("state", states)
        return self._every(
            DELIVERY,
            f"deliveries WHERE meeting_id = :meeting{_whose(person_id)} AND {in_states}"
            " ORDER BY due, id",
            meeting=meeting_id,
            person=person_id,
            **values,
        )

    def ledger(
        self,
        meeting_code: str | None = None,
        state: DeliveryState | None = None,
        limit: int = 100,
    ) -> list[tuple[Delivery, Meeting | None]]:
        """The newest rows with their meetings, newest first."""
        which, values = one_of("state", tuple(DeliveryState) if state is None else (state,))
        which = f"deliveries.{which}"
        if meeting_code is not None:
            which += " AND meeting_id IN (SELECT id FROM meetings WHERE code = :code)"
        rows = self.db.all(
            f"SELECT {DELIVERY.of('deliveries')}, {MEETING.of('meetings')} FROM deliveries"
            f" LEFT JOIN meetings ON meetings.id = meeting_id WHERE {which}"
            " ORDER BY deliveries.id DESC LIMIT :limit",
            {"code": meeting_code, "limit": limit, **values},
        )
        return [_with_meeting(row) for row in rows]

    def due_deliveries(
        self,
        channel: str,
        now: datetime,
        limit: int,
        person_id: int | None = None,
        worth_until: datetime | None = None,
    ) -> list[Delivery]:
        """Open rows of a channel that ought to be looked at now, the longest waiting first; only
        those that are `worth_until` later than a moment, where one is given.

        Claimed ones are among them once their lease has ended.
        """
        worth = "" if worth_until is None else " AND until > :worth"
        return self._every(
            DELIVERY,
            f"{_TO_COME} AND channel = :channel AND wake <= :now{_whose(person_id)}{worth}"
            " ORDER BY wake LIMIT :limit",
            channel=channel,
            now=moment_text(now),
            person=person_id,
            worth=optional_moment_text(worth_until),
            limit=limit,
        )

    def overdue_deliveries(self, channel: str, now: datetime, limit: int) -> list[Delivery]:
        """Open rows of a channel that have become pointless, the oldest first."""
        return self._every(
            DELIVERY,
            f"{_TO_COME} AND channel = :channel AND until <= :now ORDER BY until LIMIT :limit",
            channel=channel,
            now=moment_text(now),
            limit=limit,
        )

    def next_wake(self, channel: str) -> datetime | None:
        """When the next open row of a channel ought to be looked at."""
        row = self.db.one(
            f"SELECT min(wake) FROM {_TO_COME} AND channel = :channel",
            {"channel": channel},
        )
        return None if row is None or row[0] is None else datetime.fromisoformat(row[0])

    def claim_delivery(self, delivery_id: int, holder: str, lease_ends: datetime) -> None:
        """Gives a row to a holder until their lease ends; that is one attempt more."""
        self._update(
            "state = 'claimed', holder = :holder, wake = :wake, attempts = attempts + 1",
            delivery_id,
            holder=holder,
            wake=moment_text(lease_ends),
        )

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
        self._update(
            "state = 'planned', holder = '', wake = :wake, due = coalesce(:due, due),"
            " channel = coalesce(:channel, channel), attempts = coalesce(:attempts, attempts),"
            " trouble = coalesce(:trouble, trouble)",
            delivery_id,
            wake=moment_text(wake),
            due=optional_moment_text(due),
            channel=channel,
            attempts=attempts,
            trouble=trouble,
        )

    def settle_delivery(
        self, delivery_id: int, state: DeliveryState, at: datetime, trouble: str = ""
    ) -> None:
        """Gives a row its final state; a sent row keeps when that was."""
        self._update(
            "state = :state, holder = '', wake = :at, sent_at = coalesce(:sent, sent_at),"
            " trouble = :trouble",
            delivery_id,
            state=str(state),
            at=moment_text(at),
            sent=moment_text(at) if state is DeliveryState.sent else None,
            trouble=trouble,
        )

    def revive_delivery(self, delivery_id: int, due: datetime, until: datetime) -> None:
        """Plans a superseded row anew."""
        self._update(
            "state = 'planned', due = :due, wake = :due, until = :until, trouble = ''",
            delivery_id,
            due=moment_text(due),
            until=moment_text(until),
        )

    def bring_back_expired(self, now: datetime) -> list[int]:
        """Plans those anew that were given up although their moment is still ahead, as happens
        where a clock was wrong for a while; their meetings."""
        rows = self.db.all(
            "UPDATE deliveries SET state = 'planned', wake = due, trouble = ''"
            " WHERE state = 'expired' AND until > :now AND meeting_id IS NOT NULL"
            " RETURNING meeting_id",
            {"now": moment_text(now)},
        )
        return sorted({meeting_id for (meeting_id,) in rows})

    def forget_deliveries(self, before: datetime) -> int:
        """Drops the settled rows that were pointless from a moment on; how many there were."""
        return self.db.run(
            "DELETE FROM deliveries WHERE state IN ('sent', 'failed', 'expired', 'superseded')"
            " AND until < :before",
            {"before": moment_text(before)},
        )

    def last_sent(self, limit: int = 1000) -> list[Delivery]:
        """The rows sent last, newest first."""
        latest = "deliveries WHERE sent_at IS NOT NULL ORDER BY sent_at DESC LIMIT :limit"
        return self._every(DELIVERY, latest, limit=limit)

    def _update(self, what: str, delivery_id: int, **values: Any) -> None:
        self.db.run(f"UPDATE deliveries SET {what} WHERE id = :id", {"id": delivery_id, **values})


def _whose(person_id: int | None) -> str:
    return "" if person_id is None else " AND person_id = :person"


def _with_meeting(row: Sequence[Any]) -> tuple[Delivery, Meeting | None]:
    delivery, meeting = row[: len(DELIVERY)], row[len(DELIVERY) :]
    return DELIVERY.read(delivery), None if meeting[0] is None else MEETING.read(meeting)
