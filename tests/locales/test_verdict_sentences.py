"""Every sentence about a verdict: there when a rule says it, said by some rule when it is there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message, MessageReference
from fluent.syntax.visitor import Visitor

from bot.render.sentences import wording
from handlers.dialog.text import Text
from rules import Verdict, judge
from tests.rules.plans import plan

ROOT = Path(__file__).parents[2]
RESOURCE = parse((ROOT / "locales/vi/verdict.ftl").read_text(encoding="utf-8"))
MESSAGES = {entry.id.name for entry in RESOURCE.body if isinstance(entry, Message)}
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


@pytest.fixture(scope="module")
def said() -> dict[str, list[Verdict]]:
    by_message: dict[str, list[Verdict]] = {}
    for verdict in verdicts():
        by_message.setdefault(verdict.message, []).append(verdict)
    return by_message


def test_every_verdict_can_be_said_in_one_plain_line(said: dict[str, list[Verdict]]) -> None:
    for message, spoken in said.items():
        for text in {wording(Text(message, verdict.args)) for verdict in spoken}:
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
    unsaid = {
        name
        for name in MESSAGES - referred - said.keys() - {"verdict-clause", "verdict-ended"}
        if not name.startswith(SAID_ELSEWHERE)
    }

    assert unsaid == set()


@pytest.mark.parametrize(
    ("changes", "rule", "text"),
    [
        ({}, "KL226-M14", "Hội nghị chuyên môn: 1 ngày, đúng mức tối đa 1 ngày."),
        (
            {"speeches": [{"role": "concluding", "minutes": 55}]},
            "KL226-M17",
            "Phát biểu kết luận tổng 55 phút, vượt 5 phút so với mức tối đa 50 phút.",
        ),
        (
            {"kind": "dissemination", "duration_minutes": 241},
            "KL226-M13",
            "Hội nghị quán triệt, phổ biến: 241 phút, vượt 1 phút so với mức tối đa ½ ngày"
            " (tạm tính 240 phút).",
        ),
        (
            {"cost": {"estimate": 16_000_000, "norm": 15_000_000}},
            "KL226-M06",
            "Dự toán 16.000.000 đồng, vượt 1.000.000 đồng so với định mức 15.000.000 đồng.",
        ),
        (
            {"as_of": "2026-11-25", "start": "2026-11-30T08:00"},
            "QD45-01",
            "Gửi giấy mời ngày 25/11/2026, chỉ còn 2 ngày làm việc trước ngày họp (tối thiểu 3);"
            " sớm nhất nên họp Thứ Ba, 01/12/2026.",
        ),
        (
            {"year.hybrid": 2},
            "KL226-M02",
            "Tỷ lệ trực tiếp trong năm 6/13 = 46,2% hoặc 4/13 = 30,8%"
            " (tùy cách tính hội nghị kết hợp); mức tối đa 40%.",
        ),
    ],
)
def test_an_official_reads(changes: dict[str, object], rule: str, text: str) -> None:
    asked = plan(changes)
    verdicts = judge(asked.meeting, asked.year, as_of=asked.as_of)
    verdict = next(verdict for verdict in verdicts if verdict.rule == rule)

    assert wording(Text(verdict.message, verdict.args)) == text


def test_a_clause_is_cited_by_document_and_point() -> None:
    asked = plan()
    clauses = {v.rule: v.clause for v in judge(asked.meeting, asked.year, as_of=asked.as_of)}

    def cited(rule: str) -> str:
        clause = clauses[rule]
        assert clause is not None
        return wording(Text("verdict-clause", {"document": clause.document, "path": clause.path}))

    assert cited("KL226-M17") == "Kết luận 226-KL/TW, phần Hội nghị · thời lượng phát biểu"
    assert cited("KL226-X1").endswith("(theo báo chí)")


def test_a_rule_that_has_ended_says_when() -> None:
    text = wording(Text("verdict-ended", {"day": "2026-12-31"}))

    assert text == "Quy định chỉ có hiệu lực đến 31/12/2026."
