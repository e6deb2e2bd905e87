"""All verbs of one transaction on SQLite."""

from __future__ import annotations

from storage.sqlite.approvals import Approvals
from storage.sqlite.codes import Codes
from storage.sqlite.drafts import Drafts
from storage.sqlite.events import Events
from storage.sqlite.forgetting import Forgetting
from storage.sqlite.ledger import Ledger
from storage.sqlite.participants import Participants
from storage.sqlite.units import Units
from storage.sqlite.year import Year


class SqliteStorage(
    Events, Units, Codes, Year, Drafts, Participants, Ledger, Approvals, Forgetting
):
    """The Records of storage.verbs, held by SQLite."""
