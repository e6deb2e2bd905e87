"""The recorded session of docs/session.md: docs/session.txt said to the assistant, line by line.

Record it again after a change of the conversation: `python -m tests.docs.session`.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from bot.assistant import Assistant
from bot.channels.terminal import follow
from bot.clock import standing_at
from bot.render.sentences import wording
from storage.store import Store

DOCS = Path(__file__).parents[2] / "docs"
SCRIPT, RECORD = DOCS / "session.txt", DOCS / "session.md"
NOW = "2026-11-22T09:00"

HEAD = f"""# A recorded session

A new user founds an office, plans a conference that breaches three rules, is told of each with its
clause, mends one by a button, explains the others, saves, sees the year change in `/stats`, moves
the meeting into the next year and sees it leave the tally. What was typed stands after `>`.

The same unattended, with nothing but the answers on standard output:

```
hop226 chat --now {NOW} --db session.sqlite < docs/session.txt
```

`tests/docs/test_session.py` holds every line below to the program;
`python -m tests.docs.session` records it again.

"""


def answers(database: Path) -> list[tuple[str, str]]:
    """Each line of the script with what the terminal prints in answer to it."""
    store = Store.open(database)
    assistant = Assistant(store, standing_at(NOW), wording, strict=True)
    said: list[tuple[str, str]] = []
    for line in SCRIPT.read_text(encoding="utf-8").splitlines():
        printed = io.StringIO()
        follow(io.BytesIO(line.encode()), printed, assistant.handle_now, wording, "local")
        said.append((line, printed.getvalue()))
    store.close()
    return said


def recorded(database: Path) -> str:
    """The whole document."""
    dialog = "".join(f"> {line}\n\n{printed}" for line, printed in answers(database))
    return f"{HEAD}```text\n{dialog.rstrip()}\n```\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        RECORD.write_text(recorded(Path(folder) / "session.sqlite"), encoding="utf-8")
