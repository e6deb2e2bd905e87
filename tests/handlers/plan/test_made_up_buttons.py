"""Buttons that no message ever offered: whatever they say, the plan goes on."""

from __future__ import annotations

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import USUAL, answers, asked, office, opening, plan

NAMES = ("5", "0", "-1", "yes", "2026-12-20", "2026-12-20T08:00", "08:30", "90m", "x1", "", "...")
VERBS = ("tick", "done", "skip", "month", "fix", "card", "none-such")


def press(talk: Talk, verb: str, name: str) -> None:
    """Presses a made-up button of the draft as it stands."""
    actions = (choice.action for reply in talk.replies for choice in reply.choices)
    stands = next((action for action in actions if action.draft), None)
    if stands is not None:
        talk.press(f"{stands.draft}:{stands.revision}:{verb}.{name}".rstrip("."))


@pytest.mark.parametrize("name", NAMES)
def test_a_value_of_any_type_may_be_picked_at_any_question(talk: Talk, name: str) -> None:
    office(talk).say("/hop")
    for question in filter(None, (asked(talk) for _ in range(60))):
        press(talk, "pick", name)
        if asked(talk) == question:
            talk.say(USUAL[question])
    talk.sees("📅")


@pytest.mark.parametrize("verb", VERBS)
def test_any_verb_may_be_pressed_at_any_question(talk: Talk, verb: str) -> None:
    office(talk).say("/hop")
    for question in filter(None, (asked(talk) for _ in range(60))):
        press(talk, verb, "duration")
        if asked(talk) == question:
            talk.say(USUAL[question])
    talk.sees("📅")


@pytest.mark.parametrize("slot_id", ["secrecy", "conference", "saving", "override_by", "groups"])
def test_only_an_answer_that_the_list_offers_is_asked_again(talk: Talk, slot_id: str) -> None:
    plan(office(talk), stop="count")
    before = answers(talk)
    press(talk, "focus", slot_id)
    assert (asked(talk), answers(talk)) == ("count", before)


def test_advice_is_no_fix(talk: Talk) -> None:
    plan(opening(office(talk), 4, 6), format="Trực tiếp").sees("Nếu hội nghị này trực tuyến")
    press(talk, "fix", "KL226-M02.1")
    talk.sees("Nút này không còn hiệu lực", "📅")
