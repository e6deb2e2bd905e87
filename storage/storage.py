"""All verbs of one transaction."""

from __future__ import annotations

from storage.addresses import Addresses
from storage.approvals import Approvals
from storage.codes import Codes
from storage.deliveries import Deliveries
from storage.drafts import Drafts
from storage.events import Events
from storage.forgetting import Forgetting
from storage.groups import Groups
from storage.meetings import Meetings
from storage.merging import Merging
from storage.notices import Notices
from storage.participants import Participants
from storage.units import Units
from storage.year import Year


class Storage(
    Addresses, Approvals, Codes, Deliveries, Drafts, Events, Forgetting, Groups, Meetings, Merging,
    Notices, Participants, Units, Year,
):  # fmt: skip
    """All reading and writing inside one transaction. A raised error undoes the whole of it.

    A work may be run again where the engine asks for it, so it must have no effect but here.
    """
