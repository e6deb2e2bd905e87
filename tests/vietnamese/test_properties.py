"""What holds for every text: nothing raises, nothing past is booked, values can be written back."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from tests.vietnamese.spoken import spoken
from tests.vietnamese.texts import moments, texts
from vietnamese import (
    Ask,
    Hours,
    Interval,
    Plan,
    Reading,
    Refuse,
    Value,
    Window,
    read_duration,
    read_money,
    read_number,
    read_plan,
    read_speeches,
    read_when,
)

READERS = (read_duration, read_number, read_money, read_speeches)


def values(reading: Reading) -> tuple[Value, ...]:
    """What may be acted on: the value, or the candidates of a question."""
    if isinstance(reading, Value):
        return (reading,)
    return reading.candidates if isinstance(reading, Ask) else ()


def first_and_last(value: Value, now: datetime) -> tuple[datetime | date, datetime | date] | None:
    match value.value:
        case Interval(start, end):
            return start, end
        case Window(first, last):
            return first, last
        case datetime() as moment:
            return moment, moment
        case date() as day:
            return day, day
    return None


def is_ahead(value: Value, now: datetime) -> bool:
    ends = first_and_last(value, now)
    if ends is None:
        return True
    return ends[0] > now if isinstance(ends[0], datetime) else ends[0] >= now.date()


def is_same(value: Value, again: Reading, first: Reading) -> bool:
    """Read again as the same value; what was only offered may be offered once more."""
    if isinstance(again, Value):
        return (again.kind, again.value) == (value.kind, value.value)
    offered = {(each.kind, each.value) for each in values(again)}
    return isinstance(first, Ask) and (value.kind, value.value) in offered


def is_over(value: Value, now: datetime) -> bool:
    ends = first_and_last(value, now)
    if ends is None:
        return True
    return ends[1] <= now if isinstance(ends[1], datetime) else ends[1] <= now.date()


@given(texts() | st.text(), moments)
def test_a_meeting_is_never_planned_in_the_past(text: str, now: datetime) -> None:
    assert all(is_ahead(value, now) for value in values(read_when(text, now)))


@given(texts() | st.text(), moments)
def test_a_meeting_that_was_held_is_never_in_the_future(text: str, now: datetime) -> None:
    assert all(is_over(value, now) for value in values(read_when(text, now, past=True)))


@given(texts(), moments)
@example("cuối tuần này", datetime.fromisoformat("2026-11-22T09:00+07:00"))
def test_a_day_or_time_written_back_is_read_as_the_same(text: str, now: datetime) -> None:
    reading = read_when(text, now)
    for value in values(reading):
        assert is_same(value, read_when(spoken(value), now), reading), spoken(value)


@given(texts() | st.text(), st.sampled_from(READERS))
def test_a_quantity_written_back_is_read_as_the_same(text: str, reader: object) -> None:
    assert callable(reader)
    reading = reader(text)
    for value in values(reading):
        assert is_same(value, reader(spoken(value)), reading), spoken(value)


@given(texts() | st.text(), moments)
def test_a_value_names_the_characters_it_was_read_from(text: str, now: datetime) -> None:
    for value in values(read_when(text, now)):
        start, end = value.span
        assert text[start:end] == value.text


@given(texts() | st.text(), moments)
def test_the_fields_of_a_plan_name_their_characters_and_keep_every_word(
    text: str, now: datetime
) -> None:
    reading = read_plan(text, now)
    if isinstance(reading, Refuse):
        assert not text.strip()
        return
    assert isinstance(reading, Value)
    for field in reading.value.fields().values():
        start, end = field.span
        assert text[start:end] == field.text
    assert not _dropped_letters(text, reading.value)


def _dropped_letters(text: str, plan: Plan) -> set[str]:
    """Letters and figures of the text that no field, no title and no piece names."""
    spans = [span for field in plan.fields().values() for span in field.pieces]
    spans += [*plan.title_spans, *(piece.span for piece in (*plan.unread, *plan.aside))]
    covered = {at for span in spans for at in range(*span)}
    return {char for at, char in enumerate(text) if at not in covered and char.isalnum()}


@given(st.integers(2_001, 200_000))
def test_a_text_over_the_limit_is_refused_at_once(length: int) -> None:
    now = datetime.fromisoformat("2026-11-22T09:00+07:00")
    text = "8" * length
    refused = {read_when(text, now).reason, read_plan(text, now).reason}
    assert refused | {reader(text).reason for reader in READERS} == {"too-long"}


def test_hours_without_a_day_are_an_interval_of_times() -> None:
    now = datetime.fromisoformat("2026-11-22T09:00+07:00")
    reading = read_when("8h-11h30", now)
    assert isinstance(reading, Value)
    assert isinstance(reading.value, Hours)
