"""The log of a running office: one JSON object a line, with ids and outcomes only.

What people write, their names and any token never enter it: our own lines carry fields made for
it, and of other libraries only the logger's name, the level and the error's type are kept.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import datetime
from typing import Any, TextIO

from rules import VIETNAM

OURS = ("hop226", "bot", "storage")

_OF_EVERY_RECORD = frozenset(vars(logging.makeLogRecord({})))


class JsonLine(logging.Formatter):
    """A record as one JSON object: what happened, then the fields that were given with it."""

    def format(self, record: logging.LogRecord) -> str:
        own = record.name.partition(".")[0] in OURS
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, VIETNAM).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage() if own else "-",
        }
        if own:
            line |= {k: v for k, v in vars(record).items() if k not in _OF_EVERY_RECORD}
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__qualname__
        return json.dumps(line, ensure_ascii=False, default=str)


def set_up(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Sends every log line of the process to a stream (standard error), as JSON."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
