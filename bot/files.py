"""Whether something failed because the process may open no more files."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

RUN_OUT = (errno.EMFILE, errno.ENFILE)


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
    """Whether an error comes of too few files: it says so, one that led to it does, or there is
    none left now. Some libraries report it as a module, or a permission, that is missing."""
    return _says_so(error) or _none_left()


def _says_so(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in RUN_OUT:
            return True
        if isinstance(error, ImportError) and os.strerror(errno.EMFILE) in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _none_left() -> bool:
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno in RUN_OUT
    return False
