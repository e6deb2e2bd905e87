"""Wrong codes that were tried from an account whose person has been erased."""

from __future__ import annotations

from sqlite_utils import Database

from storage.schema.register import migrations


@migrations()
def m006_wrong_codes_of_an_account(db: Database) -> None:
    db.executescript(
        """
        -- A hash of channel and address; NULL while the person is known.
        ALTER TABLE wrong_codes ADD COLUMN account TEXT;
        CREATE INDEX wrong_codes_by_account ON wrong_codes (account) WHERE account IS NOT NULL;
        """
    )
