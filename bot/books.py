"""The rule books of units that have tightened them: `<unit code>.toml` in one folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.refusal import Refused
from rules import BookRefused, Rulebook, load_books


def own_books(folder: Path | None) -> Mapping[str, Rulebook]:
    """The central books together with each unit's own, by the unit's code.

    Raises Refused for a book that cannot be read or is looser than what it tightens.
    """
    if folder is None:
        return {}
    try:
        return {file.stem.upper(): load_books(file) for file in sorted(folder.glob("*.toml"))}
    except BookRefused as refused:
        names = {"file": refused.file, "key": refused.key, **refused.details}
        raise Refused(f"verdict-book-{refused.reason}", **names) from refused
