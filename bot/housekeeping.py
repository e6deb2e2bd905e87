"""Forgetting in time: what is not needed any more goes, the counts stay."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.records import Unit
from storage.verbs import Records

DRAFTS = timedelta(days=30)
EVENTS = timedelta(days=7)
CODES = timedelta(days=7)
CONTENTS_MONTHS = 60
"""How long a unit's meetings are described where it has not chosen otherwise."""

DAYS_A_MONTH = 365.25 / 12
EVERY = timedelta(days=1)


def tidy(records: Records, now: datetime) -> None:
    """Forgets what has outlived its time: drafts, replies, codes, what meetings were about."""
    records.forget_drafts(now - DRAFTS)
    records.forget_events(now - EVENTS)
    records.forget_codes(now - CODES)
    after = 0
    while units := records.all_units(after):
        for unit in units:
            records.forget_contents(unit.id, now - _described_for(unit))
        after = units[-1].id


def _described_for(unit: Unit) -> timedelta:
    months = int(unit.setting("keep_months") or CONTENTS_MONTHS)
    return timedelta(days=months * DAYS_A_MONTH)
