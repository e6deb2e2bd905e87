"""A value is read back from its columns as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.codec import HANOI, Codec, moment_text
from storage.ledger import (
    Address,
    Delivery,
    DeliveryKey,
    DeliveryState,
    Participant,
    Preferences,
)
from storage.model import (
    Approval,
    Change,
    Code,
    Draft,
    Figure,
    Meeting,
    Member,
    RecordLine,
    Setting,
    Tally,
)

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(HANOI))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)

KINDS = (
    Approval, Change, Code, Delivery, Draft, Figure, Meeting, Member, Participant, Preferences,
    RecordLine, Setting, Tally, Address,
)  # fmt: skip


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may hold."""
    choices = [each for each in get_args(hint) if get_origin(hint) is UnionType]
    if choices:
        return st.one_of(*map(values_of, choices))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{each.name: values_of(hints[each.name]) for each in fields(hint)})
    match get_origin(hint) or hint:
        case datatype if datatype is datetime:
            return MOMENTS
        case datatype if datatype in (dict, Mapping):
            return st.dictionaries(st.text(), JSON, max_size=3)
        case datatype if datatype is list:
            return st.lists(JSON, max_size=3)
        case datatype if datatype is Any:
            return JSON
        case _:
            return st.from_type(hint)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_is_read_back_equal(kind: Any) -> None:
    codec = Codec(kind)

    @given(values_of(kind))
    def holds(value: Any) -> None:
        row = codec.write(value)
        assert tuple(row) == codec.names
        assert all(isinstance(each, str | int | None) for each in row.values())
        assert codec.read(tuple(row.values())) == value

    holds()


def test_a_column_has_the_name_of_its_field_also_of_one_within() -> None:
    assert str(Codec(DeliveryKey)) == "kind, lead, meeting_id, starts, draft_id, person_id, chat"
    outer = [field.name for field in fields(Delivery)]
    assert Codec(Delivery).names == (outer[0], *Codec(DeliveryKey).names, *outer[2:])
    assert Codec(Member).of("m") == "m.person_id, m.name, m.role, m.since"


def test_a_row_that_is_yet_to_be_numbered_is_written_without_a_number() -> None:
    key = DeliveryKey("reminder", 60, 1, NOW, person_id=1)
    row = Delivery(7, key, "zalo", NOW, NOW, NOW, DeliveryState.planned, 0, "", None, "")
    assert "id" not in Codec(Delivery).new(row)


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_texts_as_they_follow_each_other(one: datetime, other: datetime) -> None:
    assert (one < other) == (moment_text(one) < moment_text(other))


def test_a_moment_of_elsewhere_is_written_in_vietnamese_time() -> None:
    assert moment_text(NOW.astimezone(UTC)) == NOW.isoformat()
    key = replace(DeliveryKey("reminder", 1), starts=NOW.astimezone(UTC))
    assert Codec(DeliveryKey).write(key)["starts"] == "2026-11-22T09:00:00+07:00"
    with pytest.raises(ValueError, match="offset"):
        moment_text(datetime(2026, 11, 22) + timedelta(hours=9))
