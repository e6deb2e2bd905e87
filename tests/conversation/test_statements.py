"""What a message asks of the database: nothing twice, and little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import USUAL, office, plan, plan_until

MOST_OF_A_STEP = 12
MOST_OF_A_SAVING = 30
FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "--")
STEPS = (
    "title",
    "kind",
    "guided",
    "day",
    "clock",
    "duration",
    "format",
    "count",
    "groups",
    "place",
)


@contextmanager
def statements(talk: Talk) -> Iterator[list[str]]:
    """The statements of the first delivery of what is said meanwhile, without its frame."""
    heard: list[str] = []
    conn = talk.office.connection
    conn.set_trace_callback(heard.append)
    yield heard
    conn.set_trace_callback(None)
    ends = [place for place, text in enumerate(heard) if text.startswith("COMMIT")]
    heard[:] = [text for text in heard[: ends[0]] if not text.startswith(FRAME)]


@pytest.mark.parametrize("question", STEPS)
def test_a_planning_step_asks_little_and_nothing_twice(talk: Talk, question: str) -> None:
    plan(office(talk), stop=question)
    with statements(talk) as said:
        talk.say(USUAL[question])
    assert len(said) <= MOST_OF_A_STEP, said
    assert repeated(said) == {}


def test_the_answer_that_ends_a_plan_asks_little_and_nothing_twice(talk: Talk) -> None:
    plan(office(talk), stop="papers_due")
    with statements(talk) as said:
        plan_until(talk, None)
    assert len(said) <= MOST_OF_A_STEP, said
    assert repeated(said) == {}


def test_saving_asks_little_and_nothing_twice(talk: Talk) -> None:
    plan(office(talk))
    with statements(talk) as said:
        talk.tap("Lưu").sees("Đã lưu")
    assert len(said) <= MOST_OF_A_SAVING, said
    assert repeated(said) == {}


@pytest.mark.parametrize("asked", ["/lich", "/stats", "/donvi", "/trogiup"])
def test_a_command_asks_nothing_twice(talk: Talk, asked: str) -> None:
    office(talk)
    with statements(talk) as said:
        talk.say(asked)
    assert repeated(said) == {}


def repeated(said: list[str]) -> dict[str, int]:
    return {text: times for text, times in Counter(said).items() if times > 1}
