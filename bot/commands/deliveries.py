"""`hop226 deliveries`: the ledger of what was sent, is to be sent, or could not be sent."""

from __future__ import annotations

import argparse

from bot.commands.options import add_db
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.text import Text
from storage.ledger import Delivery, DeliveryState
from storage.model import Meeting
from storage.storage import Storage
from storage.store import Store

MOST = 1000


def arguments(parser: argparse.ArgumentParser) -> None:
    add_db(parser)
    parser.add_argument("--meeting", help=wording(Text("deliveries-help-meeting")))
    parser.add_argument(
        "--state", choices=tuple(DeliveryState), help=wording(Text("deliveries-help-state"))
    )


def run(options: argparse.Namespace) -> int:
    state = None if options.state is None else DeliveryState(options.state)
    store = Store.open(database(options.db))
    try:
        lines = store.look_now(lambda storage: _lines(storage, options.meeting, state))
    finally:
        store.close()
    for line in lines or [Text("deliveries-none")]:
        print(wording(line))
    return 0


def _lines(storage: Storage, meeting: str | None, state: DeliveryState | None) -> list[Text]:
    """The newest rows, the oldest of them first."""
    return [_line(storage, row, of) for row, of in reversed(storage.ledger(meeting, state, MOST))]


def _line(storage: Storage, row: Delivery, meeting: Meeting | None) -> Text:
    person = None if row.key.person_id is None else storage.person(row.key.person_id)
    return Text(
        "deliveries-line",
        {
            "due": row.due.isoformat(),
            "code": meeting.code if meeting else "–",
            "kind": Text(f"deliveries-kind-{row.key.kind.replace('_', '-')}"),
            "name": person.name if person else row.key.chat,
            "channel": row.channel or "–",
            "state": Text(f"deliveries-state-{row.state}"),
            "sent": row.sent_at.isoformat() if row.sent_at else "none",
            "trouble": row.trouble or "none",
        },
    )
