"""Cleaning what people type, so that whatever comes in can be stored and read back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from handlers.dialog.turn import Event

LONGEST_TEXT = 4_001
"""One more than the longest text that is read: what was too long still shows that it was."""

LONGEST_NAME = 100
LONGEST_BUTTON = 65

_JOINERS = "\u200c\u200d"
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085]")
_UNKEPT = {"Cc", "Cf", "Cs"}


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """NFC, without control and invisible characters and broken halves of characters, cut to length.

    Line ends become `\\n`, tabs become spaces; joiners stay, since emoji are made of them.
    """
    if len(text) <= longest and text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    unified = _LINE_ENDS.sub("\n", text[: 4 * longest]).replace("\t", " ")
    kept = "".join(filter(_is_kept, unified))
    return unicodedata.normalize("NFC", kept)[:longest]


def cleaned(event: Event) -> Event:
    """The event with everything that a person typed cleaned."""
    name = clean(event.name, LONGEST_NAME).replace("\n", " ").strip()
    text = None if event.text is None else clean(event.text)
    button = None if event.button is None else clean(event.button, LONGEST_BUTTON)
    if (name, text, button) == (event.name, event.text, event.button):
        return event
    return replace(event, name=name, text=text, button=button)


def _is_kept(character: str) -> bool:
    return (
        character == "\n" or character in _JOINERS or unicodedata.category(character) not in _UNKEPT
    )
