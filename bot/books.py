"""The rule books of units that have tightened them: `<unit code>.toml` in one folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.refusal import Refused
from rules import BookRefused, Rulebook, load_books


def own_books(folder: Path | None) -> Mapping[str, Rulebook]:
    """The central books together with each unit's own, by the unit's code.

    Raises Refused for a folder that cannot be read, and for a book that cannot, or that is looser
    than what it tightens: the central books never serve in silence where others were meant.
    """
    if folder is None:
        return {}
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except OSError:
        raise Refused("verdict-book-folder", folder=str(folder)) from None
    try:
        return {file.stem.upper(): load_books(file) for file in files}
    except BookRefused as refused:
        names = {"file": refused.file, "key": refused.key, **refused.details}
        raise Refused(f"verdict-book-{refused.reason}", **names) from refused
