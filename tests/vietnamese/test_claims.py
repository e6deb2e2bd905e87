"""What in a line belongs to something other than the meeting's own day, hour and length."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vietnamese.claims import Claim, claims

FILE = Path(__file__).parent / "claims.toml"
LINES: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["claims"]


def written(text: str, claim: Claim) -> str:
    return f"{claim.makes}{'?' * claim.doubtful}: {text[slice(*claim.span)]}"


@pytest.mark.parametrize("text", LINES)
def test_each_stretch_is_claimed_by_what_binds_it(text: str) -> None:
    found = claims(text)
    assert [written(text, claim) for claim in found] == LINES[text]
    for claim in found:
        assert claim.span[0] <= claim.taken[0] <= claim.taken[1] == claim.span[1]


def test_what_is_taken_stands_behind_the_words_that_bind_it() -> None:
    text = "có mặt trước 15 phút, họp phòng số 302"
    assert [text[slice(*claim.taken)] for claim in claims(text)] == ["15 phút", "302"]
