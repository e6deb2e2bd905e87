"""The port between the verbs and an engine: what they ask of it, and nothing else of it.

SQL is plain, with named parameters (`:name`); what engines say differently stands in a `Dialect`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from storage.codec import Codec

T = TypeVar("T")
Row = tuple[Any, ...]
Values = dict[str, Any]
NO_VALUES: Values = {}


@dataclass(frozen=True, slots=True)
class Dialect:
    """An engine's own words, to be put into statements.

    `same` and `differs` compare two values of which either may be NULL. `position` is the function
    of a text and a part that is 0 where the text lacks it. `last_number` selects the last number
    that any row of the table {table} was ever given; None where numbers have gaps anyway.
    """

    same: str
    differs: str
    position: str
    last_number: str | None


class Database(Protocol):
    """One transaction on an engine, or one look at what is committed."""

    @property
    def dialect(self) -> Dialect: ...

    def insert(self, table: str, row: Values) -> int:
        """Adds a row; its number, where the table has one."""

    def insert_new(self, table: str, row: Values) -> int | None:
        """As `insert`, unless there is a row with the same key; None where there is."""

    def update(self, table: str, number: int, row: Values) -> bool:
        """Sets columns of the row with a number; whether there is one."""

    def one(self, sql: str, values: Values = NO_VALUES) -> Row | None:
        """The first row that a statement gives."""

    def all(self, sql: str, values: Values = NO_VALUES) -> list[Row]: ...

    def run(self, sql: str, values: Values = NO_VALUES) -> int:
        """How many rows a statement changed."""

    def lock(self, table: str, number: int) -> None:
        """Holds a row until the transaction ends, before a rule is checked that hangs on it.

        An engine with one writer has nothing to do."""

    def on_commit(self, act: Callable[[], None]) -> None:
        """Acts once, when what was written so far is safe; not at all if it is undone."""

    def wipe_log(self) -> None:
        """Leaves of what was overwritten or deleted no copy in the engine's log. After a commit."""

    def guards(self, table: str) -> set[str]:
        """The names of the triggers that refuse changes of a table."""


class Subject:
    """What the verbs of every subject stand on."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def _first(self, codec: Codec[T], rows: str, **values: Any) -> T | None:
        """What the first of some rows holds (`drafts WHERE id = :id`), None if there is none."""
        row = self.db.one(f"SELECT {codec.listed} FROM {rows}", values)
        return None if row is None else codec.read(row)

    def _every(self, codec: Codec[T], rows: str, **values: Any) -> list[T]:
        """What each of some rows holds."""
        return list(map(codec.read, self.db.all(f"SELECT {codec.listed} FROM {rows}", values)))


def one_of(column: str, values: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The condition that a column holds one of some values, and its parameters."""
    named = {f"{column}_{number}": str(value) for number, value in enumerate(values)}
    return f"{column} IN ({', '.join(f':{name}' for name in named) or 'NULL'})", named
