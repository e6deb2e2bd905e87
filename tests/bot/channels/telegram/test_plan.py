"""A whole plan through Telegram, by taps and by text, against the same plan without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.records import Meeting
from tests.bot.channels.telegram.talking import TelegramOffice
from tests.conversation import scenes
from tests.conversation.driver import Office, Talk, folded


def saved(office: Office, by_taps: bool) -> Meeting:
    with Talk(office) as talk:
        scenes.office(talk)
        talk.say("/hop")
        while (question := scenes.asked(talk)) is not None:
            answer = scenes.USUAL[question]
            offered = [each for each in talk.choices if folded(each).startswith(folded(answer))]
            _ = talk.tap(offered[0]) if by_taps and offered else talk.say(answer)
            if question == "groups":
                talk.tap("Xong") if by_taps else None
        code = scenes.save(talk)
        meeting = office.store.look_now(lambda records: records.meeting_with_code(1, code))
    assert meeting is not None
    return meeting


@pytest.mark.parametrize("by_taps", [True, False], ids=["by taps", "by text"])
def test_the_same_answers_lead_to_the_same_saved_meeting(tmp_path: Path, by_taps: bool) -> None:
    direct = saved(Office(tmp_path / "direct.sqlite"), by_taps)
    through_telegram = saved(TelegramOffice(tmp_path / "telegram.sqlite"), by_taps)
    assert through_telegram == direct


def test_a_plan_goes_on_where_it_was_after_a_restart(tmp_path: Path) -> None:
    with Talk(TelegramOffice(tmp_path / "office.sqlite")) as talk:
        scenes.office(talk)
        scenes.plan(talk, stop="format")
        talk.restart()
        scenes.plan_until(talk.say("Trực tuyến"), None)
        assert scenes.save(talk) == "HN-2026-001"
