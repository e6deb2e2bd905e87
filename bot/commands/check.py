"""`hop226 check`: the rules without a chat, from a plan in JSON to verdicts in JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from bot import clock
from bot.render.sentences import wording
from handlers.dialog.text import Text
from rules import (
    BookRefused,
    Clause,
    Outcome,
    PlanRefused,
    Quantity,
    Refusal,
    Remedy,
    Verdict,
    judge,
    load_books,
    read_plan,
)
from rules.plan_file import MOST_BYTES

STANDARD_INPUT = "-"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", help=wording(Text("verdict-check-plan")))
    parser.add_argument("--strict", action="store_true", help=wording(Text("verdict-check-strict")))
    parser.add_argument(
        "--book", type=Path, action="append", default=[], help=wording(Text("verdict-check-book"))
    )


def run(options: argparse.Namespace) -> int:
    """0, or 1 for a breach with `--strict`, or 2 for a plan or a book that is refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        books = load_books(*options.book)
        plan = read_plan(_content(options.plan), today=clock.running().date())
    except PlanRefused as refused:
        return _refuse(*(_complaint(each) for each in refused.refusals))
    except BookRefused as refused:
        names = {"file": refused.file, "key": refused.key, **refused.details}
        return _refuse(Text(f"verdict-book-{refused.reason}", names))
    verdicts = judge(plan.meeting, plan.year, as_of=plan.as_of, books=books)
    print(json.dumps(answer(plan.as_of, books.versions, verdicts), ensure_ascii=False, indent=1))
    breached = any(verdict.outcome is Outcome.BREACH for verdict in verdicts)
    return 1 if options.strict and breached else 0


def answer(
    as_of: date, versions: Mapping[str, str], verdicts: tuple[Verdict, ...]
) -> dict[str, Any]:
    """What `hop226 check` prints."""
    return {
        "as_of": as_of.isoformat(),
        "books": dict(versions),
        "verdicts": [_verdict(verdict) for verdict in verdicts],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    written = {
        "rule": verdict.rule,
        "outcome": str(verdict.outcome),
        "measured": _quantity(verdict.measured),
        "limit": _quantity(verdict.limit),
        "margin": _quantity(verdict.margin),
        "clause": None if verdict.clause is None else _clause(verdict.clause),
        "message": wording(Text(verdict.message, verdict.args)),
        "remedies": [_remedy(remedy) for remedy in verdict.remedies],
    }
    if verdict.also:
        written["also"] = [_clause(clause) for clause in verdict.also]
    return written


def _quantity(quantity: Quantity | None) -> str | None:
    if quantity is None:
        return None
    sentence = f"verdict-unit-{quantity.unit.replace('_', '-')}"
    if quantity.unit == "share":
        exact = Fraction(quantity.amount)
        return wording(Text(sentence, {"part": exact.numerator, "whole": exact.denominator}))
    return wording(Text(sentence, {"amount": int(quantity.amount)}))


def _clause(clause: Clause) -> dict[str, str]:
    return {
        "document": clause.number,
        "date": clause.date.isoformat(),
        "path": clause.path,
        "source": str(clause.source),
    }


def _remedy(remedy: Remedy) -> dict[str, Any]:
    written: dict[str, Any] = {"change": remedy.change}
    if remedy.to is not None:
        written["to"] = remedy.to
    if remedy.drop:
        written["drop"] = list(remedy.drop)
    if remedy.partial:
        written["partial"] = True
    return written


def _content(plan: str) -> bytes:
    """What the plan's file holds, as far as a plan may be long and one byte more."""
    try:
        if plan == STANDARD_INPUT:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(plan).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise PlanRefused(Refusal(plan, "unreadable")) from None


def _complaint(refusal: Refusal) -> Text:
    return Text(f"verdict-refused-{refusal.reason}", {"key": refusal.key, **refusal.args})


def _refuse(*complaints: Text) -> int:
    for complaint in complaints:
        print(wording(complaint), file=sys.stderr)
    return 2
