"""What an office may set: environment variables named `HOP226_…`, or the same lines in `.env`.

The environment wins over `.env`, which is looked for in the working directory.
Every setting stands in docs/settings.md.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "HOP226_"
PATHS = ("db", "books")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. The field `db` is read from `HOP226_DB`, and so on.

    None or an empty text stands for a setting that was not made.
    """

    db: Path | None = None
    books: Path | None = None
    telegram_token: str = field(default="", repr=False)
    telegram_api: str = ""
    telegram_proxy: str = field(default="", repr=False)
    public_url: str = ""
    listen: str = "127.0.0.1:8226"
    unit_creation: str = ""
    messages_per_person: str = "60"
    messages_per_chat: str = "120"


def settings(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Reads the settings; `folder` is where `.env` may lie (default: the working directory)."""
    given = _dotenv((folder or Path()) / ".env") | dict(
        os.environ if environment is None else environment
    )
    texts = {
        each.name: given.get(PREFIX + each.name.upper(), "").strip() for each in fields(Settings)
    }
    made = {name: _value(name, text) for name, text in texts.items() if text}
    return Settings(**made)


def _value(name: str, text: str) -> Any:
    return Path(text).expanduser() if name in PATHS else text


def database(chosen: Path | None) -> Path:
    """The database file to use: the one chosen on the command line, else the setting.

    Without either it lies in the user's data folder, which is made; any other must exist.
    """
    return chosen or settings().db or _default_db()


def _dotenv(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values

    return {name: value for name, value in dotenv_values(file).items() if value is not None}


def _default_db() -> Path:
    from platformdirs import user_data_path

    return user_data_path("hop226", appauthor=False, ensure_exists=True) / "hop226.sqlite"
