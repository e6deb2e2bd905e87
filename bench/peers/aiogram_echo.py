"""A bare aiogram bot: it answers every text with itself and keeps nothing.

    python -m bench.peers.aiogram_echo API TOKEN PORT     (PORT 0: polling)

As aiogram's documentation shows it, with its heap frozen after the start.
"""

from __future__ import annotations

import asyncio
import gc
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bench.peers.web import PATH, serve

dispatcher = Dispatcher()


@dispatcher.message()
async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def main(api: str, token: str, port: int) -> None:
    bot = Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(api)))
    gc.collect()
    gc.freeze()
    if not port:
        await dispatcher.start_polling(bot, polling_timeout=30)
        return
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(app, path=PATH)
    await serve(app, port)


if __name__ == "__main__":
    api, token, port = sys.argv[1:]
    asyncio.run(main(api, token, int(port)))
