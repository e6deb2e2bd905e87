"""How values are written within a sentence."""

from __future__ import annotations

import pytest

from bot.render.formats import length, on_day, point


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2026-11-26", "thứ Năm, 26/11/2026"),
        ("2026-11-29", "Chủ nhật, 29/11/2026"),
        ("2026-11-28, 2026-11-29", "thứ Bảy, 28/11/2026; Chủ nhật, 29/11/2026"),
    ],
)
def test_a_day_within_a_sentence_has_no_capital(iso: str, written: str) -> None:
    assert on_day(iso) == written


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "0 phút"),
        (45, "45 phút"),
        (60, "1 giờ"),
        (240, "4 giờ"),
        (450, "7 giờ 30 phút"),
        (527_040, "8.784 giờ"),
    ],
)
def test_a_length_is_written_as_people_say_it(minutes: int, written: str) -> None:
    assert length(minutes) == written


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("Thời gian họp", "thời gian họp"),
        ("Hội nghị · thời gian họp", "hội nghị (thời gian họp)"),
        ("Hội nghị · số lượng · theo báo chí", "hội nghị (số lượng, theo báo chí)"),
    ],
)
def test_a_point_of_a_document_reads_as_a_phrase(path: str, written: str) -> None:
    assert point(path) == written
