"""The hashes that seal the record, and its lines as they stand sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from storage.codec import to_json


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A line of the record as it stands, with its seals, to be checked.

    `number` counts the lines of a unit's chain, or of the chain of those without a unit; it is
    None for lines from before there was a chain for each unit. `salt` and `details` are None where
    the words were erased or nothing was written.
    """

    id: int
    number: int | None
    at: str
    unit_id: int | None
    by: int | None
    act: str
    about: str
    details_hash: str
    hash: str
    salt: str | None
    details: str | None

    @property
    def covered(self) -> Sequence[Any]:
        """What its hash covers besides the hash of the line before it, in that order."""
        facts = (self.by, self.act, self.about, self.details_hash)
        if self.number is None:
            return (self.id, self.at, self.unit_id, *facts)
        return (self.unit_id, self.number, self.at, *facts)


@dataclass(frozen=True, slots=True)
class DaySeal:
    """The line that sealed every chain of the record as it stood then.

    Noted elsewhere, the hash shows later that nothing before it was altered.
    """

    id: int
    at: datetime
    hash: str


def seal(before: str, covered: Sequence[Any]) -> str:
    """The hash of a line, which covers the hash of the line before it."""
    return sha256(to_json([before, *covered]).encode()).hexdigest()


def seal_of_words(salt: str, words: str) -> str:
    """What stands in the record for words that can be erased; the salt goes with them."""
    return sha256(f"{salt}:{words}".encode()).hexdigest()
