from __future__ import annotations

import asyncio
from datetime import datetime
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import StorageError
from storage.model import Person
from storage.storage import Storage
from storage.store import Store

NOW = datetime.fromisoformat("2026-11-22T09:00:00+07:00")


def count_people(storage: Storage) -> int:
    return sum(storage.person_at("terminal", str(number)) is not None for number in range(100))


async def test_a_work_gives_back_its_result(store: Store) -> None:
    assert await store.run(count_people) == 0
    assert await store.look(count_people) == 0


async def test_what_was_written_is_seen_by_the_next_look(store: Store) -> None:
    await store.run(lambda storage: storage.meet_person("terminal", "1", "An", NOW))
    assert await store.look(count_people) == 1


async def test_looking_cannot_write(store: Store) -> None:
    with pytest.raises(StorageError):
        await store.look(lambda storage: storage.meet_person("terminal", "1", "An", NOW))
    assert await store.run(count_people) == 0


async def test_a_raising_work_harms_none_that_waited_with_it(store: Store) -> None:
    def work(number: int, storage: Storage) -> int:
        storage.meet_person("terminal", str(number), "An", NOW)
        if number % 3 == 0:
            raise RuntimeError(number)
        if number % 7 == 0:
            raise StopIteration
        return number

    results = await asyncio.gather(
        *(store.run(lambda storage, n=number: work(n, storage)) for number in range(100)),
        return_exceptions=True,
    )
    sound = [number for number in range(100) if number % 3 and number % 7]
    assert [result for result in results if isinstance(result, int)] == sound
    assert await store.run(count_people) == len(sound)


async def test_a_work_whose_task_was_cancelled_is_done_and_holds_up_nobody(store: Store) -> None:
    started, go_on = Event(), Event()

    def hold(storage: Storage) -> None:
        started.set()
        go_on.wait()

    def meet(address: str) -> asyncio.Future[Person]:
        work = store.run(lambda storage: storage.meet_person("terminal", address, "An", NOW))
        return asyncio.ensure_future(work)

    running = asyncio.ensure_future(store.run(hold))
    await asyncio.to_thread(started.wait)
    cancelled, waiting = meet("1"), meet("2")
    await asyncio.sleep(0)
    running.cancel()
    cancelled.cancel()
    go_on.set()
    await waiting
    for task in (running, cancelled):
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await store.run(count_people) == 2


async def test_closing_finishes_what_waits_and_takes_nothing_new(store: Store) -> None:
    works = [
        asyncio.ensure_future(
            store.run(lambda storage, n=number: storage.meet_person("terminal", str(n), "An", NOW))
        )
        for number in range(100)
    ]
    await asyncio.sleep(0)
    await asyncio.to_thread(store.close)
    people = await asyncio.gather(*works)
    assert len({person.id for person in people}) == 100
    with pytest.raises(RuntimeError, match="closed"):
        await store.run(count_people)
    store.close()


def test_text_of_any_kind_is_read_back_equal_or_refused(store: Store) -> None:
    addresses = iter(range(10**6))

    @given(st.text(st.characters(categories=None)), st.text(st.characters(categories=None)))
    def holds(name: str, answer: str) -> None:
        address = str(next(addresses))

        def work(storage: Storage) -> tuple[Person, int]:
            person = storage.meet_person("terminal", address, name, NOW)
            return person, storage.open_draft(person.id, None, "plan", 1, {"a": answer}, NOW).id

        refused = None
        try:
            person, draft_id = store.run_now(work)
        except StorageError as error:
            refused = error
        if refused:
            assert refused.reason == "storage-text"
            assert store.run_now(lambda storage: storage.person_at("terminal", address)) is None
            return
        assert person.name == name
        assert store.run_now(lambda storage: storage.person_at("terminal", address)) == person
        draft = store.run_now(lambda storage: storage.draft(draft_id))
        assert draft is not None
        assert draft.answers == {"a": answer}

    holds()


@pytest.mark.parametrize("broken", ["\ud800", "a\udfffb"])
def test_broken_unicode_is_refused_and_changes_nothing(
    store: Store, storage: Storage, person: Person, broken: str
) -> None:
    draft = storage.open_draft(person.id, None, "plan", 1, {"title": "một"}, NOW)

    def work(inside: Storage) -> None:
        inside.close_draft(draft.id, NOW)
        inside.save_draft(draft.step(answers={"title": broken}), NOW)

    with pytest.raises(StorageError, match="storage-text"):
        store.run_now(work)
    assert storage.open_drafts(person.id) == [draft]
