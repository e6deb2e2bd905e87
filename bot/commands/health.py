"""`hop226 health`: asks a `hop226 run` at work how it is."""

from __future__ import annotations

import argparse
import json
import sys
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from bot.render.sentences import wording
from bot.settings import settings
from handlers.dialog.text import Text

SECONDS = 5


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=wording(Text("health-help-json")))


def run(options: argparse.Namespace) -> int:
    """Exit status 0 when all is well, 1 when something is not, or nothing runs."""
    address = settings().listen
    try:
        report = _asked(f"http://{address}/healthz")
    except (OSError, ValueError, HTTPException):
        report = {"ok": False, "running": False}
    if options.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        _print(report, address)
    return 0 if report["ok"] else 1


def _asked(url: str) -> dict[str, Any]:
    """The report of the program that listens there, whether it is well (200) or not (503)."""
    opener = build_opener(ProxyHandler({}))
    try:
        answer = opener.open(url, timeout=SECONDS)
    except HTTPError as unwell:
        answer = unwell
    with answer:
        return {"running": True, **json.load(answer)}


def _print(report: dict[str, Any], address: str) -> None:
    if not report["running"]:
        print(wording(Text("health-not-running", {"address": address})), file=sys.stderr)
        return
    versions = report["versions"].items()
    state = "ok" if report["database"]["ok"] else "failed"
    lines = [
        Text("health-versions", {"versions": [" ".join(each) for each in versions]}),
        Text("health-database", {"state": state, "file": report["database"]["file"]}),
        *(
            Text("health-channel", {"channel": name, **channel})
            for name, channel in report["channels"].items()
        ),
        Text("health-last-event", {"at": report["last_event"] or "none"}),
        Text("health-backlog", {"number": report["backlog"]}),
        *_tidied(report.get("tidied")),
        *_lateness(report["deliveries"]),
    ]
    for line in lines:
        print(wording(line))
    for channel in report["channels"].values():
        if channel.get("why"):
            print(channel["why"])


def _tidied(tidied: dict[str, Any] | None) -> list[Text]:
    if tidied is None:
        return []
    at, why = tidied["done_at"] or "none", tidied["trouble"]
    return [
        Text("health-not-tidied", {"at": at, "why": why})
        if why
        else Text("health-tidied", {"at": at})
    ]


def _lateness(deliveries: dict[str, Any] | None) -> list[Text]:
    if not deliveries or not deliveries["counted"]:
        return []
    late = deliveries["seconds_late"]
    seconds = {name: round(late[name]) for name in ("median", "p99")}
    return [Text("health-lateness", {"number": deliveries["counted"], **seconds})]
