"""Whatever is answered, edited, moved and copied: the time that is echoed is on the card, saved,
judged, in the calendar, in the notice and in the reminder."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.render.sentences import wording
from handlers.deliveries.hours import hours_in_short
from tests.conversation.driver import Talk
from tests.conversation.scenes import USUAL, asked, edit, kept_meeting, office, plan
from tests.conversation.tellings import agrees, guest, latest, time_told

days = st.integers(1, 28).map(lambda day: f"{day}/12")
clocks = st.sampled_from(
    ("6h30 sáng", "7h30", "8h", "9h15", "10h", "11h30", "12h", "13h", "14h", "16h45", "19h", "22h")
)
lengths = st.sampled_from(
    ("1 buổi", "nửa buổi", "1 buổi rưỡi", "1 ngày", "1,5 ngày", "2 ngày", "45 phút", "2 tiếng",
     "4 tiếng", "5 tiếng rưỡi", "8 tiếng", "10 tiếng", "đến 10h", "đến 16h", "14h-17h", "8h-17h")
)  # fmt: skip
ranges = st.tuples(clocks, clocks).map(lambda ends: f"{ends[0]} đến {ends[1]}")
halves = st.sampled_from(("sáng", "chiều", "cả ngày"))
moments = st.one_of(
    days,
    st.builds("{} {}".format, clocks | ranges | halves, days),
    st.builds("từ {} {} đến {} {}".format, clocks, days, clocks, days),
    st.builds("{} đến {}".format, days, days),
    st.builds("{} {} và {} {}".format, halves, days, halves, days),
)
edits = st.one_of(
    st.tuples(st.just("Ngày, giờ"), moments),
    st.tuples(st.just("Giờ bắt đầu"), clocks | ranges),
    st.tuples(st.just("Thời lượng"), lengths),
    st.tuples(st.just("Số người dự"), st.just("75")),
)


def answered(talk: Talk) -> str:
    """Answers what is asked until the card; what the card tells of the time."""
    for _ in range(40):
        if "Đổi" in talk.choices:
            talk.tap("Đổi")
        question = asked(talk)
        if question is None:
            return time_told(talk)
        _ = talk.tap(talk.choices[0]) if question == "sessions" else talk.say(USUAL[question])
    raise AssertionError("the plan never ends")


def edited(talk: Talk, answer: str, said: str) -> str:
    """What the card tells once an answer was changed: a clock that was typed is when it begins."""
    card = answered(edit(talk, answer, said))
    clock = re.fullmatch(r"(\d+)h(\d*)", said.removesuffix(" sáng"))
    if answer == "Giờ bắt đầu" and clock:
        begins = re.search(r"\d\d:\d\d", card)
        assert begins
        assert begins[0] == f"{int(clock[1]):02}:{int(clock[2] or 0):02}"
    return card


def saved(talk: Talk, on_the_card: str) -> None:
    """Saves the card, and holds what is told then against it."""
    talk.tap("Lưu")
    for _ in range(5):
        if question := asked(talk):
            talk.say(USUAL[question])
    assert time_told(talk.sees("Đã lưu")) == on_the_card
    meeting = latest(talk)
    agrees(on_the_card, meeting)
    assert time_told(talk.press(f"0:0:meeting.{meeting.id}")) == on_the_card
    talk.say("/lich").sees(f"{wording(hours_in_short(meeting.facts))} · {meeting.facts.title}")


def told_to(binh: Talk, on_the_card: str) -> None:
    """What reaches the guest: the news of the change, and the reminder."""
    binh.at((binh.office.now + timedelta(minutes=5)).isoformat()).say("/nhac")
    if "có thay đổi" in binh.last:
        assert time_told(binh) == on_the_card
    starts = kept_meeting(binh, 1).facts.starts
    binh.at((starts - timedelta(minutes=30)).isoformat()).say("/nhac")
    if "Nhắc họp" in binh.last:
        assert time_told(binh) == on_the_card


@dataclass(frozen=True)
class Steps:
    """What is typed: the first day and length, edits before the first save, moves, edits after it,
    and the day of a similar meeting."""

    first: tuple[str, str]
    before: list[tuple[str, str]]
    moves: list[str]
    after: list[tuple[str, str]]
    similar: str | None


steps = st.builds(
    Steps,
    first=st.tuples(moments, lengths),
    before=st.lists(edits, max_size=2),
    moves=st.lists(moments, max_size=2),
    after=st.lists(edits, max_size=2),
    similar=st.none() | moments,
)


def hold(steps: Steps) -> None:
    with tempfile.TemporaryDirectory() as folder, Talk(Path(folder, "office.sqlite")) as talk:
        everywhere(office(talk.another("an", "An", channel="terminal")), steps)


def everywhere(an: Talk, steps: Steps) -> None:
    plan(an, stop="day", kind="Tập huấn").say(steps.first[0])
    if asked(an) == "duration":
        an.say(steps.first[1])
    card = answered(an)
    for answer, said in steps.before:
        card = edited(an, answer, said)
    saved(an, card)
    binh = guest(an)
    assert time_told(binh) == card
    for moment in steps.moves:
        card = answered(an.press("0:0:move.1").say(moment))
        saved(an, card)
    for answer, said in steps.after:
        card = edited(an.press("0:0:edit.1"), answer, said)
        saved(an, card)
    if steps.similar is not None:
        saved(an, answered(an.press("0:0:similar.1").say(steps.similar)))
    told_to(binh, card)


UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""To shrink whole conversations takes minutes, and they are short as they are."""


RANGE_MOVED = Steps(
    first=("8h đến 11h30 8/12", ""),
    before=[("Giờ bắt đầu", "14h")],
    moves=["15h 9/12"],
    after=[("Giờ bắt đầu", "7h30")],
    similar="14h 15/12",
)


@settings(max_examples=12, deadline=None, phases=UNSHRUNK, suppress_health_check=UNHURRIED)
@example(RANGE_MOVED)
@given(steps)
def test_one_time_is_told_everywhere(steps: Steps) -> None:
    hold(steps)


@pytest.mark.long
@settings(max_examples=600, deadline=None, phases=UNSHRUNK, suppress_health_check=UNHURRIED)
@given(steps)
def test_one_time_is_told_everywhere_at_length(steps: Steps) -> None:
    hold(steps)
