"""Replies as JSON values and back: how they are stored with their event.

`read(write(replies)) == replies` for whatever a handler may put into a reply: texts, whole numbers,
booleans, None, sentences, and tuples of these. Two things go out once and are not stored: a secret,
which is masked, and what is attached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from handlers.dialog.payload import parse_action
from handlers.dialog.text import Secret, Text
from handlers.dialog.turn import Choice, Month, Reply

MASK = "••••••"
_PLAIN = (str, int, bool, type(None))


def write(replies: Iterable[Reply]) -> list[Any]:
    """Replies as JSON values. Raises TypeError for an argument that JSON would not bring back."""
    return [_written_reply(reply) for reply in replies]


def read(stored: Iterable[Any]) -> tuple[Reply, ...]:
    """The replies that `write` made these values from."""
    return tuple(_read_reply(value) for value in stored)


def write_text(say: Text) -> Any:
    """A sentence as JSON values."""
    return _written(say)


def read_text(stored: Any) -> Text:
    """The sentence that `write_text` made these values from."""
    say = _read(stored)
    assert isinstance(say, Text)
    return say


def _written_reply(reply: Reply) -> dict[str, Any]:
    return {
        "says": [_written(say) for say in reply.texts],
        "choices": [
            {
                "label": _written(choice.label),
                "action": str(choice.action),
                "ticked": choice.ticked,
                "numbered": choice.numbered,
            }
            for choice in reply.choices
        ],
        "replaces": reply.replaces,
        "typed_numbers": reply.typed_numbers,
        "month": None if reply.month is None else asdict(reply.month),
        "private": reply.private,
    }


def _read_reply(value: Mapping[str, Any]) -> Reply:
    month = value["month"]
    return Reply(
        texts=tuple(_read(say) for say in value["says"]),
        choices=tuple(
            Choice(_read(choice["label"]), action, choice["ticked"], choice.get("numbered", True))
            for choice in value["choices"]
            if (action := parse_action(choice["action"]))
        ),
        replaces=value["replaces"],
        typed_numbers=value["typed_numbers"],
        month=None if month is None else Month(**{**month, "taken": tuple(month["taken"])}),
        private=value["private"],
    )


def _written(value: object) -> Any:
    if isinstance(value, Text):
        return {"say": value.id, "args": {key: _written(arg) for key, arg in value.args.items()}}
    if isinstance(value, Secret):
        return MASK
    if isinstance(value, tuple | list):
        return [_written(each) for each in value]
    if isinstance(value, _PLAIN):
        return value
    raise TypeError(
        f"a sentence cannot carry {value!r}: give it text, a whole number or a sentence"
    )


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return Text(value["say"], {key: _read(arg) for key, arg in value["args"].items()})
    if isinstance(value, list):
        return tuple(_read(each) for each in value)
    return value
