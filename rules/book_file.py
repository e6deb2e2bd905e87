"""Reading a book: TOML in, provisions out, and no value without its clause and its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from rules.book_text import BookRefused, read_table
from rules.meeting import Kind
from rules.rulebook import (
    Amount,
    Book,
    Direction,
    Limit,
    Membership,
    NamedSet,
    Provision,
    Uncounted,
)
from rules.verdict import Clause, Source

FRACTIONAL = ("share", "half_day")
UNITS = ("minute", "half_day", "conference", "share", "working_day")
_BOOK_KEYS = ("id", "version", "document", "number", "date", "overlay", "clause")
_CLAUSE_KEYS = ("id", "from", "to", "path", "source", "uncounted", "limits", "sets")
_LIMIT_KEYS = (*Direction, "unit", "source")

VOCABULARIES = {"counted_kinds": frozenset(Kind)}
"""The words that the members of a set are chosen from, where there are such."""

_FRACTION = re.compile(r"\d{1,9}/0*[1-9]\d{0,8}", re.ASCII)
_LARGEST = 1_000_000

Choice = TypeVar("Choice", bound=StrEnum)


def read_book(path: Path) -> Book:
    """One book from its file."""
    return _Reader(path.name).book(read_table(path))


class _Reader:
    """Reads the tables of one file; every complaint names the file and the key."""

    def __init__(self, file: str) -> None:
        self.file = file

    def book(self, table: Mapping[str, Any]) -> Book:
        self.only(table, _BOOK_KEYS, "")
        header = Clause(
            document=self.text(table, "document", ""),
            number=self.text(table, "number", ""),
            date=self.day(table, "date", ""),
            path="",
            source=Source.ASSUMPTION,
        )
        clauses = self.value(table, "clause", "", list)
        provisions = tuple(
            self.provision(clause, f"clause {place}", header)
            for place, clause in enumerate(clauses, start=1)
        )
        return Book(
            id=self.text(table, "id", ""),
            version=self.text(table, "version", ""),
            file=self.file,
            overlay=self.value(table, "overlay", "", bool, default=False),
            provisions=provisions,
        )

    def provision(self, table: Mapping[str, Any], where: str, header: Clause) -> Provision:
        if not isinstance(table, dict):
            raise BookRefused(self.file, where, "wrong", value=repr(table))
        where = self.text(table, "id", where)
        self.only(table, _CLAUSE_KEYS, where)
        clause = Clause(
            document=header.document,
            number=header.number,
            date=header.date,
            path=self.text(table, "path", where),
            source=self.one_of(Source, table, "source", where),
        )
        binds_from = self.day(table, "from", where)
        binds_to = self.day(table, "to", where) if "to" in table else date.max
        if binds_to < binds_from:
            raise BookRefused(self.file, f"{where}.to", "wrong", value=binds_to.isoformat())
        limits = self.value(table, "limits", where, dict, default={})
        sets = self.value(table, "sets", where, dict, default={})
        return Provision(
            id=where,
            binds_from=binds_from,
            binds_to=binds_to,
            clause=clause,
            limits={
                name: self.limit(limit, f"{where}.{name}", clause) for name, limit in limits.items()
            },
            sets={name: self.named_set(each, where, name) for name, each in sets.items()},
            uncounted=self.one_of(Uncounted, table, "uncounted", where, Uncounted.BINDS),
        )

    def limit(self, table: object, where: str, clause: Clause) -> Limit:
        directed, direction = self.directed(table, where, _LIMIT_KEYS, Direction)
        unit = self.text(directed, "unit", where)
        if unit not in UNITS:
            raise BookRefused(self.file, f"{where}.unit", "wrong", value=unit)
        source = self.one_of(Source, directed, "source", where, clause.source)
        return Limit(
            amount=self.amount(directed[direction], f"{where}.{direction}", unit),
            unit=unit,
            direction=direction,
            clause=replace(clause, source=source),
        )

    def named_set(self, table: object, clause: str, name: str) -> NamedSet:
        where = f"{clause}.{name}"
        directed, membership = self.directed(table, where, tuple(Membership), Membership)
        members = directed[membership]
        if not isinstance(members, list) or not all(isinstance(each, str) for each in members):
            raise BookRefused(self.file, f"{where}.{membership}", "wrong", value=repr(members))
        unknown = frozenset(members) - VOCABULARIES.get(name, frozenset(members))
        if unknown:
            raise BookRefused(
                self.file, f"{where}.{membership}", "wrong", value=", ".join(sorted(unknown))
            )
        return NamedSet(frozenset(members), membership)

    def directed(
        self, table: object, where: str, known: Iterable[str], directions: type[Choice]
    ) -> tuple[dict[str, Any], Choice]:
        """The table, and the one direction that it must state."""
        if not isinstance(table, dict):
            raise BookRefused(self.file, where, "wrong", value=repr(table))
        self.only(table, known, where)
        stated = [each for each in directions if each in table]
        if len(stated) != 1:
            raise BookRefused(self.file, f"{where}.{'/'.join(directions)}", "missing")
        return table, stated[0]

    def amount(self, value: object, where: str, unit: str) -> Amount:
        """A whole number; of shares and half days also a fraction, as text such as "2/5"."""
        largest = 1 if unit == "share" else _LARGEST
        if type(value) is int and 0 <= value <= largest:
            return value
        if isinstance(value, str) and unit in FRACTIONAL and _FRACTION.fullmatch(value):
            amount = Fraction(value)
            if amount <= largest:
                return amount
        raise BookRefused(self.file, where, "wrong", value=repr(value))

    def only(self, table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        for key in table:
            if key not in known:
                raise BookRefused(self.file, f"{where}.{key}".lstrip("."), "unknown")

    def text(self, table: Mapping[str, Any], key: str, where: str) -> str:
        value: str = self.value(table, key, where, str)
        if not value.strip():
            raise BookRefused(self.file, f"{where}.{key}".lstrip("."), "missing")
        return value

    def day(self, table: Mapping[str, Any], key: str, where: str) -> date:
        value: date = self.value(table, key, where, date)
        if isinstance(value, datetime):
            raise BookRefused(self.file, f"{where}.{key}".lstrip("."), "wrong", value=str(value))
        return value

    def one_of(
        self,
        choices: type[Choice],
        table: Mapping[str, Any],
        key: str,
        where: str,
        default: Choice | None = None,
    ) -> Choice:
        if default is not None and key not in table:
            return default
        value = self.text(table, key, where)
        try:
            return choices(value)
        except ValueError:
            raise BookRefused(self.file, f"{where}.{key}", "wrong", value=value) from None

    def value(
        self, table: Mapping[str, Any], key: str, where: str, type_: type, default: Any = None
    ) -> Any:
        """The value of a key; without a default the key must be there."""
        full = f"{where}.{key}".lstrip(".")
        if key not in table:
            if default is None:
                raise BookRefused(self.file, full, "missing")
            return default
        if not isinstance(table[key], type_):
            raise BookRefused(self.file, full, "wrong", value=repr(table[key]))
        return table[key]
