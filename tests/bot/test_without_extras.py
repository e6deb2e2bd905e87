"""An office that installed no channel's libraries: all that needs none works, the rest is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.rules.plans import changed

PROGRAM = """
import json, sys
from importlib import metadata

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

ABSENT = {"aiogram", "aiohttp", "aiohttp_socks", "pydantic", "telegram", "httpx"}
sys.meta_path.insert(0, Absent())

from bot.main import main

for command in json.loads(sys.argv[1]):
    status = main(command)
    print(f"{command[0]} ended with {status}", flush=True)
"""


def test_chat_check_and_health_work_and_run_says_what_to_install(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(changed()), encoding="utf-8")
    db = ["--db", str(tmp_path / "office.sqlite")]
    commands = [["chat", *db], ["check", str(plan)], ["health"], ["run", *db], ["push", *db]]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(commands)],
        input="/trogiup\n",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env=os.environ
        | {"HOP226_TELEGRAM_TOKEN": "1:token", "HOP226_LISTEN": "127.0.0.1:1", "PYTHONPATH": "."},
    )
    ends = [line.split(" ended with ") for line in done.stdout.splitlines() if " ended " in line]
    assert ends == [["chat", "0"], ["check", "0"], ["health", "1"], ["run", "2"], ["push", "2"]]
    assert "/hop" in done.stdout
    _not_running, for_run, for_push = done.stderr.splitlines()
    assert "aiogram" in for_run
    assert "telegram" in for_push
    assert all("pip install" in line and "[telegram]" in line for line in (for_run, for_push))
