"""Bare echo bots to measure against: they answer every text with itself and keep nothing.

python -m bench.echo_bots raw|aiogram|ptb API TOKEN PORT     (PORT 0: polling)
"""

from __future__ import annotations

import asyncio
import gc
import sys

PATH = "/telegram"


def raw(api: str, token: str, port: int) -> None:
    """aiohttp alone, as the limit: JSON in, a form out, no types."""
    from aiohttp import ClientSession, TCPConnector, web

    async def main() -> None:
        async with ClientSession(connector=TCPConnector(limit=100)) as session:

            async def echo(request: web.Request) -> web.Response:
                message = (await request.json())["message"]
                form = {"chat_id": str(message["chat"]["id"]), "text": message["text"]}
                async with session.post(f"{api}/bot{token}/sendMessage", data=form) as answer:
                    await answer.read()
                return web.Response()

            app = web.Application()
            app.router.add_post(PATH, echo)
            await _serve(app, port)

    asyncio.run(main())


def aiogram(api: str, token: str, port: int) -> None:
    """aiogram as its documentation shows it, with its heap frozen after the start."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler
    from aiohttp import web

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    async def main() -> None:
        bot = Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(api)))
        gc.collect()
        gc.freeze()
        if not port:
            await dispatcher.start_polling(bot, polling_timeout=30)
            return
        app = web.Application()
        SimpleRequestHandler(dispatcher, bot).register(app, path=PATH)
        await _serve(app, port)

    asyncio.run(main())


def ptb(api: str, token: str, port: int) -> None:
    """python-telegram-bot, fed by aiohttp as its documentation shows for one's own web server."""
    from aiohttp import web
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await update.message.reply_text(update.message.text or "")

    async def main() -> None:
        application = Application.builder().token(token).base_url(f"{api}/bot").build()
        application.add_handler(MessageHandler(None, echo))

        async def receive(request: web.Request) -> web.Response:
            update = Update.de_json(await request.json(), application.bot)
            await application.update_queue.put(update)
            return web.Response()

        app = web.Application()
        app.router.add_post(PATH, receive)
        async with application:
            await application.start()
            await _serve(app, port)

    asyncio.run(main())


async def _serve(app: object, port: int) -> None:
    from aiohttp import web

    assert isinstance(app, web.Application)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, backlog=1024).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    kind, api, token, port = sys.argv[1:]
    {"raw": raw, "aiogram": aiogram, "ptb": ptb}[kind](api, token, int(port))
