"""What an office may set: environment variables named `HOP226_…`, or the same lines in `.env`.

The environment wins over `.env`, which is looked for in the working directory.
Every setting stands in docs/settings.md.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PREFIX = "HOP226_"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. The field `db` is read from `HOP226_DB`, and so on."""

    db: Path


def settings(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Reads the settings; `folder` is where `.env` may lie (default: the working directory)."""
    given = _dotenv((folder or Path()) / ".env") | dict(
        os.environ if environment is None else environment
    )
    db = given.get(f"{PREFIX}DB", "").strip()
    return Settings(db=Path(db).expanduser() if db else _default_db())


def _dotenv(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values

    return {name: value for name, value in dotenv_values(file).items() if value is not None}


def _default_db() -> Path:
    from platformdirs import user_data_path

    return user_data_path("hop226", appauthor=False) / "hop226.sqlite"
