"""The assistant's one door: an event in, replies out."""

from __future__ import annotations

from handlers.turn import Reply, Say, Turn


def answer(turn: Turn) -> tuple[Reply, ...]:
    """What the assistant says to an event; its effects are written through the turn's records."""
    return (Reply((Say("help-one-line"),)),)
