"""How the storage is put together: subjects that do not hide each other, no table forgotten."""

from __future__ import annotations

import ast
import re
from collections import Counter
from contextlib import closing
from pathlib import Path

from storage.engines.sqlite.checks import open_writer
from storage.forgetting import OWN
from storage.storage import Storage

ROOT = Path(__file__).parents[2]
STAYS = {("meetings", "organiser_id"), ("people", "same_as")}
"""Columns that keep a person's number when the person is erased."""


def test_no_subject_hides_what_another_defines() -> None:
    defined = Counter(
        name
        for subject in Storage.__mro__
        if subject is not object
        for name in vars(subject)
        if not name.startswith("__")
    )
    assert [name for name, times in defined.items() if times > 1] == []


def test_every_column_that_names_a_person_is_theirs_or_says_who_did_something(
    tmp_path: Path,
) -> None:
    with closing(open_writer(tmp_path / "office.sqlite")) as db:
        naming = {
            (table.name, key.column)
            for table in db.tables
            for key in table.foreign_keys
            if key.other_table == "people"
        }
    did = {(table, column) for table, column in naming if column == "by"}
    assert naming - did == {(table, "person_id") for table in OWN} | STAYS


def test_only_the_engine_and_the_schema_know_sqlite() -> None:
    importers = {
        file.relative_to(ROOT).parts[:2]
        for folder in ("bot", "handlers", "storage")
        for file in (ROOT / folder).rglob("*.py")
        if any(name.startswith("sqlite") for name in imports_of(file))
    }
    assert importers == {("storage", "engines"), ("storage", "schema")}


def test_no_sql_stands_outside_the_storage() -> None:
    found = [
        text
        for folder in ("bot", "handlers", "rules", "vietnamese")
        for file in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(text := node.value, str)
        if re.match(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA|WITH) ", text)
    ]
    assert found == []


def imports_of(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names
