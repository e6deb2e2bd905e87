"""In a chat only the last answer has buttons to tap."""

from __future__ import annotations

import pytest

from bot.assistant import APOLOGY, SLOWER
from handlers.dialog.text import Text
from handlers.dialog.turn import Reply
from tests.bot.channels.telegram.office import Answers, open_office, said
from tests.bot.channels.telegram.test_native import FORMATS, choice
from tests.telegram_server import Person, Refusal, TelegramServer
from tests.telegram_server.actors import labels
from tests.telegram_server.errors import BadRequest

SAVE = (choice("Lưu", "1:9:save"),)
ASKS = said("Hình thức họp?", choices=FORMATS)


def live(person: Person) -> list[str]:
    return [str(message.text) for message in person.sees if labels(message)]


async def hears(telegram: TelegramServer, person: Person, text: str) -> None:
    await person.texts(text)
    await telegram.settled()


@pytest.mark.parametrize(
    ("after", "left"),
    [
        ((said("Ngày nào?", choices=SAVE),), ["Ngày nào?"]),
        ((said("Tên cuộc họp là gì?"),), []),
        ((said("Đã ghi"), said("Ngày nào?", choices=SAVE)), ["Ngày nào?"]),
        ((said("Xem", choices=SAVE), said("Ngày nào?", choices=SAVE)), ["Xem", "Ngày nào?"]),
        ((said("Xem trong trò chuyện riêng", private="hop"),), ["Xem trong trò chuyện riêng"]),
        ((said("dòng " * 2000, choices=SAVE),), None),
        (APOLOGY, ["Hình thức họp?"]),
        (SLOWER, ["Hình thức họp?"]),
        ((), ["Hình thức họp?"]),
    ],
    ids=str,
)
async def test_a_typed_answer_leaves_one_live_keyboard(
    telegram: TelegramServer, after: tuple[Reply, ...], left: list[str] | None
) -> None:
    assistant = Answers(ASKS)
    async with open_office(telegram, assistant):
        person = telegram.person()
        await hears(telegram, person, "/hop")
        assistant.replies = after
        await hears(telegram, person, "trực tuyến")
    assert live(person) == (left if left is not None else [str(person.last.text)])


async def test_a_plan_by_typed_answers_keeps_one_keyboard_at_every_step(
    telegram: TelegramServer,
) -> None:
    assistant = Answers()
    async with open_office(telegram, assistant):
        person = telegram.person()
        for number in range(12):
            assistant.replies = (said(f"câu {number}", choices=SAVE),)
            await hears(telegram, person, "một câu trả lời")
            assert live(person) == [f"câu {number}"]
    assert len(telegram.called("editMessageReplyMarkup")) == 11


@pytest.mark.parametrize("replaces", [True, False])
async def test_a_tapped_keyboard_goes_with_its_question(
    telegram: TelegramServer, replaces: bool
) -> None:
    assistant = Answers(said("Lưu kế hoạch?", choices=SAVE))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await hears(telegram, person, "/hop")
        assistant.replies = (said("Đã lưu", replaces=replaces),)
        await person.taps("Lưu")
        await telegram.settled()
    assert live(person) == []
    assert len(telegram.called("editMessageReplyMarkup")) == (0 if replaces else 1)


async def test_chats_do_not_touch_each_others_keyboards(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers(ASKS)):
        people = [telegram.person(), telegram.person()]
        for person in people * 2:
            await hears(telegram, person, "/hop")
    assert [live(person) for person in people] == [["Hình thức họp?"]] * 2


async def test_a_keyboard_that_cannot_be_taken_off_holds_up_nothing(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    assistant = Answers(ASKS)
    telegram.will("editMessageReplyMarkup", Refusal(BadRequest("message can't be edited")))
    async with open_office(telegram, assistant):
        person = telegram.person()
        for _ in range(3):
            await hears(telegram, person, "/hop")
    assert len(person.sees) == 3
    assert caplog.records == []


def test_the_sentences_that_leave_the_question_standing_are_those_of_trouble() -> None:
    assert {say.id for reply in (*APOLOGY, *SLOWER) for say in reply.texts} == {
        Text("trouble-apology").id,
        Text("trouble-too-fast").id,
    }
