"""A local Telegram to try `hop226 run` against, with a person at this keyboard.

    python -m tests.telegram_server [PORT]

Type a message to write to the bot, `[label]` to press a button, Ctrl-D to leave.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress

from tests.telegram_server import Person, TelegramServer
from tests.telegram_server.actors import labels


async def main(port: int) -> None:
    async with TelegramServer(port=port) as telegram:
        print(f"HOP226_TELEGRAM_API={telegram.url}")
        print(f"HOP226_TELEGRAM_TOKEN={telegram.token}")
        person = telegram.person()
        showing = asyncio.create_task(_show(telegram, person))
        while line := await asyncio.to_thread(sys.stdin.readline):
            text = line.rstrip("\n")
            if text.startswith("[") and text.endswith("]"):
                try:
                    await person.taps(text[1:-1])
                except AssertionError as missing:
                    print(missing)
            else:
                await person.texts(text)
        with suppress(TimeoutError):
            await telegram.settled()
        await asyncio.sleep(0)
        showing.cancel()
        for complaint in telegram.complaints:
            print(f"refused: {complaint}")


async def _show(telegram: TelegramServer, person: Person) -> None:
    """Prints each message of the bot as it appears, and again when it is edited."""
    shown: dict[int, object] = {}
    while True:
        for message in person.sees:
            if shown.get(message.message_id) != (message.text, labels(message)):
                shown[message.message_id] = (message.text, labels(message))
                print(f"\n{message.text}\n{' '.join(f'[{each}]' for each in labels(message))}")
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 8081))
