"""Whoever writes too fast is told once, then not answered until the bucket has filled."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bot import flood
from bot.assistant import SLOWER, Assistant
from bot.clock import standing_at
from bot.flood import Flood, Pace
from bot.render.sentences import wording
from handlers.dialog.turn import Event
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def event(person: str = "an", chat: str = "", number: int = 0) -> Event:
    return Event("test", f"{person}-{number}", chat or person, person, text="/trogiup")


def test_a_minutes_messages_may_come_at_once_then_one_polite_line_then_silence() -> None:
    control = Flood(per_person=5, per_chat=100)
    paces = [control.pace(event(), NOW) for _ in range(8)]
    assert paces == [Pace.fine] * 5 + [Pace.too_fast] + [Pace.still_too_fast] * 2


def test_the_bucket_fills_with_time() -> None:
    control = Flood(per_person=6, per_chat=100)
    for _ in range(7):
        control.pace(event(), NOW)
    assert control.pace(event(), NOW + timedelta(seconds=9)) is Pace.still_too_fast
    assert control.pace(event(), NOW + timedelta(seconds=11)) is Pace.fine
    assert control.pace(event(), NOW + timedelta(seconds=11)) is Pace.too_fast


def test_one_person_does_not_slow_another_but_a_chat_has_its_own_limit() -> None:
    control = Flood(per_person=3, per_chat=5)
    for _ in range(4):
        control.pace(event("an"), NOW)
    assert control.pace(event("binh"), NOW) is Pace.fine
    crowd = [control.pace(event(f"p{n}", "group"), NOW) for n in range(7)]
    assert crowd == [Pace.fine] * 5 + [Pace.too_fast, Pace.still_too_fast]


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    control = Flood(per_person=1, per_chat=9)
    control.pace(event(), NOW)
    assert control.pace(event(), NOW - timedelta(days=1)) is Pace.too_fast


def test_a_million_strangers_do_not_fill_the_memory() -> None:
    control = Flood(per_person=1, per_chat=1)
    for number in range(flood.MOST_BUCKETS + 100):
        control.pace(event(str(number)), NOW)
    assert len(control._buckets) == flood.MOST_BUCKETS


def test_what_came_too_fast_changes_nothing_and_is_answered_when_it_comes_again(
    tmp_path: Path,
) -> None:
    store = Store.open(tmp_path / "office.sqlite")
    clock = standing_at("2026-11-22T09:00")
    assistant = Assistant(store, clock, wording, flood=Flood(1, 9), strict=True)
    assert assistant.handle_now(event(number=1)) != SLOWER
    assert assistant.handle_now(event(number=2)) == SLOWER
    assert assistant.handle_now(event(number=3)) == ()
    assert store.look_now(lambda storage: storage.replies_to("test", "an-2")) is None
    store.close()
