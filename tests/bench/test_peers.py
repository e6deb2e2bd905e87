"""The bots that ours is measured against do the work: every answer is kept, typed or tapped."""

from __future__ import annotations

import json
import sqlite3
from contextlib import AsyncExitStack, closing
from pathlib import Path

import pytest

from bench.bots import AIOGRAM, PTB, started
from bench.dialog import Dialog
from bench.peers.questions import QUESTIONS

LINES = Dialog.read(opening=False).rest
ANSWERS = [line for line in LINES if not line.startswith("/")]


def test_the_dialog_answers_every_question() -> None:
    assert len(ANSWERS) == len(QUESTIONS)
    for question, line in zip(QUESTIONS, ANSWERS, strict=True):
        assert question.answer(line.strip("[]")) is not None, question.name
        if line.startswith("["):
            assert line.strip("[]") in question.options, question.name


@pytest.mark.parametrize("name", [PTB, AIOGRAM])
async def test_a_peer_commits_every_answer(tmp_path: Path, name: str) -> None:
    async with AsyncExitStack() as last:
        peer = await started(name, tmp_path, False, last)
        for tapping in (False, True):
            peer.load.tapping = tapping
            before = peer.commits
            await peer.load.run(1, len(LINES) - 1)  # the dialog is one line on already
            assert peer.commits - before == len(LINES) - 1
            assert _row(peer.db) == (None, [question.name for question in QUESTIONS])
            await peer.load.run(1, 1)


def _row(db: Path) -> tuple[int | None, list[str]]:
    """The state of the one person, and what they answered."""
    with closing(sqlite3.connect(db)) as rows:
        [(state, answers)] = rows.execute("SELECT state, answers FROM plans").fetchall()
    return state, [*json.loads(answers)]
