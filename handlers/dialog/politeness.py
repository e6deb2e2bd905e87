"""Politeness around what is said: taken off once, before anything is looked up or read."""

from __future__ import annotations

import re

_ADDRESSED = r"(?:anh|chị|em|bác|cô|chú|bạn|sếp|thầy|ad|bot|mọi người|cả nhà)"
_OPENING = re.compile(rf"^(?:(?:dạ|thưa|vâng|kính)\s+(?:{_ADDRESSED}\s+)?|vâng\s*,\s*)+", re.I)
_ENDING = re.compile(
    rf"[\s,.]+(?:ạ|nhé|nhá|nhen|nghen|nha|nhe)(?:\s+{_ADDRESSED}|\s+ạ)?\s*[.!…]*$", re.I
)
_PLACES = re.compile(r"\b(?:tại|ở|về|trong|khách|số|cái|vào)\s+nha$", re.I)


def without_politeness(text: str) -> str:
    """The answer itself: `dạ không ạ` → `không`; words that are nothing else stay as they are."""
    bare = text.strip()
    opened = _OPENING.sub("", bare)
    if opened:
        bare = opened.lstrip(" ,")
    while (ended := _ENDING.search(bare)) and not _PLACES.search(bare):
        bare = bare[: ended.start()].rstrip(" ,")
    return bare or text.strip()
