"""The `hop226` command: finds the subcommand, and only that one is imported.

A subcommand is a module of `bot.commands` with `arguments(parser)` and `run(options)`, which
returns the exit status; its one-line help is the sentence `cli-help-<name>`.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import NoReturn

from bot import files
from bot.refusal import Refused
from bot.render.sentences import forgiving_wording, wording
from handlers.dialog.text import Text
from storage.errors import StorageError

COMMANDS = (
    "chat", "run", "push", "deliveries", "health", "check", "understand", "stats", "backup",
    "restore", "admin", "audit",
)  # fmt: skip

_HEADINGS = {
    "positional arguments": "cli-heading-arguments",
    "options": "cli-heading-options",
}


class Help(argparse.HelpFormatter):
    """argparse's help with Vietnamese headings."""

    def start_section(self, heading: str | None) -> None:
        title = _HEADINGS.get(heading or "")
        super().start_section(_sentence(title) if title else heading)

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, _sentence("cli-heading-usage") + " ")


class Parser(argparse.ArgumentParser):
    """A parser that says in one Vietnamese line that it was not understood."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.add_argument("-h", "--help", action="help", help=_sentence("cli-help-help"))

    def error(self, message: str) -> NoReturn:
        raise Refused("cli-bad-usage", prog=self.prog)


def main(argv: list[str] | None = None) -> int:
    """Runs one subcommand and returns its exit status; bad usage is 2."""
    with files.spare() as spare:
        try:
            return _run(argv)
        except Exception as error:
            if not files.ran_out(error):
                raise
        spare.let_go()
        print(forgiving_wording(Text("run-few-files")), file=sys.stderr)
        return 2


def _run(argv: list[str] | None) -> int:
    arguments = sys.argv[1:] if argv is None else argv
    try:
        name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
        if name not in COMMANDS:
            return _overview(arguments)
        module = import_module(f"bot.commands.{name}")
        parser = Parser(f"hop226 {name}", _sentence(f"cli-help-{name}"))
        module.arguments(parser)
        return int(module.run(parser.parse_args(rest)))
    except Refused as refused:
        if files.ran_out(refused):
            raise
        why = refused.why
    except StorageError as failed:
        if files.ran_out(failed):
            raise
        why = Text(failed.reason, failed.details)
    print(forgiving_wording(why), file=sys.stderr)
    return 2


def _overview(arguments: list[str]) -> int:
    """`hop226 --help`, and what is said to a subcommand that does not exist."""
    parser = Parser("hop226", _sentence("cli-description"))
    subparsers = parser.add_subparsers(metavar="…", parser_class=argparse.ArgumentParser)
    for name in COMMANDS:
        subparsers.add_parser(name, help=_sentence(f"cli-help-{name}"))
    parser.parse_args(arguments)
    parser.error("")


def _sentence(message_id: str) -> str:
    return wording(Text(message_id)).replace("%", "%%")


if __name__ == "__main__":
    sys.exit(main())
