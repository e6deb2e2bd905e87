"""What an office may set: environment variables named `HOP226_…`, or the same lines in `.env`.

The environment wins over `.env`, which is looked for in the working directory.
Every setting stands in docs/settings.md.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "HOP226_"
_PATH = {"read": lambda text: Path(text).expanduser()}


def _text(shape: str, rule: str, usual: str = "", secret: bool = False) -> Any:
    """A setting that must look like a pattern; `rule` is how `run-bad-setting` says it."""
    return field(default=usual, repr=not secret, metadata={"shape": shape, "rule": rule})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force. The field `db` is read from `HOP226_DB`, and so on.

    None or an empty text stands for a setting that was not made.
    """

    db: Path | None = field(default=None, metadata=_PATH)
    books: Path | None = field(default=None, metadata=_PATH)
    telegram_token: str = _text(r"\d+:\S+", "token", secret=True)
    telegram_api: str = _text(r"https?://\S+", "url")
    telegram_proxy: str = _text(r"(http|socks4|socks5)://\S+", "proxy", secret=True)
    public_url: str = _text(r"https?://\S+", "url")
    listen: str = _text(r"\S+:\d{1,5}", "address", "127.0.0.1:8226")
    unit_creation: str = _text(r"anyone|invited|nobody", "creation")
    messages_per_person: str = _text(r"[1-9]\d{0,4}", "number", "60")
    messages_per_chat: str = _text(r"[1-9]\d{0,4}", "number", "120")


def settings(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Reads the settings; `folder` is where `.env` may lie (default: the working directory)."""
    given = _dotenv((folder or Path()) / ".env") | dict(
        os.environ if environment is None else environment
    )
    texts = {each: given.get(variable(each.name), "").strip() for each in fields(Settings)}
    return Settings(**{each.name: _read(each, text) for each, text in texts.items() if text})


def misshapen(made: Settings) -> Iterator[tuple[str, str]]:
    """The variables of settings that cannot be meant, each with the rule that it breaks."""
    for each in fields(made):
        value, shape = getattr(made, each.name), each.metadata.get("shape")
        if value and shape and not re.fullmatch(shape, value):
            yield variable(each.name), each.metadata["rule"]


def variable(name: str) -> str:
    """The environment variable of a setting: `listen` → `HOP226_LISTEN`."""
    return PREFIX + name.upper()


def database(chosen: Path | None) -> Path:
    """The database file to use: the one chosen on the command line, else the setting.

    Without either it lies in the user's data folder, which is made; any other must exist.
    """
    return chosen or settings().db or _default_db()


def _read(setting: Field[Any], text: str) -> Any:
    read = setting.metadata.get("read", str)
    return read(text)


def _dotenv(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values

    return {name: value for name, value in dotenv_values(file).items() if value is not None}


def _default_db() -> Path:
    from platformdirs import user_data_path

    return user_data_path("hop226", appauthor=False, ensure_exists=True) / "hop226.sqlite"
