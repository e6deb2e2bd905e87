"""Only who talks with Telegram pays for aiogram, whose import takes seconds; nobody outside the
channels asks which channel it is."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from bot.channels.platforms import CHANNELS

ROOT = Path(__file__).parents[2]
CODE = ("bot", "handlers", "rules", "storage", "vietnamese")


def imported_by(file: Path) -> set[str]:
    """The top-level names of the packages that a file imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_only_the_telegram_channel_imports_aiogram() -> None:
    importers = {
        str(file.relative_to(ROOT))
        for folder in CODE
        for file in (ROOT / folder).rglob("*.py")
        if "aiogram" in imported_by(file)
    }
    assert importers
    assert all(name.startswith("bot/channels/telegram") for name in importers)


def named_in(file: Path) -> set[str]:
    """The channels that a file names: in a literal, or by importing their modules."""
    named: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant):
            named |= {each.name for each in CHANNELS if node.value == each.name}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            named |= {each.name for each in CHANNELS if each.module in modules}
    return named


def test_no_channel_is_named_outside_the_channels() -> None:
    files = {file for folder in CODE for file in (ROOT / folder).rglob("*.py")}
    outside = {file for file in files if ROOT / "bot/channels" not in file.parents}
    assert {str(file): named_in(file) for file in outside if named_in(file)} == {}
    assert set().union(*map(named_in, files - outside)) == {each.name for each in CHANNELS}


def test_the_assistant_and_its_commands_start_without_it() -> None:
    program = (
        "import sys, bot.assistant, bot.commands.chat, bot.commands.run, bot.commands.health\n"
        "print(sorted({'aiogram', 'aiohttp', 'pydantic', 'telegram'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
