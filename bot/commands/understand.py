"""`hop226 understand`: what the assistant makes of a text, as one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from bot.render.sentences import wording
from handlers.dialog.text import Text
from vietnamese import (
    PLAN_FIELDS,
    Ask,
    Duration,
    Field,
    Group,
    Hours,
    Interval,
    Lead,
    Piece,
    Plan,
    Reading,
    Series,
    Value,
    Window,
    read_duration,
    read_money,
    read_number,
    read_plan,
    read_when,
)

HANOI = timezone(timedelta(hours=7))

READERS: dict[str, Callable[[str, datetime], Reading]] = {
    "when": lambda text, now: read_when(text, now),
    "duration": lambda text, now: read_duration(text),
    "number": lambda text, now: read_number(text),
    "money": lambda text, now: read_money(text),
    "plan": lambda text, now: read_plan(text, now),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow `hop226 understand`."""
    parser.add_argument("text", help=_sentence("help-text"))
    parser.add_argument("--now", help=_sentence("help-now"))
    parser.add_argument(
        "--as", dest="reader", choices=READERS, default="when", help=_sentence("help-as")
    )


def run(options: argparse.Namespace) -> int:
    """Prints the reading of the text; 2 when `--now` is no moment."""
    try:
        now = _moment(options.now)
    except ValueError:
        print(_sentence("bad-now", text=options.now), file=sys.stderr)
        return 2
    reading = READERS[options.reader](options.text, now)
    print(json.dumps(as_json(reading), ensure_ascii=False))
    return 0


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading in plain JSON values, with its sentence where it asks or refuses."""
    if isinstance(reading, Value):
        return {**_value(reading), "reason": None, "candidates": [], "notes": list(reading.notes)}
    candidates = reading.candidates if isinstance(reading, Ask) else ()
    return {
        "kind": "ask" if isinstance(reading, Ask) else "refuse",
        "value": None,
        "text": None,
        "reason": reading.reason,
        "candidates": [_value(candidate) for candidate in candidates],
        "message": _sentence(reading.reason, **reading.args),
    }


def _value(value: Value) -> dict[str, Any]:
    return {"kind": value.kind, "value": _plain(value.value), "text": value.text}


def _plain(value: Any) -> Any:
    match value:
        case Interval(start, end) | Hours(start, end):
            return {"from": _plain(start), "to": _plain(end)}
        case Window(first, last):
            return {"from": _plain(first), "to": _plain(last)}
        case Duration(minutes, half_days):
            return {"minutes": minutes, "half_days": half_days}
        case Plan():
            return _plan(value)
        case Lead(days, minutes):
            return {"days": days, "minutes": minutes}
        case Series():
            return {key: _plain(each) for key, each in asdict(value).items()}
        case datetime() | date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case Group(said, kind):
            return {"text": said, "kind": kind}
        case (str(role), int(minutes)):
            return {"role": role, "minutes": minutes}
        case tuple():
            return [_plain(each) for each in value]
    return value


def _plan(plan: Plan) -> dict[str, Any]:
    """Every answer by its name, null where there is none, then what no answer took."""
    answers = plan.fields()
    return {
        **{name: _field(answers.get(name)) for name in PLAN_FIELDS},
        "unread": [_piece(piece) for piece in plan.unread],
        "aside": [_piece(piece) for piece in plan.aside],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    return {"text": piece.text, "span": list(piece.span), "why": piece.why}


def _field(field: Field | None) -> dict[str, Any] | None:
    if field is None:
        return None
    return {**as_json(field.reading), "text": field.text, "span": list(field.span)}


def _moment(text: str | None) -> datetime:
    if text is None:
        return datetime.now(UTC).astimezone(HANOI)
    moment = datetime.fromisoformat(text)
    return moment.astimezone(HANOI) if moment.tzinfo else moment.replace(tzinfo=HANOI)


def _sentence(name: str, **args: object) -> str:
    return wording(Text(f"understand-{name}", args))
