"""Two people, one meeting, a local Telegram: planned, joined by its link, answered, reminded,
snoozed, moved, while the program is stopped and started in between."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.reminders.worker import Worker
from bot.render.sentences import wording
from tests.bot.channels.telegram.office import Rests, channel_of, working
from tests.bot.reminders.office import pusher_to
from tests.conversation.scenes import QUESTIONS, USUAL
from tests.database import open_store
from tests.telegram_server import Person, TelegramServer


@dataclass
class Program:
    """`hop226 run` on a clock that is set by hand: a channel, an assistant, a worker, one file."""

    telegram: TelegramServer
    db: Path
    now: datetime

    def at(self, moment: str) -> None:
        self.now = datetime.fromisoformat(f"{moment}+07:00")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        store = open_store(self.db)
        assistant = Assistant(store, lambda: self.now, wording, strict=True)
        pusher = pusher_to(self.telegram)
        self.worker = Worker(store, pusher, lambda: self.now, Rests())
        await pusher.open()
        async with working(channel_of(self.telegram, assistant)):
            yield
            await self.worker.stop(1)
        store.close()

    async def carries(self) -> None:
        await self.worker.work()
        await self.worker.settled()

    async def hears(self, person: Person, *said: str) -> str:
        """What the person then reads."""
        seen = len(person.sees)
        for text in said:
            await person.texts(text)
            await self.telegram.settled()
        return news(person, seen)

    async def feels(self, person: Person, label: str) -> str:
        seen = len(person.sees)
        await person.taps(label)
        await self.telegram.settled()
        return news(person, seen) + str(person.last.text)

    async def is_planned_with(self, person: Person, **answers: str) -> None:
        """Answers every question of a plan and saves it."""
        await self.hears(person, "/donvi", "Sở A", "Chính quyền", "Tỉnh", "/hop")
        while True:
            standing = {str(person.last.text).rfind(q): name for name, q in QUESTIONS.items()}
            if max(standing) < 0:
                break
            name = standing[max(standing)]
            await self.hears(person, {**USUAL, **answers}[name])
        await self.feels(person, "Lưu")


def news(person: Person, seen: int) -> str:
    return "\n".join(str(message.text) for message in person.sees[seen:])


async def test_a_meeting_from_its_plan_to_its_reminders(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    an, binh = telegram.person("An"), telegram.person("Bình")
    program = Program(telegram, tmp_path / "office.sqlite", datetime.min)
    program.at("2026-11-25T07:30")
    async with program.running():
        await program.is_planned_with(an, kind="Họp giao ban", day="8h sáng mai")
        assert "Sẽ nhắc: T4 25/11 08:00, T5 26/11 07:00" in str(an.last.text)
        await program.hears(an, "/lich")
        await program.feels(an, "T5 26/11")
        await program.feels(an, "Người dự")
        await program.feels(an, "Tạo mã mời")
        code = re.search(r"m[\w-]{22}", "\n".join(str(each.text) for each in an.sees[-3:]))
        assert code
        assert "Thứ Năm, 26/11/2026, 08:00" in await program.hears(binh, f"/start {code[0]}")
        assert "Đã trả lời: tham dự" in await program.feels(binh, "Tham dự")
        await program.carries()
        assert "mọi người đã trả lời" in str(an.last.text)

    program.at("2026-11-25T08:00")
    async with program.running():
        await program.carries()
        assert "(còn 1 ngày)" in str(an.last.text)
        assert "(còn 1 ngày)" in str(binh.last.text)
        assert "08:30" in await program.feels(binh, "Nhắc lại sau 30 phút")

    program.at("2026-11-25T08:30")
    async with program.running():
        seen = len(an.sees)
        await program.carries()
        assert "(còn 23 giờ 30 phút)" in str(binh.last.text)
        assert news(an, seen) == ""
        await program.hears(an, "/lich")
        await program.feels(an, "T5 26/11")
        await program.feels(an, "Dời lịch")
        await program.hears(an, "14h ngày 26/11/2026")
        await program.feels(an, "Lưu")

    program.at("2026-11-25T08:32")
    async with program.running():
        seen = len(binh.sees)
        await program.carries()
        assert "08:00 → Thứ Năm, 26/11/2026, 14:00" in news(binh, seen)
        assert news(binh, seen).count("có thay đổi") == 1
        program.at("2026-11-25T14:00")
        await program.carries()
        assert "(còn 1 ngày)" in str(binh.last.text)

    program.at("2026-11-26T07:05")
    async with program.running():
        seen = len(binh.sees), len(an.sees)
        await program.carries()
        assert news(binh, seen[0]) + news(an, seen[1]) == ""
        program.at("2026-11-26T13:00")
        await program.carries()
        assert "(còn 1 giờ)" in news(binh, seen[0])
        assert "(còn 1 giờ)" in news(an, seen[1])
