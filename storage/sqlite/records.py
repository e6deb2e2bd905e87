"""All verbs of one transaction on SQLite."""

from __future__ import annotations

from storage.sqlite.drafts import Drafts
from storage.sqlite.events import Events
from storage.sqlite.ledger import Ledger
from storage.sqlite.participants import Participants
from storage.sqlite.units import Units
from storage.sqlite.year import Year


class SqliteRecords(Events, Units, Year, Drafts, Participants, Ledger):
    """The Records of storage.verbs, held by SQLite."""
