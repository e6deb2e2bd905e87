"""A whole plan through Telegram, by taps and by text, against the same plan without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.model import Meeting
from tests.bot.channels.telegram.talking import talking
from tests.conversation import scenes
from tests.conversation.driver import Talk, folded


def saved(talk: Talk, by_taps: bool) -> Meeting:
    """A plan answered as usual, by taps wherever there is a button for it, and saved."""
    scenes.office(talk)
    talk.say("/hop")
    while (question := scenes.asked(talk)) is not None:
        answer = scenes.USUAL[question]
        offered = [each for each in talk.choices if folded(each).startswith(folded(answer))]
        if not (by_taps and offered):
            talk.say(answer)
        elif question == "groups":
            talk.tap(offered[0]).tap("Xong")
        else:
            talk.tap(offered[0])
    code = scenes.save(talk)
    now = talk.office.now
    saved = talk.office.store.look_now(lambda storage: storage.meetings(1, now))
    return next(meeting for meeting in saved if meeting.code == code)


@pytest.mark.parametrize("by_taps", [True, False], ids=["by taps", "by text"])
def test_the_same_answers_lead_to_the_same_saved_meeting(tmp_path: Path, by_taps: bool) -> None:
    with Talk(tmp_path / "direct.sqlite") as talk:
        direct = saved(talk, by_taps)
    with talking(tmp_path / "telegram.sqlite") as talk:
        assert saved(talk, by_taps) == direct


def test_a_plan_goes_on_where_it_was_after_a_restart(tmp_path: Path) -> None:
    with talking(tmp_path / "office.sqlite") as talk:
        scenes.office(talk)
        scenes.plan(talk, stop="format")
        talk.restart()
        scenes.plan_until(talk.say("Trực tuyến"), None)
        assert scenes.save(talk) == "HN-2026-001"
