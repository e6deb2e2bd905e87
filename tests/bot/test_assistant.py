"""One event, one transaction: it takes effect once, or not at all."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot import assistant as door
from bot.assistant import APOLOGY, Assistant
from bot.clock import standing_at
from bot.render.sentences import wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Event, Reply, Turn
from storage.store import Store
from tests.database import open_store

NOON = standing_at("2026-11-22T12:00")
EVENT = Event("test", "1", "an", "an", name="An", text="Sở A")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "office.sqlite")
    yield store
    store.close()


def founding(turn: Turn) -> tuple[Reply, ...]:
    """A handler with an effect: founds the unit that was typed."""
    unit = turn.storage.add_unit(
        str(turn.event.text), None, "province", None, turn.person.id, turn.now
    )
    return (Reply((Text("test-founded", {"code": unit.code}),)),)


def failing(turn: Turn) -> tuple[Reply, ...]:
    founding(turn)
    raise ValueError(f"cannot read {turn.event.text}")


def assistant(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[Turn], tuple[Reply, ...]],
    clock: Callable[[], datetime] = NOON,
    *,
    strict: bool = False,
) -> Assistant:
    monkeypatch.setattr(door, "answer", answer)
    return Assistant(store, clock, wording, strict=strict)


def units(store: Store) -> list[str]:
    def names(storage):  # type: ignore[no-untyped-def]
        person = storage.person_at("test", "an")
        return [unit.name for unit in storage.units_of(person.id)] if person else []

    return store.look_now(names)


async def test_an_event_delivered_again_changes_nothing_and_gets_the_same_replies(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = assistant(store, monkeypatch, founding)
    first = await it.handle(EVENT)
    assert await it.handle(EVENT) == first
    assert units(store) == ["Sở A"]


async def test_the_same_id_on_another_channel_is_another_event(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = assistant(store, monkeypatch, founding)
    assert await it.handle(EVENT) != await it.handle(replace(EVENT, channel="other"))


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Sở B"},
        {"text": "sở a"},
        {"text": None, "button": "Sở A"},
        {"person": "binh"},
        {"chat": "another"},
        {"text": "", "group": True, "gone": True},
        {"text": "", "group": True, "moved_to": "-1"},
    ],
    ids=str,
)
async def test_another_event_under_a_stored_id_is_answered_itself(
    store: Store, monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    it = assistant(store, monkeypatch, founding)
    first = await it.handle(EVENT)
    other = await it.handle(replace(EVENT, **change))
    assert other != first
    assert await it.handle(EVENT) == first
    assert await it.handle(replace(EVENT, **change)) == other


async def test_a_name_that_changed_meanwhile_makes_no_other_event(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = assistant(store, monkeypatch, founding)
    assert await it.handle(EVENT) == await it.handle(replace(EVENT, name="An Nguyễn"))


async def test_events_that_arrive_together_each_take_effect_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = assistant(store, monkeypatch, founding)
    events = [replace(EVENT, id=str(n % 20), text=f"Xã {n % 20}") for n in range(60)]
    answers = await asyncio.gather(*map(it.handle, events))
    assert answers[:20] == answers[20:40] == answers[40:]
    assert sorted(units(store)) == sorted(f"Xã {n}" for n in range(20))


async def test_a_failing_handler_leaves_nothing_behind_and_an_apology_in_vietnamese(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = assistant(store, monkeypatch, failing)
    replies = await it.handle(EVENT)
    assert replies == APOLOGY
    assert "chưa có gì thay đổi" in wording(replies[0].texts[0])
    assert units(store) == []


async def test_an_event_that_failed_can_be_sent_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await assistant(store, monkeypatch, failing).handle(EVENT)
    await assistant(store, monkeypatch, founding).handle(EVENT)
    assert units(store) == ["Sở A"]


async def test_the_log_of_a_failure_says_where_and_quotes_nobody(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        await assistant(store, monkeypatch, failing).handle(EVENT)
    assert "ValueError" in caplog.text
    assert "failing" in caplog.text
    assert "Sở A" not in caplog.text
    assert "cannot read" not in caplog.text


async def test_under_test_a_failure_is_raised(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match="cannot read"):
        await assistant(store, monkeypatch, failing, strict=True).handle(EVENT)


async def test_one_failing_event_does_not_undo_those_that_wait_with_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def every_third_fails(turn: Turn) -> tuple[Reply, ...]:
        return failing(turn) if int(turn.event.id) % 3 == 0 else founding(turn)

    it = assistant(store, monkeypatch, every_third_fails)
    await asyncio.gather(*(it.handle(replace(EVENT, id=str(n), text=f"Xã {n}")) for n in range(30)))
    assert sorted(units(store)) == sorted(f"Xã {n}" for n in range(30) if n % 3)


async def test_what_reaches_a_handler_can_be_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await assistant(store, monkeypatch, founding, strict=True).handle(
        replace(EVENT, text="So\u031b\u0309\x00 \ud800A")
    )
    assert units(store) == ["Sở A"]
