"""Databases for tests: the first one of a run is migrated, the others are copies of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.store import Store


def open_store(path: Path) -> Store:
    """Opens a database; one that is not there yet begins as a copy of an empty one."""
    if not path.exists():
        path.write_bytes(_empty())
    return Store.open(path)


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.sqlite"
        Store.open(path).close()
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        return path.read_bytes()
