"""The `hop226` command: finds the subcommand, and only that one is imported.

A subcommand is a module of `bot.commands` with `arguments(parser)` and `run(options)`, which
returns the exit status; its one-line help is the sentence `cli-help-<name>`.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from bot.render.sentences import wording
from handlers.turn import Say

COMMANDS = ("chat", "check", "understand", "stats", "backup", "restore")


def main(argv: list[str] | None = None) -> int:
    """Runs one subcommand and returns its exit status; bad usage is 2."""
    arguments = sys.argv[1:] if argv is None else argv
    parser = argparse.ArgumentParser(prog="hop226", description=_sentence("cli-description"))
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="…")
    wanted = arguments[0] if arguments else None
    for name in COMMANDS:
        subparser = subparsers.add_parser(name, help=_sentence(f"cli-help-{name}"))
        if name == wanted:
            module = import_module(f"bot.commands.{name}")
            module.arguments(subparser)
            subparser.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    return int(options.run(options))


def _sentence(message_id: str) -> str:
    return wording(Say(message_id)).replace("%", "%%")


if __name__ == "__main__":
    sys.exit(main())
