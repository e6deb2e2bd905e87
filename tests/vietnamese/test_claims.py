"""What a claim tells besides its words; the lines of claims.toml are tests by themselves."""

from __future__ import annotations

from hypothesis import given

from tests.vietnamese.texts import texts
from vietnamese.bindings import BINDINGS, Takes
from vietnamese.claims import claims


def test_what_is_taken_stands_behind_the_words_that_bind_it() -> None:
    text = "có mặt trước 15 phút, họp phòng số 302"
    assert [text[slice(*claim.taken)] for claim in claims(text)] == ["15 phút", "302"]


def test_a_claim_that_its_words_make_alone_takes_nothing() -> None:
    (claim,) = claims("giao ban 8h thứ 2 hằng tuần")
    assert (claim.takes, claim.taken) == (Takes.NOTHING, (claim.span[1], claim.span[1]))


@given(texts())
def test_claims_stand_in_order_and_hold_what_they_take(text: str) -> None:
    end = 0
    for claim in claims(text):
        assert end <= claim.span[0] < claim.span[1] <= len(text)
        assert claim.span[0] <= claim.taken[0] <= claim.taken[1] == claim.span[1]
        end = claim.span[1]


def test_no_phrase_is_bound_twice_to_take_the_same() -> None:
    rows = [(binding.takes, phrase) for binding in BINDINGS for phrase in binding.phrases]
    assert len(rows) == len(set(rows))
