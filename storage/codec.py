"""How values stand in columns: moments as text that sorts, everything nested as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from itertools import accumulate
from operator import attrgetter
from types import NoneType
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]
Converters = tuple[Convert | None, Convert | None]

HANOI = timezone(timedelta(hours=7))

to_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
from_json = json.JSONDecoder().decode


def in_hanoi(moment: datetime) -> datetime:
    """The same moment at +07:00. Raises ValueError for one without an offset."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no offset from UTC: give every moment one")
    return moment.astimezone(HANOI)


def moment_text(moment: datetime) -> str:
    """ISO text at +07:00. Raises ValueError for a moment without an offset."""
    return in_hanoi(moment).isoformat()


def optional_moment_text(moment: datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


class Codec(Generic[T]):
    """The columns of a dataclass, each named as its field; a dataclass in a field is spread out.

        CODE = Codec(Code)
        code = CODE.read(db.one(f"SELECT {CODE} FROM codes"))
        db.insert("codes", CODE.new(code))

    `without` names fields that are no columns; if they are not the last ones, it only writes.
    """

    def __init__(self, kind: type[T], without: Sequence[str] = ()) -> None:
        columns = list(_columns_of(kind, without))
        self.names = tuple(column.name for column in columns)
        self.listed = ", ".join(self.names)
        self._values = attrgetter(*(column.path for column in columns))
        self._writers = [(i, c.write) for i, c in enumerate(columns) if c.write]
        self._readers = [(i, c.read) for i, c in enumerate(columns) if c.read]
        self._build: Callable[..., T] = _builder(kind, without)

    def __str__(self) -> str:
        return self.listed

    def __len__(self) -> int:
        return len(self.names)

    def of(self, table: str) -> str:
        """The columns with the table's name before them."""
        return ", ".join(f"{table}.{name}" for name in self.names)

    def changes(self, *kept: str) -> str:
        """The columns but for those that are kept, as an UPDATE sets them."""
        return ", ".join(f"{name} = :{name}" for name in self.names if name not in kept)

    def read(self, row: Sequence[Any]) -> T:
        """The value that a row holds, its columns in the order of the fields."""
        values = list(row)
        for place, convert in self._readers:
            values[place] = convert(values[place])
        return self._build(*values)

    def write(self, value: T) -> dict[str, Any]:
        """What stands in the columns for a value."""
        values = list(self._values(value))
        for place, convert in self._writers:
            values[place] = convert(values[place])
        return dict(zip(self.names, values))  # noqa: B905

    def new(self, value: T) -> dict[str, Any]:
        """As `write`, for a row that is only to be given its number."""
        row = self.write(value)
        del row["id"]
        return row


class _Column(NamedTuple):
    """`write` and `read` are None where a column holds the field's value as it is."""

    name: str
    path: str
    write: Convert | None
    read: Convert | None


def _columns_of(kind: Any, without: Sequence[str] = (), path: str = "") -> Iterator[_Column]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        hint = hints[each.name]
        if is_dataclass(hint):
            yield from _columns_of(hint, path=f"{path}{each.name}.")
        elif each.name not in without:
            yield _Column(each.name, path + each.name, *_converters(hint))


def _builder(kind: Any, without: Sequence[str]) -> Callable[..., Any]:
    """Makes a value of its columns' values."""
    hints = get_type_hints(kind)
    inner: list[Any] = [hints[each.name] for each in fields(kind) if each.name not in without]
    if not any(map(is_dataclass, inner)):
        return kind  # type: ignore[no-any-return]
    widths = [len(list(_columns_of(each))) if is_dataclass(each) else 1 for each in inner]
    ends = list(accumulate(widths))
    parts: list[tuple[Any, int, int]] = [
        (each if is_dataclass(each) else None, end - width, end)
        for each, width, end in zip(inner, widths, ends, strict=True)
    ]
    return lambda *values: kind(
        *[values[a] if each is None else each(*values[a:b]) for each, a, b in parts]
    )


def _converters(hint: Any) -> Converters:
    """How values of a type are written into a column, and read."""
    kinds = [each for each in get_args(hint) if each is not NoneType]
    if NoneType not in get_args(hint):
        return _plain(hint)
    write, read = _plain(kinds[0])
    return write and _unless_none(write), read and _unless_none(read)


def _unless_none(convert: Convert) -> Convert:
    return lambda value: None if value is None else convert(value)


def _plain(kind: Any) -> Converters:
    origin = get_origin(kind) or kind
    if origin in _AS_THEY_ARE:
        return None, None
    if origin in _OF_TYPE:
        return _OF_TYPE[origin]
    if issubclass(origin, StrEnum):
        return str, origin
    if origin is Mapping:
        return lambda value: to_json(dict(value)), from_json
    return to_json, from_json


_AS_THEY_ARE = (str, int)
_OF_TYPE: Mapping[type, Converters] = {
    bool: (int, bool),
    datetime: (moment_text, datetime.fromisoformat),
    date: (date.isoformat, date.fromisoformat),
    tuple: (to_json, lambda text: tuple(from_json(text))),
}
