"""The log of a running office: one JSON object a line, with ids and outcomes only.

What people write, their names and any token never enter it: our own lines carry fields made for
it, and of other libraries only the logger's name, the level and the error's type are kept.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

OURS = ("hop226", "bot", "storage")

Line = MutableMapping[str, Any]


def set_up(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Sends every log line of the process to a stream (standard error), as JSON."""
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=False),
            _without_strangers_words,
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


def _without_strangers_words(logger: Any, method: str, line: Line) -> Line:
    """Another library's message may quote anything: only where it came from is kept."""
    name = str(line.get("logger", ""))
    error = line.pop("exc_info", None)
    if isinstance(error, tuple) and error[0] is not None:
        line["error"] = error[0].__qualname__
    if name.partition(".")[0] not in OURS:
        line["event"] = "-"
    return line
