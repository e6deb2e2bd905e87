"""What the terminal reads and draws."""

import io

import pytest
from wcwidth import width

from bot.channels.lines import LONGEST, lines
from bot.channels.terminal import messages, wrapped


@pytest.mark.parametrize(
    ("stream", "heard"),
    [
        (b"", []),
        (b"/hop\n/lich", ["/hop", "/lich"]),
        (b"\n\r\n", ["", ""]),
        ("họp 8h\r\n".encode(), ["họp 8h"]),
        (b"\xff\xfe\n", ["��"]),
        (b"a" * (LONGEST + 5) + b"\nb\n", ["a" * LONGEST, "b"]),
    ],
)
def test_a_stream_is_heard_line_by_line_whatever_its_bytes(stream: bytes, heard: list[str]) -> None:
    assert list(lines(io.BytesIO(stream))) == heard


def test_no_two_runs_share_an_event_id() -> None:
    ids = [event.id for _ in range(3) for event in messages(["a", "b"], "an")]
    assert len(set(ids)) == 6


@pytest.mark.parametrize("columns", [24, 40, 80])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    text = "Hội nghị triển khai nhiệm vụ ⚠️ 📅 " * 5 + "\n\n  1. Trực tiếp → 5/11 = 45,5% ⚠️ " * 2
    assert all(width(line) <= columns for line in wrapped(text, columns).split("\n"))


def test_a_long_choice_hangs_under_its_own_text() -> None:
    assert wrapped("  1. [x] Lãnh đạo các xã phường", 22).split("\n") == [
        "  1. [x] Lãnh đạo các",
        "         xã phường",
    ]


def test_blank_lines_and_indents_stay() -> None:
    text = "Sở A\n\n  Trực tiếp   4"
    assert wrapped(text, 80) == text
