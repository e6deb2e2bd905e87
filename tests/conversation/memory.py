"""What was talked once in a run is remembered: an office that comes to be in the same way again is
copied, not talked anew.

A scene (founding an office, planning until a question) is known by everything that the office had
heard before it. Whatever touches the database in another way makes the office one of a kind.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Speaker = tuple[str, str, str]
"""Channel, person and group of one side of the conversation."""


@dataclass(frozen=True)
class Scene:
    """A database after a scene, what the office has heard until then, and each side's last answer
    with what has been said."""

    file: bytes
    heard: tuple[Hashable, ...]
    sides: dict[Speaker, tuple[Any, list[str]]]


_SCENES: dict[tuple[Hashable, ...], Scene] = {}


class Memory:
    """What an office has heard, and the scenes that can be taken from memory."""

    def __init__(self) -> None:
        self._heard: tuple[Hashable, ...] = ()

    def hear(self, *event: Hashable) -> None:
        self._heard = (*self._heard, event)

    def is_one_of_a_kind(self) -> None:
        """From now on nothing is taken from memory: the database was touched past the assistant."""
        self._heard = (*self._heard, object())

    def play(self, office: Any, label: Hashable, scene: Callable[[], None]) -> None:
        """Plays a scene, or puts the office into the state that it had after the same scene."""
        key = (*self._heard, office.now, label)
        known = _SCENES.get(key)
        if known is not None:
            self._restore(office, known)
            return
        before = self._heard
        scene()
        if self._heard[: len(before)] == before:
            sides = {
                who: (talk.replies, list(talk.transcript)) for who, talk in office.sides.items()
            }
            _SCENES[key] = Scene(content_of(office.path), self._heard, sides)

    def _restore(self, office: Any, known: Scene) -> None:
        office.replace(known.file)
        self._heard = known.heard
        for who, (replies, transcript) in known.sides.items():
            if who in office.sides:
                office.sides[who].replies = replies
                office.sides[who].transcript[:] = transcript


def content_of(file: Path) -> bytes:
    """A database file as it stands, with what lies in its log."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        return copy.serialize()
