"""The core pays for no channel: a conversation in a pipe loads none of their libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

CHANNEL_LIBRARIES = (
    "aiogram",
    "aiohttp",
    "dateparser",
    "httpx",
    "prompt_toolkit",
    "telegram",
)

TALK = """
import sys
from bot.main import main
assert main(["chat", "--db", sys.argv[1], "--now", "2026-11-22T09:00"]) == 0
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""
SAID = "/start\n/hop họp giao ban 8h thứ 5, trực tuyến, 2 tiếng\nSở A\nkhông\n/stats\n/lich\n"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The packages that a process has loaded after a conversation."""
    db: Path = tmp_path_factory.mktemp("chat") / "office.sqlite"
    talk = subprocess.run(
        [sys.executable, "-c", TALK, str(db)],
        input=SAID.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    return set(talk.stdout.decode().rpartition("loaded:")[2].split())


@pytest.mark.parametrize("library", CHANNEL_LIBRARIES)
def test_a_conversation_in_a_pipe_does_not_load(library: str, loaded: set[str]) -> None:
    assert "sqlite_utils" in loaded
    assert library not in loaded
