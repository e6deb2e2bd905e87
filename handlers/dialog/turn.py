"""What passes between a channel and the assistant: an event in, replies out, and the turn between.

Everything here is plain data that survives JSON, because the replies to an event are stored with
it and go out again, word for word, when the channel delivers the event twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from handlers.dialog.text import Text
from rules import Rulebook
from storage.model import Person
from storage.verbs import Storage


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes out beside a message, drawn after the commit: `qr` is a picture of a code, `file`
    a text file with a name. It goes out once, and is never stored with the reply."""

    kind: str
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap, or to pick by number or label where a channel has no buttons.

    `action` is the whole payload, `draft:revision:action`, at most 64 bytes. `ticked` is None
    except in a question where several may be chosen.
    """

    label: Text
    action: str
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month to pick a day from. `taken` days can be chosen but carry a mark (rest day, holiday).

    A channel that draws calendars taps `{prefix}{ISO day}` for a day and `{turn}{ISO month}` for
    another month; the others leave it out.
    """

    month: str
    first: str
    taken: tuple[str, ...]
    prefix: str
    turn: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: its paragraphs from top to bottom, then what can be chosen.

    `replaces` says that a tap's answer takes the place of the message that was tapped.
    `typed_numbers` says that a number typed here is an answer, never the number of a choice.
    `private`, said in a group, offers the way to the private chat and is its `/start` code there.
    """

    texts: tuple[Text, ...]
    choices: tuple[Choice, ...] = ()
    replaces: bool = False
    typed_numbers: bool = False
    month: Month | None = None
    private: str | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What a channel received: exactly one of `text` and `button` is set.

    `id` is unique within the channel and the same when the channel delivers again. `person` is the
    sender's address on that channel, `chat` where the answer goes. `gone` says that the assistant
    was taken out of a group, `moved_to` that a group got another address; both come with no words.
    """

    channel: str
    id: str
    chat: str
    person: str
    name: str = ""
    text: str | None = None
    button: str | None = None
    group: bool = False
    gone: bool = False
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One event being answered inside its transaction: all that a handler may know and touch.

    `books` are the rule books of units that have tightened them, by the unit's code. `creation`
    says who may create a unit: anyone, those who were invited to, or nobody.
    """

    event: Event
    person: Person
    storage: Storage
    now: datetime
    wording: Callable[[Text], str]
    books: Mapping[str, Rulebook] = field(default_factory=dict)
    creation: str = "anyone"
