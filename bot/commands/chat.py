"""`hop226 chat`: the assistant in a terminal, in a pipe, or line by line for another program."""

from __future__ import annotations

import argparse
import os
import sys
from io import TextIOWrapper

from bot import clock
from bot.assistant import Assistant
from bot.books import own_books
from bot.channels.opening import local
from bot.channels.platforms import LOCAL
from bot.commands.options import add_db, add_now
from bot.housekeeping import tidy
from bot.render.sentences import forgiving_wording, wording
from bot.settings import database, settings
from handlers.dialog.text import Text
from handlers.unit.create import ANYONE
from storage.store import Store

LOCAL_PERSON = "local"


def arguments(parser: argparse.ArgumentParser) -> None:
    add_db(parser)
    add_now(parser)
    parser.add_argument(
        "--as", dest="person", default=LOCAL_PERSON, help=wording(Text("cli-help-as"))
    )
    usual, *others = LOCAL
    parser.set_defaults(channel=usual)
    for each in others:
        parser.add_argument(
            f"--{each.name}", dest="channel", action="store_const", const=each,
            help=wording(Text(f"cli-help-{each.name}")),
        )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    moment = clock.chosen(options.now)
    books = own_books(settings().books)
    store = Store.open(database(options.db))
    try:
        if options.now is None and not store.run_now(lambda storage: tidy(storage, moment())):
            print(wording(Text("cli-clock-ahead")), file=sys.stderr)
        creation = settings().unit_creation or ANYONE
        assistant = Assistant(store, moment, forgiving_wording, books=books, creation=creation)
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")
        local(options.channel).talk(assistant.handle_now, forgiving_wording, options.person)
    except KeyboardInterrupt:
        pass
    except BrokenPipeError:
        _forget_stdout()
    finally:
        store.close()
    return 0


def _forget_stdout() -> None:
    """Whoever read the answers has left: the interpreter must not try to flush to them at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
