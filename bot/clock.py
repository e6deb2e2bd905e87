"""The assistant's clock: Vietnamese time, running or standing still."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.refusal import Refused
from rules import VIETNAM

Clock = Callable[[], datetime]

YEARS = range(2000, 2200)


def running() -> datetime:
    """This moment, at +07:00."""
    return datetime.now(VIETNAM)


def standing_at(iso: str) -> Clock:
    """A clock that always shows the moment written in ISO; without an offset it is +07:00.

    Raises ValueError for anything else, and for a year outside 2000–2199.
    """
    moment = datetime.fromisoformat(iso.strip())
    if moment.year not in YEARS:
        raise ValueError(f"the year of {iso!r} is not one that the assistant plans for")
    here = moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
    return lambda: here


def chosen(now: str | None) -> Clock:
    """The clock that `--now` asks for, the running one without it. Raises Refused."""
    if now is None:
        return running
    try:
        return standing_at(now)
    except (ValueError, OverflowError) as error:
        raise Refused("cli-bad-now", given=now) from error
