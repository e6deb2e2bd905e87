"""The port of the verbs, on a connection to SQLite."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from operator import itemgetter
from re import compile as pattern
from sqlite3 import Cursor, Error
from typing import Any

from sqlite_utils import Database

from storage.database import NO_VALUES, Dialect, Row, Values

_NAMED = pattern(r"(?<!:):(\w+)")

DIALECT = Dialect(
    same="IS",
    differs="IS NOT",
    position="instr",
    last_number="SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
)


class SqliteDatabase:
    """`storage.database.Database` on a connection, whose transactions others begin and end."""

    dialect = DIALECT

    def __init__(self, connection: Database) -> None:
        self.connection = connection
        self._execute = connection.execute
        self.after_commit: list[Callable[[], None]] = []

    def insert(self, table: str, row: Values) -> int:
        return self._execute(_insertion(table, tuple(row)), tuple(row.values())).lastrowid or 0

    def insert_new(self, table: str, row: Values) -> int | None:
        sql = f"{_insertion(table, tuple(row))} ON CONFLICT DO NOTHING RETURNING id"
        number = self._execute(sql, tuple(row.values())).fetchone()
        return None if number is None else number[0]

    def update(self, table: str, number: int, row: Values) -> bool:
        return self._execute(_updating(table, tuple(row)), (*row.values(), number)).rowcount == 1

    def one(self, sql: str, values: Values = NO_VALUES) -> Row | None:
        row: Row | None = self._bound(sql, values).fetchone()
        return row

    def all(self, sql: str, values: Values = NO_VALUES) -> list[Row]:
        return self._bound(sql, values).fetchall()

    def run(self, sql: str, values: Values = NO_VALUES) -> int:
        return self._bound(sql, values).rowcount

    def lock(self, table: str, number: int) -> None:
        """Nothing to do: there is one writer."""

    def on_commit(self, act: Callable[[], None]) -> None:
        self.after_commit.append(act)

    def committed(self) -> None:
        """Acts as was asked for while it was written."""
        acts, self.after_commit = dict.fromkeys(self.after_commit), []
        for act in acts:
            act()

    def wipe_log(self) -> None:
        """Truncates the write-ahead log, without waiting; where a reader is in the way, later."""
        busy, (patience,) = 1, self._execute("PRAGMA busy_timeout").fetchone()
        self._execute("PRAGMA busy_timeout = 0")
        with suppress(Error):
            (busy, _, _) = self._execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        self._execute(f"PRAGMA busy_timeout = {patience}")
        if busy:
            self.on_commit(self.wipe_log)

    def guards(self, table: str) -> set[str]:
        rows = self._execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
            " AND sql LIKE '%RAISE(ABORT,%'",
            (table,),
        ).fetchall()
        return {name for (name,) in rows}

    def _bound(self, sql: str, values: Values) -> Cursor:
        placed, pick = _placed(sql)
        return self._execute(placed, pick(values))


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"


@cache
def _updating(table: str, columns: tuple[str, ...]) -> str:
    return f"UPDATE {table} SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?"


@cache
def _placed(sql: str) -> tuple[str, Callable[[Values], Sequence[Any]]]:
    """A statement with its parameters by place, which SQLite binds in half the time, and how they
    are picked from those by name."""
    names = _NAMED.findall(sql)
    if len(names) > 1:
        return _NAMED.sub("?", sql), itemgetter(*names)
    return _NAMED.sub("?", sql), lambda values: [values[name] for name in names]
