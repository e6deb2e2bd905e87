"""Adding is one row: a made-up command, question, setting, kind of delivery and channel, each found
wherever a thing of its sort is.

Whatever is derived takes its table as an argument, so nothing is entered anywhere for good. The
made-up ones have no sentences; they are looked for by the ids that their sentences would have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot import health
from bot.assistant import Assistant
from bot.channels.status import Status
from bot.channels.telegram.answering import menus
from bot.clock import standing_at
from bot.render.sentences import forgiving_wording
from handlers.actions import TABLE
from handlers.deliveries.kind import Due, Kind, Occasion, Outlook
from handlers.deliveries.kinds import KINDS
from handlers.deliveries.scheduling import Schedule
from handlers.dialog.access import ADMIN, PLANNING
from handlers.dialog.fields import words
from handlers.dialog.form import Slot
from handlers.dialog.table import Table
from handlers.dialog.text import Text
from handlers.dialog.turn import Choice, Event, Replies, Reply, Turn, message
from handlers.dialog.verbs import action, command
from handlers.plan.form import PLAN
from handlers.plan.questions import SLOTS
from handlers.plan.slots import PlanSlot
from handlers.unit.card import card_of
from handlers.unit.settings import SETTINGS, UnitSetting
from storage.store import Store
from tests.bot.channels.made_up import MADE_UP as MADE_UP_CHANNEL
from tests.database import open_store
from tests.docs.commands import page
from tests.handlers.deliveries.post import Post

NOW = "2026-11-22T09:00"
EVENTS = count(1)


@command("tinh", aliases=("weather",), roles=PLANNING, in_groups=True)
def made_up_command(turn: Turn) -> Replies:
    return message(Text("tinh-said"))


@action("tinh-again", roles=ADMIN)
def made_up_button(turn: Turn) -> Replies:
    return message(Text("tinh-again-said"))


MADE_UP_SLOT = PlanSlot("catering", words(optional=True), Text("plan-ask-catering"))
MADE_UP_SETTING = UnitSetting("dress", (Slot("dress_code", words()),))


def made_up_due(outlook: Outlook) -> Iterator[Due]:
    starts = outlook.meeting.facts.starts
    yield Due(7, starts - timedelta(minutes=7), starts)


def made_up_message(occasion: Occasion) -> Reply:
    return Reply((Text("remind-doors"),))


MADE_UP_KIND = Kind("doors", made_up_message, due=made_up_due)


class Chat:
    """The assistant with a table of its own, and whoever writes to it."""

    def __init__(self, store: Store, table: Table) -> None:
        self._assistant = Assistant(
            store, standing_at(NOW), forgiving_wording, table=table, strict=True
        )
        self.replies: Replies = ()

    def say(self, text: str, button: str | None = None) -> Chat:
        event = Event(
            "test", str(next(EVENTS)), "an", "an", "An", (button and None) or text, button
        )
        self.replies = self._assistant.handle_now(event)
        return self

    @property
    def said(self) -> list[Text]:
        return [text for reply in self.replies for text in reply.texts]

    @property
    def choices(self) -> list[Choice]:
        return [choice for reply in self.replies for choice in reply.choices]

    def founds(self) -> Chat:
        for said in ("/donvi", "Sở A", "Chính quyền", "Tỉnh (gồm sở, ban, ngành tỉnh)"):
            self.say(said)
        return self


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "office.sqlite")
    yield store
    store.close()


def with_added(*things: object) -> Table:
    known = (*TABLE.commands, *TABLE.verbs.values(), *TABLE.forms.values())
    return Table.of((*known, *things))  # type: ignore[arg-type]


def test_a_command_is_in_help_in_the_menus_on_the_page_and_held_to_its_roles(store: Store) -> None:
    table = with_added(made_up_command)
    chat = Chat(store, table)
    assert Text("tinh-said") not in chat.say("/tinh").said, "nobody without a unit may"
    chat.founds()
    assert chat.say("/tinh").said == chat.say("/weather").said == [Text("tinh-said")]
    assert "tinh" in [text.args.get("name") for text in chat.say("/trogiup").said]
    assert all("tinh" in names for names in menus(table).values())
    assert "| /tinh | /weather |" in page(table, forgiving_wording)


def test_a_button_is_on_the_page_and_held_to_its_roles(store: Store) -> None:
    chat = Chat(store, with_added(made_up_button))
    assert Text("tinh-again-said") not in chat.say("", button="0:0:tinh-again").said
    assert chat.founds().say("", button="0:0:tinh-again").said == [Text("tinh-again-said")]


def test_two_of_a_name_or_one_without_roles_is_an_error() -> None:
    with pytest.raises(ValueError, match="tinh"):
        with_added(made_up_command, replace(made_up_command, aliases=()))
    with pytest.raises(ValueError, match="open to no role"):
        with_added(replace(made_up_button, roles=frozenset()))


def test_a_question_of_the_plan_is_asked_on_the_card_and_in_the_list_to_edit(store: Store) -> None:
    added = replace(PLAN, slots=(SLOTS[0], SLOTS[1], MADE_UP_SLOT))
    others = [form for form in TABLE.forms.values() if form is not PLAN]
    table = Table.of((*TABLE.commands, *TABLE.verbs.values(), *others, added))
    chat = Chat(store, table).founds().say("/hop").say("Không").say("Họp nội bộ")
    assert Text("plan-ask-catering") in chat.said
    card = chat.say("trà, nước").said
    assert Text("answer-catering", {"value": "trà, nước"}) in card
    edit = next(c for c in chat.choices if c.action.verb == "edit")
    offered = chat.say("", button=str(edit.action)).choices
    assert "catering" in [choice.action.target for choice in offered]


def test_a_setting_of_the_unit_has_its_button_and_its_form(store: Store) -> None:
    assert MADE_UP_SETTING.form.id == "set-dress"
    chat = Chat(store, TABLE).founds()

    def look(storage: object) -> Replies:
        turn = turn_of(storage)
        assert turn.unit is not None
        return card_of(turn, turn.unit, 2026, (*SETTINGS, MADE_UP_SETTING))

    (reply,) = store.run_now(look)
    assert "dress" in [choice.action.target for choice in reply.choices]
    assert chat.replies


def turn_of(storage: object) -> Turn:
    event = Event("test", "look", "an", "an", "An", "/donvi")
    now = datetime.fromisoformat(f"{NOW}:00+07:00")
    person = storage.meet_person("test", "an", "An", now)  # type: ignore[attr-defined]
    return Turn(event, person, storage, now, forgiving_wording, TABLE)  # type: ignore[arg-type]


def test_a_kind_of_delivery_is_planned_in_the_ledger(tmp_path: Path) -> None:
    post = Post(tmp_path)
    meeting = post.saved("27 08:00")
    kinds = {**KINDS, MADE_UP_KIND.name: MADE_UP_KIND}
    Schedule(post.storage, meeting, post.now, kinds).replan()
    assert "doors" in [row.key.kind for row in post.storage.deliveries_of(meeting.id)]
    post.close()


class Conversing:
    """The made-up channel's half that answers, as far as the report looks at it."""

    status = Status("made-up", standing_at(NOW), forgiving_wording)
    backlog = 0


async def test_a_channel_is_in_the_report_of_health(store: Store) -> None:
    report = await health.report(store, [Conversing()], (MADE_UP_CHANNEL,))
    assert report["channels"].keys() == {"made-up"}
    assert "segno" in report["versions"], "a library that its error report should name"
