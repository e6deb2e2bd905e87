"""Someone to talk with the assistant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.driver import Talk


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """A person who never wrote before, on an empty database, on Sunday 22/11/2026 at 09:00."""
    with Talk(tmp_path / "office.sqlite") as talk:
        yield talk
