"""The tables, as migrations. A change of the schema is a new function at the end of this file.

Moments are ISO texts at +07:00, so that they sort as they follow each other. Columns that hold JSON
say so. What an office declares or chooses is only ever added to: the last row holds.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x48503236
"""Stands in the header of every database of ours (`HP26`), and of nobody else's."""

migrations = Migrations("hop226")


def names() -> set[str]:
    """The migrations that this program knows."""
    empty = Database(memory=True, execute_plugins=False)
    return {migration.name for migration in migrations.pending(empty)}


@migrations()
def m001_people_units_drafts_meetings(db: Database) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.executescript(
        """
        CREATE TABLE units (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            bloc TEXT CHECK (
                bloc IN ('party', 'government', 'elected_body', 'mass_organisation', 'none')),
            level TEXT CHECK (level IN ('central', 'province', 'commune', 'unit')),
            parent_id INTEGER REFERENCES units (id) CHECK (parent_id <> id)
        ) STRICT;
        CREATE INDEX units_by_parent ON units (parent_id);

        CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            unit_id INTEGER REFERENCES units (id),
            met_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE addresses (
            channel TEXT NOT NULL,
            address TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES people (id),
            PRIMARY KEY (channel, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE memberships (
            person_id INTEGER NOT NULL REFERENCES people (id),
            unit_id INTEGER NOT NULL REFERENCES units (id),
            role TEXT NOT NULL CHECK (role IN ('admin', 'planner', 'approver', 'member', 'viewer')),
            since TEXT NOT NULL,
            PRIMARY KEY (person_id, unit_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE unit_changes (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES units (id),
            at TEXT NOT NULL,
            by INTEGER NOT NULL REFERENCES people (id),
            what TEXT NOT NULL,
            before TEXT NOT NULL, -- JSON
            after TEXT NOT NULL -- JSON
        ) STRICT;
        CREATE INDEX unit_changes_by_unit ON unit_changes (unit_id);

        CREATE TABLE settings (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES units (id),
            name TEXT NOT NULL,
            value TEXT NOT NULL, -- JSON
            source TEXT NOT NULL,
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX settings_by_unit ON settings (unit_id, name);

        CREATE TABLE figures (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES units (id),
            year INTEGER NOT NULL,
            name TEXT NOT NULL,
            value INTEGER NOT NULL CHECK (value >= 0),
            source TEXT NOT NULL,
            as_of TEXT,
            by INTEGER NOT NULL REFERENCES people (id),
            at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX figures_by_year ON figures (unit_id, year, name);

        CREATE TABLE meetings (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            unit_id INTEGER NOT NULL REFERENCES units (id),
            organiser_id INTEGER REFERENCES people (id),
            state TEXT NOT NULL CHECK (
                state IN ('planned', 'held', 'cancelled', 'avoided', 'withdrawn')),
            saved_at TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            scope TEXT NOT NULL,
            format TEXT CHECK (format IN ('in_person', 'online', 'hybrid')),
            starts TEXT NOT NULL,
            ends TEXT CHECK (ends >= starts),
            minutes INTEGER CHECK (minutes >= 0),
            attendee_count INTEGER CHECK (attendee_count >= 0),
            chair TEXT,
            place TEXT,
            answers TEXT NOT NULL, -- JSON
            verdicts TEXT NOT NULL, -- JSON
            reasons TEXT NOT NULL, -- JSON
            UNIQUE (unit_id, code)
        ) STRICT;
        -- Covers the tally: a unit's year is counted without reading a single meeting.
        CREATE INDEX meetings_of_the_year
            ON meetings (unit_id, starts, kind, scope, format, state);
        -- Finds what is still going on: past meetings are never looked at for an overlap.
        CREATE INDEX meetings_to_come
            ON meetings (unit_id, coalesce(ends, starts)) WHERE state = 'planned';
        CREATE INDEX meetings_by_organiser ON meetings (organiser_id, unit_id);

        CREATE TABLE meeting_numbers (
            unit_id INTEGER NOT NULL REFERENCES units (id),
            year INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (unit_id, year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE meeting_changes (
            id INTEGER PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meetings (id),
            at TEXT NOT NULL,
            by INTEGER NOT NULL REFERENCES people (id),
            what TEXT NOT NULL,
            before TEXT NOT NULL, -- JSON
            after TEXT NOT NULL -- JSON
        ) STRICT;
        CREATE INDEX meeting_changes_by_meeting ON meeting_changes (meeting_id);

        -- AUTOINCREMENT: an old button names a draft by its id, which must never become another's.
        CREATE TABLE drafts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person_id INTEGER NOT NULL REFERENCES people (id),
            unit_id INTEGER REFERENCES units (id),
            form TEXT NOT NULL,
            version INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            answers TEXT NOT NULL, -- JSON
            focus TEXT,
            seen TEXT NOT NULL, -- JSON
            meeting_id INTEGER REFERENCES meetings (id),
            standing INTEGER NOT NULL, -- the person's draft opened last stands highest
            open INTEGER NOT NULL CHECK (open IN (0, 1)),
            touched_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX drafts_by_person ON drafts (person_id, standing);
        CREATE INDEX drafts_by_age ON drafts (touched_at);

        CREATE TABLE events (
            id INTEGER PRIMARY KEY,
            channel TEXT NOT NULL,
            event_id TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES people (id),
            replies TEXT NOT NULL, -- JSON
            at TEXT NOT NULL,
            UNIQUE (channel, event_id)
        ) STRICT;
        CREATE INDEX events_by_person ON events (channel, person_id);
        CREATE INDEX events_by_age ON events (at);
        """
    )


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
