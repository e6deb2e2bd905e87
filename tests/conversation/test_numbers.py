"""Where choices are picked by number, numbers belong to the question that is asked."""

import pytest

from tests.conversation.driver import Talk
from tests.conversation.scenes import asked, office, plan


@pytest.mark.parametrize("question", ["title", "chair", "day", "groups", "speeches", "kind"])
def test_ways_through_the_plan_have_no_number_of_an_answer(talk: Talk, question: str) -> None:
    plan(office(talk), stop=question)
    numbered = [line.split(". ")[0].strip() for line in talk.screen.splitlines() if ". " in line]
    assert "– Quay lại" in talk.screen
    assert len(numbered) == len(set(numbered))
    talk.misses("1. Quay lại", "1. Bỏ qua", "1. Xong")


@pytest.mark.parametrize("question", ["title", "chair", "day", "place"])
@pytest.mark.parametrize("number", ["1", "2", "0"])
def test_a_number_under_an_open_question_goes_nowhere(
    talk: Talk, question: str, number: str
) -> None:
    plan(office(talk), stop=question, format="Trực tiếp").say(number)
    assert asked(talk) == question


@pytest.mark.parametrize(
    ("question", "before"),
    [("chair", "cost"), ("day", "necessity"), ("kind", "title"), ("format", "duration")],
)
def test_one_goes_back_by_the_word(talk: Talk, question: str, before: str) -> None:
    plan(office(talk), stop=question).say("quay lại")
    assert asked(talk) == before


def test_where_a_number_is_an_answer_one_goes_back_in_words(talk: Talk) -> None:
    plan(office(talk), stop="count").sees("– Quay lại").say("quay lại")
    assert asked(talk) == "format"
