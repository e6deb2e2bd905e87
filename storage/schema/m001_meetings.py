"""People, units and what they settle, drafts, meetings and their history, answered events."""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import APPLICATION_ID, migrations


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
