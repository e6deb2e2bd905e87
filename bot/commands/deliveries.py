"""`hop226 deliveries`: the ledger of what was sent, is to be sent, or could not be sent."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.render.sentences import wording
from bot.settings import database
from handlers.turn import Say
from storage.ledger import Delivery, DeliveryState
from storage.records import Meeting
from storage.store import Store
from storage.verbs import Records

MOST = 1000


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, help=wording(Say("cli-help-db")))
    parser.add_argument("--meeting", help=wording(Say("deliveries-help-meeting")))
    parser.add_argument(
        "--state", choices=tuple(DeliveryState), help=wording(Say("deliveries-help-state"))
    )


def run(options: argparse.Namespace) -> int:
    state = None if options.state is None else DeliveryState(options.state)
    store = Store.open(database(options.db))
    try:
        lines = store.look_now(lambda records: _lines(records, options.meeting, state))
    finally:
        store.close()
    for line in lines or [Say("deliveries-none")]:
        print(wording(line))
    return 0


def _lines(records: Records, meeting: str | None, state: DeliveryState | None) -> list[Say]:
    """The newest rows, the oldest of them first."""
    return [_line(records, row, of) for row, of in reversed(records.ledger(meeting, state, MOST))]


def _line(records: Records, row: Delivery, meeting: Meeting | None) -> Say:
    person = None if row.slip.person_id is None else records.person(row.slip.person_id)
    return Say(
        "deliveries-line",
        {
            "due": row.due.isoformat(),
            "code": meeting.code if meeting else "–",
            "kind": Say(f"deliveries-kind-{row.slip.kind.replace('_', '-')}"),
            "name": person.name if person else row.slip.chat,
            "channel": row.channel or "–",
            "state": Say(f"deliveries-state-{row.state}"),
            "sent": row.sent_at.isoformat() if row.sent_at else "none",
            "trouble": row.trouble or "none",
        },
    )
