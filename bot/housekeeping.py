"""Deleting what was kept for its time: drafts, replies, codes, words of answers, deliveries, what
meetings were about. Counts stay."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.deliveries import results
from storage.model import Unit
from storage.storage import Storage

DRAFTS = timedelta(days=30)
EVENTS = timedelta(days=7)
CODES = timedelta(days=7)
ANSWERS = timedelta(days=365)
"""How long it is kept why somebody could not come, and whom they would send."""
DELIVERIES = timedelta(days=365)
"""How long it is kept what went out to whom, after it would have been pointless."""
CONTENTS_MONTHS = 60
"""How long the contents of a unit's meetings are kept, unless it chose another time."""

DAYS_A_MONTH = 365.25 / 12
EVERY = timedelta(days=1)


def tidy(storage: Storage, now: datetime) -> bool:
    """Deletes what is older than the time that it is kept for, then seals the record; whether it
    did. Nothing is done by a clock that is far past the newest line of the record."""
    if storage.is_long_silent(now):
        return False
    results.bring_back(storage, now)
    storage.forget_drafts(now - DRAFTS)
    storage.forget_events(now - EVENTS)
    storage.forget_codes(now - CODES)
    storage.forget_words_of_answers(now - ANSWERS)
    storage.forget_deliveries(now - DELIVERIES)
    after = 0
    while units := storage.all_units(after):
        for unit in units:
            storage.forget_contents(unit.id, now - _kept_for(unit), now)
        after = units[-1].id
    storage.seal_day(now)
    return True


def _kept_for(unit: Unit) -> timedelta:
    months = int(unit.setting("keep_months") or CONTENTS_MONTHS)
    return timedelta(days=months * DAYS_A_MONTH)
