"""Options that several subcommands have."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.render.sentences import wording
from handlers.dialog.text import Text


def add_db(parser: argparse.ArgumentParser) -> None:
    """The database to work on."""
    parser.add_argument("--db", type=Path, help=wording(Text("cli-help-db")))


def add_now(parser: argparse.ArgumentParser) -> None:
    """A moment to take for now."""
    parser.add_argument("--now", help=wording(Text("cli-help-now")))
