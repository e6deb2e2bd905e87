"""Checking the record: whether a line was altered or is missing, or words are unexplained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from storage.codec import from_json
from storage.seals import DaySeal, SealedLine, seal, seal_of_words
from storage.storage import Storage

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Proof:
    """What checking the record found, and what it covered.

    `broken` is the first line that does not stand as it was written, or is missing; `wordless` the
    first whose words are gone although no erasure says so; `guarded` whether the database still
    refuses to change a line; `known_head` whether the hash noted elsewhere is there.

    Covered were so many `lines`, `old` of them in the one chain from before there was one for each
    unit, in so many `chains`; the words of `erased` lines are gone as the record says. `seal` is
    the last sealing of all chains, after which `unsealed` lines were added.
    """

    lines: int
    old: int
    chains: int
    erased: int
    seal: DaySeal | None
    unsealed: int
    broken: int | None = None
    wordless: int | None = None
    guarded: bool = True
    known_head: bool = True

    @property
    def stands(self) -> bool:
        found = self.broken is None and self.wordless is None
        return found and self.guarded and self.known_head


def prove(storage: Storage, expected: str = "") -> Proof:
    """Checks every line of the record. `expected` is a hash noted earlier, still to be there.

    Only that shows that somebody rewrote the whole record: a seal noted elsewhere.
    """
    last = storage.lines_ever_recorded()
    reading = _Reading(gapless=last is not None)
    known, broken = not expected, None
    for line in _lines(storage):
        broken = reading.broken_by(line)
        if broken:
            break
        known = known or line.hash == expected
    if not broken and last is not None and last > reading.last:
        broken = reading.last + 1
    return Proof(
        reading.lines,
        reading.old_lines,
        len(reading.heads),
        len(reading.words.missing),
        reading.seal,
        reading.unsealed,
        broken,
        None if broken else reading.words.unexplained(),
        storage.record_is_guarded(),
        known or bool(broken),
    )


def _lines(storage: Storage) -> Iterator[SealedLine]:
    after = 0
    while page := storage.record_page(after, PAGE):
        yield from page
        after = page[-1].id


@dataclass
class _Words:
    """The lines whose words are gone, and the erasures that account for them."""

    missing: list[tuple[int, str, int | None, int | None]] = field(default_factory=list)
    """Number, moment, unit and writer of each."""
    people: dict[int | None, int] = field(default_factory=dict)
    """The line by which a person was erased."""
    same: dict[int, int | None] = field(default_factory=dict)
    """Whom a person was merged with."""
    contents: dict[int | None, str] = field(default_factory=dict)
    """Before when a unit's words were erased."""

    def take(self, line: SealedLine) -> None:
        if line.details_hash and line.details is None:
            self.missing.append((line.id, line.at, line.unit_id, line.by))
        match line.act:
            case "person_erased":
                self.people[line.by] = line.id
            case "accounts_linked":
                self.same[from_json(line.about)["person"]] = line.by
            case "contents_erased" | "chain_begun":
                before = from_json(line.about).get("before", "")
                self.contents[line.unit_id] = max(before, self.contents.get(line.unit_id, ""))

    def unexplained(self) -> int | None:
        """The first line whose words are gone, and no erasure says so."""
        return next((line[0] for line in self.missing if not self._is_explained(*line)), None)

    def _is_explained(self, line: int, at: str, unit: int | None, person: int | None) -> bool:
        if at < self.contents.get(unit, ""):
            return True
        merged = set()
        while person in self.same and person not in merged:
            merged.add(person)
            person = self.same[person]
        return line < self.people.get(person, 0)


@dataclass
class _Reading:
    """What is known of the record after reading it up to some line.

    `heads` are number and hash of each chain's last line, by unit; `old_head` the last hash of the
    one chain that was.
    """

    gapless: bool
    last: int = 0
    lines: int = 0
    old_lines: int = 0
    old_head: str = ""
    heads: dict[int | None, tuple[int, str]] = field(default_factory=dict)
    seal: DaySeal | None = None
    unsealed: int = 0
    words: _Words = field(default_factory=_Words)

    def broken_by(self, line: SealedLine) -> int | None:
        """The line that is missing before this one, or this one where it does not stand."""
        if self.gapless and line.id != self.last + 1:
            return self.last + 1
        if not (self._words_stand(line) and self._follows(line) and self._is_right(line)):
            return line.id
        self._take(line)
        return None

    def _words_stand(self, line: SealedLine) -> bool:
        if line.salt is None or line.details is None:
            return True
        return seal_of_words(line.salt, line.details) == line.details_hash

    def _follows(self, line: SealedLine) -> bool:
        """Whether it continues its chain. No line of the old chain comes after a newer one."""
        if line.number is None:
            return not self.heads and seal(self.old_head, line.covered) == line.hash
        number, before = self.heads.get(line.unit_id, (0, ""))
        return line.number == number + 1 and seal(before, line.covered) == line.hash

    def _is_right(self, line: SealedLine) -> bool:
        """Whether what it says of other lines is so."""
        if line.act == "chain_begun":
            return bool(from_json(line.about)["head"] == self.old_head)
        if line.act == "day_sealed":
            heads = from_json(line.about)["heads"]
            return all(self.heads.get(unit) == (number, text) for unit, number, text in heads)
        return True

    def _take(self, line: SealedLine) -> None:
        self.last, self.lines, self.unsealed = line.id, self.lines + 1, self.unsealed + 1
        if line.number is None:
            self.old_lines, self.old_head = self.old_lines + 1, line.hash
        else:
            self.heads[line.unit_id] = line.number, line.hash
        if line.act == "day_sealed":
            self.seal = DaySeal(line.id, datetime.fromisoformat(line.at), line.hash)
            self.unsealed = 0
        self.words.take(line)
