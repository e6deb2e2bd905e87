"""Codes, group chats, leaders' decisions, and the record of who did what."""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import migrations


@migrations()
def m003_access_approvals_and_the_record(db: Database) -> None:
    db.executescript(
        """
        CREATE INDEX memberships_by_unit ON memberships (unit_id);
        CREATE INDEX deliveries_by_person ON deliveries (person_id);

        -- Merged with another person: what they did stays under their own number.
        ALTER TABLE people ADD COLUMN same_as INTEGER REFERENCES people (id);
        CREATE INDEX people_merged ON people (same_as) WHERE same_as IS NOT NULL;

        ALTER TABLE events ADD COLUMN in_group INTEGER NOT NULL DEFAULT 0;
        DROP INDEX events_by_person;
        CREATE INDEX events_by_person ON events (person_id, channel);

        CREATE TABLE codes (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('member', 'child', 'group', 'person', 'founder')),
            unit_id INTEGER REFERENCES units (id),
            role TEXT CHECK (role IN ('admin', 'planner', 'approver', 'member', 'viewer')),
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            uses_left INTEGER NOT NULL CHECK (uses_left >= 0)
        ) STRICT;
        CREATE INDEX codes_by_unit ON codes (unit_id);
        CREATE INDEX codes_by_end ON codes (ends_at);
        CREATE INDEX codes_by_giver ON codes (by);

        CREATE TABLE wrong_codes (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX wrong_codes_by_person ON wrong_codes (person_id, at);
        CREATE INDEX wrong_codes_by_age ON wrong_codes (at);

        CREATE TABLE group_chats (
            channel TEXT NOT NULL,
            chat TEXT NOT NULL,
            unit_id INTEGER NOT NULL REFERENCES units (id),
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL,
            PRIMARY KEY (channel, chat)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX group_chats_by_unit ON group_chats (unit_id);

        -- `about` names the state of the meeting that was decided on.
        CREATE TABLE approvals (
            id INTEGER PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meetings (id),
            unit_id INTEGER NOT NULL REFERENCES units (id),
            about TEXT NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('asked', 'agreed', 'returned')),
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL,
            word TEXT NOT NULL
        ) STRICT;
        CREATE INDEX approvals_by_meeting ON approvals (meeting_id);
        CREATE INDEX approvals_by_unit ON approvals (unit_id);

        CREATE TABLE notices (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES people (id),
            say TEXT NOT NULL, -- JSON
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX notices_by_person ON notices (person_id);
        CREATE INDEX notices_by_age ON notices (at);

        -- Only ever added to; each line's hash covers the line before it. AUTOINCREMENT remembers
        -- the last number, so that a line missing at the end shows too.
        CREATE TABLE record (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            unit_id INTEGER REFERENCES units (id),
            by INTEGER REFERENCES people (id), -- nobody for a meeting that is only counted
            act TEXT NOT NULL,
            about TEXT NOT NULL, -- JSON: numbers and names of the program, nobody's words
            details_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE INDEX record_by_unit ON record (unit_id, id);
        CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record
            BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
        CREATE TRIGGER record_is_not_cut BEFORE DELETE ON record
            BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;

        -- What people wrote, which can be erased; the record holds its salted hash.
        CREATE TABLE record_details (
            record_id INTEGER PRIMARY KEY REFERENCES record (id),
            person_id INTEGER REFERENCES people (id),
            salt TEXT NOT NULL,
            details TEXT NOT NULL -- JSON
        ) STRICT;
        CREATE INDEX record_details_by_person ON record_details (person_id);
        """
    )
