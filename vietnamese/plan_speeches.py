"""The stretches of a sentence that list speeches: `khai mạc 5p, kết luận 20 phút`."""

from __future__ import annotations

from functools import cache

from vietnamese.speeches import GRAMMAR, VOCABULARY, Each, Minutes, Number, Role
from vietnamese.strict import BREAK, strictly

SHAPES = (
    (Number, Role, Each, Minutes),
    (Number, Role, Minutes),
    (Role, Each, Minutes),
    (Role, Minutes),
    (Each, Role, Minutes),
    (Each, Minutes),
    (Minutes, Role),
    (Number, Role),
)
SEPARATORS = (",", ";", "và", BREAK)
MOST_MINUTES = 4 * 60
"""A longer speech is an hour of the clock: `khai mạc 8h`."""


class SpeechStretches:
    """Where lists of speeches stand in a text."""

    def __init__(self, text: str) -> None:
        self._tokens = strictly(text, VOCABULARY)
        self._one = cache(self._one_end)

    def end(self, at: int) -> int | None:
        """Where the list of speeches that begins at a token ends; None if none does."""
        end = self._one(at)
        while end is not None and end < len(self._tokens):
            if self._tokens[end].text.lower() not in SEPARATORS:
                break
            following = self._one(end + 1)
            if following is None:
                break
            end = following
        return end

    def _one_end(self, at: int) -> int | None:
        """Where the speech that begins at a token ends."""
        parts: list[type] = []
        while at < len(self._tokens):
            best = max(GRAMMAR.matches(self._tokens, at), key=lambda m: m.end, default=None)
            if best is not None:
                made = () if isinstance(best.made, tuple) else (type(best.made),)
                too_long = isinstance(best.made, Minutes) and best.made.minutes > MOST_MINUTES
                fits = any(shape[: len(parts) + 1] == (*parts, *made) for shape in SHAPES)
                if too_long or not fits:
                    break
                parts += made
                at = best.end
            elif parts and self._tokens[at].text == ":":
                at += 1
            else:
                break
        return at if tuple(parts) in SHAPES else None
