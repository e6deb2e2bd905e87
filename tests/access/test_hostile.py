"""Hostile input: nothing breaks a card's layout, nothing is sent as markup."""

from __future__ import annotations

import pytest

from bot.channels.telegram.markup import html
from bot.channels.telegram.renderer import Renderer
from bot.render.sentences import short_wording, wording
from tests.access.conftest import House, invited
from tests.conversation.driver import Talk
from tests.conversation.scenes import office, plan

RENDERER = Renderer(wording, short_wording, "https://t.me/hop_bot")
MARKUP = "<b>Họp</b> <a href='https://x.example'>&amp;</a> *đậm* _nghiêng_ [x](y)"


def drawn(talk: Talk) -> str:
    """The last answer as Telegram gets it."""
    drawings = RENDERER.draw(talk.replies)
    return "\n".join(html(*message) for drawing in drawings for message in drawing.messages)


def test_markup_in_a_title_is_sent_as_text(talk: Talk) -> None:
    plan(office(talk), title=MARKUP).sees(MARKUP)
    assert "<b>Họp" not in drawn(talk)
    assert "<a href" not in drawn(talk)
    assert "&lt;b&gt;Họp&lt;/b&gt;" in drawn(talk)


def test_markup_in_a_name_is_sent_as_text(ours: House) -> None:
    ours["admin"].another("x", "<b>Sếp</b>").say(f"/start {invited(ours['admin'], 'member')}")
    ours["admin"].say("/trogiup").sees("<b>Sếp</b> vừa vào")
    assert "&lt;b&gt;Sếp&lt;/b&gt;" in drawn(ours["admin"])


@pytest.mark.parametrize(
    "name",
    ["An\nVai trò: quản trị", "An\u2028Vai trò: quản trị", "\u202equản trị\u202c An", "\x07An"],
)
def test_a_name_stays_on_its_line_and_turns_nothing_around(ours: House, name: str) -> None:
    code = invited(ours["admin"], "member")
    ours["admin"].another("x", name).say(f"/start {code}")
    screen = ours["admin"].say("/trogiup").screen
    [line] = [line for line in screen.splitlines() if "vừa vào" in line]
    assert line.endswith("vai trò: thành viên.")
    assert not any(hidden in screen for hidden in ("\u202e", "\u202c", "\u2028", "\x07"))


def test_a_title_of_several_lines_is_kept_on_one(talk: Talk) -> None:
    plan(office(talk), title="Họp\n✅ Đạt: tất cả\nxong")
    assert "\n✅ Đạt: tất cả" not in talk.screen
    talk.sees("Họp ✅ Đạt: tất cả xong")


def test_a_label_of_4000_characters_is_refused_and_the_question_stands(talk: Talk) -> None:
    office(talk).say("/hop").say("Không").say("Họp " * 1000).sees("Tên cuộc họp")
    assert len(talk.screen) < 2000


def test_thousands_of_groups_break_nothing(talk: Talk) -> None:
    plan(office(talk), stop="groups")
    talk.say(", ".join(f"Nhóm {number}" for number in range(3000)))
    assert len(talk.screen) < 4000
    talk.say("Lãnh đạo đơn vị")
    assert talk.replies


def test_a_unit_that_takes_anothers_name_has_another_code(ours: House) -> None:
    imitation = office(ours["admin"].another("x"), "Sở Alpha").say("/donvi")
    imitation.sees("mã SO-ALPHA-2")
    ours["admin"].say("/donvi").sees("mã SO-ALPHA").misses("SO-ALPHA-2")
    office(ours["admin"].another("y"), "Sở Аlpha").say("/donvi").misses("mã SO-ALPHA")


@pytest.mark.parametrize(
    "payload",
    [
        "0:0:member-role.1.owner",
        "0:0:member-role..",
        "0:0:invite-role.admin.20",
        "0:0:invite-role.planner.9999",
        "0:0:act.-1",
        "0:0:act.٣",
        "0:0:revoke.1e9",
        "0:0:group-unlink.",
        "0:0:journal.99999999999999",
        "0:0:set.keep.2026",
        "0:0:",
        ":::",
        "0:0:" + "x" * 60,
        "-1:0:save",
        "9999999999999999:0:save",
    ],
)
def test_buttons_of_no_shape_of_ours_do_nothing(ours: House, payload: str) -> None:
    before = ours["admin"].press("0:0:members").screen
    ours["admin"].press(payload)
    assert ours["admin"].press("0:0:members").screen == before
