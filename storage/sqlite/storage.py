from sqlite_utils import Database

from storage.engines.sqlite.port import SqliteDatabase
from storage.storage import Storage


def SqliteStorage(db: Database) -> Storage:
    return Storage(SqliteDatabase(db))
