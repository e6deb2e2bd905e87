"""Planning a meeting as python-telegram-bot's ConversationHandler.

    python -m bench.peers.ptb_bot API TOKEN PORT DB

What makes it fast, beside the shared row (`bench.peers.rows`):
- updates go from the web server straight to `process_update`, side by side: no queue between;
- requests travel through aiohttp, by the library's own interface for that: httpx, its default,
  costs more than all the rest;
- ConversationHandler finds the state in its memory; the row is written by the callback, so no
  persistence writes it again;
- keyboards are made once a question; no job queue, no rate limiter; the heap is frozen.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from typing import Any

from aiohttp import ClientSession, ClientTimeout, TCPConnector, web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest, RequestData

from bench.peers import questions
from bench.peers.questions import QUESTIONS, Answers
from bench.peers.rows import Rows
from bench.peers.web import PATH, serve

KEYBOARDS = [
    InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=questions.data(number, option))]
            for option, label in enumerate(each.options)
        ]
    )
    if each.options
    else None
    for number, each in enumerate(QUESTIONS)
]
Context = ContextTypes.DEFAULT_TYPE
State = int | None


class AiohttpRequest(BaseRequest):
    """Requests through one aiohttp session."""

    _session: ClientSession

    @property
    def read_timeout(self) -> float:
        return 20

    async def initialize(self) -> None:
        limit = ClientTimeout(self.read_timeout)
        self._session = ClientSession(connector=TCPConnector(limit=100), timeout=limit)

    async def shutdown(self) -> None:
        await self._session.close()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        data = request_data.json_parameters if request_data else None
        async with self._session.request(method, url, data=data) as answer:
            return answer.status, await answer.read()


class Planner:
    """The callbacks, with the rows that they write."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known = rows.read()

    def conversation(self) -> ConversationHandler[Context]:
        states = {
            number: [
                MessageHandler(filters.TEXT & ~filters.COMMAND, self.hear),
                CallbackQueryHandler(self.press),
            ]
            for number in range(len(QUESTIONS))
        }
        leaving = CommandHandler("huy", self.leave)
        planning = ConversationHandler(
            [CommandHandler("hop", self.begin), leaving], states, [leaving]
        )
        for person, (number, _) in self._known.items():  # in private, a chat is its person
            if number is not None:
                planning._update_state(number, (person, person))
        return planning

    async def begin(self, update: Update, context: Context) -> State:
        message = _message(update)
        await self._put(message.chat_id, 0, {})
        await message.reply_text(questions.asked(0), reply_markup=KEYBOARDS[0])
        return 0

    async def leave(self, update: Update, context: Context) -> State:
        message = _message(update)
        await self._put(message.chat_id, None, {})
        await message.reply_text(questions.LEFT)
        return ConversationHandler.END

    async def hear(self, update: Update, context: Context) -> State:
        message = _message(update)
        text, keyboard, number = await self._answered(message.chat_id, message.text or "")
        await message.reply_text(text, reply_markup=keyboard)
        return number

    async def press(self, update: Update, context: Context) -> State:
        query = update.callback_query
        assert query is not None
        acknowledged = asyncio.create_task(query.answer())
        person = query.from_user.id
        standing = self._known[person][0]
        label = questions.tapped(query.data or "", standing or 0)
        text, keyboard, number = await self._answered(person, label or "")
        await query.edit_message_text(text, reply_markup=keyboard)
        await acknowledged
        return number

    async def _answered(
        self, person: int, text: str
    ) -> tuple[str, InlineKeyboardMarkup | None, State]:
        """What is said to an answer, once it is on the disk, and the state after it."""
        number, before = self._known[person]
        assert number is not None
        question = QUESTIONS[number]
        answer = question.answer(text)
        if answer is None:
            return f"{questions.NOT_UNDERSTOOD}\n\n{question.text}", KEYBOARDS[number], number
        answers = {**before, question.name: answer}
        if number + 1 == len(QUESTIONS):
            await self._put(person, None, answers)
            return questions.card(answers), None, ConversationHandler.END
        await self._put(person, number + 1, answers)
        return questions.asked(number + 1, text), KEYBOARDS[number + 1], number + 1

    async def _put(self, person: int, number: State, answers: Answers) -> None:
        self._known[person] = number, answers
        await self._rows.put(person, number, answers)


async def anything(update: Update, context: Context) -> None:
    await _message(update).reply_text(questions.NOTHING)


def _message(update: Update) -> Message:
    assert update.message is not None
    return update.message


async def main(api: str, token: str, port: int, path: str) -> None:
    builder = Application.builder().token(token).base_url(f"{api}/bot").updater(None)
    application = builder.request(AiohttpRequest()).job_queue(None).build()
    application.add_handler(Planner(Rows(path)).conversation())
    application.add_handler(MessageHandler(filters.TEXT, anything))

    async def receive(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), application.bot)
        await application.process_update(update)
        return web.Response()

    app = web.Application()
    app.router.add_post(PATH, receive)
    async with application:
        gc.collect()
        gc.freeze()
        await serve(app, port)


if __name__ == "__main__":
    api, token, port, path = sys.argv[1:]
    asyncio.run(main(api, token, int(port), path))
