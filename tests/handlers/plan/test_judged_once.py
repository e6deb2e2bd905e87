"""The rules judge a plan once a step, and nothing is judged to read a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from handlers.plan import context, judging
from tests.conversation.driver import Talk
from tests.conversation.scenes import asked, baseline, edit, office, opening, plan

COUNTED = {"judge": judging, "judge_rule": judging, "year_of": judging, "meeting_of": context}
SOON = {"day": "8h 25/11", "format": "Trực tiếp", "cost": "15 triệu"}
"""So near that it is asked whether the meeting is urgent."""


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the rules were asked, the year looked up and a meeting made of the answers."""
    counted: Counter[str] = Counter()

    def counting(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **named: Any) -> Any:
            counted[name] += 1
            return call(*args, **named)

        return called

    for name, module in COUNTED.items():
        monkeypatch.setattr(module, name, counting(name, getattr(module, name)))
    return counted


@pytest.fixture
def planner(talk: Talk) -> Talk:
    """Someone whose year has a share to judge."""
    return opening(baseline(office(talk), 20), 4, 6)


@pytest.mark.parametrize(
    ("question", "said", "all_rules", "share_alone"),
    [
        ("secrecy", "Không", 0, 0),
        ("title", "Hội nghị chuyển đổi số", 0, 0),
        ("kind", "Tập huấn", 1, 0),
        ("necessity", "Nhiệm vụ mới", 1, 0),
        ("day", "8h ngày 8/12/2026", 1, 0),
        ("day", "8h ngày 8/12/2026, 2 tiếng, trực tuyến, 60 người", 1, 0),
        ("duration", "2 tiếng", 1, 3),
        ("format", "Trực tiếp", 1, 0),
        ("format", "Kết hợp", 1, 0),
        ("count", "60", 1, 0),
        ("groups", "Báo chí, nhóm lạ", 1, 0),
        ("chair", "Phó Giám đốc", 1, 0),
        ("urgent_reason", "bỏ qua", 1, 0),
        (None, "Lưu", 1, 0),
    ],
)
def test_an_answer_is_judged_once(
    planner: Talk,
    calls: Counter[str],
    question: str | None,
    said: str,
    all_rules: int,
    share_alone: int,
) -> None:
    plan(planner, stop=question, **(SOON if question == "urgent_reason" else {}))
    assert asked(planner) == question
    calls.clear()
    planner.say(said)
    assert (calls["judge"], calls["judge_rule"]) == (all_rules, share_alone)
    assert calls["year_of"] <= 1


def test_a_word_is_read_without_judging_and_the_question_drawn_with_a_verdict_a_format(
    planner: Talk, calls: Counter[str]
) -> None:
    plan(planner, stop="format")
    calls.clear()
    planner.say("linh tinh").sees("Chưa rõ câu trả lời", "Trực tuyến →")
    assert (calls["judge"], calls["judge_rule"], calls["meeting_of"]) == (0, 3, 1)


def test_a_command_on_the_card_judges_it_once(planner: Talk, calls: Counter[str]) -> None:
    plan(planner)
    calls.clear()
    planner.say("/stats").sees("Lưu")
    assert (calls["judge"], calls["meeting_of"], calls["year_of"]) == (1, 1, 1)


def test_an_answer_changed_from_the_card_is_judged_once(planner: Talk, calls: Counter[str]) -> None:
    plan(planner)
    calls.clear()
    edit(planner, "Số người dự", "75").sees("Số người dự: 75")
    assert calls["judge"] == 1


def test_a_fix_is_judged_as_it_was_found_and_as_it_is_then(
    planner: Talk, calls: Counter[str]
) -> None:
    plan(planner, format="Trực tiếp")
    calls.clear()
    planner.tap("Chuyển sang trực tuyến").misses("⚠️ T")
    assert (calls["judge"], calls["judge_rule"], calls["year_of"]) == (2, 0, 1)


def test_a_reason_is_judged_before_it_and_with_it(planner: Talk, calls: Counter[str]) -> None:
    """Which reason was asked hangs on what was found before it was given."""
    plan(planner, stop="urgent_reason", **SOON)
    calls.clear()
    planner.say("ứng phó bão")
    assert (calls["judge"], calls["meeting_of"], calls["year_of"]) == (2, 2, 1)
