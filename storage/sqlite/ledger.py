"""The ledger of deliveries: what ought to go out, who holds it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from storage.ledger import Delivery, DeliveryKey, DeliveryState
from storage.model import Meeting
from storage.sqlite.columns import HANOI, moment_text, optional_moment, optional_moment_text
from storage.sqlite.meetings import Meetings

_DELIVERY = (
    "SELECT id, kind, lead, meeting_id, starts, draft_id, person_id, chat, channel, due, until,"
    " wake, state, attempts, holder, sent_at, trouble FROM deliveries"
)
_TO_COME = "state IN ('planned', 'claimed')"


class Ledger(Meetings):
    def plan_delivery(
        self, key: DeliveryKey, channel: str, due: datetime, until: datetime
    ) -> Delivery | None:
        row = self.db.execute(
            "INSERT INTO deliveries (kind, lead, meeting_id, starts, draft_id, person_id, chat,"
            " channel, due, until, wake, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned')"
            " ON CONFLICT DO NOTHING RETURNING id",
            (
                key.kind,
                key.lead,
                key.meeting_id,
                optional_moment_text(key.starts),
                key.draft_id,
                key.person_id,
                key.chat,
                channel,
                moment_text(due),
                moment_text(until),
                moment_text(due),
            ),
        ).fetchone()
        if row is None:
            return None
        due, until, state = due.astimezone(HANOI), until.astimezone(HANOI), DeliveryState.planned
        return Delivery(row[0], key, channel, due, until, due, state, 0, "", None, "")

    def delivery(self, delivery_id: int) -> Delivery | None:
        row = self.db.execute(f"{_DELIVERY} WHERE id = ?", (delivery_id,)).fetchone()
        return None if row is None else _delivery(*row)

    def deliveries_of(
        self,
        meeting_id: int,
        states: Sequence[DeliveryState] = tuple(DeliveryState),
        person_id: int | None = None,
    ) -> list[Delivery]:
        whose, values = ("", ()) if person_id is None else (" AND person_id = ?", (person_id,))
        return self._deliveries(
            f"WHERE meeting_id = ?{whose} AND state IN ({', '.join('?' * len(states))})"
            " ORDER BY due, id",
            meeting_id,
            *values,
            *states,
        )

    def deliveries_of_draft(self, draft_id: int) -> list[Delivery]:
        return self._deliveries("WHERE draft_id = ? ORDER BY id", draft_id)

    def draft_touched(self, draft_id: int) -> datetime | None:
        row = self.db.execute(
            "SELECT touched_at FROM drafts WHERE id = ? AND open = 1", (draft_id,)
        ).fetchone()
        return None if row is None else datetime.fromisoformat(row[0])

    def ledger(
        self,
        meeting_code: str | None = None,
        state: DeliveryState | None = None,
        limit: int = 100,
    ) -> list[tuple[Delivery, Meeting | None]]:
        states = tuple(DeliveryState) if state is None else (state,)
        clause = f"state IN ({', '.join('?' * len(states))})"
        values: list[Any] = [*states]
        if meeting_code is not None:
            clause += " AND meeting_id IN (SELECT id FROM meetings WHERE code = ?)"
            values.append(meeting_code)
        rows = self._deliveries(f"WHERE {clause} ORDER BY id DESC LIMIT ?", *values, limit)
        return [(row, self._meeting_of(row)) for row in rows]

    def due_deliveries(
        self, channel: str, now: datetime, limit: int, person_id: int | None = None
    ) -> list[Delivery]:
        whose, values = ("", ()) if person_id is None else (" AND person_id = ?", (person_id,))
        return self._deliveries(
            f"WHERE {_TO_COME} AND channel = ? AND wake <= ?{whose} ORDER BY wake LIMIT ?",
            channel,
            moment_text(now),
            *values,
            limit,
        )

    def overdue_deliveries(self, channel: str, now: datetime, limit: int) -> list[Delivery]:
        return self._deliveries(
            f"WHERE {_TO_COME} AND channel = ? AND until <= ? ORDER BY until LIMIT ?",
            channel,
            moment_text(now),
            limit,
        )

    def next_wake(self, channel: str) -> datetime | None:
        row = self.db.execute(
            f"SELECT min(wake) FROM deliveries WHERE {_TO_COME} AND channel = ?", (channel,)
        ).fetchone()
        return optional_moment(row[0])

    def claim_delivery(self, delivery_id: int, holder: str, lease_ends: datetime) -> None:
        self.db.execute(
            "UPDATE deliveries SET state = 'claimed', holder = ?, wake = ?,"
            " attempts = attempts + 1 WHERE id = ?",
            (holder, moment_text(lease_ends), delivery_id),
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
        self.db.execute(
            "UPDATE deliveries SET state = 'planned', holder = '', wake = ?,"
            " due = coalesce(?, due), channel = coalesce(?, channel),"
            " attempts = coalesce(?, attempts), trouble = coalesce(?, trouble) WHERE id = ?",
            (
                moment_text(wake),
                optional_moment_text(due),
                channel,
                attempts,
                trouble,
                delivery_id,
            ),
        )

    def settle_delivery(
        self, delivery_id: int, state: DeliveryState, at: datetime, trouble: str = ""
    ) -> None:
        sent_at = moment_text(at) if state is DeliveryState.sent else None
        self.db.execute(
            "UPDATE deliveries SET state = ?, holder = '', wake = ?,"
            " sent_at = coalesce(?, sent_at), trouble = ? WHERE id = ?",
            (state, moment_text(at), sent_at, trouble, delivery_id),
        )

    def revive_delivery(self, delivery_id: int, due: datetime, until: datetime) -> None:
        self.db.execute(
            "UPDATE deliveries SET state = 'planned', due = ?, wake = ?, until = ?, trouble = ''"
            " WHERE id = ?",
            (moment_text(due), moment_text(due), moment_text(until), delivery_id),
        )

    def last_sent(self, limit: int = 1000) -> list[Delivery]:
        return self._deliveries("WHERE sent_at IS NOT NULL ORDER BY sent_at DESC LIMIT ?", limit)

    def _deliveries(self, clause: str, *values: Any) -> list[Delivery]:
        rows = self.db.execute(f"{_DELIVERY} {clause}", values).fetchall()
        return [_delivery(*row) for row in rows]

    def _meeting_of(self, delivery: Delivery) -> Meeting | None:
        meeting_id = delivery.key.meeting_id
        return None if meeting_id is None else self.meeting(meeting_id)


def _delivery(
    delivery_id: int,
    kind: str,
    lead: int,
    meeting_id: int | None,
    starts: str | None,
    draft_id: int | None,
    person_id: int | None,
    chat: str,
    channel: str,
    due: str,
    until: str,
    wake: str,
    state: str,
    attempts: int,
    holder: str,
    sent_at: str | None,
    trouble: str,
) -> Delivery:
    moment = optional_moment(starts)
    key = DeliveryKey(kind, lead, meeting_id, moment, draft_id, person_id, chat)
    return Delivery(
        delivery_id,
        key,
        channel,
        datetime.fromisoformat(due),
        datetime.fromisoformat(until),
        datetime.fromisoformat(wake),
        DeliveryState(state),
        attempts,
        holder,
        optional_moment(sent_at),
        trouble,
    )
