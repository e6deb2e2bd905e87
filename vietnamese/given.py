"""What a text about a meeting is read against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vietnamese.reading import OfficeHours, Reading
from vietnamese.when import read_when


@dataclass(frozen=True, slots=True)
class Given:
    """The moment, the unit's hours, and what stood over a line of a calendar: the day, and whose
    line it is."""

    now: datetime
    hours: OfficeHours
    half_day_minutes: int
    day: str = ""
    leader: str = ""

    def when(self, said: str) -> Reading:
        """The day and time that some words say."""
        return read_when(said, self.now, self.hours)
