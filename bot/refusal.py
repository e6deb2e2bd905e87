"""How a subcommand refuses: one clear line on standard error, exit status 2."""

from __future__ import annotations

from handlers.dialog.text import Text

LONGEST_QUOTE = 200
"""Characters of what was given that are quoted."""


class Refused(Exception):
    """What was asked on the command line cannot be done; `why` is the sentence that says so."""

    def __init__(self, why: str, **arguments: object) -> None:
        super().__init__(why)
        self.why = Text(why, {name: _short(value) for name, value in arguments.items()})


def _short(value: object) -> object:
    return value[:LONGEST_QUOTE] if isinstance(value, str) else value
