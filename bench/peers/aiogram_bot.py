"""Planning a meeting as an aiogram FSM: `python -m bench.peers.aiogram_bot API TOKEN PORT DB`.

What makes it fast, beside the shared row (`bench.peers.rows`):
- the answer to a typed line, and the edit after a tap, go out in the response to the webhook, as
  aiogram offers: no request of their own, and no reading of what Telegram says to it;
- one handler for all states, since filters of eighteen handlers would be tried one after another;
- the state is read from memory: every row was read at the start;
- keyboards are made once a question; the heap is frozen after the start.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bench.peers import questions
from bench.peers.questions import QUESTIONS, Answers
from bench.peers.rows import Rows
from bench.peers.web import PATH, serve

Plan = type("Plan", (StatesGroup,), {each.name: State() for each in QUESTIONS})
STATES = [f"Plan:{each.name}" for each in QUESTIONS]
NUMBERS = {state: number for number, state in enumerate(STATES)}
KEYBOARDS = [
    InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=questions.data(number, option))]
            for option, label in enumerate(each.options)
        ]
    )
    if each.options
    else None
    for number, each in enumerate(QUESTIONS)
]


class RowStorage(BaseStorage):
    """State and data of a person in one row; `put` writes both at once."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known = rows.read()

    async def put(self, key: StorageKey, number: int | None, answers: Answers) -> None:
        self._known[key.user_id] = number, answers
        await self._rows.put(key.user_id, number, answers)

    async def get_state(self, key: StorageKey) -> str | None:
        number, _ = self._known.get(key.user_id, (None, {}))
        return None if number is None else STATES[number]

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict(self._known.get(key.user_id, (None, {}))[1])

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self.put(key, NUMBERS.get(str(name)), await self.get_data(key))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        number, _ = self._known.get(key.user_id, (None, {}))
        await self.put(key, number, dict(data))

    async def close(self) -> None:
        pass


dispatcher = Dispatcher()


@dispatcher.message(Command("hop"))
async def begin(message: Message, state: FSMContext) -> SendMessage:
    await _put(state, 0, {})
    return message.answer(questions.asked(0), reply_markup=KEYBOARDS[0])


@dispatcher.message(Command("huy"))
async def leave(message: Message, state: FSMContext) -> SendMessage:
    await _put(state, None, {})
    return message.answer(questions.LEFT)


@dispatcher.message(F.text, StateFilter(Plan))
async def hear(message: Message, state: FSMContext, raw_state: str) -> SendMessage:
    text, keyboard = await _answered(state, NUMBERS[raw_state], message.text or "")
    return message.answer(text, reply_markup=keyboard)


@dispatcher.callback_query(StateFilter(Plan))
async def press(query: CallbackQuery, state: FSMContext, raw_state: str) -> EditMessageText | None:
    acknowledged = asyncio.create_task(_acknowledge(query))
    number = NUMBERS[raw_state]
    label = questions.tapped(query.data or "", number)
    text, keyboard = await _answered(state, number, label or "")
    await acknowledged
    assert isinstance(query.message, Message)
    return query.message.edit_text(text, reply_markup=keyboard)


@dispatcher.message()
async def anything(message: Message) -> SendMessage:
    return message.answer(questions.NOTHING)


async def _acknowledge(query: CallbackQuery) -> None:
    await query.answer()


async def _answered(
    state: FSMContext, number: int, text: str
) -> tuple[str, InlineKeyboardMarkup | None]:
    """What is said to an answer, once it is on the disk."""
    question = QUESTIONS[number]
    answer = question.answer(text)
    if answer is None:
        return f"{questions.NOT_UNDERSTOOD}\n\n{question.text}", KEYBOARDS[number]
    answers = {**await state.get_data(), question.name: answer}
    if number + 1 == len(QUESTIONS):
        await _put(state, None, answers)
        return questions.card(answers), None
    await _put(state, number + 1, answers)
    return questions.asked(number + 1, text), KEYBOARDS[number + 1]


async def _put(state: FSMContext, number: int | None, answers: Answers) -> None:
    assert isinstance(state.storage, RowStorage)
    await state.storage.put(state.key, number, answers)


async def main(api: str, token: str, port: int, path: str) -> None:
    dispatcher.fsm.storage = RowStorage(Rows(path))
    bot = Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(api)))
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False).register(app, path=PATH)
    gc.collect()
    gc.freeze()
    await serve(app, port)


if __name__ == "__main__":
    api, token, port, path = sys.argv[1:]
    asyncio.run(main(api, token, int(port), path))
