"""What a person sees in the app."""

from __future__ import annotations

import pytest

from handlers.actions import TABLE
from handlers.dialog.text import Text
from handlers.dialog.turn import Attachment, Choice, Month, Reply
from tests.bot.channels.telegram.office import WORDS, Answers, open_office, said
from tests.telegram_server import TelegramServer
from tests.telegram_server.actors import labels


def choice(label: str, action: str, ticked: bool | None = None) -> Choice:
    return Choice(Text(WORDS, {"text": label}), action, ticked)


EFFECT = Text(
    "plan-format-effect",
    {"format": Text("plan-format-hybrid"), "part": 5, "whole": 11, "sign": "⚠️"},
)
FORMATS = (
    choice("Trực tiếp", "1:2:pick=in_person"),
    choice("Trực tuyến", "1:2:pick=online"),
    Choice(EFFECT, "1:2:pick=hybrid"),
)


async def test_choices_are_buttons_with_their_effect_and_the_question_stands_out(
    telegram: TelegramServer,
) -> None:
    asks = said("Đã ghi: 60 đại biểu", "Hình thức họp?", choices=FORMATS)
    async with open_office(telegram, Answers(asks)):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
    assert person.last.text == "Đã ghi: 60 đại biểu\nHình thức họp?"
    assert person.last.text_html == "Đã ghi: 60 đại biểu\n<b>Hình thức họp?</b>"
    markup = person.last.reply_markup
    assert markup is not None
    assert [[button.text for button in row] for row in markup.inline_keyboard] == [
        ["Trực tiếp", "Trực tuyến"],
        ["Kết hợp → 5/11 = 45,5% ⚠️"],
    ]


async def test_a_tap_is_acknowledged_and_its_message_edited_in_place(
    telegram: TelegramServer,
) -> None:
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        assistant.replies = (said("Ngày nào?", replaces=True), said("Xem thêm"))
        tap = await person.taps("Trực tuyến")
        await telegram.settled()
    assert assistant.heard[-1].button == "1:2:pick=online"
    assert tap.answer is not None
    assert [message.text for message in person.sees] == ["Ngày nào?", "Xem thêm"]
    assert labels(person.sees[0]) == []


async def test_an_answer_that_replaces_nothing_comes_below_what_was_tapped(
    telegram: TelegramServer,
) -> None:
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        assistant.replies = (said("Nút này không còn hiệu lực"),)
        await person.taps("Trực tuyến")
        await telegram.settled()
    assert [message.text for message in person.sees] == [
        "Hình thức họp?",
        "Nút này không còn hiệu lực",
    ]


async def test_several_may_be_ticked(telegram: TelegramServer) -> None:
    groups = (choice("Xã", "1:3:tick=xa", True), choice("Sở", "1:3:tick=so", False))
    async with open_office(telegram, Answers(said("Thành phần?", choices=groups))):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
    assert labels(person.last) == ["☑ Xã", "☐ Sở"]


async def test_words_are_shown_as_they_were_typed_never_as_markup(telegram: TelegramServer) -> None:
    typed = 'Họp <b>giao ban</b> & "sơ kết" <script>&lt;'
    async with open_office(telegram, Answers(said(typed))):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
    assert person.last.text == typed
    assert person.last.entities == ()


async def test_a_long_text_comes_in_pages_with_the_keyboard_under_the_last(
    telegram: TelegramServer,
) -> None:
    line = "Đại biểu phát biểu về 📅 & <nội dung> thứ nhất. " * 20
    async with open_office(telegram, Answers(said(*[line] * 10, choices=FORMATS))):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
    assert len(person.sees) == 3
    together = " ".join(str(message.text) for message in person.sees)
    assert together.split() == " ".join([line] * 10).split()
    assert [bool(labels(message)) for message in person.sees] == [False, False, True]


async def test_a_day_is_picked_from_the_month_and_other_months_are_a_tap_away(
    telegram: TelegramServer,
) -> None:
    month = Month("2026-12", "2026-12-03", ("2026-12-05",), "7:1:pick=", "7:1:month=")
    assistant = Answers(said("Ngày nào?", month=month, choices=FORMATS[:1]))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        shown = labels(person.last)
        for label in ("24", "5*", "01/2027"):
            await person.taps(label)
            await telegram.settled()
    assert "Tháng 12/2026" in str(person.last.text)
    assert shown[:2] == ["Hôm nay", "Mai"]
    assert shown[2:10] == [" ", "·", "·", "3", "4", "5*", "6", "7"]
    assert shown[-2:] == ["01/2027 ›", "Trực tiếp"]
    assert [event.button for event in assistant.heard[1:]] == [
        "7:1:pick=2026-12-24",
        "7:1:pick=2026-12-05",
        "7:1:month=2027-01",
    ]


async def test_links_get_no_preview(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers(said("https://so-a.example/hop"))):
        await telegram.person().texts("/hop")
        await telegram.settled()
    (sent,) = telegram.called("sendMessage")
    assert sent["link_preview_options"] == {"is_disabled": True}


async def test_a_forum_topic_keeps_its_thread(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers(said("Số liệu năm 2026"))):
        group = telegram.group(forum=True)
        thread = group.opens_topic(31)
        await telegram.person().texts("/stats", group, thread)
        await telegram.settled()
    assert (group.last.text, group.last.message_thread_id) == ("Số liệu năm 2026", 31)


async def test_in_a_group_only_commands_for_this_bot_are_heard(telegram: TelegramServer) -> None:
    assistant = Answers(said("Số liệu năm 2026"))
    async with open_office(telegram, assistant):
        group, person = telegram.group(), telegram.person()
        for text in ("chào cả nhà", "/stats@another_bot", "/stats@Hop226_Bot 2025", None):
            await person.texts(text, group)
        await telegram.settled()
    (heard,) = assistant.heard
    assert (heard.text, heard.group) == ("/stats 2025", True)
    assert (heard.chat, heard.person) == (str(group.room.chat.id), str(person.user.id))


async def test_what_belongs_in_private_is_offered_as_a_link_there(telegram: TelegramServer) -> None:
    async with open_office(
        telegram, Answers(said("Lập kế hoạch trong trò chuyện riêng", private="hop"))
    ):
        group = telegram.group()
        await telegram.person().texts("/hop", group)
        await telegram.settled()
    assert group.last.reply_markup is not None
    (((button,),)) = group.last.reply_markup.inline_keyboard
    assert button.url == "https://t.me/hop226_bot?start=hop"


async def test_the_menus_are_vietnamese_and_differ_by_place(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers()):
        pass
    private, groups = (
        [each["command"] for each in telegram.world.commands[scope]]
        for scope in ("all_private_chats", "all_group_chats")
    )
    assert {"start", *private} == {command.name for command in TABLE.commands}
    assert groups == [command.name for command in TABLE.commands if command.in_groups]


@pytest.mark.parametrize("replaces", [True, False])
async def test_a_message_that_can_no_longer_be_edited_is_said_anew(
    telegram: TelegramServer, replaces: bool
) -> None:
    assistant = Answers(said("Hình thức họp?", choices=FORMATS))
    async with open_office(telegram, assistant):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
        old = person.last
        del person.room.messages[old.message_id]
        assistant.replies = (said("Ngày nào?", replaces=replaces),)
        await person.taps("Trực tuyến", old)
        await telegram.settled()
    assert [message.text for message in person.sees] == ["Ngày nào?"]


async def test_a_code_comes_as_a_picture_and_an_export_as_a_document(
    telegram: TelegramServer,
) -> None:
    files = (Attachment("qr", "code-1"), Attachment("text", "a;b", "so-lieu.csv"))
    async with open_office(telegram, Answers(said("Mã mời", attachments=files))):
        person = telegram.person()
        await person.texts("/donvi")
        await telegram.settled()
    words, picture, document = person.sees
    assert words.text == "Mã mời"
    assert picture.photo
    assert document.document
    (sent,) = telegram.called("sendPhoto")
    assert sent["photo"].startswith(b"\x89PNG")
    (sent,) = telegram.called("sendDocument")
    assert sent["document"] == b"a;b"


async def test_a_reply_without_words_is_not_sent(telegram: TelegramServer) -> None:
    async with open_office(telegram, Answers(Reply(()), said("Có lời"))):
        person = telegram.person()
        await person.texts("/hop")
        await telegram.settled()
    assert [message.text for message in person.sees] == ["Có lời"]
