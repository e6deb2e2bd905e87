"""Who takes part in a meeting, and the codes that open it."""

from __future__ import annotations

from datetime import datetime

from storage.codec import Codec, moment_text
from storage.database import Subject
from storage.ledger import Participant, RsvpAnswer
from storage.meetings import MEETING
from storage.model import Meeting

PARTICIPANT = Codec(Participant)

_ASKED = "participants JOIN people ON people.id = person_id WHERE meeting_id = :meeting"


class Participants(Subject):
    def add_participant(self, meeting_id: int, person_id: int, at: datetime) -> bool:
        """Whether the person was not asked before."""
        row = {"meeting_id": meeting_id, "person_id": person_id, "asked_at": moment_text(at)}
        return self.db.insert_new("participants", row) is not None

    def participants(self, meeting_id: int) -> list[Participant]:
        """By the order in which they were asked."""
        return self._every(PARTICIPANT, f"{_ASKED} ORDER BY participants.id", meeting=meeting_id)

    def participant(self, meeting_id: int, person_id: int) -> Participant | None:
        """One of those who were asked."""
        them = f"{_ASKED} AND person_id = :person"
        return self._first(PARTICIPANT, them, meeting=meeting_id, person=person_id)

    def answer_meeting(
        self, meeting_id: int, person_id: int, answer: RsvpAnswer, words: str, at: datetime
    ) -> None:
        """A participant's answer; agreement to an earlier substitute is void."""
        self.db.run(
            "UPDATE participants SET answer = :answer, words = :words, agreed = NULL,"
            " answered_at = :at WHERE meeting_id = :meeting AND person_id = :person",
            {
                "answer": str(answer),
                "words": words,
                "at": moment_text(at),
                "meeting": meeting_id,
                "person": person_id,
            },
        )

    def forget_words_of_answers(self, before: datetime) -> int:
        """Empties what people wrote with answers given before a moment, why they could not come
        and whom they would send; the answers stay. How many there were."""
        return self.db.run(
            "UPDATE participants SET words = '' WHERE id > 0 AND answered_at < :before"
            " AND words <> ''",
            {"before": moment_text(before)},
        )

    def agree(self, meeting_id: int, person_id: int, agreed: bool) -> None:
        """The organiser's word on a participant's substitute."""
        self.db.run(
            "UPDATE participants SET agreed = :agreed"
            " WHERE meeting_id = :meeting AND person_id = :person",
            {"agreed": int(agreed), "meeting": meeting_id, "person": person_id},
        )

    def add_meeting_code(self, meeting_id: int, digest: str, by: int, at: datetime) -> None:
        """Keeps the digest of a code that opens a meeting to whoever has it."""
        row = {"digest": digest, "meeting_id": meeting_id, "by": by, "at": moment_text(at)}
        self.db.insert("meeting_codes", row)

    def meeting_opened_by(self, digest: str) -> Meeting | None:
        """The meeting that a code opens, by the code's digest."""
        opened = "meetings WHERE id = (SELECT meeting_id FROM meeting_codes WHERE digest = :digest)"
        return self._first(MEETING, opened, digest=digest)

    def meetings_ahead_of(self, person_id: int, since: datetime) -> list[Meeting]:
        """Planned meetings from a moment on that the person organises or was asked to."""
        return self._every(
            MEETING,
            "meetings WHERE id IN (SELECT id FROM meetings WHERE organiser_id = :person"
            " UNION SELECT meeting_id FROM participants WHERE person_id = :person)"
            " AND state = 'planned' AND starts >= :since ORDER BY starts, id",
            person=person_id,
            since=moment_text(since),
        )
