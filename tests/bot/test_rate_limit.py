"""Whoever writes too fast is told once, then not answered until the bucket has filled."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bot import rate_limit
from bot.assistant import SLOWER, Assistant
from bot.clock import standing_at
from bot.identity import known_by
from bot.rate_limit import Pace, RateLimit
from bot.render.sentences import wording
from handlers.dialog.turn import Event
from tests.database import open_store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def event(person: str = "an", chat: str = "", number: int = 0) -> Event:
    return Event("test", f"{person}-{number}", chat or person, person, text="/trogiup")


def test_a_minutes_messages_may_come_at_once_then_one_polite_line_then_silence() -> None:
    control = RateLimit(per_person=5, per_chat=100)
    paces = [control.admit(event(), NOW) for _ in range(8)]
    assert paces == [Pace.fine] * 5 + [Pace.too_fast] + [Pace.still_too_fast] * 2


def test_the_bucket_fills_with_time() -> None:
    control = RateLimit(per_person=6, per_chat=100)
    for _ in range(7):
        control.admit(event(), NOW)
    assert control.admit(event(), NOW + timedelta(seconds=9)) is Pace.still_too_fast
    assert control.admit(event(), NOW + timedelta(seconds=11)) is Pace.fine
    assert control.admit(event(), NOW + timedelta(seconds=11)) is Pace.too_fast


def test_one_person_does_not_slow_another_but_a_chat_has_its_own_limit() -> None:
    control = RateLimit(per_person=3, per_chat=5)
    for _ in range(4):
        control.admit(event("an"), NOW)
    assert control.admit(event("binh"), NOW) is Pace.fine
    crowd = [control.admit(event(f"p{n}", "group"), NOW) for n in range(7)]
    assert crowd == [Pace.fine] * 5 + [Pace.too_fast, Pace.still_too_fast]


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    control = RateLimit(per_person=1, per_chat=9)
    control.admit(event(), NOW)
    assert control.admit(event(), NOW - timedelta(days=1)) is Pace.too_fast


def test_a_million_strangers_do_not_fill_the_memory() -> None:
    control = RateLimit(per_person=1, per_chat=1)
    for number in range(rate_limit.MOST_BUCKETS + 100):
        control.admit(event(str(number)), NOW)
    assert len(control._buckets) == rate_limit.MOST_BUCKETS


def test_what_came_too_fast_changes_nothing_and_is_answered_when_it_comes_again(
    tmp_path: Path,
) -> None:
    store = open_store(tmp_path / "office.sqlite")
    clock = standing_at("2026-11-22T09:00")
    assistant = Assistant(store, clock, wording, rate_limit=RateLimit(1, 9), strict=True)
    assert assistant.handle_now(event(number=1)) != SLOWER
    assert assistant.handle_now(event(number=2)) == SLOWER
    assert assistant.handle_now(event(number=3)) == ()
    kept = [
        store.look_now(lambda storage, n=n: storage.replies_to("test", known_by(event(number=n))))
        for n in (1, 2)
    ]
    assert [replies is None for replies in kept] == [False, True]
    store.close()
