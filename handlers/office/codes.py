"""Codes that open a door: random, shown once, kept only by their hash.

The first letter says what a code opens: `u` a unit, `p` the other account of a person, `g` a group
chat, `m` a meeting.
"""

from __future__ import annotations

import re
from datetime import timedelta
from hashlib import sha256
from secrets import choice, token_urlsafe

from handlers.dialog.turn import Turn
from storage.model import Code, CodeKind

RANDOM_BYTES = 16
"""128 bits."""

TYPED_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
TYPED_LENGTH = 12
"""59 bits, for a code that lives ten minutes and is typed by hand."""

MOST_WRONG = 5
WAIT = timedelta(hours=1)

_LONG_CODE = re.compile(r"[ugm](?=[\w-]*[A-Z0-9_-])[A-Za-z0-9_-]{22}")


def new_code(letter: str) -> str:
    """A code for a link: 23 characters of the alphabet that links may carry."""
    return letter + token_urlsafe(RANDOM_BYTES)


def new_typed_code(letter: str) -> str:
    """A short code without letters that are easily mistaken."""
    return letter + "".join(choice(TYPED_LETTERS) for _ in range(TYPED_LENGTH))


def digest(code: str) -> str:
    return sha256(code.encode()).hexdigest()


def is_code(text: str) -> bool:
    """Whether a message is nothing but a code."""
    return bool(_LONG_CODE.fullmatch(text))


def must_wait(turn: Turn) -> bool:
    """Whether the person tried too many wrong codes within the last hour."""
    return turn.storage.wrong_codes(turn.person.id, turn.now - WAIT) >= MOST_WRONG


def open_code(turn: Turn, text: str, kinds: tuple[CodeKind, ...]) -> Code | None:
    """The code that a text is, if it can still be used for one of these; a wrong one is counted."""
    code = turn.storage.code(digest(text))
    if code is None or code.kind not in kinds or not code.is_open(turn.now):
        turn.storage.note_wrong_code(turn.person.id, turn.now)
        return None
    return code
