"""What every subject's verbs stand on: the connection whose transaction they are part of."""

from __future__ import annotations

from sqlite_utils import Database


class Tables:
    """`log_holds_secrets` asks for the write-ahead log to be emptied after the commit."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.log_holds_secrets = False
