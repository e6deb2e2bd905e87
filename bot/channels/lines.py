"""Lines of a stream, whatever its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

LONGEST = 1 << 20
"""Bytes of a line that are read; the rest of it is skipped."""


def lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a stream without their ends; bytes that are not UTF-8 become U+FFFD."""
    while line := stream.readline(LONGEST):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST)
        yield line.decode("utf-8", "replace").rstrip("\r\n")
