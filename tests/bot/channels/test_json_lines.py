"""Another program talks in JSON lines, and is told what is wrong with one."""

import io
import json
from typing import Any

import pytest

from bot.channels.json_lines import serve
from bot.render.sentences import wording
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Event, Reply

REPLY = Reply((Text("help-one-line"),), (Choice(Text("help-one-line"), "1:0:pick=a", True),))


def served(*incoming: str) -> tuple[list[Event], list[dict[str, Any]]]:
    heard: list[Event] = []

    def ask(event: Event) -> tuple[Reply, ...]:
        heard.append(event)
        return (REPLY,)

    out = io.StringIO()
    serve(incoming, out, ask, wording, "an")
    return heard, [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_text_and_a_button_become_events_of_who_says_them() -> None:
    heard, _ = served('{"id": "1", "text": "/hop"}', '{"id": "2", "button": "b", "as": "binh"}')
    assert [(e.id, e.person, e.text, e.button) for e in heard] == [
        ("1", "an", "/hop", None),
        ("2", "binh", None, "b"),
    ]


def test_an_answer_carries_the_id_the_text_and_the_choices() -> None:
    _, (answer,) = served('{"id": "1", "text": "/hop"}')
    assert answer["id"] == "1"
    (reply,) = answer["replies"]
    assert reply["text"] == wording(Text("help-one-line"))
    assert reply["choices"] == [{"label": reply["text"], "action": "1:0:pick=a", "ticked": True}]


@pytest.mark.parametrize(
    ("line", "event_id"),
    [
        ("", None),
        ("xin chào", None),
        ("[1]", None),
        ("[" * 100_000, None),
        ('{"text": "/hop"}', None),
        ('{"id": 7, "text": "/hop"}', None),
        ('{"id": "", "text": "/hop"}', None),
        ('{"id": "\\ud800", "text": "/hop"}', None),
        (json.dumps({"id": "x" * 201, "text": "/hop"}), None),
        ('{"id": "1"}', "1"),
        ('{"id": "1", "text": 5}', "1"),
        ('{"id": "1", "text": "a", "button": "b"}', "1"),
        ('{"id": "1", "text": "a", "as": ""}', "1"),
        ('{"id": "1", "text": "a", "as": null}', "1"),
    ],
)
def test_a_line_that_is_no_event_does_nothing_and_is_told_why(
    line: str, event_id: str | None
) -> None:
    heard, (answer, after) = served(line, '{"id": "9", "text": "a"}')
    assert answer["id"] == event_id
    assert len(answer["error"].splitlines()) == 1
    assert after["id"] == "9"
    assert [event.id for event in heard] == ["9"]
