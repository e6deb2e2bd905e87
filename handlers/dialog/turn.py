"""What passes between a channel and the assistant: an event in, replies out, and the turn between.

Events and replies are plain data that survives JSON, because the replies to an event are stored
with it and go out again, word for word, when the channel delivers the event twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from handlers.dialog.access import Role
from handlers.dialog.capabilities import UNLIMITED, Capabilities
from handlers.dialog.payload import Action
from handlers.dialog.text import Text
from rules import Rulebook
from storage.model import Answers, Draft, Person, Unit
from storage.storage import Storage

if TYPE_CHECKING:
    from handlers.dialog.table import Table


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

    `ticked` is None except in a question where several may be chosen. What is not `numbered` is
    picked by its label alone: ways through a conversation, and what stands beside its question.
    """

    label: Text
    action: Action
    ticked: bool | None = None
    numbered: bool = True


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


Replies = tuple[Reply, ...]


@dataclass(eq=False)
class Turn:
    """One event being answered inside its transaction: all that a handler may know and touch.

    The unit and the open drafts are read once, when they are first asked for; whoever changes
    person, role or unit says so (`act_for`, `renew`), and they are read anew. `table` holds every
    command, button and form. `books` are the rule books of units that have tightened them, by the
    unit's code. `creation` says who may create a unit: anyone, those invited to, or nobody.
    `capabilities` is what the channel of the event can do.
    """

    event: Event
    person: Person
    storage: Storage
    now: datetime
    wording: Callable[[Text], str]
    table: Table
    books: Mapping[str, Rulebook] = field(default_factory=dict)
    creation: str = "anyone"
    capabilities: Capabilities = UNLIMITED

    @property
    def tapped(self) -> bool:
        """Whether a button was tapped, whose message the answer may replace."""
        return self.event.button is not None

    @property
    def role(self) -> Role:
        """What the person is in the unit they act for."""
        return Role(self.person.role) if self.person.role else Role.nobody

    @cached_property
    def unit(self) -> Unit | None:
        """The unit that the person belongs to and acts for, None before there is one."""
        if self.role is Role.nobody or self.person.unit_id is None:
            return None
        return self.storage.unit(self.person.unit_id)

    @property
    def own_unit(self) -> Unit:
        """The unit acted for, where only its own people get to. Raises LookupError without one."""
        if self.unit is None:
            raise LookupError(f"person {self.person.id} acts for no unit: ask for a role first")
        return self.unit

    @cached_property
    def drafts(self) -> list[Draft]:
        """The person's open drafts, the one opened last first."""
        return self.storage.open_drafts(self.person.id)

    @cached_property
    def last_replies(self) -> list[Any]:
        """What was said to the person last on this channel, as it is stored."""
        return self.storage.last_replies(self.event.channel, self.person.id)

    def act_for(self, unit_id: int | None) -> None:
        """Goes on as in another unit of the person, or in none."""
        role = None if unit_id is None else self.storage.role_in(self.person.id, unit_id)
        self.person = replace(self.person, unit_id=unit_id, role=role)
        self._forget()

    def renew(self) -> None:
        """Reads the person anew: they joined a unit, left one, or have another role."""
        self.person = self.storage.person(self.person.id) or self.person
        self._forget()

    def _forget(self) -> None:
        for name in ("unit", "drafts"):
            self.__dict__.pop(name, None)

    def open_draft(
        self,
        form: str,
        unit_id: int | None,
        answers: Answers,
        meeting_id: int | None = None,
    ) -> Draft:
        """A new draft of a form on top of the open ones."""
        draft = self.storage.open_draft(
            self.person.id, unit_id, form, 1, answers, self.now, meeting_id
        )
        self.drafts = [draft, *self.drafts]
        return draft

    def save_draft(self, draft: Draft) -> None:
        self.storage.save_draft(draft, self.now)
        self.drafts = [draft if each.id == draft.id else each for each in self.drafts]

    def close_draft(self, draft: Draft) -> None:
        """Puts a draft away, done or left; it can be reopened."""
        self.storage.close_draft(draft.id, self.now)
        self.drafts = [each for each in self.drafts if each.id != draft.id]

    def reopen_draft(self, draft: Draft) -> None:
        """Puts a draft on top of the open ones again."""
        self.storage.reopen_draft(draft.id, self.now)
        self.__dict__.pop("drafts", None)


def screen(turn: Turn, texts: Text | Iterable[Text], *choices: Choice) -> Replies:
    """One message, which takes the place of the one whose button was tapped."""
    return (Reply(_several(texts), choices, replaces=turn.tapped),)


def message(texts: Text | Iterable[Text], *choices: Choice, **more: Any) -> Replies:
    """One new message."""
    return (Reply(_several(texts), choices, **more),)


def _several(texts: Text | Iterable[Text]) -> tuple[Text, ...]:
    return (texts,) if isinstance(texts, Text) else tuple(texts)
