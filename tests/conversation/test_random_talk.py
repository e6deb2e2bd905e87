"""Whole random conversations: nothing raises, the card is what is saved, the tally is a recount."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.render.formats import moment as moment_said
from bot.render.formats import short_moment
from bot.render.sentences import wording
from handlers.dialog.text import Text
from handlers.unit.stats import YearSheet, year_sheet
from rules import Format
from storage.model import Meeting, MeetingState, Tally, Unit
from storage.storage import Storage
from tests.conversation.driver import NOW, Talk, moment
from tests.conversation.scenes import USUAL, asked, code, office

COMMANDS = (
    "/start", "/hop", "/lich", "/stats", "/stats 2027", "/donvi", "/huy", "/quaylai", "/trogiup",
    "/plan", "/back", "/khongco", "/", "/hop họp giao ban 8h thứ 5 tuần sau, trực tuyến, 2 tiếng",
    "/hop " + "x" * 5000, "/lich 99999999999999999999", "/stats 0",
)  # fmt: skip
ANSWERS = (
    *USUAL.values(), "0", "-1", "1", "2,3", "1,99", "b", "không", "có", "ok", "31/2", "hôm qua",
    "8h-11h30 ngày 29/12", "từ 8h ngày 30/12/2026 đến 17h ngày 2/1/2027", "25h", "0 phút",
    "3 ngày", "999999999999999999999", "1e400", "MẬT", "tài liệu mật độ dân cư", "Lưu", "quay lại",
    "\x00", "\ud800", "🎉" * 50, "١٢", "{ $x }", "%s", "x" * 100_000,
)  # fmt: skip
CONFERENCES = {
    "dissemination", "professional", "review", "training", "major_deliberative", "other",
}  # fmt: skip
SAVED = ("saving-new", "saving-changed")


class Conversation(RuleBasedStateMachine):
    """One person who founded an office and then does anything at all."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.talk = office(Talk(Path(self.folder.name, "office.sqlite")))
        self.now = moment(NOW)
        self.card = ""
        self.pressed: list[str] = []

    def teardown(self) -> None:
        self.talk.close()
        self.folder.cleanup()

    @rule(text=st.sampled_from(COMMANDS) | st.sampled_from(ANSWERS) | st.text(max_size=30))
    def texts(self, text: str) -> None:
        self.talk.say(text)
        self.heard()

    @precondition(lambda self: self.actions())
    @rule(place=st.integers(0, 50))
    def taps(self, place: int) -> None:
        actions = self.actions()
        action = actions[place % len(actions)]
        self.pressed.append(action)
        self.talk.press(action)
        self.heard()

    @precondition(lambda self: "Lưu" in self.talk.choices)
    @rule()
    def saves(self) -> None:
        self.talk.tap("Lưu")
        self.heard()

    @precondition(lambda self: asked(self.talk) is None)
    @rule()
    def looks_at_the_calendar(self) -> None:
        self.talk.say("/lich")
        self.heard()

    @precondition(lambda self: self.pressed)
    @rule(place=st.integers(0, 50))
    def taps_an_old_button(self, place: int) -> None:
        self.talk.press(self.pressed[place % len(self.pressed)])
        self.heard()

    @rule(action=st.text(max_size=70) | st.from_regex(r"\d{1,3}:\d{1,3}:[a-z]+=.{0,9}"))
    def taps_what_nobody_offered(self, action: str) -> None:
        self.talk.press(action)
        self.heard()

    @precondition(lambda self: asked(self.talk))
    @rule(questions=st.integers(1, 30))
    def answers_some_questions(self, questions: int) -> None:
        for _ in range(questions):
            if question := asked(self.talk):
                self.talk.say(USUAL[question])
                self.heard()

    @rule(minutes=st.integers(1, 24 * 60))
    def waits(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.talk.at(self.now.isoformat())

    @rule()
    def the_program_is_started_again(self) -> None:
        self.talk.restart()

    @invariant()
    def something_was_answered(self) -> None:
        assert self.talk.screen.strip()

    @invariant()
    def the_tally_is_a_recount(self) -> None:
        unit, meetings = self.kept()
        for year in (2026, 2027):
            counted = Counter(
                (each.facts.kind, each.facts.scope, each.facts.format, each.state)
                for each in meetings
                if each.facts.starts.year == year
            )
            assert counted == {
                (row.kind, row.scope, row.format, row.state): row.number
                for row in self.tally(unit, year)
            }

    @invariant()
    def the_year_on_the_screen_is_a_recount(self) -> None:
        unit, meetings = self.kept()
        statutory = unit.setting("statutory_counts") or False
        for year in (2026, 2027):
            sheet = self.talk.office.store.run_now(
                lambda storage, year=year: year_sheet(storage, unit, year, self.now)
            )
            ours = [each for each in meetings if each.facts.starts.year == year]
            held = {form: opening(sheet, form) for form in Format}
            planned = dict.fromkeys(Format, 0)
            for each in ours:
                if each.facts.format and (
                    each.facts.kind in CONFERENCES or counts(each, statutory)
                ):
                    tally = {MeetingState.held: held, MeetingState.planned: planned}.get(each.state)
                    if tally is not None:
                        tally[Format(each.facts.format)] += 1
            assert (sheet.held, sheet.planned) == (sum(held.values()), sum(planned.values()))
            for form in Format:
                assert getattr(sheet.counts, form.value) == held[form] + planned[form]
            assert sheet.avoided == sum(each.state is MeetingState.avoided for each in ours)

    def actions(self) -> list[str]:
        return [str(choice.action) for reply in self.talk.replies for choice in reply.choices]

    def heard(self) -> None:
        """Keeps the card in mind, and holds what was saved against it."""
        if "Lưu" in self.talk.choices and "📅" in self.talk.screen:
            self.card = self.talk.screen
        if any(say.id in SAVED for reply in self.talk.replies for say in reply.texts):
            _, meetings = self.kept()
            saved = next(each for each in meetings if each.code == code(self.talk))
            starts = saved.facts.starts.isoformat()
            assert moment_said(starts) in self.card or short_moment(starts) in self.card, self.card
            for line in shown(saved):
                assert line in self.card, f"{line!r} was saved and not shown\n\n{self.card}"

    def kept(self) -> tuple[Unit, list[Meeting]]:
        def look(storage: Storage) -> tuple[Unit, list[Meeting]]:
            person = storage.person_at("test", "an")
            assert person is not None
            assert person.unit_id is not None
            unit = storage.unit(person.unit_id)
            assert unit is not None
            since = datetime.fromisoformat("2000-01-01T00:00+07:00")
            return unit, storage.meetings(
                unit.id, since, states=tuple(MeetingState), limit=1_000_000
            )

        return self.talk.office.store.run_now(look)

    def tally(self, unit: Unit, year: int) -> list[Tally]:
        return self.talk.office.store.run_now(lambda storage: storage.tally(unit.id, year))


def counts(meeting: Meeting, statutory: bool) -> bool:
    return statutory and meeting.facts.kind == "statutory"


def opening(sheet: YearSheet, form: Format) -> int:
    """What the office declared to have held before it began to keep its year here."""
    figure = sheet.figures.get(f"opening_{form.value}")
    return figure.value if figure else 0


def shown(meeting: Meeting) -> list[str]:
    """What a card must have shown of a meeting, written from the columns that are counted."""
    facts = meeting.facts
    lines = [
        wording(Text("card-title", {"title": facts.title})),
        wording(Text(f"plan-kind-{facts.kind.replace('_', '-')}")),
    ]
    if facts.format:
        lines.append(wording(Text(f"plan-format-{facts.format.replace('_', '-')}")))
    if facts.attendee_count is not None:
        lines.append(wording(Text("answer-count", {"value": facts.attendee_count})))
    if facts.chair:
        lines.append(wording(Text("answer-chair", {"value": facts.chair})))
    if facts.place:
        lines.append(wording(Text("answer-place", {"value": facts.place})))
    return lines


UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

TestConversation = Conversation.TestCase
TestConversation.settings = settings(
    max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=UNHURRIED
)


@pytest.mark.long
class TestLongConversation(Conversation.TestCase):  # type: ignore[misc]
    settings = settings(
        max_examples=400, stateful_step_count=60, deadline=None, suppress_health_check=UNHURRIED
    )
