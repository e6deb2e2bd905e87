"""`hop226 stats`: a unit's year, as /stats shows it or as one JSON object."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import clock
from bot.books import own_books
from bot.commands.options import add_db, add_now
from bot.refusal import Refused
from bot.render.sentences import forgiving_wording, wording
from bot.settings import database, settings
from handlers.dialog.text import Text
from handlers.unit.stats import FIRST_YEAR, LAST_YEAR, YearSheet, year_screen, year_sheet
from storage.storage import Storage
from storage.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", required=True, help=wording(Text("cli-help-unit")))
    parser.add_argument("--year", help=wording(Text("cli-help-year")))
    parser.add_argument("--json", action="store_true", help=wording(Text("cli-help-json")))
    add_db(parser)
    add_now(parser)


def run(options: argparse.Namespace) -> int:
    now = clock.chosen(options.now)()
    sheet = _sheet(database(options.db), options.unit, _year(options.year, now), now)
    if options.json:
        print(json.dumps(as_json(sheet, now), ensure_ascii=False))
    else:
        print("\n".join(forgiving_wording(say) for say in year_screen(sheet, now)))
    return 0


def as_json(sheet: YearSheet, now: datetime) -> dict[str, Any]:
    """The figures of a unit's year. `counts` has the names that `year` has in `hop226 check`."""
    unit, standing = sheet.unit, sheet.standing
    return {
        "unit": {
            "code": unit.code,
            "name": unit.name,
            "bloc": unit.bloc,
            "level": unit.level,
            "hybrid_counts_as": unit.setting("hybrid_counts_as"),
        },
        "year": sheet.year,
        "as_of": now.date().isoformat(),
        "counts": asdict(sheet.counts),
        "declared": {
            name: {
                "value": figure.value,
                "source": figure.source,
                "as_of": figure.as_of and figure.as_of.isoformat(),
            }
            for name, figure in sheet.figures.items()
        },
        "total": sheet.held + sheet.planned,
        "held": sheet.held,
        "planned": sheet.planned,
        "avoided": sheet.avoided,
        "cap": standing.cap,
        "room": standing.room,
        "in_person_share": {
            "outcome": str(standing.outcome),
            "whole": standing.total,
            "strict": standing.in_person_strict,
            "gentle": standing.in_person_gentle,
            "turn_online": standing.turn_online,
            "more_online": standing.more_online,
        },
        "next": sheet.next
        and {"code": sheet.next.code, "start": sheet.next.facts.starts.isoformat()},
    }


def _sheet(db: Path, code: str, year: int, now: datetime) -> YearSheet:
    if not db.exists():
        raise Refused("cli-no-database", path=str(db))

    def read(storage: Storage) -> YearSheet:
        unit = storage.unit_with_code(code.strip().upper())
        if unit is None:
            raise Refused("cli-no-such-unit", code=code)
        return year_sheet(storage, unit, year, now, books.get(unit.code))

    books = own_books(settings().books)
    store = Store.open(db)
    try:
        return store.look_now(read)
    finally:
        store.close()


def _year(given: str | None, now: datetime) -> int:
    if given is None:
        return now.year
    if not (given.isascii() and given.isdigit() and FIRST_YEAR <= int(given[:6]) <= LAST_YEAR):
        raise Refused("cli-bad-year", given=given, first=FIRST_YEAR, last=LAST_YEAR)
    return int(given)
