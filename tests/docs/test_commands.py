"""The page of commands tells what the table holds."""

from __future__ import annotations

from tests.docs.commands import FILE, page


def test_the_page_of_commands_is_the_one_that_the_table_gives() -> None:
    assert FILE.read_text(encoding="utf-8") == page(), "run python -m tests.docs.commands"
