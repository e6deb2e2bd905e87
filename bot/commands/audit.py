"""`hop226 audit`: checks the record, seals it, or prints a unit's lines."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from bot import clock
from bot.refusal import Refused
from bot.render.sentences import wording
from bot.settings import database
from handlers.dialog.text import Text
from handlers.unit.journal import MOST_EXPORTED, as_json
from storage.proof import Proof, prove
from storage.seals import DaySeal
from storage.storage import Storage
from storage.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, help=wording(Text("cli-help-db")))
    parser.add_argument("--verify", action="store_true", help=wording(Text("audit-help-verify")))
    parser.add_argument("--head", default="", help=wording(Text("audit-help-head")))
    parser.add_argument("--seal", action="store_true", help=wording(Text("audit-help-seal")))
    parser.add_argument("--unit", help=wording(Text("audit-help-unit")))


def run(options: argparse.Namespace) -> int:
    """Exit status 0 when the record stands as it was written, 1 when it does not.

    Only a record that stands is sealed. A database that is not there is refused, never made.
    """
    if not (options.verify or options.seal or options.unit):
        raise Refused("cli-bad-usage", prog="hop226 audit")
    store = Store.open(database(options.db), may_be_new=False)
    try:
        if options.unit:
            for line in store.look_now(lambda storage: _lines(storage, options.unit)):
                print(line)
        if options.verify:
            proof = store.look_now(lambda storage: prove(storage, options.head))
            _say(_found(proof) if proof.stands else _faults(proof))
            if not proof.stands:
                return 1
        if options.seal:
            _say(_sealed(store.run_now(lambda storage: storage.seal_day(clock.running()))))
        return 0
    finally:
        store.close()


def _lines(storage: Storage, code: str) -> list[str]:
    unit = storage.unit_with_code(code)
    if unit is None:
        raise Refused("admin-no-unit", code=code)
    lines = storage.record_of(unit.id, MOST_EXPORTED)
    return [json.dumps(as_json(line), ensure_ascii=False) for line in reversed(lines)]


def _say(texts: Iterator[Text]) -> None:
    for text in texts:
        print(wording(text))


def _found(proof: Proof) -> Iterator[Text]:
    """That the record stands, and what that covers."""
    yield Text("audit-whole", {"lines": proof.lines, "chains": proof.chains})
    if proof.old:
        yield Text("audit-old", {"lines": proof.old})
    if proof.erased:
        yield Text("audit-erased", {"lines": proof.erased})
    if proof.unsealed:
        yield Text("audit-unsealed", {"lines": proof.unsealed})
    yield from _sealed(proof.seal)


def _faults(proof: Proof) -> Iterator[Text]:
    if proof.broken is not None:
        yield Text("audit-broken", {"line": proof.broken})
    if proof.wordless is not None:
        yield Text("audit-wordless", {"line": proof.wordless})
    if not proof.guarded:
        yield Text("audit-unguarded")
    if not proof.known_head:
        yield Text("audit-head-gone")


def _sealed(seal: DaySeal | None) -> Iterator[Text]:
    if seal is not None:
        said = {"at": seal.at.isoformat(), "line": seal.id, "head": seal.hash}
        yield Text("audit-sealed", said)
