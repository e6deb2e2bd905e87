"""Every sentence about a verdict: there when a rule says it, said by some rule when it is there."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message, MessageReference
from fluent.syntax.visitor import Visitor

from bot.render.sentences import wording
from handlers.dialog.text import Text
from rules import (
    Figures,
    Kind,
    Ratio,
    Verdict,
    central_books,
    judge,
    judge_figures,
    judge_rule,
)
from tests.rules.own_books import LATE, widened, with_own
from tests.rules.plans import plan

ROOT = Path(__file__).parents[2]
RESOURCE = parse((ROOT / "locales/vi/verdict.ftl").read_text(encoding="utf-8"))
MESSAGES = {entry.id.name for entry in RESOURCE.body if isinstance(entry, Message)}
KEPT: list[tuple[str, dict[str, object]]] = json.loads(
    (ROOT / "tests/locales/verdicts_of_0_1_0.json").read_text(encoding="utf-8")
)
"""Every message of release 0.1.0 with arguments as it kept them with a meeting."""

SAID_ELSEWHERE = ("verdict-refused-", "verdict-book-", "verdict-check-", "verdict-unit-")


def verdicts() -> Iterator[Verdict]:
    """What all rules say of every row of the truth table, with and without a calendar."""
    for file in sorted((ROOT / "tests/rules/truth").glob("*.toml")):
        for table in tomllib.loads(file.read_text(encoding="utf-8"))["table"]:
            for row in table["rows"]:
                for kind in (None, "briefing", "statutory"):
                    changes = dict(row.get("set", {}))
                    if kind:
                        changes["kind"] = kind
                    asked = plan(changes, row.get("without", ()))
                    for overlaps in (None, (), ("HN-2026-001", "HN-2026-002")):
                        yield from judge(
                            asked.meeting, asked.year, as_of=asked.as_of, overlaps=overlaps
                        )
    early = plan({"as_of": "2025-12-01", "start": "2025-12-02T08:00"})
    yield from judge(early.meeting, early.year, as_of=early.as_of)
    wider = widened([Kind.BRIEFING])
    for counted, before in product((None, 4, 17, 18), (None, 5, 20)):
        figures = {"year.counted_meetings": counted, "year.previous_year_counted": before}
        asked = plan({"kind": "briefing", **figures})
        yield from judge(asked.meeting, asked.year, as_of=asked.as_of, books=wider)
    for part, whole, source in product((None, 0, 84, 86, 100), (None, 0, 100), ("BC 12", " ")):
        ratio = Ratio(part, whole, source)
        yield from judge_figures(Figures(*[ratio] * len(fields(Figures))), on=early.as_of)
        yield from judge_figures(Figures(*[ratio] * len(fields(Figures))), on=date(2026, 11, 22))


@pytest.fixture(scope="module")
def said() -> dict[str, list[Verdict]]:
    by_message: dict[str, list[Verdict]] = {}
    for verdict in verdicts():
        by_message.setdefault(verdict.message, []).append(verdict)
    return by_message


def test_every_verdict_can_be_said_in_one_plain_line(said: dict[str, list[Verdict]]) -> None:
    for message, spoken in said.items():
        for text in {wording(Text(message, verdict.args)) for verdict in spoken}:
            assert_plain(text, message)


@pytest.mark.parametrize(("message", "args"), KEPT, ids=[message for message, _ in KEPT])
def test_what_was_kept_with_a_meeting_by_an_earlier_release_can_still_be_said(
    message: str, args: dict[str, object]
) -> None:
    assert_plain(wording(Text(message, args)), message)


def assert_plain(text: str, message: str) -> None:
    assert text == " ".join(text.split()), message
    assert text.endswith("."), message
    assert not {"!", "{", "}"} & set(text), message
    assert text[0] == text[0].upper(), message


def test_no_sentence_is_left_unsaid(said: dict[str, list[Verdict]]) -> None:
    referred: set[str] = set()

    class References(Visitor):
        def visit_MessageReference(self, node: MessageReference) -> None:
            referred.add(node.id.name)

    References().visit(RESOURCE)
    kept = {message for message, _ in KEPT}
    unsaid = {
        name
        for name in MESSAGES - referred - said.keys() - {"verdict-clause", "verdict-ended"} - kept
        if not name.startswith(SAID_ELSEWHERE)
    }

    assert unsaid == set()


@pytest.mark.parametrize(
    ("changes", "rule", "text"),
    [
        ({}, "KL226-M14", "Hội nghị chuyên môn, nghiệp vụ: 1 ngày, đúng mức tối đa 1 ngày."),
        (
            {"kind": "dissemination", "duration_minutes": 450},
            "KL226-M13",
            "Hội nghị quán triệt, phổ biến: dài 7 giờ 30 phút, vượt 3 giờ 30 phút so với mức tối đa"
            " 1/2 ngày (tạm tính 4 giờ).",
        ),
        (
            {"duration_minutes": 720},
            "KL226-M14",
            "Hội nghị chuyên môn, nghiệp vụ: dài 1,5 ngày, vượt 4 giờ so với mức tối đa 1 ngày"
            " (tạm tính 8 giờ). Quyết định 45/2018/QĐ-TTg quy định tập huấn, triển khai đến 2 ngày,"
            " nhưng Kết luận 226-KL/TW ban hành sau và chặt hơn.",
        ),
        (
            {"kind": "training", "duration_minutes": 960},
            "KL226-M14",
            "Hội nghị tập huấn: dài 2 ngày, quá 1 ngày theo Kết luận 226-KL/TW nhưng trong mức"
            " 2 ngày (tạm tính 16 giờ) theo Quyết định 45/2018/QĐ-TTg.",
        ),
        (
            {"speeches": [{"role": "concluding", "minutes": 55}]},
            "KL226-M17",
            "Phát biểu kết luận tổng 55 phút, vượt 5 phút so với mức tối đa 50 phút.",
        ),
        (
            {"kind": "dissemination", "duration_minutes": 241},
            "KL226-M13",
            "Hội nghị quán triệt, phổ biến: dài 4 giờ 1 phút, vượt 1 phút so với mức tối đa"
            " 1/2 ngày (tạm tính 4 giờ).",
        ),
        (
            {"cost": {"estimate": 16_000_000, "norm": 15_000_000}},
            "KL226-M06",
            "Dự toán 16.000.000 đồng, vượt 1.000.000 đồng so với định mức 15.000.000 đồng.",
        ),
        (
            {"as_of": "2026-11-25", "start": "2026-11-30T08:00"},
            "QD45-01",
            "Không kịp gửi giấy mời trước 3 ngày làm việc. Đúng thời hạn thì họp sớm nhất"
            " thứ Ba, 01/12/2026.",
        ),
        (
            {"unit.schedule_invites": True},
            "QD45-01",
            "Lịch công tác tuần công bố ngày 22/11/2026, trước ngày họp 5 ngày làm việc"
            " (tối thiểu 3).",
        ),
        (
            {"start": "2026-11-28T08:00"},
            "CAL-DAY",
            "Họp vào ngày nghỉ: thứ Bảy, 28/11/2026; ngày làm việc gần nhất sau đó là"
            " thứ Hai, 30/11/2026.",
        ),
        (
            {"as_of": "2026-08-20", "start": "2026-08-31T08:00"},
            "CAL-DAY",
            "Họp vào ngày nghỉ hoán đổi: thứ Hai, 31/08/2026 (làm bù thứ Bảy, 22/08/2026);"
            " ngày làm việc gần nhất sau đó là thứ Năm, 03/09/2026.",
        ),
        (
            {
                "sessions": [
                    ["2026-11-28T08:00", "2026-11-28T17:00"],
                    ["2026-11-29T08:00", "2026-11-29T17:00"],
                ],
                "start": None,
                "duration_minutes": None,
            },
            "CAL-DAY",
            "Trong thời gian họp có ngày nghỉ: thứ Bảy, 28/11/2026; Chủ nhật, 29/11/2026;"
            " họp từ thứ Hai, 30/11/2026 thì không vướng ngày nghỉ.",
        ),
        ({}, "KL226-M02", "Trực tiếp 4/7, còn 3; tỷ lệ 36,4%, trong mức tối đa 40%."),
        (
            {"year.in_person": 0, "year.online": 0},
            "KL226-M02",
            "Trực tiếp 1/7, còn 6; tỷ lệ 100%, mức tối đa cả năm 40%. Nếu hội nghị này trực tuyến:"
            " 0%. Mức tối đa của năm còn 17 hội nghị; đơn vị chưa khai kế hoạch năm.",
        ),
        (
            {"year.in_person": 4, "year.online": 6, "year.planned_total": 13},
            "KL226-M02",
            "Trực tiếp 5/5, còn 0; tỷ lệ 45,5%, mức tối đa cả năm 40%. Nếu hội nghị này trực tuyến:"
            " 36,4%. Hoặc tổ chức đủ 2 hội nghị trực tuyến tiếp theo trong kế hoạch (kế hoạch năm"
            " còn 2 hội nghị).",
        ),
        (
            {"year.in_person": 7, "year.online": 1, "year.in_person_coming": 4},
            "KL226-M02",
            "Trực tiếp 8/7, vượt 1; tỷ lệ 88,9%, vượt mức tối đa 40%. Chuyển 5 hội nghị trực tiếp"
            " chưa tổ chức sang trực tuyến (có thể là hội nghị này) thì trong mức.",
        ),
        (
            {"year.in_person": 7, "year.online": 1, "year.in_person_coming": 1},
            "KL226-M02",
            "Trực tiếp 8/7, vượt 1; tỷ lệ 88,9%, vượt mức tối đa 40%. Cần chuyển 5 hội nghị trực"
            " tiếp sang trực tuyến, nay chỉ còn 2 chưa tổ chức (tính cả hội nghị này).",
        ),
        (
            {"year.in_person": 7, "year.online": 1},
            "KL226-M02",
            "Trực tiếp 8/7, vượt 1; tỷ lệ 88,9%, vượt mức tối đa 40%. Riêng hội nghị này chuyển"
            " sang trực tuyến thì còn 77,8%, chưa đủ.",
        ),
        (
            {"format": "online", "year.in_person": 8, "year.online": 1, "year.in_person_coming": 0},
            "KL226-M02",
            "Trực tiếp 8/7, vượt 1; tỷ lệ 80%, vượt mức tối đa 40%. Không còn hội nghị trực tiếp"
            " nào chưa tổ chức để chuyển sang trực tuyến. Hội nghị này trực tuyến nên giúp giảm"
            " tỷ lệ.",
        ),
        (
            {
                "as_of": "2026-12-31",
                "start": "2026-12-31T14:00",
                "year.in_person": 4,
                "year.online": 6,
            },
            "KL226-M02",
            "Trực tiếp 5/4, vượt 1; tỷ lệ 45,5%, vượt mức tối đa 40%. Năm 2026 không còn ngày làm"
            " việc để tổ chức thêm. Nếu hội nghị này trực tuyến: 36,4%.",
        ),
        (
            {"year": {"in_person": 0, "online": 0, "hybrid": 0}},
            "KL226-M02",
            "Tỷ lệ trực tiếp trong năm 1/1 = 100%; còn ít hội nghị nên chưa kết luận được (mức tối"
            " đa cả năm 40%). Nên khai tổng số hội nghị trong kế hoạch năm (số, ngày văn bản).",
        ),
        (
            {"year.online": 15},
            "KL226-M07",
            "Hội nghị thứ 19 trong năm, vượt 1 so với mức tối đa 18 (giảm 10% so với 20 hội nghị"
            " của năm trước).",
        ),
        (
            {
                "unit.co_host_blocs": ["party"],
                "attendees.groups": [
                    {"label": "Ban Tuyên giáo", "bloc": "party"},
                    {"label": "Báo chí", "bloc": "none"},
                ],
            },
            "KL226-M09",
            "Thuộc khối của cơ quan cùng tổ chức: Ban Tuyên giáo. Cần cân nhắc thêm: Báo chí.",
        ),
        (
            {"scope": "province_wide", "year.province_wide": 2},
            "KL226-X1",
            "Hội nghị toàn tỉnh, thành phố thứ 3 trong năm, vượt mức tối đa 2.",
        ),
        (
            {"year.hybrid": 2},
            "KL226-M02",
            "Trực tiếp 4/7 hoặc 6/7 (tùy cách tính hội nghị kết hợp), còn 3 hoặc 1; tỷ lệ 30,8%"
            " hoặc 46,2%; mức tối đa 40%. Nếu hội nghị này trực tuyến: 38,5%.",
        ),
    ],
)
def test_an_official_reads(changes: dict[str, object], rule: str, text: str) -> None:
    asked = plan(changes)
    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)
    verdict = next(verdict for verdict in verdicts if verdict.rule == rule)

    assert wording(Text(verdict.message, verdict.args)) == text


@pytest.mark.parametrize(
    ("rule", "value", "most", "told"),
    [
        ("KL226-M02", "in_person_share", Fraction(3, 10), "mức tối đa cả năm 30%"),
        ("KL226-M07", "kept_share", Fraction(4, 5), "mức tối đa 16 (giảm 20% so với"),
        ("KL226-M14", "longest", 1, "mức tối đa 1/2 ngày (tạm tính 4 giờ)"),
        ("KL226-X1", "each_year", 1, "trong mức tối đa 1."),
    ],
)
def test_figures_are_those_of_the_book_in_force(
    rule: str, value: str, most: int | Fraction, told: str
) -> None:
    central = central_books().on(LATE).provisions[rule]
    own = {value: replace(central.limits[value], amount=most)}
    asked = plan({"scope": "province_wide"})
    verdict = judge_rule(
        rule,
        asked.meeting,
        asked.year,
        as_of=asked.as_of,
        books=with_own(replace(central, limits=own, sets={})),
    )

    assert told in wording(Text(verdict.message, verdict.args))


def test_a_clause_is_cited_by_document_and_point() -> None:
    asked = plan()
    clauses = {v.rule: v.clause for v in judge(asked.meeting, asked.year, as_of=asked.as_of)}

    def cited(rule: str) -> str:
        clause = clauses[rule]
        assert clause is not None
        return wording(Text("verdict-clause", {"document": clause.document, "path": clause.path}))

    assert cited("KL226-M17") == "Kết luận 226-KL/TW, phần hội nghị (thời lượng phát biểu)"
    assert cited("KL226-X1").endswith("(số hội nghị toàn tỉnh trong năm, theo báo chí)")
    assert cited("QD45-04") == "Quyết định 45/2018/QĐ-TTg, phần thời gian họp"


def test_a_rule_that_has_ended_says_when() -> None:
    text = wording(Text("verdict-ended", {"day": "2026-12-31"}))

    assert text == "Quy định chỉ có hiệu lực đến 31/12/2026."
