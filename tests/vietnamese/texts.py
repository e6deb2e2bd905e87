"""Strategies: texts that people type, nearly type, and never type."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from tests.vietnamese.corpus import cases
from vietnamese import fold

HANOI = timezone(timedelta(hours=7))
PIECES = sorted({piece for case in cases() for piece in case.text.split()})
SIGNS = ["/", "-", ".", ":", ",", "–", "'", "(", ")", "?", "+", "~", "\n"]

moments = st.datetimes(datetime(2020, 1, 1), datetime(2060, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=HANOI, second=0, microsecond=0)
)
numbers = st.integers(0, 60).map(str) | st.integers(0, 10**13).map(str)
pieces = st.one_of(st.sampled_from(PIECES), numbers, st.sampled_from(SIGNS), st.text(max_size=3))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of the corpus in any order, with numbers, signs and noise, glued or not."""
    words = draw(st.lists(pieces, max_size=9))
    glue = draw(st.sampled_from([" ", " ", "  ", ""]))
    typed = glue.join(words)
    return fold(typed) if draw(st.booleans()) else typed
