"""Small sentences that many others are made of."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.turn import Say


def hours_and_minutes(minutes: int) -> Say:
    """150 → 2 giờ 30 phút."""
    hours, rest = divmod(minutes, 60)
    form = "minutes" if not hours else "hours" if not rest else "both"
    return Say(f"length-{form}", {"hours": hours, "minutes": rest})


def distinct(says: Iterable[Say | None]) -> tuple[Say, ...]:
    """The sentences that are there, each once."""
    kept: list[Say] = []
    for say in says:
        if say is not None and say not in kept:
            kept.append(say)
    return tuple(kept)
