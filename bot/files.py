"""Whether something failed because the process may open no more files."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

RUN_OUT = (errno.EMFILE, errno.ENFILE)

FEW = 8
"""What a database and its log take."""

OFFICE = 40
"""What an office takes that serves a handful of people at once."""


class Spare:
    """A file that is kept open, to be let go of when there is something to say and none is left."""

    def __init__(self) -> None:
        self._file: int | None = None
        with suppress(OSError):
            self._file = os.open(os.devnull, os.O_RDONLY)

    def let_go(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


@contextmanager
def spare() -> Iterator[Spare]:
    """Keeps one file in reserve."""
    kept = Spare()
    try:
        yield kept
    finally:
        kept.let_go()


def ran_out(error: BaseException) -> bool:
    """Whether an error comes of too few files: it says so, one that led to it does, or there are
    next to none left. Some libraries report it as a module, or a permission, that is missing."""
    return _says_so(error) or not has_room(FEW)


def _says_so(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in RUN_OUT:
            return True
        if isinstance(error, ImportError) and os.strerror(errno.EMFILE) in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def has_room(for_files: int) -> bool:
    """Whether the process may open so many more files at once."""
    with ExitStack() as opened:
        try:
            for _ in range(for_files):
                opened.callback(os.close, os.open(os.devnull, os.O_RDONLY))
        except OSError as error:
            return error.errno not in RUN_OUT
    return True
