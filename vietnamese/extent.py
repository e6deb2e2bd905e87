"""The tokens that a binding takes."""

from __future__ import annotations

from typing import NamedTuple


class Extent(NamedTuple):
    """From `start` to before `end`; `doubtful` where they may belong to something else."""

    start: int
    end: int
    doubtful: bool = False
