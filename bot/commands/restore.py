"""`hop226 restore`: puts a copy in the place of a database that is not there."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.options import add_db
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.text import Text
from storage.engines.sqlite.copies import restore


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help=wording(Text("storage-restore-file")))
    add_db(parser)


def run(options: argparse.Namespace) -> int:
    target = database(options.db)
    restore(options.file, target)
    print(wording(Text("storage-restore-done", {"path": str(target)})))
    return 0
