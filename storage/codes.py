"""Codes that were handed out, by their hash, and the wrong ones that were tried."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from storage.codec import Codec, in_hanoi, moment_text
from storage.model import Code, CodeKind
from storage.record import Record

CODE = Codec(Code)


class Codes(Record):
    def add_code(
        self,
        code_hash: str,
        kind: CodeKind,
        unit_id: int | None,
        role: str | None,
        uses: int,
        by: int,
        at: datetime,
        ends_at: datetime,
    ) -> Code:
        """Keeps a code that is handed out, by its hash."""
        new = Code(0, kind, unit_id, role, by, in_hanoi(at), in_hanoi(ends_at), uses)
        code = replace(new, id=self.db.insert("codes", {"hash": code_hash, **CODE.new(new)}))
        about = {"code": code.id, "kind": kind, "role": role, "uses": uses}
        self.note("code_given", unit_id, by, at, about)
        return code

    def code(self, code_hash: str) -> Code | None:
        return self._first(CODE, "codes WHERE hash = :hash", hash=code_hash)

    def code_numbered(self, code_id: int) -> Code | None:
        return self._first(CODE, "codes WHERE id = :id", id=code_id)

    def use_code(self, code_id: int) -> None:
        """Takes one of the code's uses. Raises LookupError if none is left."""
        used = self.db.run(
            "UPDATE codes SET uses_left = uses_left - 1 WHERE id = :id AND uses_left > 0",
            {"id": code_id},
        )
        if not used:
            raise LookupError(f"code {code_id} has no use left")

    def open_codes(self, unit_id: int, now: datetime) -> list[Code]:
        """The codes of a unit that can still be used."""
        usable = "codes WHERE unit_id = :unit AND uses_left > 0 AND ends_at > :now ORDER BY id"
        return self._every(CODE, usable, unit=unit_id, now=moment_text(now))

    def revoke_code(self, code_id: int, by: int, at: datetime) -> None:
        row = self.db.one(
            "UPDATE codes SET uses_left = 0 WHERE id = :id RETURNING unit_id", {"id": code_id}
        )
        if row is not None:
            self.note("code_revoked", row[0], by, at, {"code": code_id})

    def note_wrong_code(self, person_id: int, at: datetime) -> None:
        self.db.insert("wrong_codes", {"person_id": person_id, "at": moment_text(at)})

    def wrong_codes(self, person_id: int, since: datetime) -> int:
        """How many codes a person tried in vain since a moment."""
        row = self.db.one(
            "SELECT count(*) FROM wrong_codes WHERE person_id = :person AND at > :since",
            {"person": person_id, "since": moment_text(since)},
        )
        return 0 if row is None else row[0]

    def forget_codes(self, before: datetime) -> int:
        """Drops the codes that ended, the wrong tries and the notices from before a moment; how
        many codes they were."""
        moment = {"before": moment_text(before)}
        self.db.run("DELETE FROM wrong_codes WHERE at < :before", moment)
        self.db.run("DELETE FROM notices WHERE at < :before", moment)
        return self.db.run("DELETE FROM codes WHERE ends_at < :before", moment)
