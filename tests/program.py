"""The program as a process of its own, forked from one that has already imported it.

Starting Python and importing a channel's libraries takes up to three seconds of CPU, each time.
A process that is killed, told to end or left by its reader does not care how it came to be.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from bot.main import main

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(
    [
        "pytest",
        "bot.commands.chat",
        "bot.commands.run",
        "bot.channels.json_lines",
        "bot.channels.telegram.answering",
        "bot.channels.telegram.pushing",
        "bot.channels.terminal",
        "bot.web",
        "prompt_toolkit",
        "wcwidth",
    ]
)


class Program:
    """A process at work in a function. `streams` are its standard input, output and error; the
    environment has no settings of the program but those given."""

    def __init__(
        self,
        function: Callable[..., int | None],
        *args: Any,
        streams: tuple[int, int, int],
        env: Mapping[str, str] | None = None,
    ) -> None:
        connections = [Connection(os.dup(stream)) for stream in streams]
        self._process = SERVER.Process(target=_be, args=(function, args, env or {}, connections))
        self._process.start()
        for each in connections:
            each.close()

    @property
    def status(self) -> int | None:
        """How it ended, None while it works: a negative number is the signal that ended it."""
        return self._process.exitcode

    def tell(self, number: signal.Signals) -> None:
        if self._process.pid is not None and self.status is None:
            os.kill(self._process.pid, number)

    def kill(self) -> None:
        self.tell(signal.SIGKILL)

    def wait(self, seconds: float = 60) -> int:
        """Raises TimeoutError when it does not end."""
        self._process.join(seconds)
        if self.status is None:
            self.kill()
            raise TimeoutError(f"it works on after {seconds} seconds")
        return self.status


@dataclass(frozen=True)
class Done:
    """What came of a run of the program."""

    returncode: int
    stdout: bytes
    stderr: bytes


def hop226(*argv: str, said: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
    """Runs a command to its end."""
    with TemporaryFile() as incoming, TemporaryFile() as out, TemporaryFile() as err:
        incoming.write(said)
        incoming.seek(0)
        streams = (incoming.fileno(), out.fileno(), err.fileno())
        status = Program(main, list(argv), streams=streams, env=env).wait()
        out.seek(0)
        err.seek(0)
        return Done(status, out.read(), err.read())


def _be(
    function: Callable[..., int | None],
    args: tuple[Any, ...],
    env: Mapping[str, str],
    connections: list[Connection],
) -> None:
    os.chdir(Path(__file__).parents[1])
    for name in [name for name in os.environ if name.startswith("HOP226_")]:
        del os.environ[name]
    os.environ.update(env)
    for number, connection in enumerate(connections):
        os.dup2(connection.fileno(), number)
        connection.close()
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False, buffering=1)
    sys.exit(function(*args))
