"""A person talking with the assistant: the real one, on a real database, in the real sentences.

    talk = Talk(tmp_path / "office.sqlite", now="2026-11-22T09:00")
    talk.say("/hop").sees("bí mật nhà nước")
    talk.tap("Không").sees("Tên cuộc họp")

Every event is delivered twice, as a channel may do, and must be answered the same both times.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

from bot.assistant import Assistant
from bot.render.plain import label, plain
from bot.render.sentences import wording
from handlers.dialog import serialization as wire
from handlers.dialog.payload import Action
from handlers.dialog.turn import Choice, Event, Reply
from storage.storage import Storage
from storage.store import Store
from tests.conversation.memory import Memory, Speaker
from tests.database import open_store

HANOI = timezone(timedelta(hours=7))
NOW = "2026-11-22T09:00"
CHANNEL = "test"


T = TypeVar("T")
_EVENT_NUMBERS = count(1)


class Office:
    """The running assistant on its database, with a clock that stands still."""

    def __init__(self, db: Path, now: str = NOW, **rules: Any) -> None:
        self.path = db
        self._rules = rules
        self._memory = Memory()
        if rules or db.exists():
            self._memory.is_one_of_a_kind()
        self.sides: dict[Speaker, Talk] = {}
        self.now = moment(now)
        self.open()

    @property
    def store(self) -> Store:
        """The database, for a look past the assistant."""
        self._memory.is_one_of_a_kind()
        return self._store

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that writes, to be listened to."""
        return self._store._engine._port.connection.conn

    def look(self, work: Callable[[Storage], T]) -> T:
        """A look that changes nothing."""
        return self._store.look_now(work)

    def open(self) -> None:
        self._store = open_store(self.path)
        self._assistant = Assistant(
            self._store, lambda: self.now, wording, strict=True, **self._rules
        )

    def hear(self, event: Event) -> tuple[Reply, ...]:
        """The answer to an event, delivered twice."""
        who = (event.channel, event.chat, event.person, event.name)
        self._memory.hear(*who, event.text, event.button, self.now)
        replies = self.handle(event)
        again = as_stored(self.handle(event))
        said = event.text or event.button
        assert again == as_stored(replies), f"delivered again, {said!r} was answered differently"
        return replies

    def handle(self, event: Event) -> tuple[Reply, ...]:
        return self._assistant.handle_now(event)

    def play(self, label: Hashable, scene: Callable[[], None]) -> None:
        """Plays a scene that others play too: once a run, then it is remembered."""
        self._memory.play(self, label, scene)

    def replace(self, file: bytes) -> None:
        """Goes on with another database."""
        self._store.close()
        for each in (self.path, *self.path.parent.glob(f"{self.path.name}-*")):
            each.unlink(missing_ok=True)
        self.path.write_bytes(file)
        self.open()

    def restart(self) -> None:
        self._store.close()
        self.open()

    def close(self) -> None:
        self._store.close()


class Talk:
    """One person's side of the conversation. Close it, or use it in a `with` statement."""

    def __init__(
        self,
        place: Path | Office,
        now: str = NOW,
        person: str = "an",
        name: str = "An",
        channel: str = CHANNEL,
        group: str = "",
    ) -> None:
        self.office = place if isinstance(place, Office) else Office(place, now)
        self.replies: tuple[Reply, ...] = ()
        """The last answer as a channel receives it."""
        self.transcript: list[str] = []
        self.person, self._name = person, name
        self._channel, self._group = channel, group
        self.office.sides[channel, person, group] = self

    @property
    def side(self) -> Speaker:
        """Who speaks, where."""
        return self._channel, self.person, self._group

    def another(self, person: str, name: str = "", channel: str = CHANNEL) -> Talk:
        """Someone else who talks with the same assistant."""
        return Talk(self.office, person=person, name=name or person.title(), channel=channel)

    def in_group(self, chat: str) -> Talk:
        """The same person in a group chat."""
        return Talk(
            self.office, person=self.person, name=self._name, channel=self._channel, group=chat
        )

    def say(self, text: str) -> Self:
        """Types a message."""
        return self._send(text, text=text)

    def tap(self, wanted: str) -> Self:
        """Taps the choice with this label, or one that begins so; case and diacritics are free."""
        return self.press(self._choice(wanted).action, f"[{wanted}]")

    def press(self, action: Action | str, shown: str = "") -> Self:
        """Presses a button by its payload, also one of an older message."""
        return self._send(shown or f"[{action}]", button=str(action))

    def sees(self, *expected: str) -> Self:
        """Every expected text stands in the last answer."""
        for text in expected:
            assert text in self.screen, f"not said: {text!r}\n\n{self._tail()}"
        return self

    def misses(self, *unexpected: str) -> Self:
        """None of the texts stands in the last answer."""
        for text in unexpected:
            assert text not in self.screen, f"said: {text!r}\n\n{self._tail()}"
        return self

    def verify_dialog(self, dialog: Iterable[tuple[str, str | tuple[str, ...]]]) -> Self:
        """Says each line and sees what is expected of the answer; `[label]` taps."""
        for said, expected in dialog:
            tapped = re.fullmatch(r"\[(.+)\]", said)
            _ = self.tap(tapped[1]) if tapped else self.say(said)
            self.sees(*((expected,) if isinstance(expected, str) else expected))
        return self

    @property
    def last(self) -> str:
        """The sentences of the last answer, without its choices."""
        return "\n\n".join("\n".join(map(wording, reply.texts)) for reply in self.replies)

    @property
    def screen(self) -> str:
        """The last answer as the terminal draws it, with its numbered choices."""
        return "\n\n".join(plain(self.replies, wording))

    @property
    def choices(self) -> list[str]:
        """The labels that stand to choose from; ticked ones begin with `[x] `."""
        return [label(choice, wording) for choice in self._offered()]

    def offered(self, wanted: str) -> Choice:
        """The choice with this label, found as `tap` finds it."""
        return self._choice(wanted)

    def at(self, now: str) -> Self:
        """Moves the clock."""
        self.office.now = moment(now)
        return self

    def restart(self) -> Self:
        """Stops the assistant and starts it again on the same database."""
        self.office.restart()
        return self

    def close(self) -> None:
        self.office.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, shown: str, *, text: str | None = None, button: str | None = None) -> Self:
        event = Event(
            channel=self._channel,
            id=f"{next(_EVENT_NUMBERS)}",
            chat=self._group or self.person,
            person=self.person,
            name=self._name,
            text=text,
            button=button,
            group=bool(self._group),
        )
        self.replies = self.office.hear(event)
        self.transcript += [f"> {shown}", self.screen]
        return self

    def _offered(self) -> tuple[Choice, ...]:
        return tuple(choice for reply in self.replies for choice in reply.choices)

    def _choice(self, wanted: str) -> Choice:
        labels = [(folded(wording(choice.label)), choice) for choice in self._offered()]
        sought = folded(wanted)
        for fits in (str.__eq__, _is_head, str.startswith):
            found = [choice for text, choice in labels if fits(text, sought)]
            if found:
                assert len(found) == 1, f"{wanted!r} fits several choices\n\n{self._tail()}"
                return found[0]
        raise AssertionError(f"no choice {wanted!r}\n\n{self._tail()}")

    def _tail(self) -> str:
        return "\n\n".join(self.transcript[-6:])


def as_stored(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """What is said again: secrets masked, attachments gone."""
    return wire.read(wire.write(replies))


def folded(text: str) -> str:
    """Lower case, without diacritics and signs, single spaces: how labels are compared."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^\w\s→(,./:-]", " ", letters).split())


def _is_head(text: str, sought: str) -> bool:
    """Whether the label is the sought text and then only an explanation: `Trực tiếp → 5/11`."""
    return bool(re.match(rf"{re.escape(sought)}\s*[→(:]", text))


def moment(iso: str) -> datetime:
    """ISO text; without an offset it is Hanoi time."""
    read = datetime.fromisoformat(iso)
    return read.replace(tzinfo=HANOI) if read.tzinfo is None else read.astimezone(HANOI)
