"""Units, roles and invitations as people in Telegram meet them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.actions import TABLE
from tests.access.conftest import House, house, invited
from tests.bot.channels.telegram.office import open_office
from tests.bot.channels.telegram.talking import TelegramOffice
from tests.conversation.driver import Office, Talk
from tests.conversation.scenes import office
from tests.telegram_server import TelegramServer

STRANGERS_WORD = "omega"


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    with Talk(TelegramOffice(tmp_path / "office.sqlite"), person="an", name="An") as talk:
        yield talk


@pytest.fixture
def ours(talk: Talk) -> House:
    return house(talk, "Sở Alpha", "alpha")


def test_two_units_in_telegram_show_no_trace_of_each_other(ours: House, talk: Talk) -> None:
    theirs = house(talk.another("binh", "Bình"), "Xã Omega", STRANGERS_WORD)
    for role, person in ours.people.items():
        for said in ("/donvi", "/lich", "/stats", "/dulieu"):
            assert STRANGERS_WORD not in person.say(said).screen.lower(), (role, said)
        for verb in ("meeting", "edit", "cancel", "approve", "act", "member", "child-remove"):
            for target in (theirs.meeting.id, theirs.unit.id):
                screen = person.press(f"0:0:{verb}.{target}").screen
                assert STRANGERS_WORD not in screen.lower(), (role, verb)
        shut = {name for name, verb in TABLE.verbs.items() if role not in verb.roles}
        for verb in sorted(shut):
            person.press(f"0:0:{verb}.1").sees("không làm được việc này")


def test_a_code_opened_as_a_deep_link_joins(ours: House) -> None:
    code = invited(ours["admin"], "member")
    ours["admin"].another("moi", "Người mới").say(f"/start {code}").sees("Đã vào Sở Alpha")


async def test_an_invitation_comes_with_its_picture(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    place = Office(tmp_path / "office.sqlite")
    admin = telegram.person("An")
    async with open_office(telegram, place._assistant):
        for said in ("/donvi", "Sở A", "Chính quyền", "Tỉnh (gồm sở, ban, ngành tỉnh)"):
            await admin.texts(said)
        await admin.presses("0:0:invite-role.member.1")
        await telegram.world.settled()
    [picture] = [message for message in admin.sees if message.photo]
    assert picture.photo[0].file_size
    assert "?start=u" in str(picture.caption)
    place.close()


def test_a_unit_made_in_the_terminal_is_used_in_telegram(tmp_path: Path) -> None:
    with Talk(Office(tmp_path / "office.sqlite"), person="an") as terminal:
        code = invited(office(terminal), "planner")
        terminal.say("/hop").say("Không").say("Họp giao ban tháng 12")
        terminal.press("0:0:link")
    with Talk(TelegramOffice(tmp_path / "office.sqlite"), person="binh") as phone:
        phone.say(f"/start {code}").sees("Đã vào Sở A").say("/hop").sees("bí mật nhà nước")
