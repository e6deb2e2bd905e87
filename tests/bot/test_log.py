"""The log holds ids and outcomes: nothing that anybody wrote, no name, no token."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import log
from bot.assistant import Assistant
from bot.rate_limit import RateLimit
from bot.render.sentences import forgiving_wording
from handlers.dialog.turn import Turn
from tests.access.conftest import secret_in
from tests.conversation.driver import Office, Talk
from tests.conversation.scenes import office, plan

TOKEN = "123456:AAEverySecretToken"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What is logged meanwhile, by this program and by libraries."""
    root = logging.getLogger()
    before, level, stream = root.handlers[:], root.level, io.StringIO()
    log.set_up(stream)
    yield stream
    root.handlers[:], root.level = before, level


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_after_a_full_run_the_log_holds_ids_and_outcomes_only(
    written: io.StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Office(tmp_path / "office.sqlite")
    talk = office(Talk(place, person="an-address", name="Nguyên An"), "Sở Kín")
    talk.press("0:0:invite-role.planner.1")
    code = secret_in(talk)
    other = talk.another("binh-address", "Trần Bình").say(f"/start {code}")
    plan(other, title="Hội nghị riêng").tap("Lưu").sees("Đã lưu")
    other.press("0:0:mydata-export")
    talk.press("0:0:journal-export")

    def failing(turn: Turn) -> None:
        raise ValueError(f"cannot read {turn.event.text} of {turn.person.name}")

    monkeypatch.setattr("bot.assistant.answer", failing)
    assistant = Assistant(
        place.store, lambda: place.now, forgiving_wording, rate_limit=RateLimit(1, 1)
    )
    place._assistant = assistant
    with pytest.raises(AssertionError, match="delivered again"):
        other.say("Chuyện không ai được biết")  # fails, then comes too fast
    logging.getLogger("aiogram").warning("https://api.telegram.org/bot%s/x: Hội nghị riêng", TOKEN)
    talk.close()

    outcomes = [line["outcome"] for line in lines(written) if "outcome" in line]
    assert {"answered", "repeated", "too fast"} <= set(outcomes)
    assert any("ValueError" in str(line["event"]) for line in lines(written))
    told = written.getvalue()
    for secret in (
        "Sở Kín", "Nguyên", "An\"", "Trần", "Bình", "Hội nghị", "riêng", "Chuyện", "cannot read",
        "binh-address", "an-address", code, TOKEN, "Chuyên môn",
    ):  # fmt: skip
        assert secret not in told, secret


def test_another_librarys_words_are_left_out_and_its_errors_type_is_kept(
    written: io.StringIO,
) -> None:
    try:
        raise OSError(f"no route to {TOKEN}")
    except OSError:
        logging.getLogger("aiohttp.client").exception("asked %s", TOKEN)
    [line] = lines(written)
    assert (line["logger"], line["level"], line["error"]) == ("aiohttp.client", "error", "OSError")
    assert TOKEN not in written.getvalue()
