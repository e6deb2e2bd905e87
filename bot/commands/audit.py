"""`hop226 audit`: checks the record, or prints a unit's lines."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bot.refusal import Refused
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.text import Text
from handlers.unit.journal import MOST_EXPORTED, as_json
from storage.proof import Proof, prove
from storage.store import Store
from storage.verbs import Storage


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, help=wording(Text("cli-help-db")))
    parser.add_argument("--verify", action="store_true", help=wording(Text("audit-help-verify")))
    parser.add_argument("--head", default="", help=wording(Text("audit-help-head")))
    parser.add_argument("--unit", help=wording(Text("audit-help-unit")))


def run(options: argparse.Namespace) -> int:
    """Exit status 0 when the record stands as it was written, 1 when it does not."""
    if not (options.verify or options.unit):
        raise Refused("cli-bad-usage", prog="hop226 audit")
    store = Store.open(database(options.db))
    try:
        if options.unit:
            for line in store.look_now(lambda storage: _lines(storage, options.unit)):
                print(line)
        if not options.verify:
            return 0
        return _tell(store.look_now(lambda storage: prove(storage, options.head)))
    finally:
        store.close()


def _lines(storage: Storage, code: str) -> list[str]:
    unit = storage.unit_with_code(code)
    if unit is None:
        raise Refused("admin-no-unit", code=code)
    lines = storage.record_of(unit.id, MOST_EXPORTED)
    return [json.dumps(as_json(line), ensure_ascii=False) for line in reversed(lines)]


def _tell(proof: Proof) -> int:
    if proof.broken is not None:
        print(wording(Text("audit-broken", {"line": proof.broken})))
        return 1
    print(wording(Text("audit-whole", {"lines": proof.lines, "head": proof.head or "-"})))
    if not proof.known_head:
        print(wording(Text("audit-head-gone")))
        return 1
    return 0
