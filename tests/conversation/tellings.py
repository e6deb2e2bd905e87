"""Where a meeting's time is told, and what is told there."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import count, takewhile

from storage.model import Meeting
from storage.storage import Storage
from tests.conversation.driver import Talk

LENGTH_RULES = ("KL226-M13", "KL226-M14", "KL226-M15", "QD45-04")


def time_told(talk: Talk) -> str:
    """What the last answer says of the one meeting's time."""
    found = {
        told for _, told in re.findall(r"^(?:Thời gian|Các buổi): (.* → )?(.+)$", talk.last, re.M)
    }
    assert len(found) == 1, f"{found or 'no time'} is told\n\n{talk.screen}"
    return str(*found)


def latest(talk: Talk) -> Meeting:
    """The meeting that was saved last."""

    def look(storage: Storage) -> Meeting:
        kept = takewhile(bool, (storage.meeting(number) for number in count(1)))
        return [meeting for meeting in kept if meeting][-1]

    return talk.office.look(look)


def guest(organiser: Talk) -> Talk:
    """Somebody who joins the meeting that was saved last, by its code."""
    organiser.press(f"0:0:meeting.{latest(organiser).id}").tap("Người dự").tap("Tạo mã mời")
    code = re.search(r"/start m\S+", organiser.screen)
    assert code
    return organiser.another("binh", "Binh", channel="terminal").say(code[0])


def agrees(told: str, meeting: Meeting) -> None:
    """What is told of a meeting's time is what was saved and judged, and adds up."""
    facts = meeting.facts
    assert facts.ends is not None
    said, _, rest = told.partition(" (")
    clocks = re.findall(r"\d\d:\d\d", said)
    assert f"{facts.starts:%d/%m}" in said
    assert (clocks[0], clocks[-1]) == (f"{facts.starts:%H:%M}", f"{facts.ends:%H:%M}")
    length = re.match(r"(?:(\d+) giờ)? ?(?:(\d+) phút)?", rest)
    assert length
    minutes = 60 * int(length[1] or 0) + int(length[2] or 0)
    assert minutes == facts.minutes
    judged = [v["args"]["minutes"] for v in facts.verdicts if "minutes" in v["args"]
              and v["rule"] in LENGTH_RULES]  # fmt: skip
    assert judged
    assert set(judged) == {minutes}
    assert minutes == in_session(told, clocks), told


def in_session(told: str, clocks: list[str]) -> int:
    """The minutes between the clocks that are told, without the lunch that is told."""
    lunch = re.search(r"nghỉ trưa (\d\d:\d\d)–(\d\d:\d\d)", told)
    between = sum(map(_minutes, clocks[::2], clocks[1::2]))
    return between - (_minutes(*lunch.groups()) if lunch else 0)


def _minutes(opens: str, closes: str) -> int:
    first, last = (timedelta(hours=int(c[:2]), minutes=int(c[3:])) for c in (opens, closes))
    return int((last - first) / timedelta(minutes=1)) % (24 * 60)
