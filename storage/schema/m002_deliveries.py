"""The ledger of deliveries, who takes part in a meeting, and how each wants to be reminded."""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import migrations


@migrations()
def m002_deliveries_participants(db: Database) -> None:
    db.executescript(
        """
        ALTER TABLE addresses ADD COLUMN turned_away_at TEXT;
        CREATE INDEX addresses_by_person ON addresses (person_id);

        CREATE TABLE wishes (
            person_id INTEGER PRIMARY KEY REFERENCES people (id),
            leads TEXT, -- JSON
            quiet TEXT, -- JSON
            off INTEGER NOT NULL CHECK (off IN (0, 1))
        ) STRICT;

        CREATE TABLE participants (
            id INTEGER PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meetings (id),
            person_id INTEGER NOT NULL REFERENCES people (id),
            asked_at TEXT NOT NULL,
            answer TEXT CHECK (answer IN ('attends', 'absent', 'substitute')),
            words TEXT NOT NULL DEFAULT '',
            agreed INTEGER CHECK (agreed IN (0, 1)),
            answered_at TEXT,
            UNIQUE (meeting_id, person_id)
        ) STRICT;
        CREATE INDEX participants_by_person ON participants (person_id, meeting_id);

        CREATE TABLE meeting_codes (
            digest TEXT PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meetings (id),
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX meetings_by_code ON meetings (code);

        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            lead INTEGER NOT NULL,
            meeting_id INTEGER REFERENCES meetings (id),
            starts TEXT,
            draft_id INTEGER REFERENCES drafts (id) ON DELETE CASCADE,
            person_id INTEGER REFERENCES people (id),
            chat TEXT NOT NULL,
            channel TEXT NOT NULL,
            due TEXT NOT NULL,
            until TEXT NOT NULL,
            wake TEXT NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('planned', 'claimed', 'sent', 'failed', 'expired', 'superseded')),
            attempts INTEGER NOT NULL DEFAULT 0,
            holder TEXT NOT NULL DEFAULT '',
            sent_at TEXT,
            trouble TEXT NOT NULL DEFAULT '',
            CHECK ((meeting_id IS NULL) <> (draft_id IS NULL)),
            CHECK ((person_id IS NULL) = (chat <> ''))
        ) STRICT;
        CREATE UNIQUE INDEX deliveries_once ON deliveries (
            coalesce(meeting_id, 0), coalesce(draft_id, 0), coalesce(person_id, 0), chat,
            kind, lead, coalesce(starts, ''));
        -- The queue: only what is still to come, so that it stays as small as what is to be done.
        CREATE INDEX deliveries_to_come ON deliveries (channel, wake)
            WHERE state IN ('planned', 'claimed');
        CREATE INDEX deliveries_to_end ON deliveries (channel, until)
            WHERE state IN ('planned', 'claimed');
        CREATE INDEX deliveries_to_come_of_person ON deliveries (person_id, wake)
            WHERE state IN ('planned', 'claimed');
        CREATE INDEX deliveries_by_meeting ON deliveries (meeting_id, person_id, due);
        CREATE INDEX deliveries_by_draft ON deliveries (draft_id);
        CREATE INDEX deliveries_by_state ON deliveries (state, id);
        CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE sent_at IS NOT NULL;
        """
    )
