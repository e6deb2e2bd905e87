"""`hop226 backup`: a consistent copy of the database, also while the program runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.options import add_db
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.text import Text
from storage.engines.sqlite.copies import back_up


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help=wording(Text("storage-backup-file")))
    add_db(parser)


def run(options: argparse.Namespace) -> int:
    back_up(database(options.db), options.file)
    print(wording(Text("storage-backup-done", {"path": str(options.file)})))
    return 0
